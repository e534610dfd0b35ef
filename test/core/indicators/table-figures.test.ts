import { indexData } from '#core/indicators/data-set'
import { planId } from '#core/indicators/schema'
import { growthInTable, indexInTable, planShareInTable } from '#core/indicators/table-figures'
import { exact, indicator, observed, target } from '../../support/build'

const budget = indicator('budget', { unit: 'tỷ đồng', counted: false })
const rate = indicator('rate', { unit: '%', decimals: 1, counted: false })
const style = { percentDecimals: 1, trailingZero: 'keep' as const }

function contextOf(of: string) {
  const observations = [observed(of, { period: '2019-H1', value: exact('80') })]
  const plans = [target('plan', of, { target: exact('200') })]
  return { index: indexData({ indicators: [budget, rate], observations, plans }), style }
}

it.each([
  ['nothing said of it', {}, ['25.0', '125.0']],
  ['growth as given', { growth: { kind: 'given', percent: '12.40' } }, ['12.40', '112.40']],
  ['an index as given', { index: { kind: 'given', percent: '98.9' } }, ['-1.1', '98.9']],
  ['growth computed', { growth: { kind: 'computed' } }, ['25.0', '125.0']],
])('shows growth and index with %s', (_, said, shown) => {
  const seen = observed('budget', { value: exact('100'), ...said })
  const context = contextOf('budget')
  expect([growthInTable(seen, budget, context), indexInTable(seen, budget, context)]).toEqual(shown)
})

it('computes no growth of a rate that was not asked for', () => {
  const context = contextOf('rate')
  const seen = observed('rate', { value: exact('100') })
  expect([growthInTable(seen, rate, context), indexInTable(seen, rate, context)]).toEqual([null, null])
  const asked = observed('rate', { value: exact('100'), growth: { kind: 'computed' } })
  expect(growthInTable(asked, rate, context)).toBe('25.0')
})

it.each([
  ['computed where the text measures nothing', {}, '50.0'],
  ['as given', { planShares: [{ plan: 'plan', share: { kind: 'given', percent: '49' } }] }, '49'],
])('shows the share of a plan %s', (_, said, shown) => {
  const seen = observed('budget', { value: exact('100'), ...said })
  expect(planShareInTable(seen, planId.parse('plan'), contextOf('budget'))).toBe(shown)
})
