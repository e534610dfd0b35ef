import { indexData } from '#core/indicators/data-set'
import { disagreementsOf } from '#core/indicators/difference'
import { exact, indicator, observed, target } from '../../support/build'

const base = observed('budget', { period: '2019-H1', value: exact('5202'), state: 'actual' })
const plan = target('plan', 'budget', { target: exact('10500') })

function found(facets: Readonly<Record<string, unknown>>, value = '5145') {
  const seen = observed('budget', { value: exact(value), ...facets })
  const index = indexData({
    indicators: [indicator('budget', { counted: false, decimals: 1 })],
    observations: [seen, base],
    plans: [plan],
  })
  return disagreementsOf(index, seen)
}

const given = (percent: string) => ({ kind: 'given', percent })

it.each([
  ['-1.1', []],
  ['-1.10', []],
  ['-1', []],
  ['-1.2', [{ facet: 'growth', given: '-1.2', computed: '-1.1' }]],
  ['-1.09', [{ facet: 'growth', given: '-1.09', computed: '-1.10' }]],
  ['1.1', [{ facet: 'growth', given: '1.1', computed: '-1.1' }]],
])('growth given as %s is compared at its own precision', (percent, disagreements) => {
  expect(found({ growth: given(percent) })).toEqual(disagreements)
})

it('compares index, share of plan and points too', () => {
  expect(
    found({
      index: given('99'),
      planShares: [{ plan: 'plan', share: given('49.1') }],
      points: { kind: 'given', amount: '-56' },
    }),
  ).toEqual([
    { facet: 'points', given: '-56', computed: '-57.0' },
    { facet: 'plan', plan: 'plan', given: '49.1', computed: '49.0' },
  ])
})

it('finds nothing where nothing is given, or nothing can be computed', () => {
  expect(found({ growth: { kind: 'computed' } })).toEqual([])
  expect(found({ share: given('12.35') })).toEqual([])
  const seen = observed('budget', { value: exact('1'), growth: given('9') })
  const index = indexData({ indicators: [indicator('budget')], observations: [seen], plans: [] })
  expect(disagreementsOf(index, seen)).toEqual([])
})
