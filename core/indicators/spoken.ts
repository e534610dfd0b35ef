import { isNegative, magnitude } from '#core/decimal'
import type { Amount } from '#core/indicators/schema'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Units of the last digit that change their sound after 'mươi' ('mốt', 'tư'), and after any ten ('lăm'). */
const afterTens: ReadonlyMap<string, string> = new Map([
  ['1', 'mốt'],
  ['4', 'tư'],
  ['5', 'lăm'],
])

/**
 * A number as it is read out: 1234 is 'một nghìn hai trăm ba mươi tư', 50.5 'năm mươi phẩy năm', -0.07 'âm không phẩy
 * không bảy'. Decimals are read as a number, or digit by digit when they begin with a nought. With it a user sees at
 * once whether 1.234 was taken for a thousand or for one and a bit.
 */
export function spokenNumber(amount: Amount): string {
  const [whole = '', decimals] = magnitude(amount).split('.')
  const spoken = decimals === undefined ? spokenWhole(whole) : `${spokenWhole(whole)} phẩy ${spokenDecimals(decimals)}`
  return isNegative(amount) ? `âm ${spoken}` : spoken
}

function spokenDecimals(decimals: string): string {
  return decimals.startsWith('0') ? [...decimals].map(spokenDigit).join(' ') : spokenWhole(decimals)
}

/** Everything above 999.999.999 is so many tỷ: 'hai nghìn tỷ', 'ba triệu tỷ'. */
function spokenWhole(whole: string): string {
  if (whole === '0') return digits[0]
  if (whole.length <= 9) return spokenGroups(whole, false)
  const [billions, rest] = [whole.slice(0, -9), whole.slice(-9)]
  return [`${spokenWhole(billions)} tỷ`, spokenGroups(rest, true)].filter(Boolean).join(' ')
}

/** Up to nine digits. `continues`: something was read before them, so that noughts in front are read too. */
function spokenGroups(whole: string, continues: boolean): string {
  const padded = whole.padStart(9, '0')
  const spoken: string[] = []
  for (const [at, scale] of [' triệu', ' nghìn', ''].entries()) {
    const group = padded.slice(3 * at, 3 * at + 3)
    if (group !== '000') spoken.push(spokenGroup(group, continues || spoken.length > 0) + scale)
  }
  return spoken.join(' ')
}

function spokenGroup(group: string, continues: boolean): string {
  const [hundred = '', ten = '', unit = ''] = group
  if (hundred === '0' && !continues) return spokenTens(ten, unit)
  const hundreds = `${spokenDigit(hundred)} trăm`
  if (ten === '0') return unit === '0' ? hundreds : `${hundreds} linh ${spokenDigit(unit)}`
  return `${hundreds} ${spokenTens(ten, unit)}`
}

function spokenTens(ten: string, unit: string): string {
  if (ten === '0') return spokenDigit(unit)
  const tens = ten === '1' ? 'mười' : `${spokenDigit(ten)} mươi`
  if (unit === '0') return tens
  const changes = unit === '5' || ten !== '1'
  return `${tens} ${(changes && afterTens.get(unit)) || spokenDigit(unit)}`
}

function spokenDigit(digit: string): string {
  return digits[Number(digit)] ?? ''
}
