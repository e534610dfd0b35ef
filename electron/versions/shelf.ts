import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeepVersionCode } from '#core/ipc/versions'
import { fail, ok, type Result } from '#core/result'
import { beyond, type Now, thin } from '#core/versions/thin'
import { writeAtomic } from '../disk/atomic-write'
import { errorCode } from '../disk/file-system'
import { type Entry, fileName, folderName, folders, type Listed, list, newestIn, survey } from './folder'
import { digestOf, type Head, readHead, versionBytes } from './version-file'

/**
 * The files of the versions of all reports: what lies there is read once and known from then on, for nobody else writes
 * there. One thing at a time may be written; lists can be asked for meanwhile.
 */
export class Shelf {
  readonly #folder: string
  readonly #now: () => Now
  readonly #room: number
  readonly #listed = new Map<string, Promise<Listed>>()
  #totals: Promise<{ sequence: number; bytes: number }> | null = null
  /** From so many bytes on it is looked for what may go. */
  #limit: number

  /** `room` is what all may take, in bytes. */
  constructor(folder: string, now: () => Now, room: number) {
    this.#folder = folder
    this.#now = now
    this.#room = room
    this.#limit = room
  }

  /** By their numbers. Rejects when the folder is there and cannot be read. */
  list(reportId: string): Promise<Listed> {
    const known = this.#listed.get(reportId)
    if (known !== undefined) return known
    const listing = list(join(this.#folder, folderName(reportId)))
    this.#listed.set(reportId, listing)
    listing.catch(() => this.#listed.delete(reportId)) // the next question tries again
    return listing
  }

  /** Of each report the newest version that can be read. */
  async newest(): Promise<readonly Entry[]> {
    const found = await Promise.all((await folders(this.#folder)).map(newestIn))
    return found.flatMap((entry) => entry ?? [])
  }

  /** A number that is higher than all there ever were, but for files that the user took away. */
  async nextSequence(): Promise<number> {
    const { sequence } = await this.#count()
    return sequence + 1
  }

  /** Writes a version, or writes anew what is told of it. */
  async put(head: Head, packed: Uint8Array): Promise<Result<null, KeepVersionCode>> {
    const folder = join(this.#folder, folderName(head.report))
    const path = join(folder, fileName(head.sequence))
    const bytes = versionBytes(head, packed)
    const totals = await this.#count()
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      return fail(errorCode(error) === 'ENOSPC' ? 'version/disk-full' : 'version/not-kept')
    }
    const written = await writeAtomic(path, bytes)
    if (!written.ok) return fail(written.code === 'file/disk-full' ? 'version/disk-full' : 'version/not-kept')
    const { entries } = await this.list(head.report)
    const others = entries.filter((each) => each.path !== path)
    const after = [...others, { ...head, stored: bytes.length, path }]
    await this.#know(
      head.report,
      after.toSorted((one, other) => one.sequence - other.sequence),
    )
    totals.sequence = Math.max(totals.sequence, head.sequence)
    totals.bytes += bytes.length - (entries.find((each) => each.path === path)?.stored ?? 0)
    return ok(null)
  }

  /** The packed text of a version; null when it is gone or its file is not what it was. */
  async packedOf({ path, packed }: Entry): Promise<Uint8Array | null> {
    const file = await readFile(path).catch(() => null)
    const read = file && readHead(file)
    if (!file || read?.kind !== 'head') return null
    const bytes = file.subarray(read.end)
    return digestOf(bytes) === packed ? bytes : null
  }

  /** Lets go what is too old or too much. A file that cannot be removed stays, and is tried again the next time. */
  async makeRoom(reportId: string): Promise<void> {
    const { entries } = await this.list(reportId)
    const staying = new Set(thin(entries, this.#now()))
    await this.#remove(entries.filter((each) => !staying.has(each)))
    const totals = await this.#count()
    if (totals.bytes <= this.#limit) return
    const reports = await Promise.all((await folders(this.#folder)).map(async (each) => (await list(each)).entries))
    await this.#remove(beyond(reports, this.#room))
    // what must stay may be too much: all is looked through again only when a good deal has come to it
    this.#limit = Math.max(this.#room, totals.bytes + this.#room / 64)
  }

  async #remove(entries: readonly Entry[]): Promise<void> {
    const totals = await this.#count()
    for (const { path, report, stored } of entries) {
      try {
        await rm(path)
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') continue
      }
      totals.bytes -= stored
      const { entries: known } = await this.list(report)
      await this.#know(
        report,
        known.filter((each) => each.path !== path),
      )
    }
  }

  async #know(reportId: string, entries: readonly Entry[]): Promise<void> {
    const { unread } = await this.list(reportId)
    this.#listed.set(reportId, Promise.resolve({ entries, unread }))
  }

  #count(): Promise<{ sequence: number; bytes: number }> {
    this.#totals ??= survey(this.#folder).catch((error: unknown) => {
      this.#totals = null // the next version tries again
      throw error
    })
    return this.#totals
  }
}
