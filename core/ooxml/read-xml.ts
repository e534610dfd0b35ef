import { strFromU8, strToU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import { startsWith } from '#core/ooxml/foreign-kind'
import { fail, ok, type Result } from '#core/result'

/** `damaged`: not well formed, or in another encoding; `unsafe`: a DOCTYPE, or more of it than any document has. */
export type XmlCode = 'xml/damaged' | 'xml/unsafe'

/** Attributes by their local names. One that is named like a key of every object is a value like others. */
export type Attributes = ReadonlyMap<string, string>

/** Who listens to a part; names are local. What comes after `isDone` says so is not read. */
export type XmlListener = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
  readonly isDone?: () => boolean
  /**
   * Is told how many characters were left out that XML forbids: real files of bad writers have some. Without it a part
   * that holds one is damaged.
   */
  readonly forbidden?: (count: number) => void
}

const mostDepth = 256
const mostElements = 2_000_000
const mostText = 16_000_000
const mostAttribute = 64_000
const chunk = 65_536

/**
 * Reads the XML of a part, telling the listener as it goes. Bounded: no DOCTYPE and so no entities of its own, at
 * most 256 levels, two million elements, 16 million characters of text, 64 thousand in an attribute.
 *
 * Prefixes are not resolved: strict and transitional files differ in their namespaces alone, and elements of others
 * stand where the listener does not look.
 *
 * Source: XML 1.0, 2.8 and 4.3.3; ECMA-376 Part 2, 8.1.4 (UTF-8 or UTF-16, no document type).
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): Result<null, XmlCode> {
  const decoded = decode(bytes)
  if (decoded === undefined) return fail('xml/damaged')
  const text = allowed(decoded, listener.forbidden)
  const parser = new SaxesParser({ xmlns: false, position: false })
  let fault: XmlCode | null = null
  let depth = 0
  let elements = 0
  let letters = 0
  const refuse = (code: XmlCode) => {
    fault ??= code
  }
  const tell = (words: string) => {
    letters += words.length
    if (letters > mostText) refuse('xml/unsafe')
    else if (fault === null) listener.text?.(words)
  }
  parser.on('error', () => refuse('xml/damaged'))
  parser.on('doctype', () => refuse('xml/unsafe'))
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/i.test(encoding)) refuse('xml/damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    elements += 1
    if (depth > mostDepth || elements > mostElements) refuse('xml/unsafe')
    const given = localAttributes(attributes)
    if (given === undefined) refuse('xml/unsafe')
    else if (fault === null) listener.open(localName(name), given)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    if (fault === null) listener.close?.(localName(name))
  })
  parser.on('text', tell)
  parser.on('cdata', tell)
  const isFaulty = () => fault !== null // asked anew each time, for the parser's events set it
  for (let at = 0; at < text.length && !isFaulty(); at += chunk) {
    parser.write(text.slice(at, at + chunk))
    if (listener.isDone?.()) return fault === null ? ok(null) : fail(fault)
  }
  if (!isFaulty()) parser.close()
  return fault === null ? ok(null) : fail(fault)
}

const forbiddenCharacter =
  /[^\t\n\r\u{20}-\u{10ffff}]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[\da-fA-F]));/gu

/** The text without what XML 1.0 (2.2) forbids, where somebody counts it. */
function allowed(text: string, tell: ((count: number) => void) | undefined): string {
  if (tell === undefined) return text
  let count = 0
  const left = text.replace(forbiddenCharacter, () => {
    count += 1
    return ''
  })
  if (count > 0) tell(count)
  return left
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const none: Attributes = new Map()

/** An unprefixed attribute goes before a prefixed one of its name. undefined: one is too long. */
function localAttributes(attributes: Readonly<Record<string, string>>): Attributes | undefined {
  const given = Object.entries(attributes)
  if (given.length === 0) return none
  const local = new Map<string, string>()
  for (const [name, value] of given) {
    if (value.length > mostAttribute) return undefined
    if (!name.includes(':') || !local.has(localName(name))) local.set(localName(name), value)
  }
  return local
}

/**
 * By its byte order mark, or by how '<?' lies in UTF-16 without one; else UTF-8, and undefined when it is none (XML 1.0,
 * 4.3.3): a letter or a digit that cannot be read is not to become another.
 */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), true)
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), false)
  if (first === 0x3c && second === 0) return fromUtf16(bytes, true)
  if (first === 0 && second === 0x3c) return fromUtf16(bytes, false)
  const words = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  const text = strFromU8(words)
  return text.includes('\ufffd') && !isWritten(text, words) ? undefined : text
}

/** Whether a text is these very bytes in UTF-8, and nothing in it stands for what could not be read. */
function isWritten(text: string, bytes: Uint8Array): boolean {
  const written = strToU8(text)
  return written.length === bytes.length && written.every((byte, at) => byte === bytes[at])
}

function fromUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  const last = bytes.length - (bytes.length % 2)
  for (let at = 0; at < last; at += chunk) {
    const units: number[] = []
    for (let each = at; each < Math.min(at + chunk, last); each += 2) units.push(view.getUint16(each, littleEndian))
    pieces.push(String.fromCharCode(...units))
  }
  return pieces.join('')
}
