import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import {
  growthPercent,
  indexPercent,
  type PrintStyle,
  planPercent,
  pointsAmount,
  sharePercent,
} from '#core/indicators/derived'
import { periodIdOf } from '#core/indicators/period'
import type {
  Amount,
  BoundWord,
  DataSet,
  Indicator,
  IndicatorId,
  Observation,
  PeriodId,
  Plan,
  PlanId,
  Quantity,
} from '#core/indicators/schema'
import { assertNever } from '#core/result'

type Kind = 'computed' | 'given'
type ListedPercent = { readonly kind: Kind; readonly percent: Amount | null }

/** A quantity in plain text: '56380', '6.6-6.8', '14/23', '40/63', 'xuất siêu'; the word of a bound stands apart. */
type ListedValue = { readonly value: string | null; readonly kind?: Quantity['kind']; readonly bound?: BoundWord }

type ListedPlan = ListedValue & {
  readonly id: PlanId
  readonly name: string
  /** Share of the plan in per cent, and whether it was given; null while unknown. */
  readonly share: Amount | null
  readonly shareKind?: Kind
}

/** One indicator in one period, for machines: amounts are exact decimals with '.', signed, null while unknown. */
export type ListedIndicator = Indicator &
  ListedValue & {
    readonly period: PeriodId
    readonly state: Observation['state'] | null
    readonly cutOff?: string
    readonly source?: string
    readonly growth: ListedPercent | null
    readonly index?: ListedPercent
    readonly share?: ListedPercent
    readonly points?: { readonly kind: Kind; readonly amount: Amount | null }
    readonly plans: readonly ListedPlan[]
  }

/**
 * The data set as the `indicators` command prints it: every indicator in every period that anything is known of, and
 * in the report's own even when nothing is, in the order of the data set. Computed percentages are rounded as the
 * style prints them. Nothing of the data set is left out.
 */
export function listIndicators(data: DataSet, period: PeriodId, style: PrintStyle): readonly ListedIndicator[] {
  const index = indexData(data)
  const observations = byIndicator(data.observations)
  const plans = byIndicator(data.plans)
  return data.indicators.flatMap((indicator) => {
    const own = plans.get(indicator.id) ?? []
    const seen = observations.get(indicator.id) ?? []
    return periodsOf(period, seen, own).map((each) => listed(index, indicator, own, each, style))
  })
}

function byIndicator<T extends { readonly indicator: IndicatorId }>(all: readonly T[]): ReadonlyMap<IndicatorId, T[]> {
  const groups = new Map<IndicatorId, T[]>()
  for (const one of all) {
    const group = groups.get(one.indicator)
    if (group) group.push(one)
    else groups.set(one.indicator, [one])
  }
  return groups
}

/** The report's own period first; a plan of a year without any observation shows in a row of that year. */
function periodsOf(period: PeriodId, seen: readonly Observation[], plans: readonly Plan[]): readonly PeriodId[] {
  const periods = new Set([period, ...seen.map((one) => one.period)])
  const years = new Set([...periods].map((one) => one.slice(0, 4)))
  const bare = plans.filter((plan) => !years.has(String(plan.year)))
  return [...new Set([...periods, ...bare.map(({ year }) => periodIdOf({ kind: 'year', year }))])]
}

function listed(
  index: DataIndex,
  indicator: Indicator,
  plans: readonly Plan[],
  period: PeriodId,
  style: PrintStyle,
): ListedIndicator {
  const seen = observationOf(index, indicator.id, period)
  const ofYear = plans.filter((plan) => String(plan.year) === period.slice(0, 4))
  return {
    ...indicator,
    period,
    ...listedValue(seen?.value),
    state: seen?.state ?? null,
    ...(seen?.cutOff && { cutOff: seen.cutOff }),
    ...(seen?.source && { source: seen.source }),
    growth: seen?.growth ? { kind: seen.growth.kind, percent: growthPercent(index, seen, style) } : null,
    ...(seen?.index && { index: { kind: seen.index.kind, percent: indexPercent(index, seen, style) } }),
    ...(seen?.share && { share: { kind: seen.share.kind, percent: sharePercent(index, seen, style) } }),
    ...(seen?.points && { points: { kind: seen.points.kind, amount: pointsAmount(index, seen, style) } }),
    plans: ofYear.map((plan) => listedPlan(index, seen, plan, style)),
  }
}

function listedPlan(index: DataIndex, seen: Observation | undefined, plan: Plan, style: PrintStyle): ListedPlan {
  const measured = seen?.planShares?.find((share) => share.plan === plan.id)
  return {
    id: plan.id,
    name: plan.name,
    ...listedValue(plan.target),
    share: seen ? planPercent(index, seen, plan.id, style) : null,
    ...(measured && { shareKind: measured.share.kind }),
  }
}

/** A quantity for machines, as the `indicators` command has it. */
export function listedValue(value: Quantity | undefined): ListedValue {
  if (!value) return { value: null }
  const { kind } = value
  switch (kind) {
    case 'exact':
      return { value: value.amount, kind }
    case 'bound':
      return { value: value.amount, kind, bound: value.bound }
    case 'range':
      return { value: `${value.from}-${value.to}`, kind }
    case 'ratio':
      return { value: `${value.part}/${value.whole}`, kind }
    case 'rank':
      return { value: value.of === undefined ? value.place : `${value.place}/${value.of}`, kind }
    case 'words':
      return { value: value.words, kind }
    default:
      return assertNever(kind)
  }
}
