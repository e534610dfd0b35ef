import { setTimeout as delay } from 'node:timers/promises'
import type { Report } from '#core/document/schema'
import type { ComparedReport, OpenCode, Opened, WriteCode } from '#core/ipc/contract'
import type { DiskState, ReadOnly, SavedReport } from '#core/ipc/saving'
import { fail, ok, type Result } from '#core/result'
import type { Disk, ReadFile, SaveOutcome } from '../disk/disk'
import { nameOf } from '../disk/file-system'
import type { Fingerprint } from '../disk/identity'
import type { LockAnswer, Me } from '../disk/report-lock'
import type { OnDisk, OpenDocument } from '../document'

/** 'take' is offered only where the lock is stale, 'copy' only where it is not. */
export type LockedChoice = 'take' | 'read' | 'copy' | 'cancel'
export type Locked = Extract<LockAnswer, { kind: 'other' }>

export type PlaceParts = {
  readonly disk: Disk
  readonly document: OpenDocument
  readonly me: Me
  /** Asks what to do with a report that somebody else has open. */
  readonly askLocked: (name: string, locked: Locked) => Promise<LockedChoice>
  /** What marks the file of a conflict in its name: 'xung đột 23-11 10.42 MAYTINH-A'. */
  readonly mark: () => string
  /** A report that goes on without a file, as a copy of another. */
  readonly beginCopy: (report: Report, of: string) => Opened
  /** A file that was to be opened could not be read. */
  readonly refused?: (path: string, code: OpenCode) => Promise<void>
  /** A file was opened, or saved under another name. */
  readonly used: (path: string) => Promise<void>
}

/** Nobody waits longer for a lock to be let go: what stays is stale in five minutes, and our own at once. */
const LETTING_GO_MS = 2_000
const MOST_OWN = 50

/**
 * The place of one window's report on the disk: locked while it is open, saved only over what is known to lie there,
 * looked after, and let go. What is asked of it is done one after the other. Paths stay here.
 */
export class ReportPlace {
  readonly #parts: PlaceParts
  #last: Promise<unknown> = Promise.resolve()
  #locked: string | null = null
  #own: readonly Fingerprint[] = []
  #theirs: string | null = null

  constructor(parts: PlaceParts) {
    this.#parts = parts
  }

  /** Reads without taking the place of what is open: `take` does, when the user agrees; null: not after all. */
  async read(path: string): Promise<Result<{ report: Report; take: () => Promise<Opened | null> }, OpenCode>> {
    const read = await this.#parts.disk.read(path)
    if (!read.ok) {
      await this.#parts.refused?.(path, read.code)
      return read
    }
    return ok({ report: read.value.report, take: () => this.#inTurn(() => this.#take(path, read.value)) })
  }

  /** null: the user thought better of it. */
  async open(path: string): Promise<Result<Opened | null, OpenCode>> {
    const read = await this.read(path)
    return read.ok ? ok(await read.value.take()) : read
  }

  /** Once more, in the hope that it can be saved there now; null: it is not open in a file, or not after all. */
  async openAgain(): Promise<Result<Opened | null, OpenCode>> {
    const path = this.#parts.document.disk?.path
    return path === undefined ? ok(null) : this.open(path)
  }

  /** null: there is no file that it could be saved in. */
  save(report: Report): Promise<Result<SavedReport | null, WriteCode>> {
    return this.#inTurn(async () => {
      const { disk } = this.#parts.document
      if (disk === null || disk.readOnly !== null) return ok(null)
      // a save that was under way while another file took this one's place must not land in that file
      if (disk.reportId !== report.id) return fail('file/changed', { name: nameOf(disk.path) })
      return this.#landed(disk, report, await this.#saveOver(disk, report))
    })
  }

  /** Where the user said, who was asked about replacing what is there; not over what somebody else has open. */
  saveTo(path: string, report: Report): Promise<Result<SavedReport, WriteCode>> {
    return this.#inTurn(async () => {
      const { disk, document, me } = this.#parts
      const lock = await disk.lock(path, me, false)
      if (lock.kind === 'other' && !lock.isStale) return fail('file/in-use', { name: nameOf(path) })
      const before = document.disk
      const saved = await this.#landed(before, report, await disk.saveTo(path, report))
      if (!saved.ok && lock.kind === 'held' && !isSame(path, this.#locked)) await disk.unlock(path, me)
      return saved
    })
  }

  /** Where a file was that is gone. */
  saveAnew(report: Report): Promise<Result<SavedReport | null, WriteCode>> {
    return this.#inTurn(async () => {
      const { disk, document, mark } = this.#parts
      const before = document.disk
      if (before === null || before.reportId !== report.id) return ok(null)
      return this.#landed(before, report, await disk.saveAnew(before.path, report, mark()))
    })
  }

  /** The file as it is now, opened in place of ours, which is first kept beside it when it is given. */
  reload(keep: Report | null): Promise<Result<{ opened: Opened; keptAs: string | null }, OpenCode | WriteCode>> {
    return this.#inTurn(async () => {
      const { disk } = this.#parts.document
      if (disk === null) return fail('file/not-found', { name: '' })
      const kept = keep && (await this.#saveOver(disk, keep)).result
      if (kept?.ok === false) return kept
      const read = await this.#parts.disk.read(disk.path)
      if (!read.ok) return read
      const opened = await this.#take(disk.path, read.value)
      if (opened === null) return fail('file/in-use', { name: nameOf(disk.path) })
      return ok({ opened, keptAs: kept?.value.isBeside ? nameOf(kept.value.path) : null })
    })
  }

  /** What somebody else saved: in our file, or in the one that ours went beside. */
  async theirs(): Promise<Result<ComparedReport, OpenCode>> {
    const path = this.#theirs ?? this.#parts.document.disk?.path
    if (path === undefined) return fail('file/not-found', { name: '' })
    const read = await this.#parts.disk.read(path)
    return read.ok ? ok({ name: nameOf(path), report: read.value.report }) : read
  }

  /** How the file is found now; null while none is open. */
  look(): Promise<DiskState | null> {
    return this.#inTurn(async () => {
      const { disk, document } = this.#parts
      if (document.disk === null) return null
      const { path, identity: known } = document.disk
      const look = await disk.look({ path, known, own: this.#own })
      if (look.kind === 'same' && look.identity !== known) document.foundAs(look.identity)
      return { kind: look.kind, name: nameOf(path) }
    })
  }

  /** Says in the lock that we are still there; answers with what there is to tell. */
  beat(): Promise<DiskState | null> {
    return this.#inTurn(async () => {
      const { disk, me } = this.#parts
      if (this.#locked === null) return null
      const lock = await disk.beat(this.#locked, me)
      return lock.kind === 'other' ? { kind: 'lock-lost', name: nameOf(this.#locked) } : null
    })
  }

  /** The report is closed, or goes on without a file. */
  async release(): Promise<void> {
    const locked = this.#locked
    this.#forget()
    if (locked !== null) await Promise.race([this.#parts.disk.unlock(locked, this.#parts.me), delay(LETTING_GO_MS)])
  }

  async #take(path: string, { report, identity }: ReadFile): Promise<Opened | null> {
    const { document, used } = this.#parts
    const readOnly = await this.#lock(path)
    if (readOnly === 'cancel') return null
    if (readOnly === 'copy') {
      await this.release()
      return this.#parts.beginCopy(report, nameOf(path))
    }
    if (!isSame(path, this.#locked)) await this.release()
    this.#forget()
    this.#locked = readOnly === null ? path : null
    document.openedFrom(path, identity, report.id, readOnly)
    await used(path)
    const opened = { name: nameOf(path), named: true, report }
    return readOnly === null ? opened : { ...opened, readOnly }
  }

  async #lock(path: string): Promise<ReadOnly | null | 'copy' | 'cancel'> {
    const { disk, me, askLocked } = this.#parts
    const lock = await disk.lock(path, me, false)
    if (lock.kind === 'read-only') return { kind: 'medium' }
    if (lock.kind !== 'other') return null
    const choice = await askLocked(nameOf(path), lock)
    if (choice === 'take') {
      await disk.lock(path, me, true)
      return null
    }
    if (choice !== 'read') return choice
    const { user = '', host = '', since = null } = lock.holder ?? {}
    return { kind: 'locked', user, host, since }
  }

  #saveOver({ path, identity: known }: OnDisk, report: Report): Promise<SaveOutcome> {
    return this.#parts.disk.saveOver({ path, known, own: this.#own }, report, this.#parts.mark())
  }

  /** A save that failed may have arrived: what it wrote is not somebody else's. */
  async #landed(
    before: OnDisk | null,
    report: Report,
    { fingerprint, result }: SaveOutcome,
  ): Promise<Result<SavedReport, WriteCode>> {
    if (!result.ok) {
      if (fingerprint !== null) this.#own = [...this.#own, fingerprint].slice(-MOST_OWN)
      return result
    }
    const { path, identity, isBeside, isTight } = result.value
    const { document } = this.#parts
    if (document.disk !== before && !isSame(document.disk?.path ?? '', before?.path ?? null))
      return fail('file/changed', { name: nameOf(path) })
    this.#own = []
    if (before === null || before.path !== path) await this.#moved(path)
    if (isBeside) this.#theirs = before?.path ?? null
    document.savedTo(path, identity, report.id)
    return ok({
      name: nameOf(path),
      ...(isBeside && before ? { conflictWith: nameOf(before.path) } : {}),
      ...(isTight ? { isTight } : {}),
    })
  }

  /** The report lies in another file from now on, which nobody else can have open. */
  async #moved(path: string): Promise<void> {
    const { disk, me, used } = this.#parts
    const lock = await disk.lock(path, me, true)
    if (!isSame(path, this.#locked)) await this.release()
    this.#theirs = null
    this.#locked = lock.kind === 'held' ? path : null
    await used(path)
  }

  #forget(): void {
    this.#locked = null
    this.#own = []
    this.#theirs = null
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}

function isSame(path: string, other: string | null): boolean {
  return other !== null && path.normalize('NFC') === other.normalize('NFC')
}
