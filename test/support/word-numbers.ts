import { all, bodyParagraphs, type Element, partOf, wordValue } from './docx'

type Level = { readonly format: string; readonly text: string; readonly start: number }
type List = { readonly abstract: string; readonly levels: ReadonlyMap<number, Level> }

/**
 * The numbers that Word shows before the paragraphs of the body, '' for those without one: counted from the file's own
 * lists and by nothing of ours (ECMA-376 Part 1, 17.9: a level begins anew after a higher one; lists of one abstract
 * numbering share their counts).
 */
export function shownNumbers(parts: ReadonlyMap<string, string>): readonly string[] {
  const lists = listsOf(partOf(parts, 'word/numbering.xml'))
  const counts = new Map<string, number[]>()
  return bodyParagraphs(parts).map((paragraph) => {
    const id = wordValue(paragraph, 'w:numId')
    if (id === undefined) return ''
    const list = lists.get(id)
    const at = Number(wordValue(paragraph, 'w:ilvl'))
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) throw new Error(`no list ${id}, level ${at}`)
    const counted = counts.get(list.abstract) ?? []
    if (passedOver(counted, at)) throw new Error(`list ${id} counts level ${at} after a lower one`)
    counted[at] = (counted[at] ?? level.start - 1) + 1
    counted.splice(at + 1)
    counts.set(list.abstract, counted)
    return level.text.replace(/%(\d)/g, (_, place: string) => {
      const shown = Number(place) - 1
      const count = counted[shown]
      if (count === undefined) throw new Error(`list ${id} shows level ${shown}, which was not counted`)
      return formatted(count, list.levels.get(shown)?.format ?? '')
    })
  })
}

/** Word processors differ in how they go on to count a level that a lower one came before, so no list may do it. */
function passedOver(counted: readonly number[], at: number): boolean {
  return counted[at] === undefined && counted.length > at
}

function listsOf(numbering: Element): ReadonlyMap<string, List> {
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((abstract) => [abstract.attributes['w:abstractNumId'], levelsOf(abstract)]),
  )
  return new Map(
    all(numbering, 'w:num').map((list) => {
      const abstract = wordValue(list, 'w:abstractNumId') ?? ''
      return [list.attributes['w:numId'] ?? '', { abstract, levels: abstracts.get(abstract) ?? new Map() }]
    }),
  )
}

function levelsOf(abstract: Element): ReadonlyMap<number, Level> {
  return new Map(
    all(abstract, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl']),
      {
        format: wordValue(level, 'w:numFmt') ?? '',
        text: wordValue(level, 'w:lvlText') ?? '',
        start: Number(wordValue(level, 'w:start')),
      },
    ]),
  )
}

function formatted(count: number, format: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  switch (format) {
    case 'decimal':
      return String(count)
    case 'lowerLetter':
      return (letters[(count - 1) % 26] ?? '').repeat(Math.ceil(count / 26))
    case 'upperLetter':
      return formatted(count, 'lowerLetter').toUpperCase()
    case 'upperRoman':
      return roman(count)
    default:
      throw new Error(`no such format: ${format}`)
  }
}

function roman(count: number): string {
  const signs = 'M:1000 CM:900 D:500 CD:400 C:100 XC:90 L:50 XL:40 X:10 IX:9 V:5 IV:4 I:1'
  let left = count
  return signs.replace(/(\w+):(\d+) ?/g, (_, sign: string, worth: string) => {
    const times = Math.floor(left / Number(worth))
    left -= times * Number(worth)
    return sign.repeat(times)
  })
}
