import { indexData, observationOf, planOf, setIndicator, setObservation } from '#core/indicators/data-set'
import { type DataSet, indicatorId, periodId, planId } from '#core/indicators/schema'
import { exact, indicator, observed, target } from '../../support/build'

const half = periodId.parse('2020-H1')
const grdp = indicatorId.parse('grdp')
const plan = planId.parse('hdnd')

const data: DataSet = {
  indicators: [
    indicator('grdp', { parts: [indicatorId.parse('services'), indicatorId.parse('farming')] }),
    indicator('services'),
    indicator('farming'),
    indicator('exports', { parts: [indicatorId.parse('farming')] }),
  ],
  observations: [
    observed('grdp', { value: exact('56380') }),
    observed('grdp', { period: '2019-H1', value: exact('53000') }),
    observed('services'),
  ],
  plans: [target('hdnd', 'grdp', { target: exact('128700') }), target('hdnd', 'grdp', { year: 2021 })],
}

it('finds an observation by indicator and period, and a plan by the year of the period', () => {
  const index = indexData(data)
  expect([
    observationOf(index, grdp, half),
    observationOf(index, grdp, periodId.parse('2019-H1')),
    observationOf(index, grdp, periodId.parse('2018-H1')),
    observationOf(index, indicatorId.parse('farming'), half),
    planOf(index, plan, half),
    planOf(index, plan, periodId.parse('2021-03')),
    planOf(index, plan, periodId.parse('2019')),
  ]).toEqual([
    data.observations[0],
    data.observations[1],
    undefined,
    undefined,
    data.plans[0],
    data.plans[1],
    undefined,
  ])
})

it('knows the whole of a part, and that there is no one whole when two name it', () => {
  expect(indexData(data).wholes).toEqual(
    new Map([
      ['services', 'grdp'],
      ['farming', null],
    ]),
  )
})

it('replaces an observation in its place and leaves the old data set as it was', () => {
  const before = structuredClone(data)
  const edited = observed('grdp', { value: exact('56400') })
  expect(setObservation(data, edited)).toEqual({
    ...data,
    observations: [edited, data.observations[1], data.observations[2]],
  })
  expect(data).toEqual(before)
})

it('adds at the end the observation of another period', () => {
  const added = observed('services', { period: '2019-H1' })
  expect(setObservation(data, added)).toEqual({ ...data, observations: [...data.observations, added] })
})

it('replaces an indicator in its place and adds an unknown one', () => {
  const [first, ...others] = data.indicators
  const renamed = indicator('grdp', { name: 'Quy mô GRDP' })
  const added = indicator('imports')
  expect(setIndicator(setIndicator(data, renamed), added)).toEqual({
    ...data,
    indicators: [renamed, ...others, added],
  })
  expect(data.indicators[0]).toBe(first)
})

it('keeps whatever else the value holds', () => {
  const report = { ...data, id: 'r1', period: half }
  expect(setObservation(report, observed('exports'))).toMatchObject({ id: 'r1', period: half })
})
