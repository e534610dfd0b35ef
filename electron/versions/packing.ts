import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type FileCode, readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { fail, type Result } from '#core/result'
import { decodeText } from '../disk/read-bounded'
import { digestOf } from './version-file'

/** The text of a report's file with its length in bytes and its SHA-256, and the same of what it was packed into. */
export type Packed = {
  readonly size: number
  readonly text: string
  readonly bytes: Uint8Array
  readonly packed: string
}

/** Makes a report's text small and back again. The text is checked when it is unpacked, as a file that is opened. */
export type Packing = {
  readonly pack: (report: Report) => Promise<Packed>
  readonly unpack: (packed: Omit<Packed, 'packed'>) => Promise<Result<Report, FileCode>>
}

const [deflated, inflated] = [promisify(gzip), promisify(gunzip)]

export const packing: Packing = {
  async pack(report) {
    const text = new TextEncoder().encode(writeReportFile(report))
    const bytes = await deflated(text)
    return { size: text.length, text: digestOf(text), bytes, packed: digestOf(bytes) }
  },

  async unpack({ bytes, size, text }) {
    const read = await inflated(bytes, { maxOutputLength: Math.max(1, size) }).catch(() => null)
    if (read === null || digestOf(read) !== text) return fail('file/damaged')
    const decoded = decodeText(read)
    return decoded === undefined ? fail('file/not-text') : readReportFile(decoded)
  },
}
