import fc from 'fast-check'
import { annexVariants } from '#core/document/annex-variants'
import { type Annex, type Block, type Inline, level, type Report } from '#core/document/schema'
import {
  type Amount,
  amount as amountSchema,
  type DataSet,
  facet,
  type Indicator,
  type Observation,
  type PeriodId,
  type Plan,
  periodId,
  type Quantity,
  quantity as quantitySchema,
} from '#core/indicators/schema'
import {
  annex,
  body,
  claimed,
  figure,
  group,
  h,
  indicator,
  inlines,
  numbered,
  observed,
  p,
  reportOf,
  row,
  t,
  target,
  token,
} from './build'
import { anySentence } from './generate-sentence'

/** Words as offices write them, and what breaks careless programs: markup, marks of direction, decomposed letters. */
const HOSTILE = [
  '',
  'ước đạt',
  'Tổng sản phẩm (GRDP)',
  'Tô\u0323ng sa\u0309n phâ\u0309m',
  '<w:p>&amp;]]></w:p>',
  '{{figure}} $1 %s',
  '"\\\n\t\u0000',
  '__proto__',
  'constructor',
  '\u202eđảo chiều\u202c',
  'không\u00a0ngắt\u200b',
  '\ufeff',
  '\u2028',
  '👩‍🌾',
  '\ud800',
  '1.353,049',
]

/** Words for a field that holds so many UTF-16 units, often hostile ones. */
export function anyWords(minLength = 0): fc.Arbitrary<string> {
  const hostile = HOSTILE.filter(({ length }) => length >= minLength)
  return fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', minLength, maxLength: 30 }))
}

const year = fc.integer({ min: 1990, max: 2100 })

export const anyPeriod: fc.Arbitrary<PeriodId> = fc
  .tuple(year, fc.constantFrom('', '-05', '-12', '-Q1', '-Q4', '-H1', '-H2', '-9M'))
  .map(([of, part]) => periodId.parse(`${of}${part}`))

/** An exact decimal of up to twelve digits before its comma and four after, trailing zeros among them. */
export const anyAmount: fc.Arbitrary<Amount> = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.stringMatching(/^(\.\d{1,4})?$/))
  .map(([whole, decimals]) => amountSchema.parse(`${whole}${decimals}`))

const count = fc.nat({ max: 100_000 }).map(String)

export const anyQuantity: fc.Arbitrary<Quantity> = fc
  .oneof(
    fc.record({ kind: fc.constant('exact'), amount: anyAmount }),
    fc.record({
      kind: fc.constant('bound'),
      bound: fc.constantFrom('near', 'above', 'over', 'about', 'below'),
      amount: anyAmount,
    }),
    fc.record({ kind: fc.constant('range'), from: anyAmount, to: anyAmount }),
    fc.record({ kind: fc.constant('ratio'), part: count, whole: count }),
    fc.record({ kind: fc.constant('rank'), place: count, of: count }, { requiredKeys: ['kind', 'place'] }),
    fc.record({ kind: fc.constant('words'), words: anyWords(1) }),
  )
  .map((drawn) => quantitySchema.parse(drawn))

const computed = fc.record({ kind: fc.constant('computed' as const) })
const anyPercentage = fc.oneof(computed, fc.record({ kind: fc.constant('given' as const), percent: anyAmount }))
const anyDifference = fc.oneof(computed, fc.record({ kind: fc.constant('given' as const), amount: anyAmount }))

const priceBasis = fc.oneof(
  fc.record({ kind: fc.constant('current' as const) }),
  fc.record({ kind: fc.constant('constant' as const), baseYear: year }),
)

const INDICATORS = ['grdp', 'budget', 'accidents-dead', 'x1']

function anyIndicator(id: string): fc.Arbitrary<Indicator> {
  const model = {
    name: anyWords(1),
    unit: fc.constantFrom('', '%', 'tỷ đồng', 'm²', 'người'),
    decimals: fc.nat({ max: 6 }),
    counted: fc.boolean(),
    direction: fc.constantFrom('higher' as const, 'lower' as const, 'neutral' as const),
    measure: fc.constantFrom('grdp' as const, 'value-added' as const, 'gross-output' as const),
    priceBasis,
    supplier: anyWords(1),
  }
  return fc.record(model, { requiredKeys: ['name', 'decimals'] }).map((drawn) => indicator(id, drawn))
}

/** One plan of each indicator, for a year. */
function anyPlan(indicatorOf: string): fc.Arbitrary<Plan> {
  return fc
    .record({ year, name: anyWords(1), target: anyQuantity }, { requiredKeys: ['year'] })
    .map((drawn) => target(`plan-${indicatorOf}`, indicatorOf, drawn))
}

function anyObservation(indicatorOf: string): fc.Arbitrary<Observation> {
  const shares = fc.record({ plan: fc.constant(`plan-${indicatorOf}`), share: anyPercentage })
  const model = {
    period: anyPeriod,
    value: anyQuantity,
    state: fc.constantFrom('estimate', 'preliminary', 'actual', 'as-of'),
    cutOff: fc.constantFrom('2020-06-10', '2020-05'),
    source: anyWords(1),
    growth: anyPercentage,
    index: anyPercentage,
    share: anyPercentage,
    points: anyDifference,
    planShares: fc.array(shares, { maxLength: 1 }),
  }
  return fc.record(model, { requiredKeys: ['period', 'state'] }).map((drawn) => observed(indicatorOf, drawn))
}

/** A sound data set: every reference leads somewhere, nothing stands twice. */
export const anyData: fc.Arbitrary<DataSet> = fc.record({
  indicators: fc.tuple(...INDICATORS.map(anyIndicator)),
  observations: fc.uniqueArray(fc.constantFrom(...INDICATORS).chain(anyObservation), {
    maxLength: 8,
    selector: ({ indicator: of, period }) => `${of} ${period}`,
  }),
  plans: fc.tuple(...INDICATORS.map(anyPlan)),
})

const anyMarks = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constant(true as const),
    superscript: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

const anyFigure: fc.Arbitrary<Inline> = fc
  .record(
    {
      of: fc.constantFrom(...INDICATORS),
      facet: fc.constantFrom(...facet.options),
      period: anyPeriod,
      verb: fc.constant(true as const),
      bare: fc.constant(true as const),
      digits: fc.integer({ min: 2, max: 4 }),
    },
    { requiredKeys: ['of', 'facet'] },
  )
  .map(({ of, facet: shown, ...options }) =>
    figure(of, shown, shown === 'plan' ? { ...options, plan: `plan-${of}` } : options),
  )

const anyToken: fc.Arbitrary<Inline> = fc
  .tuple(
    fc.constantFrom('period' as const, 'next' as const, 'base' as const, 'endMonth' as const, 'nextYear' as const),
    fc.constantFrom('name' as const, 'nameYear' as const, 'spelledYear' as const, 'months' as const, 'year' as const),
    fc.constantFrom('lower' as const, 'sentence' as const, 'capitals' as const),
  )
  .map((drawn) => token(...drawn))

const anyText: fc.Arbitrary<Inline> = fc.tuple(anyWords(), anyMarks).map(([words, marks]) => t(words, marks))

const anyClaim: fc.Arbitrary<Inline> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...INDICATORS), { minLength: 1, maxLength: 3 }),
    fc.array(fc.oneof(anyText, anyFigure, anyToken), { maxLength: 3 }),
  )
  .map(([pinned, drawn]) => claimed(pinned, 'giảm', ...drawn))

const anyBlockOfIndicators: fc.Arbitrary<Inline> = fc
  .constantFrom(...INDICATORS)
  .chain((of) => anySentence(of, `plan-${of}`))
  .map((drawn) => ({ type: 'indicatorBlock', ...drawn, children: [{ text: '' }] }))

/** Inlines in the editor's normal form: texts with marks, figures, period tokens, sentences and claims. */
export const anyInlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.oneof(anyText, anyFigure, anyToken, anyClaim, anyBlockOfIndicators), { maxLength: 6 })
  .map((drawn) => inlines(...drawn))

const anyLevel = fc.constantFrom(...level.options)

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyInlines.map((drawn) => p(...drawn)),
  fc.tuple(anyLevel, anyInlines).map(([at, drawn]) => numbered(at, ...drawn)),
  fc.tuple(anyLevel, anyInlines).map(([at, drawn]) => h(at, ...drawn)),
)

export const anyBody: fc.Arbitrary<Block[]> = fc
  .array(anyBlock, { minLength: 1, maxLength: 8 })
  .map((blocks) => body(...blocks))

const anyColumn = fc.oneof(
  fc.constantFrom(...annexVariants.flatMap(({ columns }) => columns)),
  fc
    .constantFrom('plan' as const, 'planShare' as const, 'verdict' as const)
    .chain((kind) => anyWords().map((name) => ({ kind, name }))),
)

const anyRow = fc.oneof(
  anyWords().map(group),
  fc.constantFrom(...INDICATORS).map((of) => row(of)),
  fc.tuple(fc.constantFrom(...INDICATORS), anyWords()).map(([of, note]) => row(of, { part: true, note })),
)

/** An annex of at least two columns, its rows in any order. */
export const anyAnnex: fc.Arbitrary<Annex> = fc
  .record({
    rows: fc.array(anyRow, { maxLength: 6 }),
    columns: fc.array(anyColumn, { minLength: 2, maxLength: 14 }),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    title: anyWords(1).map((words) => [t(words), token(), t('')]),
  })
  .map(({ rows, ...drawn }) => annex(rows, drawn))

/** A sound report: what the editor and the readers may make, with words that nobody checked. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    text: anyBody,
    annexes: fc.array(anyAnnex, { maxLength: 2 }),
    data: anyData,
    period: anyPeriod,
    kind: anyWords(),
    subject: fc.array(anyInlines, { minLength: 1, maxLength: 2 }),
    recipients: fc.array(anyWords(), { maxLength: 3 }),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
  })
  .map(({ text, annexes, data, period, kind, subject, recipients, day }) => {
    const blocks = [...text, ...annexes]
    const { frame } = reportOf(blocks)
    const date = { ...frame.date, day }
    return reportOf(blocks, {
      period,
      frame: { ...frame, kind, subject, recipients, date },
      indicators: [...data.indicators],
      observations: [...data.observations],
      plans: [...data.plans],
    })
  })
