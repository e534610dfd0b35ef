import { createHash } from 'node:crypto'
import { z } from 'zod'
import { version } from '#core/versions/version'

/** Raised when the head takes another form. */
const FORMAT = 1

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const head = z.strictObject({
  ...version.shape,
  /** The report's id. */
  report: z.string().max(60),
  /** What the report calls itself, by its kind and its period. */
  title: z.string().max(200),
  /** What its file was called when this was kept. */
  file: z.string().max(200).optional(),
  /** The text: its length in bytes and its SHA-256. */
  size: z.int().min(0),
  text: digest,
  /** The same of what it was packed into. */
  packedSize: z.int().min(0),
  packed: digest,
})
export type Head = z.infer<typeof head>

/** `newer`: a later application wrote it, and it is sound as far as we can tell. The packed text begins at `end`. */
export type HeadReading =
  | { readonly kind: 'head'; readonly head: Head; readonly end: number }
  | { readonly kind: 'damaged' | 'newer' }

/** No head is longer, in bytes: its words are bounded, and each letter of them is six bytes at most. */
export const LONGEST_HEAD = 8192

const LINE = /^duthao-version (\d{1,9}) (?:([0-9a-f]{64}) (.*))?/

/**
 * A version as a file: one line that tells about it, with a checksum of its own, then the packed text, whose checksum
 * is in the line. So a list reads the lines alone, and a changed byte anywhere is noticed.
 */
export function versionBytes(about: Head, packed: Uint8Array): Uint8Array {
  const json = JSON.stringify(head.parse(about))
  return Buffer.concat([Buffer.from(`duthao-version ${FORMAT} ${digestOf(Buffer.from(json))} ${json}\n`), packed])
}

/** What the beginning of a file tells, of at least LONGEST_HEAD bytes where it has so many. */
export function readHead(beginning: Uint8Array): HeadReading {
  const end = beginning.indexOf(0x0a) + 1
  const [, format, sum, json] = LINE.exec(Buffer.from(beginning.subarray(0, Math.max(0, end - 1))).toString()) ?? []
  if (Number(format) > FORMAT) return { kind: 'newer' }
  if (Number(format) !== FORMAT || json === undefined || digestOf(Buffer.from(json)) !== sum) return { kind: 'damaged' }
  const read = head.safeParse(JSON.parse(json))
  return read.success ? { kind: 'head', head: read.data, end } : { kind: 'damaged' }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
