import { foldKey } from '#core/indicators/fold'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import { printedUnit } from '#core/indicators/units'

/** An indicator as both reports have it, or as the one that has it. */
export type IndicatorPair = { readonly from: Indicator | null; readonly to: Indicator | null }

/**
 * The indicators of two reports side by side, in the order of the new one, those of the old alone at the end: by their
 * ids, else by name and unit where each side has it once, for reports that were imported name them anew.
 */
export function pairIndicators(from: readonly Indicator[], to: readonly Indicator[]): readonly IndicatorPair[] {
  const ids = new Map(from.map((indicator) => [indicator.id, indicator]))
  const newIds = new Set(to.map(({ id }) => id))
  const names = byName(from.filter(({ id }) => !newIds.has(id)))
  const newNames = byName(to.filter(({ id }) => !ids.has(id)))
  const pairs = to.map((indicator): IndicatorPair => {
    const key = keyOf(indicator)
    const known = ids.get(indicator.id) ?? (newNames.get(key) === indicator ? names.get(key) : null)
    return { from: known ?? null, to: indicator }
  })
  const paired = new Set(pairs.map((pair) => pair.from?.id))
  return [...pairs, ...from.filter(({ id }) => !paired.has(id)).map((each) => ({ from: each, to: null }))]
}

/** For each indicator of the old report that has another id in the new one, that id. */
export function sharedIds(pairs: readonly IndicatorPair[]): ReadonlyMap<IndicatorId, IndicatorId> {
  return new Map(pairs.flatMap(({ from, to }) => (from && to && from.id !== to.id ? [[from.id, to.id] as const] : [])))
}

/** By name and unit; null where there are several. */
function byName(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator | null> {
  const names = new Map<string, Indicator | null>()
  for (const indicator of indicators) {
    const key = keyOf(indicator)
    names.set(key, names.has(key) ? null : indicator)
  }
  return names
}

function keyOf({ name, unit }: Indicator): string {
  return `${foldKey(name)} ${printedUnit(unit)}`
}
