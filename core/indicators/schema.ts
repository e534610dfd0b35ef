import { z } from 'zod'

/** An exact decimal, never a float: '56380', '-9.69'. Trailing zeros are kept: they are the printed precision. */
export const amount = z
  .string()
  .max(40)
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/)
  .brand<'Amount'>()
export type Amount = z.infer<typeof amount>

const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.string().min(1).max(300)

export const indicatorId = slug.brand<'IndicatorId'>()
export type IndicatorId = z.infer<typeof indicatorId>

export const planId = slug.brand<'PlanId'>()
export type PlanId = z.infer<typeof planId>

/** A reporting period as files write it: '2020-H1', '2026-Q3', '2026-9M', '2026-05', '2026'. */
export const periodId = z
  .string()
  .regex(/^[1-9]\d{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$/)
  .brand<'PeriodId'>()
export type PeriodId = z.infer<typeof periodId>

/** The words before a number that make it a bound: gần, trên, hơn, khoảng, dưới (so-lieu 5.1). */
export const boundWord = z.enum(['near', 'above', 'over', 'about', 'below'])
export type BoundWord = z.infer<typeof boundWord>

const count = z
  .string()
  .max(20)
  .regex(/^(0|[1-9]\d*)$/)

/** What a value can be: not always one number. `ratio` is k of n ('14/23 xã'), `rank` a place among `of`. */
export const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), amount }),
  z.strictObject({ kind: z.literal('bound'), bound: boundWord, amount }),
  z.strictObject({ kind: z.literal('range'), from: amount, to: amount }),
  z.strictObject({ kind: z.literal('ratio'), part: count, whole: count }),
  z.strictObject({ kind: z.literal('rank'), place: count, of: count.optional() }),
  z.strictObject({ kind: z.literal('words'), words }),
])
export type Quantity = z.infer<typeof quantity>

const priceBasis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current') }),
  z.strictObject({ kind: z.literal('constant'), baseYear: z.int().min(1990).max(2100) }),
])

/**
 * What is measured (chỉ tiêu). Growth of gross output, of value added and of GRDP differ for one sector, so
 * measure and price basis belong to the identity of an indicator (so-lieu 5.3).
 */
export const indicator = z.strictObject({
  id: indicatorId,
  name: words,
  /** As printed after the number: 'tỷ đồng', '%', 'm²'; empty for a bare number. */
  unit: z.string().max(80),
  /** Decimals its values are printed with. */
  decimals: z.int().min(0).max(6),
  /** Counted things (người, vụ, doanh nghiệp) have whole numbers as values and bases. */
  counted: z.boolean(),
  measure: z.enum(['grdp', 'value-added', 'gross-output', 'industrial-index']).optional(),
  priceBasis: priceBasis.optional(),
  direction: z.enum(['higher', 'lower', 'neutral']),
  parts: z.array(indicatorId).max(200).optional(),
  supplier: words.optional(),
  /** Names under which its data came in before, so that the next table is matched without asking. */
  aliases: z.array(words).max(20).optional(),
})
export type Indicator = z.infer<typeof indicator>

/** A percentage that is computed from what is known, or given by its source: a given one is never recomputed. */
const percentage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('computed') }),
  z.strictObject({ kind: z.literal('given'), percent: amount }),
])
export type Percentage = z.infer<typeof percentage>

const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('computed') }),
  z.strictObject({ kind: z.literal('given'), amount }),
])
export type Difference = z.infer<typeof difference>

export const observationState = z.enum(['estimate', 'preliminary', 'actual', 'as-of'])
export type ObservationState = z.infer<typeof observationState>

/**
 * One indicator's value in one period, with what compares it. Computed growth, index and points measure it
 * against the same indicator's observation in the base period; a computed share of plan against the plan's target.
 */
export const observation = z.strictObject({
  indicator: indicatorId,
  period: periodId,
  value: quantity.optional(),
  state: observationState,
  /** Tính đến: a day '2020-06-10' or a month '2020-05'. */
  cutOff: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
    .optional(),
  source: words.optional(),
  /** So với cùng kỳ, signed: given '-1.1' is 'giảm 1,1%'. */
  growth: percentage.optional(),
  /** Bằng x% so với cùng kỳ: 100 is no change. */
  index: percentage.optional(),
  /** Tỷ trọng in a whole. */
  share: percentage.optional(),
  /** Change against the base in the indicator's own unit: điểm phần trăm for a %, bậc for a rank; signed. */
  points: difference.optional(),
  /** What was printed for this period before an official figure or a merger restated it, and why, once somebody said. */
  restated: z.strictObject({ was: quantity, reason: words.optional() }).optional(),
  planShares: z
    .array(z.strictObject({ plan: planId, share: percentage }))
    .max(20)
    .optional(),
})
export type Observation = z.infer<typeof observation>

/** A target for a year, named by who gave it: several may stand side by side (so-lieu 5.2). */
export const plan = z.strictObject({
  id: planId,
  indicator: indicatorId,
  year: z.int().min(1000).max(9999),
  name: words,
  target: quantity.optional(),
})
export type Plan = z.infer<typeof plan>

/** The data set of a report: all its figures come from here. */
export type DataSet = {
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly plans: readonly Plan[]
}

export const facet = z.enum(['value', 'growth', 'index', 'plan', 'share', 'points', 'rank'])
export type Facet = z.infer<typeof facet>

/** Which facet of which indicator a figure shows, and how. */
export const figureReference = z.strictObject({
  indicator: indicatorId,
  facet,
  /** For the facet `plan`: against which plan. */
  plan: planId.optional(),
  /** The report's own period when absent. */
  period: periodId.optional(),
  /** Growth and points with their verb: 'tăng 9,69%' instead of '9,69%'. */
  verb: z.literal(true).optional(),
  /** A value without its unit. */
  bare: z.literal(true).optional(),
  /** Another unit of the same dimension to print a value in, and with how many decimals: '56,4 nghìn tỷ đồng'. */
  unit: z.string().max(80).optional(),
  decimals: z.int().min(0).max(6).optional(),
  /** At least so many digits, as offices write counts below ten: 2 gives '07'. */
  digits: z.int().min(2).max(4).optional(),
})
export type FigureReference = z.infer<typeof figureReference>
