import { basename } from 'node:path'
import { type Base, type Entry, type Header, JOURNAL_FORMAT } from '#core/journal/entry'
import { advanced, type Work } from '#core/journal/replay'
import { errorCode } from '../disk/file-system'
import type { Ballast } from './ballast'
import { JournalFile } from './journal-file'
import type { JournalFolder } from './journal-folder'
import type { EditOf, Kept } from './messages'

const megabyte = 2 ** 20
const diskIsFull = ['ENOSPC', 'EDQUOT', 'EFBIG']

/**
 * The journal of the report that is in work: its file, and the report as the file makes it. What the disk did not take
 * waits here in its order. A file that has grown to many times its beginning gives way to a new one that begins with
 * the report as it is; the old one goes when the new one is on the disk.
 */
export class OpenJournal {
  readonly #of: EditOf
  readonly #folder: JournalFolder
  readonly #ballast: Ballast
  #work: Work
  #file: JournalFile | null = null
  #beginning = 0
  readonly #waiting: Entry[] = []

  constructor(of: EditOf, begin: Work, folder: JournalFolder, ballast: Ballast) {
    this.#of = of
    this.#work = begin
    this.#folder = folder
    this.#ballast = ballast
  }

  get work(): Work {
    return this.#work
  }

  /** Its file's; null when the disk took none. */
  get name(): string | null {
    return this.#file && basename(this.#file.path)
  }

  belongsTo({ folder, run, edit }: EditOf): boolean {
    return this.#of.folder === folder && this.#of.run === run && this.#of.edit === edit
  }

  /** Takes an entry and writes all that waits. false: the entry was made from something else. */
  take(entry: Entry): boolean {
    const work = advanced(this.#work, entry)
    if (work === null) return false
    this.#work = work
    this.#waiting.push(entry)
    return true
  }

  /** Brings the file up to the report. */
  write(): Kept {
    if (!this.#file?.isThere) return this.#attempt(() => this.#renew())
    const kept = this.#attempt(() => this.#appendWaiting())
    if (kept === 'unwritable') return this.#attempt(() => this.#renew()) // after a failed flush, what the file holds is anyone's guess
    if (kept === 'kept' && this.#isLong(this.#file)) this.#attempt(() => this.#renew())
    return kept
  }

  close(): void {
    this.#file?.close()
    this.#file = null
  }

  #attempt(step: () => void): Kept {
    try {
      step()
      return 'kept'
    } catch (error) {
      if (!diskIsFull.includes(errorCode(error))) return 'unwritable'
      return this.#ballast.release() ? this.#attempt(step) : 'full'
    }
  }

  #appendWaiting(): void {
    for (let [entry] = this.#waiting; entry; [entry] = this.#waiting) {
      this.#file?.append(entry)
      this.#waiting.shift()
    }
  }

  #renew(): void {
    const { path, sequence } = this.#folder.next()
    const { run, edit } = this.#of
    const { report, pending, ...others } = this.#work
    const head: Header = {
      kind: 'journal',
      version: JOURNAL_FORMAT,
      sequence,
      run,
      edit,
      report: report.id,
      ...others,
    }
    const base: Base = { kind: 'base', report, pending }
    const old = this.#file
    this.#file = JournalFile.create(path, [head, base])
    this.#beginning = this.#file.size
    this.#waiting.length = 0
    old?.remove()
  }

  /** From 1 MB to 20 MB behind the beginning, as that is long. */
  #isLong({ size }: JournalFile): boolean {
    const most = Math.min(Math.max(4 * this.#beginning, megabyte), 20 * megabyte)
    return size - this.#beginning > most
  }
}
