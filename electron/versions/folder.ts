import { createHash } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stored } from '#core/versions/thin'
import { errorCode } from '../disk/file-system'
import { type Head, LONGEST_HEAD, readHead } from './version-file'

const ENDING = '.duthao-version'
const NAME = /^(\d{10})\.duthao-version$/
/** What a killed program left of a version that it was writing. */
const DRAFT = /^\.duthao-.*\.tmp$/

/** A version that lies in a folder, with all that is known of it without its text. */
export type Entry = Head & Stored & { readonly path: string }

/** A file that is left alone, as nobody can tell what it is; `time` is when it was written, in ms since 1970. */
export type Unread = { readonly time: number; readonly isNewer: boolean }

export type Listed = { readonly entries: readonly Entry[]; readonly unread: readonly Unread[] }

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The folder of a report's versions, by its id. Where file systems take 'A' and 'a' for one, or Windows takes a name for
 * a device, a mark that no id can hold keeps them apart.
 */
export function folderName(reportId: string): string {
  const folded = reportId.toLowerCase()
  if (folded === reportId && !DEVICE.test(folded)) return reportId
  return `${createHash('sha256').update(reportId).digest('hex').slice(0, 12)}.${folded}`
}

export function fileName(sequence: number): string {
  return String(sequence).padStart(10, '0') + ENDING
}

/** All that lies in the folders of all reports: how much it is in bytes, and the highest number. Drafts are cleared away. */
export async function survey(folder: string): Promise<{ sequence: number; bytes: number }> {
  const found = { sequence: 0, bytes: 0 }
  for (const report of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, report))) {
      const path = join(folder, report, name)
      if (DRAFT.test(name)) await rm(path, { force: true }).catch(() => undefined)
      found.sequence = Math.max(found.sequence, sequenceOf(name) ?? 0)
      found.bytes += await sizeOf(path)
    }
  }
  return found
}

/** The versions in one report's folder, by their numbers. Throws when the folder is there and cannot be read. */
export async function list(folder: string): Promise<Listed> {
  const entries: Entry[] = []
  const unread: Unread[] = []
  for (const name of (await namesIn(folder)).toSorted()) {
    const sequence = sequenceOf(name)
    if (sequence === undefined) continue
    const found = await look(join(folder, name), sequence)
    if (found === null) continue
    if ('isNewer' in found) unread.push(found)
    else entries.push(found)
  }
  return { entries, unread }
}

/** The newest version in one report's folder that can be read; null when there is none. */
export async function newestIn(folder: string): Promise<Entry | null> {
  for (const name of (await namesIn(folder)).toSorted().toReversed()) {
    const sequence = sequenceOf(name)
    const found = sequence === undefined ? null : await look(join(folder, name), sequence)
    if (found !== null && !('isNewer' in found)) return found
  }
  return null
}

/** The folders of all reports. */
export async function folders(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).map((name) => join(folder, name))
}

/** Null when it went away meanwhile. */
async function look(path: string, sequence: number): Promise<Entry | Unread | null> {
  try {
    const handle = await open(path, 'r')
    try {
      const { size, mtimeMs } = await handle.stat()
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
      const read = readHead(buffer.subarray(0, bytesRead))
      const unread = { time: Math.round(mtimeMs), isNewer: read.kind === 'newer' }
      if (read.kind !== 'head') return unread
      const { head, end } = read
      const isWhole = head.sequence === sequence && end + head.packedSize === size
      return isWhole ? { ...head, stored: size, path } : unread
    } finally {
      await handle.close()
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : { time: 0, isNewer: false }
  }
}

function sequenceOf(name: string): number | undefined {
  const [, digits] = NAME.exec(name) ?? []
  return digits === undefined ? undefined : Number(digits)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return []
    throw error
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
