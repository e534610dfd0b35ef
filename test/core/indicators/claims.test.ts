import { claimStands } from '#core/indicators/claims'
import { indexData } from '#core/indicators/data-set'
import { amount, indicatorId, periodId, planId } from '#core/indicators/schema'
import type { ClaimTerm } from '#core/indicators/sentence-schema'
import { exact, indicator, observed, target } from '../../support/build'

const context = {
  period: periodId.parse('2020-H1'),
  style: { percentDecimals: 1, trailingZero: 'keep' },
  index: indexData({
    indicators: ['fell', 'rose', 'still', 'unknown'].map((id) => indicator(id)),
    observations: [
      observed('fell', { growth: { kind: 'given', percent: '-28.9' }, points: { kind: 'given', amount: '-4' } }),
      observed('rose', {
        value: exact('505'),
        growth: { kind: 'given', percent: '3.4' },
        planShares: [{ plan: 'budget', share: { kind: 'computed' } }],
      }),
      observed('still', { value: exact('10004'), growth: { kind: 'computed' } }),
      observed('still', { period: '2019-H1', value: exact('10000') }),
      observed('unknown', { growth: { kind: 'computed' } }),
    ],
    plans: [target('budget', 'rose', { target: exact('1000') })],
  }),
} as const

function term(id: string, others: Partial<ClaimTerm> = {}): ClaimTerm {
  return { indicator: indicatorId.parse(id), facet: 'growth', is: 'below', than: amount.parse('0'), ...others }
}

it.each<[string, ClaimTerm[], string]>([
  ['what fell fell', [term('fell')], 'stands'],
  ['what rose did not fall', [term('rose')], 'fails'],
  ['what prints as no change did not fall', [term('still')], 'fails'],
  ['nor did it rise', [term('still', { is: 'above' })], 'fails'],
  ['it is the same', [term('still', { is: 'equal' })], 'stands'],
  ['what nobody knows may stand', [term('unknown')], 'unknown'],
  ['of which nothing was observed, too', [term('nowhere')], 'unknown'],
  ['all must hold', [term('fell'), term('rose')], 'fails'],
  ['one that fails is enough', [term('unknown'), term('rose')], 'fails'],
  ['one that is unknown leaves it open', [term('fell'), term('unknown')], 'unknown'],
  ['by at least so much', [term('fell', { is: 'atMost', than: amount.parse('-28.9') })], 'stands'],
  ['and not by more', [term('fell', { than: amount.parse('-28.9') })], 'fails'],
  ['places lost', [term('fell', { facet: 'points' })], 'stands'],
  [
    'half of the plan',
    [term('rose', { facet: 'plan', plan: planId.parse('budget'), is: 'atLeast', than: amount.parse('50.5') })],
    'stands',
  ],
])('%s', (_, terms, state) => {
  expect(claimStands(terms, context)).toBe(state)
})
