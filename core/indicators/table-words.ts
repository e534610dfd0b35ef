import { isNegative, isZero } from '#core/decimal'
import { type NumberForm, writeNumber } from '#core/indicators/number'
import { writeQuantity } from '#core/indicators/quantity'
import type { Amount, BoundWord, Quantity } from '#core/indicators/schema'

/** Bounds as tables write them, where there is a sign for one (bao-cao 4.4). */
const signs: Readonly<Record<BoundWord, string>> = {
  near: 'Gần',
  above: '>',
  over: 'Hơn',
  about: 'Khoảng',
  below: '<',
}

/** A quantity as a cell of a table shows it, without unit: '56.380', '< 7,6', '7,5-8,0', '14/23', 'Xuất siêu'. */
export function tableQuantity(value: Quantity, form: NumberForm): string {
  if (value.kind === 'bound') return `${signs[value.bound]} ${writeNumber(value.amount, form)}`
  const words = writeQuantity(value, form)
  return value.kind === 'words' ? words.charAt(0).toLocaleUpperCase('vi') + words.slice(1) : words
}

/** A change in per cent with its sign, for no verb stands by it in a table: '+12,4', '-1,1', '0,0'. */
export function signedPercent(change: Amount): string {
  const written = writeNumber(change, {})
  return isNegative(change) || isZero(change) ? written : `+${written}`
}
