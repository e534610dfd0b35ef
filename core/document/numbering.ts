import { ordinalWord, pointLetter, romanNumber } from '#core/document/letters'
import type { Block, BlockId, HouseStyle, Level } from '#core/document/schema'
import { textBlocksOf } from '#core/document/walk'
import { assertNever } from '#core/result'

export type NumberScheme = {
  readonly partNumber: HouseStyle['partNumber']
  /** What follows a number of each level, as the profile has it: '.', '-' or ')'. */
  readonly numberEnd: Readonly<Record<Level, string>>
}

/** Not read off the schema: an enum lists the level '1' before all others, as JavaScript orders keys that are numbers. */
const DEPTHS: Readonly<Record<Level, number>> = { part: 0, A: 1, I: 2, '1': 3, '1.1': 4, a: 5 }

/** A level's place from the top: 0 for a part, 5 for a point. */
export function depthOf(level: Level): number {
  return DEPTHS[level]
}

/**
 * The printed number of each block that has a level: 'Phần thứ nhất', 'A.', 'I.', '1.', '2.1.', 'a)'. Headings and
 * run-in paragraphs of one level share its count. A level begins anew under each one above it, whichever that is; a
 * '1.1' with no '1' above it is written as if under the first.
 *
 * Source: Decree 30/2020, Phụ lục I, II.5; the levels A. and 1.1. are practice (bao-cao 4.3).
 */
export function numbersOf(body: readonly Block[], scheme: NumberScheme): ReadonlyMap<BlockId, string> {
  const counts = [0, 0, 0, 0, 0, 0]
  const countOf = (level: Level) => counts[depthOf(level)] ?? 0
  const numbers = new Map<BlockId, string>()
  for (const block of textBlocksOf(body)) {
    if (block.level === undefined) continue
    const count = countOf(block.level) + 1
    counts[depthOf(block.level)] = count
    counts.fill(0, depthOf(block.level) + 1)
    const parent = block.level === '1.1' ? countOf('1') : 0
    numbers.set(block.id, written(block.level, count, parent, scheme.partNumber) + scheme.numberEnd[block.level])
  }
  return numbers
}

function written(level: Level, count: number, parent: number, partNumber: NumberScheme['partNumber']): string {
  switch (level) {
    case 'part':
      return partNumber === 'roman' ? `Phần ${romanNumber(count)}` : `Phần thứ ${ordinalWord(count)}`
    case 'A':
      return pointLetter(count).toUpperCase()
    case 'I':
      return romanNumber(count)
    case '1':
      return String(count)
    case '1.1':
      return `${Math.max(parent, 1)}.${count}`
    case 'a':
      return pointLetter(count)
    default:
      return assertNever(level)
  }
}
