import { differenceOf } from '#core/compare/difference'
import { textTokens } from '#core/compare/tokens'
import { changesOf } from '#core/compare/words'
import type { BlockDifference, FigureDifference, FigureSide, WordChange } from '#core/document/comparison'
import type { BlockId, Report } from '#core/document/schema'
import { inlinesText } from '#core/document/text'
import { isAnnex } from '#core/document/walk'
import { listedValue } from '#core/indicators/listing'
import { nameBefore } from '#core/indicators/name-before'
import { type Phrase, type Reading, readPhrase } from '#core/indicators/phrase'
import type { Quantity } from '#core/indicators/schema'
import { knownUnits } from '#core/indicators/units'

type Periods = Pick<FigureDifference, 'fromPeriod' | 'toPeriod'>

/**
 * The numbers that were typed into prose and that two reports have otherwise, as in reports from Word, whose figures are
 * no data: one number in place of another of the same unit and kind, '5.145 tỷ đồng' of '5.300 tỷ đồng'. Numbers without
 * a unit (a year, a number of a document) are words. Each is named by the words before it.
 */
export function typedFigures(
  from: Report,
  to: Report,
  blocks: readonly BlockDifference[],
): readonly FigureDifference[] {
  const units = [
    ...knownUnits.map(({ name }) => name),
    ...[...from.indicators, ...to.indicators].map(({ unit }) => unit),
  ]
  const periods = { fromPeriod: from.period, toPeriod: to.period }
  const [old, now] = [typedTexts(from), typedTexts(to)]
  return blocks.flatMap(({ place, words }) => {
    if (place.part !== 'text' || place.from === null || place.to === null) return []
    const [before = '', after = '', block] = [old.get(place.from), now.get(place.to), place.to]
    const isTyped = ({ was, is }: Pair) => before.includes(wordsOf(was)) || after.includes(wordsOf(is))
    const pairs = replacedIn(words, [...new Set(units)]).filter(isTyped)
    return pairs.map((pair) => ({ ...differenceBetween(pair, periods), block }))
  })
}

/** Of each block what was typed, without figures and what else writes itself: those are compared as data. */
function typedTexts({ body }: Report): ReadonlyMap<BlockId, string> {
  return new Map(
    body.flatMap((block) => (isAnnex(block) ? [] : [[block.id, inlinesText(block.children, () => '')] as const])),
  )
}

/** A number as it stands in the text of one side. */
type Found = { readonly text: string; readonly phrase: Phrase; readonly reading: Reading }
type Pair = { readonly was: Found; readonly is: Found }

/** The numbers that stand in place of others in a changed text, in its order. */
function replacedIn(words: readonly WordChange[], units: readonly string[]): readonly Pair[] {
  const runs = bySingleWords(words)
  const [before, after] = [textWithout('inserted', runs), textWithout('deleted', runs)]
  const pairs: Pair[] = []
  let [here, there] = [0, 0]
  for (const [at, { kind, text }] of runs.entries()) {
    const next = runs[at + 1]
    if (kind === 'deleted' && next?.kind === 'inserted') {
      const was = foundAt(before, here, here + text.length, units)
      const is = foundAt(after, there, there + next.text.length, units)
      if (was && is && areOfOneKind(was, is)) pairs.push({ was, is })
    }
    if (kind !== 'inserted') here += text.length
    if (kind !== 'deleted') there += text.length
  }
  return pairs
}

/** A sentence that writes itself is one word to a comparison; here each word of it counts. */
function bySingleWords(words: readonly WordChange[]): readonly WordChange[] {
  return words.flatMap((run, at) => {
    const [last, next] = [words[at - 1], words[at + 1]]
    if (run.kind === 'deleted' && next?.kind === 'inserted') {
      return changesOf(textTokens(run.text), textTokens(next.text))
    }
    return run.kind === 'inserted' && last?.kind === 'deleted' ? [] : [run]
  })
}

function textWithout(kind: WordChange['kind'], runs: readonly WordChange[]): string {
  return runs.map((run) => (run.kind === kind ? '' : run.text)).join('')
}

function foundAt(text: string, start: number, end: number, units: readonly string[]): Found | null {
  const read = readPhrase(text, start, end, units)
  if (!read.ok) return null
  const [reading] = read.value.readings
  const { held } = reading
  const isFigure = held.kind === 'rank' ? isPlace(held, text.slice(0, reading.start)) : units.includes(read.value.unit)
  return isFigure ? { text, phrase: read.value, reading } : null
}

/** 'xếp thứ 9' and 'thứ 40/63' are places, 'kỳ họp thứ 10' is none. */
function isPlace({ of }: Extract<Quantity, { kind: 'rank' }>, before: string): boolean {
  return of !== undefined || /(?:xếp|đứng|hạng|vị trí)(?: +thứ)? *$/iu.test(before)
}

function areOfOneKind(was: Found, is: Found): boolean {
  const isSame = was.phrase.unit === is.phrase.unit && was.reading.facet === is.reading.facet
  return isSame && listedValue(was.reading.held).value !== listedValue(is.reading.held).value
}

function differenceBetween({ was, is }: Pair, periods: Periods): FigureDifference {
  const { facet } = is.reading
  return {
    kind: 'changed',
    indicator: null,
    name: nameOf(is),
    facet,
    ...(facet === 'plan' && { plan: { id: null, name: is.phrase.planName } }),
    ...periods,
    from: sideOf(was),
    to: sideOf(is),
    ...differenceOf(
      facet,
      { quantity: was.reading.held },
      { quantity: is.reading.held },
      was.phrase.unit,
      is.phrase.unit,
    ),
  }
}

function sideOf(found: Found): FigureSide {
  return { words: wordsOf(found), value: listedValue(found.reading.held).value ?? '', state: null }
}

function wordsOf({ text, phrase, reading }: Found): string {
  return text.slice(reading.start, phrase.end).trim()
}

/** What the number belongs to: the words before it, else those before the figures that stand between. */
function nameOf({ text, reading }: Found): string {
  let before = text.slice(0, reading.start)
  while (before !== '') {
    const name = nameBefore(before)
    if (name !== '') return name
    before = before.slice(0, Math.max(0, before.search(/[,;(][^,;(]*$/))).replace(/\d[\d.,]*\D*$/, '')
  }
  return text.trim().slice(0, longestOpening)
}

const longestOpening = 60
