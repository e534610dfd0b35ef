import type { Report } from '#core/document/schema'
import type { Place } from '#core/journal/entry'
import type { Patch } from '#core/journal/patch'
import type { Pending } from '#core/journal/pending'
import type { Work } from '#core/journal/replay'

/** Where journals lie, and which run of the application asks: the process is told each time, for it may be a new one. */
export type Home = { readonly folder: string; readonly run: string }

/** One of the reports that a run opened, from its opening to the next. */
export type EditOf = Home & { readonly edit: number }

/** What a journal begins with. */
export type Base = Omit<Work, 'edits'>

/**
 * `kept`: it is on the disk. `full` and `unwritable`: the process has it in memory and writes it once it can, at the
 * next edit or when it is asked to by an edit without a change. `unknown`: the process knows nothing of this report, or
 * not of the edit before this one, and must be told the whole of it by `begin`.
 */
export type Kept = 'kept' | 'full' | 'unwritable'

/** A report as a journal has it, with the word that was being composed. */
export type Recovered = Omit<Work, 'pending'>

/** What a run before this one left unsaved. */
export type Left = Omit<Recovered, 'report'> & {
  /** Names it in other questions: its work, not its file. */
  readonly token: string
  readonly reportId: Report['id']
  readonly period: Report['period']
}

/** What became of work that is not gone on with: `recovered` lives on elsewhere, the others are kept aside as files. */
export type Fate = 'recovered' | 'kept' | 'discarded'

/** What the journal process is asked. Each answer comes when what it tells of is on the disk. */
export type JournalExchanges = {
  begin: { readonly request: EditOf & { readonly base: Base }; readonly reply: Kept }
  /** `number` counts the edits from 1. */
  edit: {
    readonly request: EditOf & {
      readonly number: number
      readonly at: number
      readonly patch: Patch | null
      readonly pending: Pending | null
    }
    readonly reply: Kept | 'unknown'
  }
  /** The report as it was after so many edits lies in a file. */
  saved: {
    readonly request: EditOf & {
      readonly edits: number
      readonly name: string
      readonly place: Place
    }
    readonly reply: Kept | 'unknown'
  }
  /** The report of this run that is in work; null when there is none. */
  current: { readonly request: EditOf; readonly reply: Recovered | null }
  /** The work is over: saved, or put aside as `discarded` when it was not. */
  end: { readonly request: EditOf & { readonly fate: Fate }; readonly reply: null }
  /** What earlier runs left, the latest first. */
  left: { readonly request: Home; readonly reply: readonly Left[] }
  read: { readonly request: Home & { readonly token: string }; readonly reply: Recovered | null }
  settle: { readonly request: Home & { readonly token: string; readonly fate: Fate }; readonly reply: null }
}
