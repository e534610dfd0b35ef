import { strFromU8 } from 'fflate'
import { crc32 } from '#core/ooxml/crc32'
import { type ForeignCode, foreignKind, startsWith } from '#core/ooxml/foreign-kind'
import { fail, ok, type Result } from '#core/result'

/**
 * What is wrong with a file that should be a package: what it is instead, or `damaged`, a zip file with faults, or
 * `unsafe`, one made to harm or far larger than any document.
 */
export type PackageCode = ForeignCode | 'package/damaged' | 'package/unsafe'

/** Raw DEFLATE (RFC 1951); undefined when the bytes are none, or would give more than `most` bytes. */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array | undefined

type Entry = {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly start: number
}

/** A package whose directory was checked as a whole; nothing of it is unpacked yet. Names are in lower case. */
export type Package = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, Entry> }

const mostEntries = 5000
const mostPartBytes = 64e6
const mostBytes = 200e6
/** Sheets of one repeated value shrink far; what shrinks further and is large is a bomb. */
const mostRatio = 200
const ratioFromBytes = 1e6

const localStart = [0x50, 0x4b, 3, 4]
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30
const stored = 0
const deflated = 8

const unsafe = fail('package/unsafe')
const damaged = fail('package/damaged')

/**
 * Checks a package before anything of it is unpacked: its central directory alone says how large it will be, and a
 * directory that lies is found out when a part is read. Refused are doubled and escaping names, spans that overlap,
 * encryption, other methods than store and deflate, and sizes beyond any document (64 MB a part, 200 MB in all).
 *
 * Source: PKWARE APPNOTE 6.3.3, 4.3; ECMA-376 Part 2, annex B (names are equal whatever their case).
 */
export function openPackage(bytes: Uint8Array): Result<Package, PackageCode> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return fail(startsWith(bytes, localStart) ? 'package/damaged' : foreignKind(bytes))
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (count > mostEntries) return unsafe
  const entries = new Map<string, Entry>()
  const spans: Span[] = []
  let total = 0
  let at = directory
  for (let each = 0; each < count; each += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return damaged
    const read = readEntry(bytes, view, at)
    if (read === undefined) return damaged
    total += read.entry.size
    const fault = faultOf(read, entries, total)
    if (fault !== undefined) return fail(fault)
    entries.set(read.name, read.entry)
    spans.push(read.span)
    at = read.next
  }
  return overlap(spans, directory) ? unsafe : ok({ bytes, entries })
}

/** The bytes of a part, by its name without a leading slash; undefined when there is none. CRC and size are proved. */
export function readPart(
  { bytes, entries }: Package,
  name: string,
  inflate: Inflate,
): Result<Uint8Array | undefined, PackageCode> {
  const entry = entries.get(name.toLowerCase())
  if (entry === undefined) return ok(undefined)
  const data = bytes.subarray(entry.start, entry.start + entry.packed)
  const part = entry.method === deflated ? inflate(data, entry.size) : data
  if (part === undefined || part.length !== entry.size || crc32(part) !== entry.crc) return damaged
  return ok(part)
}

/** The record at the end, after which only its own comment may follow. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

type Span = readonly [start: number, end: number]
type ReadEntry = {
  readonly name: string
  readonly encrypted: boolean
  readonly entry: Entry
  readonly span: Span
  readonly next: number
}

/** undefined: the directory and what it points at do not fit together. */
function readEntry(bytes: Uint8Array, view: DataView, at: number): ReadEntry | undefined {
  const nameLength = view.getUint16(at + 28, true)
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  if (next > bytes.length || local + localLength > bytes.length) return undefined
  if (view.getUint32(local, true) !== localSignature) return undefined
  const packed = view.getUint32(at + 20, true)
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > bytes.length) return undefined
  const entry = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size: view.getUint32(at + 24, true),
    start,
  }
  const name = partName(bytes.subarray(at + entryLength, at + entryLength + nameLength))
  return { name, encrypted: (view.getUint16(at + 8, true) & 1) === 1, entry, span: [local, start + packed], next }
}

/** Some writers of Windows separate by backslashes. Letters of names are compared as ASCII, whatever their case. */
function partName(bytes: Uint8Array): string {
  return strFromU8(bytes, true).replaceAll('\\', '/').toLowerCase()
}

function faultOf(read: ReadEntry, before: Package['entries'], total: number): PackageCode | undefined {
  if (read.encrypted) return 'package/encrypted'
  return !isSafe(read) || before.has(read.name) || total > mostBytes ? 'package/unsafe' : undefined
}

function isSafe({ name, entry: { method, packed, size } }: ReadEntry): boolean {
  if (method !== stored && method !== deflated) return false
  if (name.startsWith('/') || /^[a-z]:/.test(name) || name.includes('\0')) return false
  if (name.split('/').includes('..')) return false
  if (method === stored && packed !== size) return false
  return size <= mostPartBytes && (size <= ratioFromBytes || size <= packed * mostRatio)
}

function overlap(spans: readonly Span[], directory: number): boolean {
  const inOrder = spans.toSorted(([one], [other]) => one - other)
  return inOrder.some(([, end], at) => end > (inOrder[at + 1]?.[0] ?? directory))
}
