import { checkValue } from '#core/indicators/check-value'
import { readQuantity } from '#core/indicators/quantity'
import type { Indicator, Quantity } from '#core/indicators/schema'

/**
 * What a typed value can mean, between which only who typed it can choose. `strict` is how Vietnamese law has it
 * written, null when its indicator can not have that: a fraction of a person.
 */
export type Readings = { readonly strict: Quantity | null; readonly other: Quantity }

/** One separator before three digits: thousands to us, decimals to an English calculator, or the other way round. */
const twoFaced = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/u
const numbers = /[-−]?\d[\d.,]*/gu

/**
 * The two readings of a value that may have been typed the English way; null when there is nothing to choose. '1,234'
 * always has two; '1.234' has them where the indicator has decimals, for of people or cases nobody means one and a
 * quarter. 'gần 1.234' and '1.234-1.500' go by their numbers.
 *
 * Source: reports with '1,012 tấn' beside '1.353,049 tỷ đồng' (so-lieu 5.1).
 */
export function readingsOf(text: string, indicator: Indicator): Readings | null {
  const typed = text.normalize('NFC').trim()
  const held = typed.match(numbers) ?? []
  const suspect = held.filter((number) => /[.,]/.test(number))
  if (suspect.length === 0 || !suspect.every((number) => twoFaced.test(number))) return null
  if (indicator.decimals === 0 && !typed.includes(',')) return null
  const other = readingOf(swapped(typed), indicator)
  return other && { strict: readingOf(typed, indicator), other }
}

function readingOf(text: string, indicator: Indicator): Quantity | null {
  const read = readQuantity(text)
  const checked = read.ok ? checkValue(indicator, read.value) : read
  return checked.ok ? checked.value : null
}

function swapped(text: string): string {
  return text.replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.'))
}
