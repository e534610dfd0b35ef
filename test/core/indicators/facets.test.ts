import { indexData } from '#core/indicators/data-set'
import { facetsOf, withFacet } from '#core/indicators/facets'
import { figureReference, indicatorId, periodId } from '#core/indicators/schema'
import { exact, observed, smallReport, target } from '../../support/build'

const period = periodId.parse('2020-H1')
const report = smallReport()

it('offers each facet once, a share of plan for each plan of the year', () => {
  const plans = [...report.plans, target('given', 'budget'), target('given', 'budget', { year: 2019 })]
  const facets = facetsOf(indexData({ ...report, plans }), indicatorId.parse('budget'), period)
  expect(facets.map(({ facet, plan, verb }) => [facet, plan ?? verb ?? null])).toEqual([
    ['value', null],
    ['growth', true],
    ['growth', null],
    ['index', null],
    ['plan', 'budget-2020'],
    ['plan', 'given'],
    ['share', null],
    ['points', true],
    ['points', null],
  ])
})

it('shows the place of a ranked indicator as a place', () => {
  const observations = [observed('pci', { value: { kind: 'rank', place: '9' } })]
  const [first] = facetsOf(indexData({ ...report, observations }), indicatorId.parse('pci'), period)
  expect(first?.facet).toBe('rank')
})

it.each([
  ['index', { index: { kind: 'computed' } }],
  ['share', { share: { kind: 'computed' } }],
  ['points', { points: { kind: 'computed' } }],
])('asks for an %s that the observation does not speak of', (facet, asked) => {
  const data = withFacet(report, figureReference.parse({ indicator: 'budget', facet }), period)
  const [, before] = report.observations
  expect(data.observations).toEqual(report.observations.with(1, { ...before, ...asked } as never))
})

it('asks for the share of a plan beside those that are there, and for a growth in an observation of its own', () => {
  const plan = figureReference.parse({ indicator: 'accidents', facet: 'plan', plan: 'safe' })
  const seen = observed('accidents', {
    value: exact('7'),
    points: { kind: 'computed' },
    planShares: [{ plan: 'safe', share: { kind: 'computed' } }],
  })
  expect(withFacet(report, plan, period).observations[3]).toEqual(seen)
  const growth = figureReference.parse({ indicator: 'new', facet: 'growth' })
  expect(withFacet(report, growth, period).observations.at(-1)).toEqual(
    observed('new', { growth: { kind: 'computed' } }),
  )
})

it.each([
  { indicator: 'budget', facet: 'value' },
  { indicator: 'budget', facet: 'growth' },
  { indicator: 'budget', facet: 'plan', plan: 'budget-2020' },
])('changes nothing for $facet, which is there', (reference) => {
  expect(withFacet(report, figureReference.parse(reference), period)).toBe(report)
})
