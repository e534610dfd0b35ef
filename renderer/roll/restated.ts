import type { Report } from '#core/document/schema'
import { writeQuantity } from '#core/indicators/quantity'
import type { DataSet, Indicator, IndicatorId, Observation, Quantity } from '#core/indicators/schema'
import { joinUnit } from '#core/indicators/units'
import { showDialog } from '../session/shell'

/** A value that the last report printed, and that is now given otherwise: it is the base of this one. */
export type Restated = { readonly indicator: IndicatorId; readonly was: Quantity }

/** The values of the last period that a change of the data gives otherwise than they were printed. */
export function restatedBy({ carried, observations }: Report, next: DataSet): readonly Restated[] {
  if (!carried || observations === next.observations) return []
  const isPrinted = ({ period }: Observation) => period === carried.period
  const now = new Map(next.observations.filter(isPrinted).map((seen) => [seen.indicator, seen]))
  return observations.filter(isPrinted).flatMap(({ indicator, value }) => {
    const seen = now.get(indicator)
    const isOther = value && seen?.value && !seen.restated && plain(seen.value) !== plain(value)
    return isOther ? [{ indicator, was: value }] : []
  })
}

/** Asks why values were restated, once what was at work just now is done. */
export function askReason(restated: readonly Restated[]): void {
  if (restated.length > 0) setTimeout(() => showDialog({ kind: 'restated', restated }))
}

/** The observations in which both stand: the value that is used, and what was printed, with the reason. */
export function withReason({ observations, carried }: Report, restated: readonly Restated[], reason: string) {
  const was = new Map(restated.map((each) => [each.indicator, each.was]))
  return observations.map((seen): Observation => {
    const printed = seen.period === carried?.period ? was.get(seen.indicator) : undefined
    return printed ? { ...seen, restated: { was: printed, reason } } : seen
  })
}

/** A quantity in the words of its indicator: '56.380 tỷ đồng'. */
export function quantityWords(quantity: Quantity, indicator: Indicator | undefined): string {
  const form = { decimals: indicator?.decimals ?? 0, trailingZero: 'keep' } as const
  return joinUnit(writeQuantity(quantity, form), indicator?.unit ?? '')
}

function plain(quantity: Quantity): string {
  return JSON.stringify(Object.entries(quantity).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
