import type { DataSet, Indicator, IndicatorId } from '#core/indicators/schema'

/**
 * The indicators of which something may read otherwise in the next data set: those that changed themselves, or whose
 * observations or plans did, and the parts of such, which have their shares of it. 'all' when the structure changed:
 * an indicator came or went, or has other parts. What is one object in both is taken for the same.
 */
export function changedIndicators(before: DataSet, next: DataSet): ReadonlySet<IndicatorId> | 'all' {
  const indicators = changedOf(before.indicators, next.indicators)
  if (before.indicators.length !== next.indicators.length || indicators.some((one) => !keepsParts(one, before)))
    return 'all'
  const measured = [...changedOf(before.observations, next.observations), ...changedOf(before.plans, next.plans)]
  const changed = new Set([...indicators.map(({ id }) => id), ...measured.map(({ indicator }) => indicator)])
  const wholes = next.indicators.filter(({ id, parts }) => parts && changed.has(id))
  return new Set([...changed, ...wholes.flatMap(({ parts = [] }) => parts)])
}

/** What stands in one of two lists alone. */
function changedOf<T>(before: readonly T[], next: readonly T[]): readonly T[] {
  if (before === next) return []
  const [old, made] = [new Set(before), new Set(next)]
  return [...before.filter((one) => !made.has(one)), ...next.filter((one) => !old.has(one))]
}

function keepsParts({ id, parts }: Indicator, { indicators }: DataSet): boolean {
  return indicators.find((one) => one.id === id)?.parts === parts
}
