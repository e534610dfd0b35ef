import { ordinalWord, pointLetter, romanNumber } from '#core/document/letters'
import { depthOf } from '#core/document/numbering'
import type { Level } from '#core/document/schema'

/** A number that somebody typed at the beginning of a paragraph, and how many characters it takes with its blanks. */
export type TypedNumber = { readonly level: Level; readonly count: number; readonly length: number }

type Reading = {
  readonly level: Level
  readonly pattern: RegExp
  /** What it may count; offices use the Latin alphabet too. */
  readonly counts: (number: string) => readonly (number | undefined)[]
}

const mostCounted = 100
const ordinals = countsOf((count) => ordinalWord(count))
const romans = countsOf(romanNumber)
const points = countsOf(pointLetter)
const latin = new Map([...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, at + 1]))

const ordinal = [...ordinals.keys()].sort((one, other) => other.length - one.length).join('|')
/** What follows must begin as words do; without a blank between, as a sentence does. */
const then = String.raw`(?:\s+(?=["“(]?\p{L})|(?=["“(]?\p{Lu}))`

/** What offices type, with the ends that they use: '.', '-', '/', ')'. */
const readings: readonly Reading[] = [
  {
    level: 'part',
    pattern: new RegExp(
      `^phần\\s+(?:thứ\\s+(${ordinal}|\\d{1,2})|([ivxlc]{1,7}|\\d{1,2}))(?=[\\s.:–-]|$)\\s*[.:–-]?\\s*`,
      'iu',
    ),
    counts: (typed) => [ordinals.get(typed.toLowerCase()) ?? romans.get(typed.toUpperCase()) ?? digits(typed)],
  },
  { level: 'I', pattern: /^([IVXLC]{1,7})\s*[./)–-]\s*(?=["“(]?\p{L})/u, counts: (typed) => [romans.get(typed)] },
  {
    level: 'A',
    pattern: /^([A-ZĐ])\s*[./)–-]\s*(?=["“(]?\p{L})/u,
    counts: (typed) => letterCounts(typed.toLowerCase()),
  },
  {
    level: '1.1',
    pattern: new RegExp(`^\\d{1,2}\\.(\\d{1,2})(?:[.)]${then}|\\s+(?=["“(]?\\p{Lu}))`, 'u'),
    counts: (typed) => [digits(typed)],
  },
  {
    level: '1',
    pattern: new RegExp(`^(\\d{1,2})(?:\\s?[./)]${then}|\\s[–-]\\s+(?=\\p{L}))`, 'u'),
    counts: (typed) => [digits(typed)],
  },
  {
    level: 'a',
    pattern: /^([a-zđ])\s?[).]\s+(?=["“(]?[\p{L}\d])/u,
    counts: letterCounts,
  },
]

/** How far each level was counted since a higher one stood above it. */
export type Counted = ReadonlyMap<Level, number>

/**
 * The number at the beginning of a text. 'C.', 'D.', 'I.' may be a letter or a Roman number: the one that goes on what
 * was counted is meant, else the Roman one for I, V and X and the letter for the rest. Null: none of ours.
 */
export function readTypedNumber(text: string, counted: Counted): TypedNumber | null {
  const found = readings.flatMap(({ level, pattern, counts }): readonly TypedNumber[] => {
    const [whole, first, second] = pattern.exec(text) ?? []
    const typed = first ?? second ?? ''
    if (whole === undefined) return []
    return counts(typed).flatMap((count) => (count === undefined ? [] : [{ level, count, length: whole.length }]))
  })
  const goesOn = found.find(({ level, count }) => count === (counted.get(level) ?? 0) + 1)
  return goesOn ?? found.find((each) => isLikely(each, text, counted)) ?? null
}

/** Letters that go on nothing are initials: 'M. Weber', 'U.S. Navy'. A number may be one off where its writer erred. */
function isLikely({ level, count }: TypedNumber, text: string, counted: Counted): boolean {
  if (!['A', 'I', 'a'].includes(level)) return true
  const next = (counted.get(level) ?? 0) + 1
  if (level === 'I' && !/^[IVX]/.test(text)) return false
  return count === 1 || Math.abs(count - next) <= 2
}

/** The counts after a number: the levels below begin anew. */
export function countedOn(counted: Counted, { level, count }: Pick<TypedNumber, 'level' | 'count'>): Counted {
  return new Map([...[...counted].filter(([other]) => depthOf(other) < depthOf(level)), [level, count]])
}

function letterCounts(letter: string): readonly (number | undefined)[] {
  return [points.get(letter), latin.get(letter)]
}

function digits(typed: string): number | undefined {
  return /^\d+$/.test(typed) ? Number(typed) : undefined
}

function countsOf(write: (count: number) => string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: mostCounted }, (_, at) => [write(at + 1), at + 1]))
}
