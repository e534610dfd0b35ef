import { differenceOf } from '#core/compare/difference'
import { type FacetKey, type FacetSide, type Facets, facetKey, facetsIn, targetsIn } from '#core/compare/facet-sides'
import type { IndicatorPair } from '#core/compare/indicators'
import type { FigureDifference, FigureSide } from '#core/document/comparison'
import type { Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import type { Indicator, IndicatorId, PeriodId, Plan, PlanId } from '#core/indicators/schema'
import type { FigureContext } from '#core/indicators/wording'

/** A report ready to be asked, indicator by indicator. */
type Side = {
  readonly report: Report
  readonly context: FigureContext
  readonly periods: ReadonlyMap<IndicatorId, readonly PeriodId[]>
  readonly plans: ReadonlyMap<IndicatorId, readonly Plan[]>
}

/**
 * The figures that differ, in the order of the new report's data set. Of one period, all that either report knows; of
 * two periods, each report's own period against the other's, and the values of the same period that were restated.
 * Both print as the new report does.
 */
export function compareFigures(from: Report, to: Report, pairs: readonly IndicatorPair[]): readonly FigureDifference[] {
  const [ours, theirs] = [sideOf(from, to), sideOf(to, to)]
  return pairs.flatMap((pair) => differencesOf(pair, ours, theirs))
}

function sideOf(report: Report, { style }: Report): Side {
  return {
    report,
    context: { index: indexData(report), period: report.period, style },
    periods: grouped(report.observations, ({ period }) => period),
    plans: grouped(report.plans, (plan) => plan),
  }
}

function grouped<T extends { readonly indicator: IndicatorId }, V>(
  all: readonly T[],
  kept: (one: T) => V,
): ReadonlyMap<IndicatorId, readonly V[]> {
  const groups = new Map<IndicatorId, V[]>()
  for (const one of all) {
    const group = groups.get(one.indicator)
    if (group) group.push(kept(one))
    else groups.set(one.indicator, [kept(one)])
  }
  return groups
}

function differencesOf({ from, to }: IndicatorPair, ours: Side, theirs: Side): readonly FigureDifference[] {
  if (from && to) {
    const own = periodPairs(from, to, ours, theirs).flatMap((periods) => inPeriods(from, to, periods, ours, theirs))
    const found = [...own, ...targetDifferences(from, to, ours, theirs)]
    return found.length > 0 || from.name === to.name ? found : [renamed(from, to, ours, theirs)]
  }
  if (to) return [onlyIn('inserted', to, ours, theirs)]
  return from ? [onlyIn('deleted', from, ours, theirs)] : []
}

type PeriodPair = { readonly from: PeriodId; readonly to: PeriodId; readonly onlyRestated: boolean }

/** The reports' own periods first. */
function periodPairs(from: Indicator, to: Indicator, ours: Side, theirs: Side): readonly PeriodPair[] {
  const own: PeriodPair = { from: ours.report.period, to: theirs.report.period, onlyRestated: false }
  const [before, after] = [ours.periods.get(from.id) ?? [], theirs.periods.get(to.id) ?? []]
  const isOfOne = own.from === own.to
  const others = [...new Set([...after, ...before])].filter((period) => !isOfOne || period !== own.to)
  const known = new Set(before)
  const common = isOfOne ? others : after.filter((period) => known.has(period))
  return [own, ...common.map((period): PeriodPair => ({ from: period, to: period, onlyRestated: !isOfOne }))]
}

function inPeriods(from: Indicator, to: Indicator, periods: PeriodPair, ours: Side, theirs: Side) {
  const before = facetsIn(ours.context, from, periods.from)
  const after = facetsIn(theirs.context, to, periods.to)
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  const compared = periods.onlyRestated ? keys.filter((key) => isValue(key) && before.has(key) && after.has(key)) : keys
  return between(compared, { from, to, before, after, periods, ours, theirs })
}

function isValue(key: FacetKey): boolean {
  return key === facetKey('value') || key === facetKey('rank')
}

/** An indicator that has another name and nothing else. */
function renamed(from: Indicator, to: Indicator, ours: Side, theirs: Side): FigureDifference {
  return {
    ...onlyIn('inserted', to, ours, theirs),
    kind: 'changed',
    wasNamed: from.name,
    from: printed(ownSide(from, ours)),
  }
}

/** The amounts of plans, for the years of the reports. */
function targetDifferences(from: Indicator, to: Indicator, ours: Side, theirs: Side): readonly FigureDifference[] {
  const periods = { from: ours.report.period, to: theirs.report.period }
  const plans = [...(theirs.plans.get(to.id) ?? []), ...(ours.plans.get(from.id) ?? [])]
  const ids = [...new Set(plans.map(({ id }) => id))]
  const before = targetsIn(ours.context.index, from, ids, periods.from.slice(0, 4))
  const after = targetsIn(theirs.context.index, to, ids, periods.to.slice(0, 4))
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  return between(keys, { from, to, before, after, periods, ours, theirs })
}

type Between = {
  readonly from: Indicator
  readonly to: Indicator
  readonly before: Facets
  readonly after: Facets
  readonly periods: Pick<PeriodPair, 'from' | 'to'>
  readonly ours: Side
  readonly theirs: Side
}

function between(keys: readonly FacetKey[], asked: Between): readonly FigureDifference[] {
  return keys.flatMap((key): readonly FigureDifference[] => {
    const [old, now] = [asked.before.get(key) ?? null, asked.after.get(key) ?? null]
    return isSame(old, now) ? [] : [changed(old, now, asked)]
  })
}

function changed(old: FacetSide | null, now: FacetSide | null, { from, to, periods, ours, theirs }: Between) {
  const { facet = 'value', plan } = now ?? old ?? {}
  const isPrintedAlike = old?.words === now?.words && old?.exactWords !== now?.exactWords
  return {
    kind: 'changed',
    indicator: to.id,
    name: to.name,
    ...(from.name !== to.name && { wasNamed: from.name }),
    facet,
    ...(plan && { plan: { id: plan, name: planName(plan, theirs, ours) } }),
    fromPeriod: periods.from,
    toPeriod: periods.to,
    from: printed(old, isPrintedAlike),
    to: printed(now, isPrintedAlike),
    ...differenceOf(facet, old, now, from.unit, to.unit),
  } as const
}

function isSame(old: FacetSide | null, now: FacetSide | null): boolean {
  return old?.exactWords === now?.exactWords && old?.state === now?.state
}

function printed(side: FacetSide | null, exactly = false): FigureSide | null {
  return side && { words: exactly ? side.exactWords : side.words, value: side.value, state: side.state }
}

function planName(id: PlanId, ...sides: readonly Side[]): string {
  return sides.flatMap(({ report }) => report.plans).find((plan) => plan.id === id)?.name ?? id
}

function onlyIn(kind: 'inserted' | 'deleted', indicator: Indicator, ours: Side, theirs: Side): FigureDifference {
  const own = ownSide(indicator, kind === 'inserted' ? theirs : ours)
  return {
    kind,
    indicator: indicator.id,
    name: indicator.name,
    facet: own?.facet ?? 'value',
    fromPeriod: ours.report.period,
    toPeriod: theirs.report.period,
    from: kind === 'deleted' ? printed(own) : null,
    to: kind === 'inserted' ? printed(own) : null,
    difference: null,
    percent: null,
  }
}

/** The value or place of an indicator in the report's own period. */
function ownSide(indicator: Indicator, { context }: Side): FacetSide | null {
  const facets = facetsIn(context, indicator, context.period)
  return facets.get(facetKey('value')) ?? facets.get(facetKey('rank')) ?? null
}
