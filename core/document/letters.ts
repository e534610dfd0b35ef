const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A Roman number in capitals. `count` is whole, from 1; from 4000 on its thousands are a row of M. */
export function romanNumber(count: number): string {
  let left = count
  let written = ''
  for (const [value, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return written
}

const TENS = [
  '',
  'mười',
  'hai mươi',
  'ba mươi',
  'bốn mươi',
  'năm mươi',
  'sáu mươi',
  'bảy mươi',
  'tám mươi',
  'chín mươi',
]
const UNITS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const UNITS_AFTER_TEN = ['', 'một', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín']
const UNITS_AFTER_TENS = ['', 'mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín']

/**
 * The word after 'thứ': nhất, hai, ba, tư … mười một … hai mươi mốt. `count` is whole, from 1; from 100 on, where no
 * report counts its parts in words, it is written in digits.
 */
export function ordinalWord(count: number): string {
  if (count > 99) return String(count)
  const tens = Math.floor(count / 10)
  const units = [UNITS, UNITS_AFTER_TEN][tens] ?? UNITS_AFTER_TENS
  return [TENS[tens], units[count % 10]].filter(Boolean).join(' ')
}

/** The Vietnamese alphabet without ă, â, ê, ô, ơ, ư, which no list uses, and without f, j, w, z, which it lacks. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']

/**
 * The letter of a point: a, b, c, d, đ, e, g, h, i, k … y, then aa, ab … `count` is whole, from 1.
 *
 * Source: Decree 30/2020, Phụ lục I, II.5: điểm in the order of the Vietnamese alphabet.
 */
export function pointLetter(count: number): string {
  const last = LETTERS[(count - 1) % LETTERS.length] ?? ''
  const before = Math.floor((count - 1) / LETTERS.length)
  return before === 0 ? last : pointLetter(before) + last
}
