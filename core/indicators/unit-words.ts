import { foldKey } from '#core/indicators/fold'
import { printedUnit } from '#core/indicators/units'

const scales = [
  ['nghìn tỷ', 12],
  ['tỷ', 9],
  ['triệu', 6],
  ['nghìn', 3],
] as const

/** What tables write for words of a unit; each is looked for as a whole word, longer ones first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:1\.?000|ngàn)(?= )/u, 'nghìn'],
  [/^(?:tr\.? ?đ(?:ồng)?|trđ)$/u, 'triệu đồng'],
  [/^tỷ ?đ$/u, 'tỷ đồng'],
  [/^nghìn ?đ$/u, 'nghìn đồng'],
  [/^(?:triệu ?đ|tr\. ?đồng)$/u, 'triệu đồng'],
  [/^đ$/u, 'đồng'],
  [/^tr\.? ?usd$/u, 'triệu usd'],
  [/^dn$/u, 'doanh nghiệp'],
  [/tỉ/gu, 'tỷ'],
]

/**
 * How many tens one of a unit is of another that measures the same: from 'tỷ đồng' to 'triệu đồng' it is 3, between
 * two spellings of one unit ('tr.đ', 'Triệu đồng') 0. Null where the two measure different things.
 */
export function tensBetweenWords(from: string, to: string): number | null {
  const [one, other] = [partsOf(from), partsOf(to)]
  return one.base === other.base ? one.scale - other.scale : null
}

function partsOf(unit: string): { readonly base: string; readonly scale: number } {
  const words = spelledOut(printedUnit(unit.toLowerCase().trim().replace(/\s+/g, ' ')))
  const scale = scales.find(([word]) => words.startsWith(`${word} `))
  return scale === undefined
    ? { base: foldKey(words), scale: 0 }
    : { base: foldKey(words.slice(scale[0].length)), scale: scale[1] }
}

function spelledOut(unit: string): string {
  return spellings.reduce((words, [spelling, word]) => words.replace(spelling, word), unit)
}
