import { create } from 'zustand'
import type { BlockId } from '#core/document/schema'
import type { ImportedFile, Settings, Start, TemplateSummary } from '#core/ipc/contract'
import type { VersionedReport } from '#core/ipc/versions'
import type { Restated } from '#core/roll/restated'
import type { ExchangeDialog } from '../import/exchange-dialog'
import type { InsertDialog } from '../insert/insert-dialog'
import type { Notice } from '../panels/notices'
import type { OpenVersion } from '../versions/versions-store'

export type OpenDialog =
  | { readonly kind: 'newReport'; readonly template: TemplateSummary }
  | { readonly kind: 'frame' }
  /** The open report as a template of the user's own. */
  | { readonly kind: 'saveTemplate' }
  | InsertDialog
  | ExchangeDialog
  /** What became of a Word or a text file that was imported. */
  | { readonly kind: 'imported'; readonly file: ImportedFile }
  /** Of an annex of the report, or of a new one. */
  | { readonly kind: 'annex'; readonly annex: BlockId | null }
  /** The next period's report, made of the open one. */
  | { readonly kind: 'roll' }
  /** Why values that the last report printed are given otherwise. */
  | { readonly kind: 'restated'; readonly restated: readonly Restated[] }
  /** Of which reports there are versions. */
  | { readonly kind: 'reopen'; readonly reports: readonly VersionedReport[] }
  /** What of a version comes back. */
  | { readonly kind: 'restore'; readonly version: OpenVersion }
  /** What the last run left unsaved. */
  | { readonly kind: 'recovery' }
  /** What the log holds, before it is given to anybody. */
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'none' }

/** What a file command is doing just now; while it is, no other begins. */
export type Activity = 'idle' | 'opening' | 'saving' | 'exporting'

/** What surrounds the session: what the main process told at the start, the settings, and what stands over the page. */
type Shell = {
  readonly start: Start
  readonly settings: Settings
  readonly notices: readonly Notice[]
  readonly dialog: OpenDialog
  readonly activity: Activity
  /** When this window last saved the open report; null when it has not. */
  readonly savedAt: Date | null
}

const nothing: Start = {
  settings: { language: 'vi', theme: 'system', outline: true },
  templates: [],
  problems: [],
  profiles: [],
  recent: [],
  year: 0,
  open: null,
  refused: null,
}

export const useShell = create<Shell>()(() => begun(nothing))

/** The shell of a window that has just heard from the main process. */
export function begun(start: Start): Shell {
  const notices: readonly Notice[] = start.refused === null ? [] : [{ kind: 'failure', failure: start.refused }]
  return { start, settings: start.settings, notices, dialog: { kind: 'none' }, activity: 'idle', savedAt: null }
}

/** Shows a message; the same one told again stands once. */
export function notify(notice: Notice): void {
  useShell.setState(({ notices }) => ({ notices: [...notices.filter((each) => !isSame(each, notice)), notice] }))
}

function isSame(one: Notice, other: Notice): boolean {
  return one.kind === 'exported' ? other.kind === 'exported' : JSON.stringify(one) === JSON.stringify(other)
}

/** Takes away what no longer holds: a failure once it went well, an export once its report is gone. */
export function forget(kind: Notice['kind']): void {
  useShell.setState(({ notices }) => ({ notices: notices.filter((each) => each.kind !== kind) }))
}

export function dismiss(notice: Notice): void {
  useShell.setState(({ notices }) => ({ notices: notices.filter((each) => each !== notice) }))
}

export function showDialog(dialog: OpenDialog): void {
  useShell.setState({ dialog })
}

export function closeDialog(): void {
  useShell.setState({ dialog: { kind: 'none' } })
}
