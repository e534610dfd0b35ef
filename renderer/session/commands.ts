import type { Command } from '#core/ipc/commands'
import { compareWithFile, compareWithLast } from '../compare/ask'
import { toggleData, toggleSources } from '../data/panel-store'
import { type Mark, toggleMark } from '../editor/edits'
import { askCollect, askImport } from '../import/ask'
import { importReport } from '../import/import-report'
import { askClaim, askFigure, askSentence, askToIndicator } from '../insert/ask'
import { goToNextPending, keepSelected } from '../roll/next-pending'
import { toggleReview } from '../roll/review-store'
import { askLog } from '../support/ask-log'
import { askReopen, keepNow } from '../versions/ask'
import { toggleVersions } from '../versions/versions-store'
import { closeReport, exportWord, openFile, save, saveAs } from './files'
import { change } from './settings'
import { showDialog, useShell } from './shell'
import { useSession } from './store'

/** `always`: over a dialog too; `window`: when none stands before the page; `report`: and a report is open. */
type When = 'always' | 'window' | 'report'

type Deed = { readonly when: When; readonly run: () => unknown }

/** What each command does: the native menu with its keys and the toolbar come through here. */
const deeds: Record<Command, Deed> = {
  'file.new': { when: 'window', run: newReport },
  'file.open': { when: 'window', run: openFile },
  'file.import': { when: 'window', run: importReport },
  'file.save': { when: 'report', run: save },
  'file.saveAs': { when: 'report', run: saveAs },
  'file.export': { when: 'report', run: () => exportWord(false) },
  'file.saveTemplate': { when: 'report', run: () => showDialog({ kind: 'saveTemplate' }) },
  'report.roll': { when: 'report', run: () => showDialog({ kind: 'roll' }) },
  'file.close': { when: 'window', run: () => (reportIsOpen() ? closeReport() : window.close()) },
  'edit.undo': { when: 'always', run: () => rewind('undo') },
  'edit.redo': { when: 'always', run: () => rewind('redo') },
  'format.bold': { when: 'report', run: () => mark('bold') },
  'format.italic': { when: 'report', run: () => mark('italic') },
  'format.underline': { when: 'report', run: () => mark('underline') },
  'insert.figure': { when: 'report', run: askFigure },
  'insert.annex': { when: 'report', run: () => showDialog({ kind: 'annex', annex: null }) },
  'insert.sentence': { when: 'report', run: askSentence },
  'insert.toIndicator': { when: 'report', run: askToIndicator },
  'insert.claim': { when: 'report', run: askClaim },
  'data.panel': { when: 'report', run: toggleData },
  'data.sources': { when: 'report', run: toggleSources },
  'data.import': { when: 'report', run: askImport },
  'data.collect': { when: 'report', run: askCollect },
  'review.panel': { when: 'report', run: toggleReview },
  'review.next': { when: 'report', run: goToNextPending },
  'review.seen': { when: 'report', run: keepSelected },
  'view.outline': { when: 'window', run: () => change(({ outline }) => ({ outline: !outline })) },
  'compare.last': { when: 'report', run: compareWithLast },
  'compare.file': { when: 'report', run: compareWithFile },
  'versions.panel': { when: 'report', run: toggleVersions },
  'versions.keep': { when: 'report', run: keepNow },
  'versions.reports': { when: 'window', run: askReopen },
  'help.log': { when: 'window', run: askLog },
  'view.language': { when: 'always', run: () => change(({ language }) => ({ language: otherLanguage[language] })) },
  'view.theme': { when: 'always', run: () => change(({ theme }) => ({ theme: nextTheme[theme] })) },
}

/** Whether a command has something to act on now. */
function mayRun(command: Command): boolean {
  const { when } = deeds[command]
  return when === 'always' || (noDialog() && (when === 'window' || reportIsOpen()))
}

/** Runs a command, or does nothing while it may not run. */
export async function runCommand(command: Command): Promise<void> {
  if (mayRun(command)) await deeds[command].run()
}

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const
const otherLanguage = { vi: 'en', en: 'vi' } as const

function noDialog(): boolean {
  return useShell.getState().dialog.kind === 'none'
}

function reportIsOpen(): boolean {
  return useSession.getState().session.kind === 'open'
}

function newReport(): void {
  const [template] = useShell.getState().start.templates
  if (template !== undefined) showDialog({ kind: 'newReport', template })
}

/** A text field that has the focus keeps a history of its own, and the keys mean that one. */
function rewind(direction: 'undo' | 'redo'): void {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (isField && !field.readOnly) document.execCommand(direction)
  else if (noDialog()) useSession.getState()[direction]()
}

function mark(name: Mark): void {
  const { editor } = useSession.getState()
  if (editor !== null) toggleMark(editor, name)
}
