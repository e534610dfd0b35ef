import { amount } from '#core/indicators/schema'
import { spokenNumber } from '#core/indicators/spoken'

const spoken = (number: number) => spokenNumber(amount.parse(String(number)))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** As they are said of months, quarters and years; January of the moon is counted as January. */
const known: ReadonlyMap<string, number> = new Map([
  ...[...range(1, 12), ...range(2000, 2099)].map((number): [string, number] => [spoken(number), number]),
  ['tư', 4],
  ['giêng', 1],
])

/** Regular expressions, the longest words first. */
export const smallNumberWords = ['mười\\s+hai', 'mười\\s+một', ...range(1, 10).map(spoken).toReversed(), 'tư'].join('|')
export const yearWords =
  'hai\\s+(?:nghìn|ngàn)\\s+không\\s+trăm\\s+\\p{L}+(?:\\s+mươi)?(?:\\s+(?:mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|tám|chín)(?![\\p{L}]))?'

/**
 * What a number in digits or words is: '06', 'mười hai', 'hai nghìn không trăm hai mươi lăm', and 'ngàn', 'bốn' and
 * 'nhăm' for those who say so. NaN for what is none.
 */
export function numberSaid(words: string): number {
  const plain = words.toLowerCase().replace(/\s+/gu, ' ').replace('ngàn', 'nghìn')
  const said = plain.replace(/mươi bốn$/u, 'mươi tư').replace(/mươi (?:nhăm|năm)$/u, 'mươi lăm')
  return known.get(said) ?? Number(plain)
}
