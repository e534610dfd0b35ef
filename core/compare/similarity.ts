import type { Match } from '#core/compare/align'

/** The words of a text, each with how often it stands there. */
export type Bag = ReadonlyMap<string, number>

/** So many pairs are all looked at; of more, only those that share a rare word. */
const fewPairs = 2_500
const rare = 24
const mostCandidates = 6

/** The bags of a list by their places in it: each is made when it is first asked for. */
export type Bags = (at: number) => Bag

export function bagsOf<T>(list: readonly T[], wordsOf: (one: T) => readonly string[]): Bags {
  const made = new Map<number, Bag>()
  return (at) => {
    const one = list[at]
    const bag = made.get(at) ?? bagOf(one === undefined ? [] : wordsOf(one))
    made.set(at, bag)
    return bag
  }
}

function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>()
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** The share of words that two texts have in common: 0 for none, 1 for the same words in whatever order (Dice). */
export function similarity(one: Bag, other: Bag): number {
  const total = sizeOf(one) + sizeOf(other)
  if (total === 0) return 1
  let common = 0
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0)
  return (2 * common) / total
}

function sizeOf(bag: Bag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}

/**
 * Pairs texts of which at least a share of the words is common, the most alike first and each once. `from` and `to` are places in the two lists of bags;
 * among equals those that stand alike in them go first, so that the answer is always the same one.
 */
export function pairAlike(
  from: readonly number[],
  to: readonly number[],
  fromBags: Bags,
  toBags: Bags,
  enough: number,
): readonly Match[] {
  const scored = candidates(from, to, fromBags, toBags)
    .map(([here, there]) => ({
      here,
      there,
      score: similarity(fromBags(from[here] ?? -1), toBags(to[there] ?? -1)),
    }))
    .filter(({ score }) => score >= enough)
    .sort(
      (one, other) =>
        other.score - one.score ||
        Math.abs(one.here - one.there) - Math.abs(other.here - other.there) ||
        one.here - other.here,
    )
  const [fromTaken, toTaken] = [new Set<number>(), new Set<number>()]
  return scored.flatMap(({ here, there }): readonly Match[] => {
    if (fromTaken.has(here) || toTaken.has(there)) return []
    fromTaken.add(here)
    toTaken.add(there)
    return [[from[here] ?? 0, to[there] ?? 0]]
  })
}

/** Pairs of places in `from` and `to`. */
function candidates(from: readonly number[], to: readonly number[], fromBags: Bags, toBags: Bags): readonly Match[] {
  if (from.length * to.length <= fewPairs) {
    return from.flatMap((_, here) => to.map((__, there): Match => [here, there]))
  }
  const holders = new Map<string, number[]>()
  for (const [there, at] of to.entries()) {
    for (const word of toBags(at).keys()) {
      const known = holders.get(word)
      if (known) known.push(there)
      else holders.set(word, [there])
    }
  }
  return from.flatMap((at, here) => likeliest(fromBags(at), holders).map((there): Match => [here, there]))
}

/** Those that share the most rare words with a text. */
function likeliest(bag: Bag, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>()
  for (const word of bag.keys()) {
    const those = holders.get(word) ?? []
    if (those.length <= rare) for (const there of those) shared.set(there, (shared.get(there) ?? 0) + 1)
  }
  return [...shared]
    .sort(([one, often], [other, oftener]) => oftener - often || one - other)
    .slice(0, mostCandidates)
    .map(([there]) => there)
}
