import { unzipSync } from 'fflate'
import { seeded } from './hostile'
import { type ZipEntry, zipOf } from './zip'

/** The file of a good package with something in one of its parts changed, packed again with right sizes and sums. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const next = seeded(seed)
  const below = (count: number) => Math.floor(next() * count)
  const parts: ZipEntry[] = Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data }))
  // the text is what most of the reader is about
  const main = parts.findIndex(({ name }) => /document\.xml$|sheet1\.xml$/.test(name))
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const at = next() < 0.6 && main >= 0 ? main : below(parts.length)
    const part = parts[at]
    if (part !== undefined) parts[at] = { ...part, data: changed(Buffer.from(part.data), below) }
  }
  if (next() < 0.05) parts.splice(below(parts.length), 1)
  return zipOf(parts)
}

type Below = (count: number) => number
type Change = (xml: string, below: Below) => string

const values = [
  '',
  '-1',
  '0',
  '2147483648',
  '1e999',
  '__proto__',
  'constructor',
  '\u202e',
  'NaN',
  '%1.%2.%9',
  '9'.repeat(400),
]
const tags = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tc>',
  '<w:sdt>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<![CDATA[',
  '&#0;',
  '&lt;',
  '<c r="XFE9">',
  '<w:ins>',
]

const attribute: Change = (xml, below) =>
  replaceNth(xml, /="[^"]*"/g, below, () => `="${values[below(values.length)]}"`)
const words: Change = (xml, below) => replaceNth(xml, />[^<]+</g, below, () => `>${'Ữ\u0301'.repeat(1 + below(50))}<`)
const whole = /<(w:\w+|c|row|si|t)(?: [^>]*)?>(?:(?!<\1[ >]).)*?<\/\1>/gs

/** What comes of these is still XML, so that it reaches the readers. */
const wellFormed: readonly Change[] = [
  attribute,
  attribute,
  words,
  // an element is left out, comes twice, or very often
  (xml, below) => replaceNth(xml, whole, below, () => ''),
  (xml, below) => replaceNth(xml, whole, below, (found) => found + found),
  (xml, below) => replaceNth(xml, /<w:r>.*?<\/w:r>|<c .*?<\/c>/gs, below, (found) => found.repeat(1 + below(2000))),
  // one stands in another, many deep
  (xml, below) => {
    const depth = 1 + below(120)
    return replaceNth(
      xml,
      whole,
      below,
      (found) => `${'<w:sdt><w:ins>'.repeat(depth)}${found}${'</w:ins></w:sdt>'.repeat(depth)}`,
    )
  },
  // every element of one name has another
  (xml, below) => {
    const names = ['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tc', 'w:tr', 'w:sdtContent', 'w:del', 'w:style', 'c', 'row']
    const [from, to] = [names[below(names.length)] ?? '', names[below(names.length)] ?? '']
    return xml.replace(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`)
  },
]

const broken: readonly Change[] = [
  // a stretch is left out, doubled, or moved
  (xml, below) => splice(xml, below, (stretch) => [xml.slice(0, stretch.from), xml.slice(stretch.to)]),
  (xml, below) => splice(xml, below, ({ from, to }) => [xml.slice(0, to), xml.slice(from)]),
  (xml, below) => splice(xml, below, ({ from, to }) => [xml.slice(to), xml.slice(from, to), xml.slice(0, from)]),
  // an element is another, or comes from nowhere
  (xml, below) => replaceNth(xml, /<w:[a-zA-Z]+/g, below, () => '<w:tbl'),
  (xml, below) =>
    splice(xml, below, ({ from }) => [xml.slice(0, from), tags[below(tags.length)] ?? '', xml.slice(from)]),
]

function changed(data: Buffer, below: Below): Uint8Array {
  const kinds = below(10) < 7 ? wellFormed : broken
  const kind = below(kinds === broken ? broken.length + 2 : wellFormed.length)
  const change = kinds[kind]
  if (change !== undefined) return Buffer.from(change(data.toString(), below))
  if (kind === broken.length) return data.subarray(0, below(data.length + 1))
  const bytes = Uint8Array.from(data)
  for (let left = 1 + below(20); left > 0 && bytes.length > 0; left -= 1) bytes[below(bytes.length)] = below(256)
  return bytes
}

type Stretch = { readonly from: number; readonly to: number }

function splice(xml: string, below: Below, pieces: (stretch: Stretch) => readonly string[]): string {
  const from = below(xml.length + 1)
  return pieces({ from, to: Math.min(xml.length, from + below(400)) }).join('')
}

function replaceNth(xml: string, pattern: RegExp, below: Below, by: (found: string) => string): string {
  const wanted = below([...xml.matchAll(pattern)].length || 1)
  let at = -1
  return xml.replace(pattern, (found) => {
    at += 1
    return at === wanted ? by(found) : found
  })
}
