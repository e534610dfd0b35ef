import { setObservation } from '#core/indicators/data-set'
import { indicatorId, type Observation, periodId } from '#core/indicators/schema'
import { keepPrinted, newlyRestated, withReason } from '#core/roll/restated'
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
const base = (extra: Readonly<Record<string, unknown>>) => observed('budget', { period: before, ...extra })

/** The report after values were typed one after the other. */
function typed(...seen: readonly Observation[]) {
  let { observations } = report
  for (const each of seen) {
    const now = { ...report, observations }
    observations = [...keepPrinted(now, setObservation(now, each)).observations]
  }
  return { ...report, observations }
}

it.each([
  ['a base that was printed otherwise', base({ value: exact('98') }), [budget]],
  ['a base that was not printed', observed('spent', { period: before, value: exact('7') }), []],
  ['a value of the period itself', observed('budget', { value: exact('120') }), []],
  ['a source alone', base({ value: exact('100'), source: 'Cục Thống kê' }), []],
])('tells restated bases: %s', (_, seen, expected) => {
  expect(newlyRestated(report, typed(seen)).map(({ indicator: id }) => id)).toEqual(expected)
})

it('keeps what was printed beside what is used, before and after the reason is given', () => {
  const changed = typed(base({ value: exact('98') }))
  expect(changed.observations[0]).toEqual(base({ value: exact('98'), restated: { was: exact('100') } }))
  const restated = newlyRestated(report, changed)
  expect(restated).toEqual([{ indicator: budget, was: exact('100') }])
  expect(withReason(changed, restated, 'Số chính thức')[0]).toEqual(
    base({ value: exact('98'), restated: { was: exact('100'), reason: 'Số chính thức' } }),
  )
})

it('keeps the reason, and what was printed first, when the base is given anew', () => {
  const restated = { was: exact('100'), reason: 'Số chính thức' }
  const given = { ...report, observations: [base({ value: exact('98'), restated }), observed('budget')] }
  const next = keepPrinted(given, setObservation(given, base({ value: exact('97') })))
  expect(next.observations[0]).toEqual(base({ value: exact('97'), restated }))
  expect(newlyRestated(given, next)).toEqual([])
})

it('keeps what was printed of a base that is erased, and asks for no reason before there is another', () => {
  const erased = typed(base({}))
  expect(erased.observations[0]).toEqual(base({ restated: { was: exact('100') } }))
  expect(newlyRestated(report, erased)).toEqual([])
  expect(newlyRestated(erased, typed(base({}), base({ value: exact('98') })))).toHaveLength(1)
})

it('forgets it when the value is what was printed again', () => {
  expect(typed(base({ value: exact('98') }), base({ value: exact('100') })).observations).toEqual(report.observations)
})

it('leaves the data of a report that did not come from another as they are', () => {
  const { carried: _, ...own } = report
  const next = setObservation(own, base({ value: exact('98') }))
  expect(keepPrinted(own, next)).toBe(next)
})
