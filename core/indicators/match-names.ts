import { foldKey, foldName } from '#core/indicators/fold'
import type { Indicator } from '#core/indicators/schema'
import { tensBetweenWords } from '#core/indicators/unit-words'

/**
 * Whose row it is. `sure`: its name, or one it was known by, is the same, in the end without diacritics; `maybe`:
 * names that come near, or several indicators of the one name, the likeliest first: for the user to choose.
 */
export type RowMatch =
  | { readonly kind: 'sure'; readonly indicator: Indicator }
  | { readonly kind: 'maybe'; readonly candidates: readonly Indicator[] }
  | { readonly kind: 'none' }

export type Matcher = (name: string, unit: string | undefined) => RowMatch

/** Names share at least so much of their letters in pairs; what is less alike is another indicator. */
const nearFrom = 0.6
/** Candidates so much less alike than the best are not offered. */
const nearWithin = 0.15
const mostCandidates = 5
/** Nobody decides about more rows than these: the others of a table of strange names are simply unknown. */
const mostCompared = 1000

const lead = /^(?:[-–—+•*]|\(?\d{1,2}(?:\.\d{1,2})*[.)](?!\d)|[IVXLC]{1,5}[.)]|\(?[a-zđ]\)|[a-zđ]\.(?=\s))\s*/u
const amongThem = /^(?:trong đó|tr\.? ?đ(?:ó)?|t\.đó)\s*[:.-]?\s*/iu

/** The name in a row without what only places it: '- Trong đó: Thu nội địa', '2.1. Thu nội địa' are 'Thu nội địa'. */
export function rowName(text: string): string {
  const shorter = text.trim().replace(lead, '').replace(amongThem, '').trim()
  return shorter === text.trim() || shorter === '' ? text.trim() : rowName(shorter)
}

/** Made once for a table: each row is then found by lookup, and only strange names are compared. */
export function matcherOf(indicators: readonly Indicator[]): Matcher {
  const byKey = grouped(indicators, foldKey)
  const byFold = grouped(indicators, foldName)
  const near = nearNames(indicators)
  let compared = 0
  const likeNames = (bare: string): readonly Indicator[] => {
    compared += 1
    return compared > mostCompared ? [] : near(bare)
  }
  return (name, unit) => {
    const bare = rowName(name)
    const same = byKey.get(foldKey(bare)) ?? byFold.get(foldName(bare))
    const fitting = same && suiting(same, unit)
    if (fitting?.length === 1 && fitting[0] !== undefined) return { kind: 'sure', indicator: fitting[0] }
    const candidates = fitting ?? suiting(likeNames(bare), unit)
    return candidates.length === 0
      ? { kind: 'none' }
      : { kind: 'maybe', candidates: candidates.slice(0, mostCandidates) }
  }
}

/** Those that measure the same as the row says; all of them when it says nothing, or nothing that fits any. */
function suiting(indicators: readonly Indicator[], unit: string | undefined): readonly Indicator[] {
  if (unit === undefined) return indicators
  const fitting = indicators.filter((indicator) => tensBetweenWords(unit, indicator.unit) !== null)
  return fitting.length > 0 ? fitting : indicators
}

function grouped(
  indicators: readonly Indicator[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    const keys = new Set([indicator.name, ...(indicator.aliases ?? [])].map((name) => keyOf(rowName(name))))
    for (const key of keys) {
      const group = groups.get(key)
      if (group) group.push(indicator)
      else groups.set(key, [indicator])
    }
  }
  return groups
}

type KnownName = { readonly indicator: Indicator; readonly pairs: ReadonlySet<string> }

/** By how many pairs of neighbouring letters two names share (Dice's coefficient), over an index of the pairs. */
function nearNames(indicators: readonly Indicator[]): (name: string) => readonly Indicator[] {
  const known = indicators.flatMap((indicator) =>
    [indicator.name, ...(indicator.aliases ?? [])].map((name): KnownName => ({ indicator, pairs: pairsOf(name) })),
  )
  const holders = holdersOf(known)
  const shared = new Uint16Array(known.length)
  return (name) => {
    const pairs = pairsOf(name)
    shared.fill(0)
    for (const pair of pairs) for (const at of holders.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1
    return likest(known, (at, size) => (2 * (shared[at] ?? 0)) / (pairs.size + size))
  }
}

/** Which names, by their place, hold a pair of letters. */
function holdersOf(known: readonly KnownName[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  known.forEach(({ pairs }, at) => {
    for (const pair of pairs) {
      const others = holders.get(pair)
      if (others) others.push(at)
      else holders.set(pair, [at])
    }
  })
  return holders
}

function likest(known: readonly KnownName[], likenessOf: (at: number, size: number) => number): readonly Indicator[] {
  const ranked = known
    .map(({ indicator, pairs }, at) => ({ indicator, likeness: likenessOf(at, pairs.size) }))
    .filter(({ likeness }) => likeness >= nearFrom)
    .toSorted((one, other) => other.likeness - one.likeness)
  const best = ranked[0]?.likeness ?? 0
  return [...new Set(ranked.filter(({ likeness }) => likeness >= best - nearWithin).map(({ indicator }) => indicator))]
}

function pairsOf(name: string): ReadonlySet<string> {
  const folded = foldName(rowName(name)).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)))
}
