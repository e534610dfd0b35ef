import { type Attributes, readXml, type XmlCode } from '#core/ooxml/read-xml'
import { ok, type Result } from '#core/result'

/** How the numbers of a cell format are to be taken. */
export type NumberKind = 'plain' | 'date' | 'percent'

const mostFormats = 70_000

/** The built-in formats of days and times, and those of percentages (ECMA-376 Part 1, 18.8.30). */
const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47])
const percentFormats = new Set([9, 10])

/** By the index that cells name, the kind of their numbers: a date is told from a number by its format alone. */
export function readNumberKinds(bytes: Uint8Array): Result<readonly NumberKind[], XmlCode> {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let inCells = false
  const open = (name: string, attributes: Attributes) => {
    if (name === 'numFmt') codes.set(idOf(attributes), attributes.get('formatCode') ?? '')
    if (name === 'cellXfs') inCells = true
    if (name === 'xf' && inCells && kinds.length < mostFormats) kinds.push(kindOf(idOf(attributes), codes))
  }
  const close = (name: string) => {
    if (name === 'cellXfs') inCells = false
  }
  const read = readXml(bytes, { open, close })
  return read.ok ? ok(kinds) : read
}

function idOf(attributes: Attributes): number {
  return Number(attributes.get('numFmtId') ?? 0)
}

function kindOf(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id)
  if (code === undefined) return dateFormats.has(id) ? 'date' : percentFormats.has(id) ? 'percent' : 'plain'
  const shown = withoutWords(code)
  if (shown.includes('%')) return 'percent'
  return /[dmyhs]/i.test(shown) ? 'date' : 'plain'
}

/** The first section of a format code, without quoted text, escaped letters, colours and locales; durations count. */
function withoutWords(code: string): string {
  return (
    code
      .slice(0, 1000)
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
      .split(';')[0] ?? ''
  ).replace(/general/gi, '')
}
