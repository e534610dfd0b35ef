import { strToU8 } from 'fflate'
import { crc32 } from '#core/ooxml/crc32'

/** A part of a package: its name in the zip file, without a leading slash, and its XML. */
export type Part = { readonly path: string; readonly xml: string }

/** Raw DEFLATE (RFC 1951), without zlib's header. */
export type Deflate = (bytes: Uint8Array) => Uint8Array

type Entry = {
  readonly name: Uint8Array
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array
}

const version = 20
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980, 00:00, the earliest a zip file can say: the same parts always give the same bytes. */
const dosTime = 0
const dosDate = 0x21

/**
 * The parts as a zip file, in the order given: `[Content_Types].xml` first, as consumers of packages expect it.
 * Neither clock nor machine leaves a trace in the bytes.
 *
 * Source: PKWARE APPNOTE 6.3.3, 4.3; ECMA-376 Part 2, annex B.
 */
export function zipParts(parts: readonly Part[], deflate: Deflate): Uint8Array {
  const entries = parts.map((part) => entryOf(part, deflate))
  const records: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const header = localHeader(entry)
    records.push(header, entry.data)
    directory.push(directoryHeader(entry, offset))
    offset += header.length + entry.data.length
  }
  const directorySize = directory.reduce((sum, header) => sum + header.length, 0)
  return joined([...records, ...directory, directoryEnd(entries.length, directorySize, offset)])
}

function entryOf(part: Part, deflate: Deflate): Entry {
  const bytes = strToU8(part.xml)
  return { name: strToU8(part.path), crc: crc32(bytes), size: bytes.length, data: deflate(bytes) }
}

function localHeader(entry: Entry): Uint8Array {
  return joined([bytesOf([4, 0x04034b50], ...shared(entry), [2, 0]), entry.name])
}

function directoryHeader(entry: Entry, offset: number): Uint8Array {
  const rest: readonly Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ]
  return joined([bytesOf([4, 0x02014b50], [2, version], ...shared(entry), ...rest), entry.name])
}

function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  return bytesOf([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])
}

/** What both headers of an entry hold, from the version needed to the length of its name. */
function shared(entry: Entry): readonly Field[] {
  return [
    [2, version],
    [2, utf8Names],
    [2, deflated],
    [2, dosTime],
    [2, dosDate],
    [4, entry.crc],
    [4, entry.data.length],
    [4, entry.size],
    [2, entry.name.length],
  ]
}

/** Width in bytes, value: little-endian. */
type Field = readonly [2 | 4, number]

function bytesOf(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
