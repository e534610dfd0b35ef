import { setObservation } from '#core/indicators/data-set'
import { indicatorId, periodId } from '#core/indicators/schema'
import { restatedBy, withReason } from '../../../renderer/roll/restated'
import { exact, indicator, observed, p, reportOf } from '../../support/build'

const before = periodId.parse('2019-H1')
const report = reportOf([p('Thu.')], {
  indicators: [indicator('budget'), indicator('spent')],
  observations: [
    observed('budget', { period: before, value: exact('100') }),
    observed('budget'),
    observed('spent', { period: before }),
  ],
  carried: { report: 'r0', period: before, blocks: [] },
})
const budget = indicatorId.parse('budget')

it.each([
  ['a base that was printed otherwise', observed('budget', { period: before, value: exact('98') }), [budget]],
  ['a base that was not printed', observed('spent', { period: before, value: exact('7') }), []],
  ['a value of the period itself', observed('budget', { value: exact('120') }), []],
  ['a source alone', observed('budget', { period: before, value: exact('100'), source: 'Cục Thống kê' }), []],
])('tells restated bases: %s', (_, seen, expected) => {
  const restated = restatedBy(report, setObservation(report, seen))
  expect(restated.map(({ indicator: id }) => id)).toEqual(expected)
})

it('keeps what was printed beside what is used, with the reason, and does not ask again', () => {
  const next = setObservation(report, observed('budget', { period: before, value: exact('98') }))
  const changed = { ...report, observations: [...next.observations] }
  const given = { ...changed, observations: withReason(changed, restatedBy(report, next), 'Số chính thức') }
  const restated = { was: exact('100'), reason: 'Số chính thức' }
  expect(given.observations[0]).toEqual(observed('budget', { period: before, value: exact('98'), restated }))
  const again = setObservation(given, observed('budget', { period: before, value: exact('97'), restated }))
  expect(restatedBy(given, again)).toEqual([])
})
