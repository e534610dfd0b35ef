import { indexData } from '#core/indicators/data-set'
import { figureForm, observationFor, readFigureForm } from '../../../renderer/editor/figure-form'
import { exact, figure, indicator, observed, smallReport } from '../../support/build'

const budget = indicator('budget', { unit: 'tỷ đồng', counted: false })
const seen = observed('budget', {
  value: exact('5145'),
  source: 'Sở Tài chính',
  growth: { kind: 'given', percent: '-1.1' },
  planShares: [{ plan: 'budget-2020', share: { kind: 'computed' } }],
})
const nothing = indexData({ indicators: [], observations: [], plans: [] })
const form = figureForm(figure('budget'), budget, seen, nothing)

it('shows an observation as a user would type it, with the facets that it has', () => {
  expect(form).toEqual({
    value: '5.145',
    unit: 'tỷ đồng',
    decimals: 0,
    state: 'estimate',
    cutOff: '',
    source: 'Sở Tài chính',
    facets: { growth: { given: true, text: '-1,1' }, index: null, share: null, points: null },
    plans: [{ given: false, text: '', plan: 'budget-2020' }],
  })
})

it('reads back what it shows', () => {
  expect(readFigureForm(form, budget, seen)).toEqual({ ok: true, indicator: budget, observation: seen })
})

const index = indexData(smallReport())

it.each([
  ['growth from a base that is known', figure('budget', 'growth'), false],
  ['growth without a base', figure('grdp-growth', 'growth'), true],
  ['points from a base that is known', figure('accidents', 'points'), false],
  ['index without a base', figure('grdp-growth', 'index'), true],
  ['share of a plan with a target', figure('budget', 'plan', { plan: 'budget-2020' }), false],
  ['share of a plan that is not there', figure('accidents', 'plan', { plan: 'accidents-2020' }), true],
  ['share without a whole', figure('accidents', 'share'), true],
])('offers the facet that the figure shows though nobody has entered it: %s', (_, shown, given) => {
  const { facets, plans } = figureForm(shown, budget, observed(shown.indicator), index)
  const offered = [...Object.values(facets), ...plans].filter((each) => each !== null)
  expect(offered).toEqual([{ given, text: '', ...(shown.plan && { plan: shown.plan }) }])
})

it('takes an asked number that is left blank for one that is not known yet', () => {
  const unknown = observed('grdp-growth')
  const asked = figureForm(figure('grdp-growth', 'growth'), budget, unknown, index)
  expect(readFigureForm(asked, budget, unknown)).toMatchObject({ observation: { growth: { kind: 'computed' } } })
})

it('takes an empty value for one that is not known yet', () => {
  const { value: _, ...unknown } = seen
  expect(readFigureForm({ ...form, value: ' ' }, budget, seen)).toEqual({
    ok: true,
    indicator: budget,
    observation: unknown,
  })
})

it.each([
  ['a value of a wrong form', { value: '1.23.4' }, 'value', 'number/form'],
  ['a range upside down', { value: '6,8-6,6' }, 'value', 'quantity/range'],
  ['a day that its month does not have', { state: 'as-of' as const, cutOff: '31/6/2020' }, 'cutOff', 'cut-off/day'],
  [
    'a given growth of a wrong form',
    { facets: { ...form.facets, growth: { given: true, text: 'ba' } } },
    'growth',
    'number/form',
  ],
  [
    'a share of plan of a wrong form',
    { plans: form.plans.map((each) => ({ ...each, given: true, text: '4.3,8' })) },
    'plan budget-2020',
    'number/form',
  ],
])('refuses %s and names the field', (_, change, field, code) => {
  const edit = readFigureForm({ ...form, ...change }, budget, seen)
  expect(edit.ok ? [] : [...edit.failures].map(([name, failure]) => [name, failure.code])).toEqual([[field, code]])
})

const asOf = observed('budget', { value: exact('5145'), state: 'as-of', cutOff: '2020-05-31' })

it.each([
  ['is read while the state is as-of', { cutOff: '10/6/2020' }, { cutOff: '2020-06-10' }],
  ['may be blank', { cutOff: ' ' }, {}],
  ['goes with the state', { state: 'actual' as const, cutOff: 'x' }, { state: 'actual' }],
])('a cut-off %s', (_, change, expected) => {
  const { cutOff: __, ...rest } = asOf
  const edit = readFigureForm({ ...figureForm(figure('budget'), budget, asOf, nothing), ...change }, budget, asOf)
  expect(edit).toEqual({ ok: true, indicator: budget, observation: { ...rest, ...expected } })
})

it('keeps a cut-off that no field shows', () => {
  const estimate = observed('budget', { cutOff: '2020-05-31' })
  expect(readFigureForm(figureForm(figure('budget'), budget, estimate, nothing), budget, estimate)).toEqual({
    ok: true,
    indicator: budget,
    observation: estimate,
  })
})

it('forgets a source that is erased', () => {
  const { source: _, ...unsourced } = seen
  const edit = readFigureForm({ ...form, source: ' ' }, budget, seen)
  expect(edit).toEqual({ ok: true, indicator: budget, observation: unsourced })
})

it('refuses a fraction of what is counted', () => {
  const edit = readFigureForm({ ...form, value: '1,5' }, indicator('budget'), seen)
  expect(edit.ok ? [] : [...edit.failures.values()].map(({ code }) => code)).toEqual(['value/whole'])
})

it('begins a new observation where there is none', () => {
  const { period, ...report } = smallReport()
  expect(observationFor(indexData(report), figure('unseen'), period)).toEqual(observed('unseen'))
})
