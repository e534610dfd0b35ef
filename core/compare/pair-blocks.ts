import { alignSequences, longestRising, type Match } from '#core/compare/align'
import { type Bags, bagsOf, pairAlike, similarity } from '#core/compare/similarity'
import { type Token, textTokens } from '#core/compare/tokens'
import type { BlockId } from '#core/document/schema'

/** A block as it is compared. */
export type ReadBlock = {
  readonly id: BlockId
  readonly isAnnex: boolean
  readonly tokens: readonly Token[]
}

/** From this share of words on, two blocks of one id are taken for the same block that was edited. */
const kin = 0.3

/** And from this on, two that stand in the same place, or elsewhere, are one. */
const edited = 0.5
const movedAndEdited = 0.6

/**
 * Which blocks of two reports stand for each other, by their places: those of one id, then of one text in the same
 * order, then of one text that is there only once, then those that are alike, in the same place before elsewhere. Annexes are never taken for prose.
 *
 * Ids that say nothing are passed over: of two reports that were made apart, ids may be the same by chance. They say
 * something where `related` has it so, or where most of the blocks that share one are alike.
 */
export function pairBlocks(from: readonly ReadBlock[], to: readonly ReadBlock[], related: boolean): readonly Match[] {
  const [fromBags, toBags] = [bagsOf(from, wordsOf), bagsOf(to, wordsOf)]
  const byId = pairsById(from, to)
  const pairs = related || areKin(byId, fromBags, toBags) ? byId : []
  const keys = [from.map(keyOf), to.map(keyOf)] as const
  const inOrder = inGaps(pairs, from.length, to.length, (ours, theirs) =>
    alignSequences(at(keys[0], ours), at(keys[1], theirs)).map(([one, other]) => [ours[one] ?? 0, theirs[other] ?? 0]),
  )
  const exact = withUnique([...pairs, ...inOrder], ...keys)
  const pairAlikeIn = (ours: readonly number[], theirs: readonly number[], enough: number) =>
    [true, false].flatMap((annexes) =>
      pairAlike(
        ours.filter((each) => from[each]?.isAnnex === annexes),
        theirs.filter((each) => to[each]?.isAnnex === annexes),
        fromBags,
        toBags,
        enough,
      ),
    )
  const alike = inGaps(exact, from.length, to.length, (mine, other) => pairAlikeIn(mine, other, edited))
  const near = [...exact, ...alike]
  const ours = left(from.length, new Set(near.map(([here]) => here)))
  const theirs = left(to.length, new Set(near.map(([, there]) => there)))
  return [...near, ...pairAlikeIn(ours, theirs, movedAndEdited)]
}

function left(length: number, paired: ReadonlySet<number>): readonly number[] {
  return range(0, length).filter((each) => !paired.has(each))
}

function wordsOf({ tokens }: ReadBlock): readonly string[] {
  return tokens.flatMap(({ text }) => textTokens(text).map(({ key }) => key))
}

function keyOf({ isAnnex, tokens }: ReadBlock): string {
  return [isAnnex, ...tokens.map(({ key }) => key)].join(' ')
}

function pairsById(from: readonly ReadBlock[], to: readonly ReadBlock[]): readonly Match[] {
  const places = new Map(to.map(({ id }, place) => [id, place]))
  return from.flatMap(({ id, isAnnex }, here): readonly Match[] => {
    const there = places.get(id)
    return there === undefined || to[there]?.isAnnex !== isAnnex ? [] : [[here, there]]
  })
}

function areKin(pairs: readonly Match[], fromBags: Bags, toBags: Bags): boolean {
  const alike = pairs.filter(([here, there]) => similarity(fromBags(here), toBags(there)) >= kin)
  return 2 * alike.length >= pairs.length
}

/** Asks for pairs in each stretch between the pairs that keep their order. */
function inGaps(
  pairs: readonly Match[],
  fromLength: number,
  toLength: number,
  pairIn: (ours: readonly number[], theirs: readonly number[]) => readonly Match[],
): readonly Match[] {
  const [fromPaired, toPaired] = [new Set(pairs.map(([here]) => here)), new Set(pairs.map(([, there]) => there))]
  let [fromStart, toStart] = [0, 0]
  return [...longestRising(pairs), [fromLength, toLength] as const].flatMap(([fromEnd, toEnd]) => {
    const ours = range(fromStart, fromEnd).filter((each) => !fromPaired.has(each))
    const theirs = range(toStart, toEnd).filter((each) => !toPaired.has(each))
    fromStart = fromEnd + 1
    toStart = toEnd + 1
    return ours.length === 0 || theirs.length === 0 ? [] : pairIn(ours, theirs)
  })
}

/** And those of one text that each side has left once, wherever they stand now. */
function withUnique(pairs: readonly Match[], fromKeys: readonly string[], toKeys: readonly string[]): readonly Match[] {
  const here = leftOnce(fromKeys, new Set(pairs.map(([place]) => place)))
  const there = leftOnce(toKeys, new Set(pairs.map(([, place]) => place)))
  const found = [...here].flatMap(([key, place]): readonly Match[] => {
    const other = there.get(key)
    return place === null || other === undefined || other === null ? [] : [[place, other]]
  })
  return [...pairs, ...found]
}

function leftOnce(keys: readonly string[], paired: ReadonlySet<number>): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>()
  for (const [place, key] of keys.entries()) {
    if (!paired.has(place)) places.set(key, places.has(key) ? null : place)
  }
  return places
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step)
}

function at(keys: readonly string[], places: readonly number[]): readonly string[] {
  return places.map((place) => keys[place] ?? '')
}
