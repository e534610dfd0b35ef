import type { Report } from '#core/document/schema'
import type { DataSet, IndicatorId, Observation, Quantity } from '#core/indicators/schema'

/** A value that the last report printed, and that is now given otherwise: it is the base of this one. */
export type Restated = { readonly indicator: IndicatorId; readonly was: Quantity }

/**
 * A change of the data with what the last report printed kept beside each of its values that is now given otherwise, by
 * official figures or for merged provinces. A value that is given as it was printed is not restated any more.
 */
export function keepPrinted<D extends DataSet>(report: Pick<Report, 'carried' | 'observations'>, next: D): D {
  const { carried, observations } = report
  if (!carried || observations === next.observations) return next
  const before = new Map(
    observations.filter(({ period }) => period === carried.period).map((seen) => [seen.indicator, seen]),
  )
  const kept = next.observations.map((seen) => {
    const known = seen.period === carried.period ? before.get(seen.indicator) : undefined
    return known === undefined || known === seen ? seen : withPrinted(seen, known)
  })
  return { ...next, observations: kept }
}

function withPrinted(seen: Observation, { value, restated: before }: Observation): Observation {
  const { restated, ...plain } = seen
  const was = before?.was ?? value
  if (was === undefined || (seen.value && isSame(seen.value, was))) return restated ? plain : seen
  return { ...plain, restated: { ...before, ...restated, was } }
}

/** The values that this change restates, for which nobody has given a reason yet. */
export function newlyRestated(before: DataSet, next: DataSet): readonly Restated[] {
  const known = new Set(before.observations.filter(({ restated, value }) => restated && value).map(keyOf))
  return next.observations.flatMap((seen) => {
    const { indicator, value, restated } = seen
    return value && restated && !restated.reason && !known.has(keyOf(seen)) ? [{ indicator, was: restated.was }] : []
  })
}

/** The observations with the reason why these values were restated. */
export function withReason(
  { observations, carried }: Pick<Report, 'carried' | 'observations'>,
  restated: readonly Restated[],
  reason: string,
): Observation[] {
  const meant = new Set(restated.map(({ indicator }) => indicator))
  return observations.map((seen) =>
    seen.period === carried?.period && seen.restated && meant.has(seen.indicator)
      ? { ...seen, restated: { ...seen.restated, reason } }
      : seen,
  )
}

function keyOf({ indicator, period }: Observation): string {
  return `${indicator} ${period}`
}

function isSame(one: Quantity, other: Quantity): boolean {
  return plain(one) === plain(other)
}

function plain(quantity: Quantity): string {
  return JSON.stringify(Object.entries(quantity).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
