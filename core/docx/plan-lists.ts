import { romanNumber } from '#core/document/letters'
import { depthOf, type NumberScheme } from '#core/document/numbering'
import type { BlockId, Level, TextBlock } from '#core/document/schema'
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

/** What Word has counted at a level since a higher one last stood above it. */
type Slot = {
  readonly list: number | null
  readonly count: number
  /** Its numbers went over to literal ones. */
  readonly literal: boolean
  /** A lower level was counted before it: from here on word processors count it differently. */
  readonly passedOver: boolean
}

/**
 * Gives every numbered block a place in a list of Word's, so that Word shows exactly `numbers`.
 *
 * Word counts each level of a list and begins it anew after a higher one, as we do. What it can not count becomes a
 * list of a literal text: 'Phần thứ nhất' (so each part has its own list), points from đ on (Word knows the Latin
 * alphabet alone), a '1.1' with no '1' above it. What word processors count in different ways is begun anew by a list
 * of its own: a level that a lower one came before, and what stands below a literal number.
 *
 * Source: ECMA-376 Part 1, 17.9.10 lvlRestart, 17.9.11 lvlText, 17.18.59 ST_NumberFormat.
 */
export function planLists(
  body: readonly TextBlock[],
  numbers: ReadonlyMap<BlockId, string>,
  scheme: NumberScheme,
): ListPlans {
  const places = new Map<BlockId, ListPlace>()
  const lists = listBook()
  let slots = freshSlots(null, levelsFromTop.length)
  for (const { id, level } of body) {
    const number = numbers.get(id)
    if (level === undefined || number === undefined) continue
    const depth = depthOf(level)
    const open = openedFor(level, number, slots, scheme, lists)
    const slot = open.slots[depth]
    if (!slot?.literal && shownByWord(open.slots, level, number, scheme) === number) {
      places.set(id, { list: open.list, level: depth })
      slots = afterCounted(open.slots, depth)
    } else {
      places.set(id, { list: lists.literal(level, number), level: 0 })
      slots = afterLiteral(open.slots, depth)
    }
  }
  return { lists: lists.all, places }
}

/** The list that counts a level here: a new one for a named part, and where the one at hand can not go on. */
function openedFor(
  level: Level,
  number: string,
  slots: readonly Slot[],
  scheme: NumberScheme,
  lists: ReturnType<typeof listBook>,
): { readonly list: number; readonly slots: readonly Slot[] } {
  const depth = depthOf(level)
  const named = isNamedPart(level, scheme)
  const slot = slots[depth]
  if (!named && slot?.list && !slot.passedOver) return { list: slot.list, slots }
  const list = lists.outline(named ? number : `Phần %1${scheme.numberEnd.part}`)
  return { list, slots: [...slots.slice(0, depth), ...freshSlots(list, levelsFromTop.length - depth)] }
}

function isNamedPart(level: Level, scheme: NumberScheme): boolean {
  return level === 'part' && scheme.partNumber === 'ordinal'
}

const unused: Slot = { list: null, count: 0, literal: false, passedOver: false }

function freshSlots(list: number | null, length: number): readonly Slot[] {
  return Array.from({ length }, () => ({ ...unused, list }))
}

/** The level is counted; those below begin anew in its list, those above that were never counted are passed over. */
function afterCounted(slots: readonly Slot[], depth: number): readonly Slot[] {
  const list = slots[depth]?.list ?? null
  return slots.map((slot, at) => {
    if (at > depth) return { ...unused, list }
    if (at === depth) return { ...slot, count: slot.count + 1 }
    return slot.list === list && slot.count === 0 ? { ...slot, passedOver: true } : slot
  })
}

/** Word sees no number of this level's list here, so it would not begin those below anew. */
function afterLiteral(slots: readonly Slot[], depth: number): readonly Slot[] {
  return slots.map((slot, at) => {
    if (at > depth) return unused
    return at === depth ? { ...slot, literal: true } : slot
  })
}

/** The lists as they are opened, numbered from 1; a literal text has its list once. */
function listBook() {
  const all: ListPlan[] = []
  const literals = new Map<string, number>()
  return {
    all,
    outline(part: string): number {
      const id = all.length + 1
      all.push({ kind: 'outline', id, part })
      return id
    },
    literal(level: Level, text: string): number {
      const key = `${level} ${text}`
      const id = literals.get(key) ?? all.length + 1
      if (!literals.has(key)) all.push({ kind: 'literal', id, level, text })
      literals.set(key, id)
      return id
    },
  }
}

/** What our lists make Word show next at a level; undefined where its counting is not ours. */
function shownByWord(slots: readonly Slot[], level: Level, number: string, scheme: NumberScheme): string | undefined {
  if (isNamedPart(level, scheme)) return number
  const depth = depthOf(level)
  const count = (slots[depth]?.count ?? 0) + 1
  const above = slots[depth - 1]
  const parent = above?.list === slots[depth]?.list ? (above?.count ?? 0) : 0
  const counting = countingOf(level, count, parent)
  return counting === undefined ? undefined : counting + scheme.numberEnd[level]
}

function countingOf(level: Level, count: number, parent: number): string | undefined {
  switch (level) {
    case 'part':
      return `Phần ${romanNumber(count)}`
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
