import { romanNumber } from '#core/document/letters'
import { depthOf, type NumberScheme } from '#core/document/numbering'
import type { Block, BlockId, Level } from '#core/document/schema'
import { assertNever } from '#core/result'

/** The levels from the top: a level's index is its `w:ilvl` (ECMA-376 Part 1, 17.9.3). */
export const levelsFromTop: readonly Level[] = ['part', 'A', 'I', '1', '1.1', 'a']

/**
 * A list of Word's. An outline counts all levels; `part` is the number of its part, with %1 where Word itself counts
 * the parts. A literal list has one text as its only number.
 */
export type ListPlan =
  | { readonly kind: 'outline'; readonly id: number; readonly part: string }
  | { readonly kind: 'literal'; readonly id: number; readonly level: Level; readonly text: string }

/** Where a block stands: in which list, at which `w:ilvl`. */
export type ListPlace = { readonly list: number; readonly level: number }

export type ListPlans = { readonly lists: readonly ListPlan[]; readonly places: ReadonlyMap<BlockId, ListPlace> }

type Outline = {
  readonly id: number
  readonly part: string
  readonly counts: number[]
  /** Levels that went over to literal numbers, until a higher one begins them anew. */
  readonly literal: Set<Level>
}

/**
 * Gives every numbered block a place in a list of Word's, so that Word shows exactly `numbers`.
 *
 * Word counts each level of a list and begins it anew after a higher one, as we do. What it can not count becomes a
 * list of a literal text: 'Phần thứ nhất' (so each part has its own list), points from đ on (Word knows the Latin
 * alphabet alone), a '1.1' with no '1' above it (word processors differ there).
 *
 * Source: ECMA-376 Part 1, 17.9.10 lvlRestart, 17.9.11 lvlText, 17.18.59 ST_NumberFormat.
 */
export function planLists(
  body: readonly Block[],
  numbers: ReadonlyMap<BlockId, string>,
  scheme: NumberScheme,
): ListPlans {
  const lists: ListPlan[] = []
  const places = new Map<BlockId, ListPlace>()
  const literals = new Map<string, number>()
  let outline: Outline | undefined

  function openOutline(part: string): Outline {
    const id = lists.length + 1
    lists.push({ kind: 'outline', id, part })
    return { id, part, counts: [0, 0, 0, 0, 0, 0], literal: new Set() }
  }

  function literalList(level: Level, text: string): number {
    const known = literals.get(level + text)
    if (known !== undefined) return known
    const id = lists.length + 1
    lists.push({ kind: 'literal', id, level, text })
    literals.set(level + text, id)
    return id
  }

  for (const { id, level } of body) {
    const number = numbers.get(id)
    if (level === undefined || number === undefined) continue
    if (level === 'part' && scheme.partNumber === 'ordinal') outline = openOutline(number)
    outline ??= openOutline(`Phần %1${scheme.numberEnd.part}`)
    if (isCounted(outline, level, number, scheme)) {
      places.set(id, { list: outline.id, level: depthOf(level) })
    } else {
      places.set(id, { list: literalList(level, number), level: 0 })
      // Word does not see this number, so what stands below it is begun anew by a list of its own.
      if (level !== 'a') outline = undefined
    }
  }
  return { lists, places }
}

/** Counts the block in the outline when Word would then show its number; else its level goes over to literal ones. */
function isCounted(outline: Outline, level: Level, number: string, scheme: NumberScheme): boolean {
  const depth = depthOf(level)
  const count = (outline.counts[depth] ?? 0) + 1
  const shown = shownByWord(outline, level, count)
  if (outline.literal.has(level) || shown === undefined || shown + scheme.numberEnd[level] !== number) {
    outline.literal.add(level)
    return false
  }
  outline.counts[depth] = count
  outline.counts.fill(0, depth + 1)
  for (const lower of levelsFromTop.slice(depth + 1)) outline.literal.delete(lower)
  return true
}

/** What our lists make Word show before the number's end; undefined where its counting is not ours. */
function shownByWord(outline: Outline, level: Level, count: number): string | undefined {
  const parent = outline.counts[depthOf(level) - 1] ?? 0
  switch (level) {
    case 'part':
      return outline.part.replace('%1', romanNumber(count))
    case 'A':
      return latinLetter(count)?.toUpperCase()
    case 'I':
      return romanNumber(count)
    case '1':
      return String(count)
    case '1.1':
      return parent === 0 ? undefined : `${parent}.${count}`
    case 'a':
      return latinLetter(count)
    default:
      return assertNever(level)
  }
}

function latinLetter(count: number): string | undefined {
  return 'abcdefghijklmnopqrstuvwxyz'[count - 1]
}
