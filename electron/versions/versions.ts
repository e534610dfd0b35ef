import { setTimeout as delay } from 'node:timers/promises'
import type { Report } from '#core/document/schema'
import type {
  DamagedVersion,
  KeepVersionCode,
  ReadVersionCode,
  VersionEntry,
  VersionedReport,
} from '#core/ipc/versions'
import { type Failure, fail, ok, type Result } from '#core/result'
import type { Now } from '#core/versions/thin'
import { type VersionKind, versionName } from '#core/versions/version'
import { reportName } from '../report-name'
import type { Entry } from './folder'
import type { Packing } from './packing'
import { Shelf } from './shelf'
import type { Head } from './version-file'

export type Kept = { readonly token: string }

export type VersionsOptions = {
  readonly packing: Packing
  readonly now: () => Now
  /** What the file of a report is called; null where it has none, or nobody knows. */
  readonly fileName: (reportId: string) => string | null
  /** The versions of a report are other than they were. */
  readonly changed: (reportId: string) => void
  /** Versions cannot be kept: told once, and again only after one was kept. */
  readonly failed: (failure: Failure<KeepVersionCode>) => void
  /** What the versions of all reports may take, in bytes. */
  readonly room?: number
}

/** So many reports are told of: who looks for one looks for one of late. */
const mostReports = 200

const usualRoom = 500 * 1024 * 1024

/**
 * The versions of all reports (Phiên bản), in the application's own folder on the local disk, a folder a report. They
 * outlive the report's file: one that was deleted, moved or overwritten is still here.
 *
 * Whose they are goes by the report's id, which its file carries. A copy made by "Lưu bản khác" or by the system has the
 * same id and so the same versions, as somebody expects who goes on in the copy: what was written before the copy was
 * made is there. Those who write in both find both in one list, each version with the name that its file had. A report
 * that is rolled or made of a template has an id of its own and begins without versions.
 *
 * What is written is written one after the other. Nothing here throws into a save: a version that cannot be kept is told
 * by `failed`, and in the answer.
 */
export class Versions {
  readonly #shelf: Shelf
  readonly #options: VersionsOptions
  #last: Promise<unknown> = Promise.resolve()
  #isFailing = false

  constructor(folder: string, options: VersionsOptions) {
    this.#shelf = new Shelf(folder, options.now, options.room ?? usualRoom)
    this.#options = options
  }

  /**
   * Keeps the report as it is now. The text of the newest version is not kept twice: that one gets the name, and with
   * the kind 'named' stays for good as well.
   */
  async add(report: Report, kind: VersionKind, name?: string): Promise<Result<Kept, KeepVersionCode>> {
    const file = this.#options.fileName(report.id) // not later: another report may have come by then
    const adding = this.#inTurn(() => this.#add(report, kind, name, file))
    const kept = await adding.catch(() => fail('version/not-kept'))
    if (!kept.ok && !this.#isFailing) this.#options.failed(kept)
    this.#isFailing = !kept.ok
    return kept
  }

  /** The newest first. Files that cannot be read are told, and stay. */
  async list(reportId: string): Promise<{ versions: readonly VersionEntry[]; damaged: readonly DamagedVersion[] }> {
    const { entries, unread } = await this.#shelf.list(reportId)
    return {
      versions: entries.toReversed().map(shown),
      damaged: unread,
    }
  }

  /** The reports of which there are versions, by their newest; the one that was kept last comes first. */
  async reports(): Promise<readonly VersionedReport[]> {
    const newest = (await this.#shelf.newest()).toSorted((one, other) => other.sequence - one.sequence)
    return newest.slice(0, mostReports).map(({ report, sequence, title, file, kind, time }) => {
      return { report, token: String(sequence), title, file: file ?? null, kind, time }
    })
  }

  async read(reportId: string, token: string): Promise<Result<Report, ReadVersionCode>> {
    return this.#read(reportId, token).catch(() => fail('version/unreadable')) // of no version is it said that it is damaged
  }

  /** null takes the name away; a version that was made by the user's wish stays for good all the same. */
  rename(
    reportId: string,
    token: string,
    name: string | null,
  ): Promise<Result<null, KeepVersionCode | 'version/not-found'>> {
    const renaming = this.#inTurn(async (): Promise<Result<null, KeepVersionCode | 'version/not-found'>> => {
      const entry = await this.#entryOf(reportId, token)
      if (!entry) return fail('version/not-found')
      const { name: _, ...nameless } = entry
      return this.#rewrite(name === null ? nameless : { ...nameless, name: versionName.parse(name) })
    })
    return renaming.catch(() => fail('version/not-kept'))
  }

  /** Resolves when all that was asked so far is done; what takes longer than that, in ms, is waited for no more. */
  async settled(withinMs: number): Promise<void> {
    await Promise.race([this.#last, delay(withinMs, undefined, { ref: false })])
  }

  async #read(reportId: string, token: string): Promise<Result<Report, ReadVersionCode>> {
    const entry = await this.#entryOf(reportId, token)
    if (!entry) return fail('version/not-found')
    const bytes = await this.#shelf.packedOf(entry)
    if (bytes === null) return fail('version/damaged')
    const read = await this.#options.packing.unpack({ bytes, size: entry.size, text: entry.text })
    if (!read.ok) return fail(read.code === 'file/newer' ? 'version/newer' : 'version/damaged')
    return read.value.id === reportId ? read : fail('version/damaged')
  }

  async #add(
    report: Report,
    kind: VersionKind,
    name: string | undefined,
    file: string | null,
  ): Promise<Result<Kept, KeepVersionCode>> {
    const packed = await this.#options.packing.pack(report)
    const { entries } = await this.#shelf.list(report.id)
    const newest = entries.at(-1)
    const isThere = newest?.text === packed.text && (await this.#shelf.packedOf(newest)) !== null
    if (isThere) return this.#wish(newest, kind, name)
    const { time } = this.#options.now()
    const head: Head = {
      sequence: await this.#shelf.nextSequence(),
      time,
      reached: Math.max(time, newest?.reached ?? time),
      kind,
      ...(name === undefined ? {} : { name: versionName.parse(name) }),
      report: report.id,
      title: reportName(report, ''),
      ...(file === null ? {} : { file: file.slice(0, 200) }),
      size: packed.size,
      text: packed.text,
      packedSize: packed.bytes.length,
      packed: packed.packed,
    }
    const put = await this.#shelf.put(head, packed.bytes)
    if (!put.ok) return put
    await this.#shelf.makeRoom(report.id).catch(() => undefined) // there is only less room
    this.#options.changed(report.id)
    return ok({ token: String(head.sequence) })
  }

  /** The text is there: only what the user wishes of it is new. */
  async #wish(entry: Entry, kind: VersionKind, name: string | undefined): Promise<Result<Kept, KeepVersionCode>> {
    const named = entry.name === undefined && name !== undefined ? { name: versionName.parse(name) } : {}
    const wished = { ...entry, ...named, kind: kind === 'named' ? kind : entry.kind }
    const isAsWished = wished.kind === entry.kind && wished.name === entry.name
    const done = isAsWished ? ok(null) : await this.#rewrite(wished)
    if (done.ok) return ok({ token: String(entry.sequence) })
    return fail(done.code === 'version/not-found' ? 'version/not-kept' : done.code)
  }

  async #rewrite(changed: Entry): Promise<Result<null, KeepVersionCode | 'version/not-found'>> {
    const packed = await this.#shelf.packedOf(changed)
    if (packed === null) return fail('version/not-found')
    const { path: _, stored: __, ...head } = changed
    const put = await this.#shelf.put(head, packed)
    if (put.ok) this.#options.changed(head.report)
    return put
  }

  async #entryOf(reportId: string, token: string): Promise<Entry | undefined> {
    const { entries } = await this.#shelf.list(reportId)
    return entries.find(({ sequence }) => String(sequence) === token)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}

function shown({ sequence, time, kind, name, size, file }: Entry): VersionEntry {
  return { token: String(sequence), time, kind, name: name ?? null, size, file: file ?? null }
}
