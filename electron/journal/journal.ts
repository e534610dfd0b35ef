import { readdir } from 'node:fs/promises'
import type { Report } from '#core/document/schema'
import type { JournalReply } from '#core/ipc/recovery'
import type { Place } from '#core/journal/entry'
import type { Patch } from '#core/journal/patch'
import type { Pending } from '#core/journal/pending'
import type { HelperProcess, Patience } from '../processes/helper-process'
import type { Base, EditOf, Fate, Home, JournalExchanges, Left, Recovered } from './messages'

/** A slow disk takes moments; a whole report of the largest kind takes seconds to write. */
const patience: Patience = { silenceMs: 5_000 }
const longPatience: Patience = { silenceMs: 20_000 }

/** How far the report had come when a save of it began. */
export type Mark = { readonly edit: number; readonly edits: number }

type Opening = Omit<Base, 'at' | 'pending'>

/** The journal of the report in the window, seen from the main process, which holds no report itself. */
export class Journal {
  readonly #process: HelperProcess<JournalExchanges>
  readonly #home: Home
  readonly #now: () => number
  #lastEdit = 0
  #open: { readonly edit: number; readonly name: string; readonly place: Place | null } | null = null
  #edits = 0

  constructor(process: HelperProcess<JournalExchanges>, home: Home, now: () => number) {
    this.#process = process
    this.#home = home
    this.#now = now
  }

  /** Whether a report is in work; its edit number, by which the window's edits are known. */
  get edit(): number | null {
    return this.#open?.edit ?? null
  }

  /** Another report is in work from now on: its edits may come at once. The journal of the one before is left as it is. */
  begin({ report, name, place, unsaved }: Opening): { readonly edit: number; readonly kept: Promise<JournalReply> } {
    this.#lastEdit += 1
    this.#open = { edit: this.#lastEdit, name, place }
    return { edit: this.#lastEdit, kept: this.#tell({ report, name, place, unsaved, pending: null }) }
  }

  /** An edit of the window, in the order in which they were made; `number` counts them from 1. */
  async note(edit: number, number: number, patch: Patch | null, pending: Pending | null): Promise<JournalReply> {
    if (edit !== this.edit) return 'stale'
    this.#edits = number
    const request = { ...this.#of(edit), number, at: this.#now(), patch, pending }
    return this.#process.ask('edit', request, patience).catch(() => 'unknown')
  }

  /** The whole report, for a process that does not have it; edits are counted anew behind it. */
  async whole(edit: number, report: Report, pending: Pending | null): Promise<JournalReply> {
    if (this.#open?.edit !== edit) return 'stale'
    const { name, place } = this.#open
    return this.#tell({ report, name, place, unsaved: true, pending })
  }

  /** To be taken when a save is asked for: what is typed while it goes on is not in it. */
  mark(): Mark | null {
    return this.#open && { edit: this.#open.edit, edits: this.#edits }
  }

  /** What was open at the mark lies in a file now. */
  async saved(mark: Mark | null, name: string, place: Place): Promise<void> {
    if (mark === null || mark.edit !== this.#open?.edit) return
    this.#open = { edit: mark.edit, name, place }
    await this.#process.ask('saved', { ...this.#of(mark.edit), edits: mark.edits, name, place }, patience).catch(ignore)
  }

  /** The report in work as far as it is known, null when there is none or no process to ask. */
  async current(): Promise<Recovered | null> {
    if (this.#open === null) return null
    return this.#process.ask('current', this.#of(this.#open.edit), longPatience).catch(() => null)
  }

  /** The work is over. What lies in no file and is not `recovered` is put aside. */
  async end(fate: Fate): Promise<void> {
    const { edit } = this
    this.#open = null
    if (edit !== null) await this.endOf(edit, fate)
  }

  async endOf(edit: number, fate: Fate): Promise<void> {
    await this.#process.ask('end', { ...this.#of(edit), fate }, patience).catch(ignore)
  }

  /**
   * What earlier runs left unsaved, the latest first; nothing when nobody can tell. Where no journal lies, as after most
   * runs, no process is started for it.
   */
  async left(): Promise<readonly Left[]> {
    const names = await readdir(this.#home.folder).catch(() => [])
    if (!names.some((name) => name.endsWith('.journal'))) return []
    return this.#process.ask('left', this.#home, longPatience).catch(() => [])
  }

  read(token: string): Promise<Recovered | null> {
    return this.#process.ask('read', { ...this.#home, token }, longPatience).catch(() => null)
  }

  async settle(token: string, fate: Fate): Promise<void> {
    await this.#process.ask('settle', { ...this.#home, token, fate }, patience).catch(ignore)
  }

  #of(edit: number): EditOf {
    return { ...this.#home, edit }
  }

  async #tell(base: Omit<Base, 'at'>): Promise<JournalReply> {
    this.#edits = 0
    const of = this.#of(this.#lastEdit)
    return this.#process.ask('begin', { ...of, base: { ...base, at: this.#now() } }, longPatience).catch(() => 'broken')
  }
}

/** A journal that did not hear of an end or a save offers more at the next start than it need: nothing is lost by it. */
function ignore(): null {
  return null
}
