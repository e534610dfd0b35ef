import { decimalsOf, negated } from '#core/decimal'
import type { NumberCode } from '#core/indicators/number'
import { type QuantityCode, readQuantity } from '#core/indicators/quantity'
import type { Facet, FigureReference, Quantity } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'

export type PhraseCode = 'phrase/none' | NumberCode | QuantityCode

/** What a number in prose may be taken for: what it shows of an indicator, and the number itself, with its sign. */
export type Reading = {
  /** Where its words begin: at the verb when the figure is to write the verb itself. */
  readonly start: number
  readonly facet: Facet
  readonly how: Pick<FigureReference, 'verb' | 'bare' | 'digits'>
  readonly held: Quantity
}

/** A number of the prose with the words that belong to it. */
export type Phrase = {
  readonly end: number
  /** As it stands in the text; empty for a bare number. */
  readonly unit: string
  /** Decimals that it is written with. */
  readonly decimals: number
  /** What a share would be measured against: the words after it, 'Kế hoạch' when they say nothing. */
  readonly planName: string
  /** The likeliest first. */
  readonly readings: readonly [Reading, ...Reading[]]
}

/** A number, a range or k of n; a minus only where it is no dash between words. */
const numberForm = /(?:(?<![\p{L}\d] ?)[-−])?\d(?:[\d.,]*\d)?(?: ?[-–−/] ?\d(?:[\d.,]*\d)?)?/gu
const verbBefore = /(?<!\p{L})(tăng|giảm) +$/iu
const boundBefore = /(?<!\p{L})(gần|trên|hơn|khoảng|dưới) +$/iu
const placeBefore = /(?<!\p{L})(?:thứ|hạng) +$/iu
const shareBefore = /(?<!\p{L})chiếm(?: tỷ (?:trọng|lệ))? +$/iu
const planAfter = /^ *(?:so với |của )?(kế hoạch|KH|dự toán|nghị quyết)(?!\p{L})/iu
const baseAfter = /^ *(?:so với |so )?cùng kỳ/iu
const pointUnits: ReadonlySet<string> = new Set(['điểm phần trăm', 'điểm %', 'bậc'])

/** A number as it stands in its text, with what belongs to it. */
type Found = {
  readonly before: string
  readonly number: string
  readonly unit: string
  readonly after: string
  readonly verb: string
  /** Where the number begins with its bound, and where with its verb too. */
  readonly boundStart: number
  readonly verbStart: number
  readonly held: Quantity
}

/**
 * Reads the number that is selected in prose, from `start` to `end` of a text: strictly, with the bound ('gần'), the
 * verb (tăng, giảm) and the unit that stand beside it, selected or not. `units` are those it may have unasked; words
 * that are selected after the number are its unit, known or not. What stands around it says what it is likely to be:
 * '43,8% kế hoạch' a share of plan, 'tăng 9,69%' a growth.
 *
 * Codes: not one number there ('phrase/none'), or one that cannot be read, with the reason.
 */
export function readPhrase(
  text: string,
  start: number,
  end: number,
  units: readonly string[],
): Result<Phrase, PhraseCode> {
  const touched = [...text.matchAll(numberForm)].filter(({ 0: number, index }) => {
    return index < end && start < index + number.length
  })
  const [match, another] = touched
  if (!match || another) return fail('phrase/none', { text: text.slice(start, end).slice(0, 40) })
  const [number] = match
  const numberEnd = match.index + number.length
  const before = text.slice(0, match.index)
  const [bound = ''] = boundBefore.exec(before) ?? []
  const [verb = ''] = verbBefore.exec(before.slice(0, before.length - bound.length)) ?? []
  const place = placeBefore.test(before) ? 'thứ ' : ''
  const read = readQuantity(bound.toLowerCase() + place + number)
  if (!read.ok) return read
  const unit = unitAfter(text.slice(numberEnd), Math.max(0, end - numberEnd), units)
  const unitEnd = unit === '' ? numberEnd : text.indexOf(unit, numberEnd) + unit.length
  const boundStart = match.index - bound.length
  const found: Found = {
    before,
    number,
    unit,
    after: text.slice(unitEnd),
    verb: verb.trim().toLowerCase(),
    boundStart,
    verbStart: boundStart - verb.length,
    held: read.value,
  }
  const planName = planNameOf(found.after)
  return ok({ end: unitEnd, unit, decimals: decimalsIn(read.value), planName, readings: readingsOf(found) })
}

/** The unit that a text begins with; else what of it is selected, when that can be a unit. */
function unitAfter(after: string, selected: number, units: readonly string[]): string {
  const [sign] = /^ ?[%‰]/.exec(after) ?? []
  if (sign) return sign.trim()
  const isHere = (unit: string) => after.startsWith(` ${unit}`) && !/^[\p{L}\d]/u.test(after.slice(unit.length + 1))
  const known = units.filter((unit) => unit !== '' && isHere(unit)).sort((one, other) => other.length - one.length)
  const [longest = after.slice(0, selected).trim()] = known
  return /^\p{L}[^.,;:()]*$/u.test(longest) ? longest : ''
}

function planNameOf(after: string): string {
  const [, named = 'Kế hoạch'] = planAfter.exec(after) ?? []
  return named.charAt(0).toLocaleUpperCase('vi') + named.slice(1)
}

function decimalsIn(held: Quantity): number {
  if (held.kind === 'range') return Math.max(decimalsOf(held.from), decimalsOf(held.to))
  return 'amount' in held ? decimalsOf(held.amount) : 0
}

function readingsOf(found: Found): readonly [Reading, ...Reading[]] {
  const [first, ...others] = facetsFor(found)
  return [readingOf(found, first), ...others.map((facet) => readingOf(found, facet))]
}

const percentFacets = ['value', 'growth', 'index', 'plan', 'share'] as const

function facetsFor(found: Found): readonly [Facet, ...Facet[]] {
  const { held, verb, unit } = found
  if (held.kind === 'rank') return ['rank']
  if (held.kind !== 'exact') return ['value']
  if (unit === '%') {
    const likely = likelyPercent(found)
    return [likely, ...percentFacets.filter((facet) => facet !== likely)]
  }
  if (verb !== '') return ['points', 'value']
  return pointUnits.has(unit) ? ['value', 'points'] : ['value']
}

function likelyPercent({ verb, before, after }: Found): Facet {
  if (verb !== '') return 'growth'
  if (planAfter.test(after)) return 'plan'
  if (shareBefore.test(before)) return 'share'
  return baseAfter.test(after) ? 'index' : 'value'
}

function readingOf({ number, unit, verb, boundStart, verbStart, held }: Found, facet: Facet): Reading {
  const moves = verb !== '' && (facet === 'growth' || facet === 'points')
  const digits = /^0\d/.test(number) ? number.length : 0
  const bare = unit === '' && held.kind !== 'rank'
  return {
    start: moves ? verbStart : boundStart,
    facet,
    how: { ...(moves && { verb: true }), ...(bare && { bare: true }), ...(digits > 0 && { digits }) },
    held: moves && verb === 'giảm' ? fallen(held) : held,
  }
}

/** 'giảm 1,1%' is a growth of −1,1%. */
function fallen(held: Quantity): Quantity {
  return held.kind === 'exact' ? { kind: 'exact', amount: negated(held.amount) } : held
}
