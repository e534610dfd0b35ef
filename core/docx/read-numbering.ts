import { romanNumber } from '#core/document/letters'
import { type ListReference, levelOf, type Styles } from '#core/docx/read-styles'
import { childOf, elementsOf, readElements, valOf, type XmlElement } from '#core/ooxml/elements'
import type { XmlCode } from '#core/ooxml/read-xml'
import { ok, type Result } from '#core/result'

type Level = { readonly start: number; readonly format: string; readonly text: string; readonly isLegal: boolean }
type Levels = ReadonlyMap<number, Level>
type Abstract = { readonly levels: Levels; readonly styleLink: string | undefined }
type Override = { readonly start: number | undefined; readonly level: Level | undefined }
type List = { readonly abstract: string; readonly overrides: ReadonlyMap<number, Override> }

const deepest = 9

/** The numbers that Word shows, counted paragraph by paragraph in the order of the text. */
export class WordNumbers {
  readonly #abstracts: ReadonlyMap<string, Abstract>
  readonly #lists: ReadonlyMap<string, List>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(abstracts: ReadonlyMap<string, Abstract> = new Map(), lists: ReadonlyMap<string, List> = new Map()) {
    this.#abstracts = abstracts
    this.#lists = lists
  }

  /** The number of the next paragraph of a list; '-' for a bullet; null where the list is none or shows nothing. */
  next({ list: id, level }: ListReference, styles: Styles): string | null {
    const list = this.#lists.get(id)
    const abstract = list && this.#abstractOf(list.abstract, styles)
    const shown = abstract && this.#levelOf(list, abstract, level)
    if (list === undefined || abstract === undefined || shown === undefined) return null
    const counts = this.#countsOf(list.abstract)
    this.#restart(id, list, level, counts)
    counts[level] = (counts[level] ?? shown.start - 1) + 1
    counts.fill(undefined, level + 1)
    if (shown.format === 'bullet') return '-'
    const words = shown.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const other = at === level ? shown : this.#levelOf(list, abstract, at)
      const format = shown.isLegal ? 'decimal' : (other?.format ?? 'decimal')
      return formatted(counts[at] ?? other?.start ?? 1, format)
    })
    return words.trim() === '' ? null : words.trim()
  }

  /** A list may be that of a style; one that leads back to itself is none (17.9.21 numStyleLink). */
  #abstractOf(id: string, styles: Styles): Abstract | undefined {
    const seen = new Set<string>()
    let abstract = this.#abstracts.get(id)
    while (abstract?.styleLink !== undefined) {
      const linked = styles.list(abstract.styleLink)?.list
      const next = linked === undefined ? undefined : this.#lists.get(linked)?.abstract
      if (next === undefined || seen.has(next)) return undefined
      seen.add(next)
      abstract = this.#abstracts.get(next)
    }
    return abstract
  }

  #levelOf(list: List, abstract: Abstract, level: number): Level | undefined {
    return list.overrides.get(level)?.level ?? abstract.levels.get(level)
  }

  /** Lists of one abstract numbering share their counts (17.9.15). */
  #countsOf(abstract: string): (number | undefined)[] {
    const counts = this.#counts.get(abstract) ?? new Array<number | undefined>(deepest).fill(undefined)
    this.#counts.set(abstract, counts)
    return counts
  }

  /** A list that says where it starts begins there at its first paragraph (17.9.27 startOverride). */
  #restart(id: string, list: List, level: number, counts: (number | undefined)[]): void {
    const start = list.overrides.get(level)?.start
    const key = `${id} ${level}`
    if (start !== undefined && !this.#begun.has(key)) counts[level] = start - 1
    this.#begun.add(key)
  }
}

/** The numbering part (ECMA-376 Part 1, 17.9). */
export function readNumbering(bytes: Uint8Array): Result<WordNumbers, XmlCode> {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, List>()
  const take = (element: XmlElement) => {
    const id = element.attributes.get(element.name === 'num' ? 'numId' : 'abstractNumId')
    if (id === undefined) return
    if (element.name === 'abstractNum') {
      abstracts.set(id, { levels: levelsIn(element), styleLink: valOf(element, 'numStyleLink') })
    }
    if (element.name === 'num') {
      lists.set(id, { abstract: valOf(element, 'abstractNumId') ?? '', overrides: overridesIn(element) })
    }
  }
  const read = readElements(bytes, { within: new Set(['numbering']), take, forbidden: () => undefined })
  return read.ok ? ok(new WordNumbers(abstracts, lists)) : read
}

function levelsIn(abstract: XmlElement): Levels {
  return new Map(
    elementsOf(abstract)
      .filter(({ name }) => name === 'lvl')
      .map((level) => [levelOf(level.attributes.get('ilvl') ?? ''), readLevel(level)]),
  )
}

function readLevel(level: XmlElement): Level {
  return {
    start: countOf(valOf(level, 'start')) ?? 1,
    format: valOf(level, 'numFmt') ?? 'decimal',
    text: (valOf(level, 'lvlText') ?? '').slice(0, 100),
    isLegal: childOf(level, 'isLgl') !== undefined,
  }
}

function overridesIn(list: XmlElement): ReadonlyMap<number, Override> {
  return new Map(
    elementsOf(list)
      .filter(({ name }) => name === 'lvlOverride')
      .map((override) => {
        const level = childOf(override, 'lvl')
        const start = countOf(valOf(override, 'startOverride'))
        return [levelOf(override.attributes.get('ilvl') ?? ''), { start, level: level && readLevel(level) }]
      }),
  )
}

function countOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined
}

const latin = 'abcdefghijklmnopqrstuvwxyz'

/** Counts of other formats are written in digits: no office of ours uses them. */
function formatted(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return romanNumber(count)
    case 'lowerRoman':
      return romanNumber(count).toLowerCase()
    case 'lowerLetter':
      return letterOf(count)
    case 'upperLetter':
      return letterOf(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

/** z is followed by aa, bb (17.18.59). Beyond what anyone counts in letters the digits stay. */
function letterOf(count: number): string {
  const letter = latin[(count - 1) % latin.length]
  return letter === undefined || count > 260 ? String(count) : letter.repeat(Math.ceil(count / latin.length))
}
