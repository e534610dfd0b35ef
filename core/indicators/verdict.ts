import { compare, countAmount } from '#core/decimal'
import type { Amount, Indicator, Quantity } from '#core/indicators/schema'

/** Vượt, đạt, không đạt. */
export type Verdict = 'exceeded' | 'reached' | 'missed'

/** Where a value lies about an amount, as far as that is sure. */
type Place = 'below' | 'atMost' | 'equal' | 'atLeast' | 'above'

type Direction = Indicator['direction']

/**
 * How a value stands to its target, by the direction that is better: of a poverty rate less than planned is vượt, of
 * exports less is không đạt. Null while either is unknown, and where what is known does not decide: a value
 * 'khoảng 700' against a target of 700, a neutral indicator beside its exact target.
 *
 * - a range is reached within it, exceeded beyond its better end;
 * - a bound ('> 4', 'dưới 7,6') says its own direction: it is kept, đạt, or not;
 * - 'gần' and 'khoảng' are no sharp targets: reached when at least as good, else nothing is said;
 * - of k/n, with the same n, the k is compared; words are reached by the same words.
 *
 * Source: annexes of the yearly reports (bao-cao 4.4). Amounts are compared exactly.
 */
export function verdictOf(
  value: Quantity | undefined,
  target: Quantity | undefined,
  direction: Direction,
): Verdict | null {
  if (value === undefined || target === undefined) return null
  switch (target.kind) {
    case 'exact':
      return sharp(placeOf(value, target.amount), direction)
    case 'range':
      return within(placeOf(value, target.from), placeOf(value, target.to), direction)
    case 'bound':
      return bounded(placeOf(value, target.amount), target.bound, direction)
    case 'ratio':
      if (value.kind !== 'ratio' || value.whole !== target.whole) return null
      return sharp(placeOf(exactly(value.part), countAmount(target.part)), direction)
    case 'rank':
      return value.kind === 'rank' ? sharp(placeOf(exactly(value.place), countAmount(target.place)), 'lower') : null
    case 'words':
      return value.kind === 'words' && sameWords(value.words, target.words) ? 'reached' : null
    default:
      return null
  }
}

function exactly(count: string): Quantity {
  return { kind: 'exact', amount: countAmount(count) }
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('vi') === other.trim().toLocaleLowerCase('vi')
}

function placeOf(value: Quantity, amount: Amount): Place | null {
  switch (value.kind) {
    case 'exact':
      return (['below', 'equal', 'above'] as const)[compare(value.amount, amount) + 1] ?? null
    case 'range':
      return placeOfRange(compare(value.from, amount), compare(value.to, amount))
    case 'bound':
      return placeOfBound(value.bound, compare(value.amount, amount))
    default:
      return null
  }
}

function placeOfRange(from: number, to: number): Place | null {
  if (from === 0 && to === 0) return 'equal'
  if (from >= 0) return from > 0 ? 'above' : 'atLeast'
  if (to <= 0) return to < 0 ? 'below' : 'atMost'
  return null
}

/** 'Gần 700' lies below 700 and nobody knows how far; 'khoảng 700' lies anywhere about it. */
function placeOfBound(bound: Extract<Quantity, { kind: 'bound' }>['bound'], compared: number): Place | null {
  if (bound === 'above' || bound === 'over') return compared >= 0 ? 'above' : null
  if (bound === 'below' || bound === 'near') return compared <= 0 ? 'below' : null
  return null
}

const mirrored: Readonly<Record<Place, Place>> = {
  below: 'above',
  atMost: 'atLeast',
  equal: 'equal',
  atLeast: 'atMost',
  above: 'below',
}

/** The place with the better side above, whichever that is. */
function bettered(place: Place | null, direction: Direction): Place | null {
  return place !== null && direction === 'lower' ? mirrored[place] : place
}

function isAtLeast(place: Place | null): boolean {
  return place === 'equal' || place === 'atLeast' || place === 'above'
}

function isAtMost(place: Place | null): boolean {
  return place === 'equal' || place === 'atMost' || place === 'below'
}

function sharp(place: Place | null, direction: Direction): Verdict | null {
  if (place === 'equal') return 'reached'
  if (direction === 'neutral') return null
  const better = bettered(place, direction)
  if (better === 'above') return 'exceeded'
  if (better === 'atLeast') return 'reached'
  return better === 'below' ? 'missed' : null
}

function within(low: Place | null, high: Place | null, direction: Direction): Verdict | null {
  if (isAtLeast(low) && isAtMost(high)) return 'reached'
  if (low === 'below') return direction === 'lower' ? 'exceeded' : 'missed'
  if (high === 'above') return direction === 'higher' ? 'exceeded' : 'missed'
  return null
}

function bounded(
  place: Place | null,
  bound: Extract<Quantity, { kind: 'bound' }>['bound'],
  direction: Direction,
): Verdict | null {
  if (place === null) return null
  if (bound === 'above' || bound === 'over') return isMissed(place, 'above', isAtMost(place))
  if (bound === 'below') return isMissed(place, 'below', isAtLeast(place))
  return direction !== 'neutral' && isAtLeast(bettered(place, direction)) ? 'reached' : null
}

function isMissed(place: Place, kept: Place, broken: boolean): Verdict | null {
  if (place === kept) return 'reached'
  return broken ? 'missed' : null
}
