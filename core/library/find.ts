import { foldKey, foldName } from '#core/indicators/fold'

/** What is searched for, made ready once for all lines. */
export type Query = {
  /** Without diacritics and in lower case: what a line must hold, folded alike. */
  readonly folded: string
  readonly words: readonly string[]
}

/** Where a line holds it, in UTF-16 units of the line. */
export type Span = { readonly start: number; readonly end: number }

/** What a text may mean: itself, and its numbers with the points they are printed with. None when it is blank. */
export function readQueries(text: string): readonly Query[] {
  return [...new Set([text, pointed(text)])].flatMap((meant) => {
    const folded = foldName(meant)
    return folded === '' ? [] : [{ folded, words: foldKey(meant).split(' ') }]
  })
}

/** '56380' is typed as often as '56.380'; what is written after a point or a comma has none. */
function pointed(text: string): string {
  return text.replace(/(?<![\d.,])\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '.'))
}

/** The first place of a line that holds the first of the queries that it holds at all. */
export function findIn(line: string, queries: readonly Query[]): Span | null {
  for (const query of queries) {
    const span = findOne(line, query)
    if (span) return span
  }
  return null
}

/**
 * The first place of a line that holds the words of a query, one behind the other. A word that was typed without
 * diacritics means all that read so; one that was typed with them means itself, wherever its tone stands ('hoà',
 * 'hòa'). Blanks count as one, letters' case does not count.
 */
function findOne(line: string, query: Query): Span | null {
  const text = line.normalize('NFC')
  const { folded, places } = foldWithPlaces(text)
  for (let at = folded.indexOf(query.folded); at >= 0; at = folded.indexOf(query.folded, at + 1)) {
    const span = { start: places[at] ?? 0, end: (places[at + query.folded.length - 1] ?? text.length - 1) + 1 }
    if (isMeant(text.slice(span.start, span.end), query)) return span
  }
  return null
}

function isMeant(held: string, { words }: Query): boolean {
  const found = foldKey(held).split(' ')
  return words.length === found.length && words.every((word, at) => word === foldName(word) || word === found[at])
}

/** A line as `foldName` folds it, but for blanks at its ends, and of each letter of it where it stands in the line. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const plains = new Map<string, string>()
  const places: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const plain = plains.get(letter) ?? plainOf(letter)
    plains.set(letter, plain)
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain
      for (let unit = 0; unit < plain.length; unit += 1) places.push(at)
    }
    at += letter.length
  }
  return { folded, places }
}

/** One letter folded; between others, for a blank by itself would fold to nothing. */
function plainOf(letter: string): string {
  return foldName(`a${letter}a`).slice(1, -1)
}

/** A hit as it is shown: the words around it, of its sentence where that is not too long. */
export type Excerpt = { readonly before: string; readonly hit: string; readonly after: string }

/** So many letters are shown on each side at most. */
const most = 110
/** Behind them a sentence is over; a point between digits ends none. */
const ends = /[.;!?](?=\s)|\n/g

/** The sentence in which a span stands, cut between words where it is long. */
export function excerptOf(line: string, { start, end }: Span): Excerpt {
  const text = line.normalize('NFC')
  const stops = [...text.matchAll(ends)].map(({ index }) => index + 1)
  const from = stops.findLast((stop) => stop <= start) ?? 0
  const upTo = stops.find((stop) => stop >= end) ?? text.length
  return {
    before: cutStart(text.slice(from, start)),
    hit: text.slice(start, end),
    after: cutEnd(text.slice(end, upTo)),
  }
}

function cutStart(text: string): string {
  if (text.length <= most) return text.trimStart()
  const kept = text.slice(-most)
  return `… ${kept.slice(kept.indexOf(' ') + 1)}`
}

function cutEnd(text: string): string {
  if (text.length <= most) return text.trimEnd()
  const kept = text.slice(0, most)
  return `${kept.slice(0, Math.max(kept.lastIndexOf(' '), 0)) || kept} …`
}
