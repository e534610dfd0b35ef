import { FORMAT, migrate } from '#core/document/migrate'

const steps = [(report: unknown) => ({ second: report }), (report: unknown) => ({ third: report })]

it('takes a report through every step from its version on', () => {
  expect(migrate('first', 1, steps)).toEqual({ third: { second: 'first' } })
  expect(migrate('second', 2, steps)).toEqual({ third: 'second' })
})

it('leaves a report of the format of today as it is', () => {
  const report = { id: 'r1' }
  expect(migrate(report, 3, steps)).toBe(report)
  expect(migrate(report, FORMAT)).toBe(report)
})
