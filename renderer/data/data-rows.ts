import type { Report } from '#core/document/schema'
import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import { growthPercent, type PrintStyle, planPercent } from '#core/indicators/derived'
import { type Disagreement, disagreementsOf } from '#core/indicators/difference'
import { basePeriod } from '#core/indicators/period'
import type { Amount, FigureReference, Indicator, Observation, Percentage, Plan } from '#core/indicators/schema'
import { figureWords } from '#core/indicators/wording'
import type { Arrangement } from './arrangement'
import { yearOf } from './edits/complete'

/** What a percentage of a row is: given by its source, computed here, or not to be had. */
export type PercentCell = { readonly kind: 'given' | 'computed'; readonly percent: Amount } | { readonly kind: 'none' }

/** An indicator of the panel with all that its cells show. The same object as long as nothing of it changed. */
export type IndicatorRow = {
  readonly indicator: Indicator
  readonly seen: Observation | undefined
  readonly base: Observation | undefined
  /** By the giver's name. */
  readonly plans: ReadonlyMap<string, Plan>
  readonly growth: PercentCell
  readonly shares: ReadonlyMap<string, PercentCell>
  /** In how many places of the report it is used. */
  readonly places: number
  /** Thiếu số: a figure of it in the text has no words, or nothing of it is known. */
  readonly missing: boolean
  /** Chưa cập nhật: nothing of it is known in this period, though base or plan is there, or the place that a roll made. */
  readonly stale: boolean
  readonly disagreements: readonly Disagreement[]
}

type Data = Pick<Report, 'indicators' | 'observations' | 'plans' | 'period' | 'style'>

/** What a row is made of: it is made anew when one of these is another object. */
type Matter = readonly [
  Indicator,
  Observation | undefined,
  Observation | undefined,
  string,
  number,
  boolean,
  PrintStyle,
]

type Made = { readonly matter: Matter; readonly plans: readonly Plan[]; readonly row: IndicatorRow }

/** Makes the rows of one report again and again. A row of which nothing changed is the same object as before. */
export function rowMaker(): (data: Data, arrangement: Arrangement) => ReadonlyMap<string, IndicatorRow> {
  let kept: ReadonlyMap<string, Made> = new Map()
  return (data, { places, references }) => {
    const index = indexData(data)
    const plans = plansByIndicator(data)
    const made = data.indicators.map((indicator) => {
      const seen = observationOf(index, indicator.id, data.period)
      const base = observationOf(index, indicator.id, basePeriod(data.period))
      const own = plans.get(indicator.id) ?? none
      const shown = references.get(indicator.id) ?? noReferences
      const missing = isMissing(seen, shown, index, data)
      const count = places.get(indicator.id) ?? 0
      const matter: Matter = [indicator, seen, base, data.period, count, missing, data.style]
      const before = kept.get(indicator.id)
      if (before && isSame(before.matter, matter) && isSame(before.plans, own)) return before
      return { matter, plans: own, row: makeRow(index, matter, own, data) }
    })
    kept = new Map(made.map((each) => [each.row.indicator.id, each]))
    return new Map(made.map(({ row }) => [row.indicator.id, row]))
  }
}

const computed: Percentage = { kind: 'computed' }
const none: readonly Plan[] = []
const noReferences: readonly FigureReference[] = []

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}

function plansByIndicator({ plans, period }: Data): ReadonlyMap<string, readonly Plan[]> {
  const year = yearOf(period)
  const own = new Map<string, Plan[]>()
  for (const plan of plans) {
    if (plan.year !== year) continue
    const others = own.get(plan.indicator)
    if (others) others.push(plan)
    else own.set(plan.indicator, [plan])
  }
  return own
}

function makeRow(
  index: DataIndex,
  [indicator, seen, base, , places, missing]: Matter,
  plans: readonly Plan[],
  { style, period }: Data,
): IndicatorRow {
  const isOpen = !seen || !isKnown(seen)
  return {
    indicator,
    seen,
    base,
    plans: new Map(plans.map((plan) => [plan.name, plan])),
    growth: growthCell(index, seen ?? { indicator: indicator.id, period, state: 'estimate' }, style),
    shares: new Map(plans.map((plan) => [plan.name, shareCell(index, seen, plan, style)])),
    places,
    missing,
    stale: isOpen && [seen, base?.value, ...plans.map(({ target }) => target)].some((known) => known !== undefined),
    disagreements: seen ? disagreementsOf(index, seen) : [],
  }
}

function growthCell(index: DataIndex, seen: Observation, style: PrintStyle): PercentCell {
  return percentCell(seen.growth, growthPercent(index, { ...seen, growth: computed }, style))
}

function shareCell(index: DataIndex, seen: Observation | undefined, { id }: Plan, style: PrintStyle): PercentCell {
  if (!seen) return { kind: 'none' }
  const held = seen.planShares?.find(({ plan }) => plan === id)?.share
  return percentCell(held, planPercent(index, { ...seen, planShares: [{ plan: id, share: computed }] }, id, style))
}

/** What is given as it is given; what is not, as it can be computed, whether the report shows it or not. */
function percentCell(held: Percentage | undefined, percent: Amount | null): PercentCell {
  if (held?.kind === 'given') return { kind: 'given', percent: held.percent }
  return percent === null ? { kind: 'none' } : { kind: 'computed', percent }
}

function isMissing(
  seen: Observation | undefined,
  shown: readonly FigureReference[],
  index: DataIndex,
  { period, style }: Data,
): boolean {
  if (shown.length === 0) return !seen || !isKnown(seen)
  return shown.some((reference) => figureWords(reference, { index, period, style }).state === 'missing')
}

/** Whether anything of an observation is more than a place to write it in. */
function isKnown({ value, growth, index, share, points, planShares }: Observation): boolean {
  const shares = planShares?.map(({ share: held }) => held) ?? []
  return value !== undefined || [growth, index, share, points, ...shares].some((held) => held?.kind === 'given')
}
