import type { TFunction } from 'i18next'
import { writeQuantity } from '#core/indicators/quantity'
import type { Indicator, Observation, Quantity } from '#core/indicators/schema'
import { joinUnit } from '#core/indicators/units'
import type { Restated } from '#core/roll/restated'
import { showDialog } from '../session/shell'

/** Asks why values were restated, once what was at work just now is done. */
export function askReason(restated: readonly Restated[]): void {
  if (restated.length > 0) setTimeout(() => showDialog({ kind: 'restated', restated }))
}

/** Which value of a restated observation is used, what was printed before and why; null for one that was not. */
export function restatedNote(seen: Observation | undefined, indicator: Indicator, t: TFunction): string | null {
  if (!seen?.restated) return null
  const words = wordsOf(seen.restated, indicator, t)
  if (!seen.value) return t('review:restatedBlank', words)
  return t('review:restatedUsed', { ...words, now: quantityWords(seen.value, indicator) })
}

type Printed = NonNullable<Observation['restated']>

/** What was printed and why another value is used now. */
export function printedBefore(restated: Printed, indicator: Indicator, t: TFunction): string {
  return t('review:restatedWas', wordsOf(restated, indicator, t))
}

function wordsOf({ was, reason }: Printed, indicator: Indicator, t: TFunction) {
  return { was: quantityWords(was, indicator), reason: reason ?? t('review:withoutReason') }
}

/** A quantity in the words of its indicator: '56.380 tỷ đồng'. */
export function quantityWords(quantity: Quantity, indicator: Indicator | undefined): string {
  const form = { decimals: indicator?.decimals ?? 0, trailingZero: 'keep' } as const
  return joinUnit(writeQuantity(quantity, form), indicator?.unit ?? '')
}
