import type { Command } from '#core/ipc/commands'
import type { Settings } from '#core/ipc/contract'
import { bridge } from '../bridge'
import { toggleMark } from '../editor/edits'
import { closeReport, exportWord, openFile, save, saveAs } from './files'
import { showDialog, useShell } from './shell'
import { useSession } from './store'

type Deed = { readonly needsReport: boolean; readonly run: () => unknown }

/** What each command does. The keys and the native menu, the toolbar and the tests all come through here. */
const deeds: Record<Command, Deed> = {
  'file.new': always(newReport),
  'file.open': always(openFile),
  'file.save': onReport(save),
  'file.saveAs': onReport(saveAs),
  'file.export': onReport(() => exportWord(false)),
  'file.close': always(() => (reportIsOpen() ? closeReport() : window.close())),
  'edit.undo': onReport(() => useSession.getState().undo()),
  'edit.redo': onReport(() => useSession.getState().redo()),
  'format.bold': onReport(() => mark('bold')),
  'format.italic': onReport(() => mark('italic')),
  'format.underline': onReport(() => mark('underline')),
  'view.outline': always(() => change(({ outline }) => ({ outline: !outline }))),
  'view.language': always(() => change(({ language }) => ({ language: language === 'vi' ? 'en' : 'vi' }))),
  'view.theme': always(() => change(({ theme }) => ({ theme: nextTheme[theme] }))),
}

/** Whether a command has something to act on now, and no dialog stands before it. */
export function mayRun(command: Command): boolean {
  if (useShell.getState().dialog.kind !== 'none') return false
  return reportIsOpen() || !deeds[command].needsReport
}

/** Runs a command, or does nothing while it may not run. */
export async function runCommand(command: Command): Promise<void> {
  if (mayRun(command)) await deeds[command].run()
}

/** Changes the settings of this window and tells the main process, which keeps them and words its menu anew. */
export async function change(by: (settings: Settings) => Partial<Settings>): Promise<void> {
  const { settings } = useShell.getState()
  const next = { ...settings, ...by(settings) }
  useShell.setState({ settings: next })
  await bridge()['app:settings'](next)
}

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const

function always(run: () => unknown): Deed {
  return { needsReport: false, run }
}

function onReport(run: () => unknown): Deed {
  return { needsReport: true, run }
}

function reportIsOpen(): boolean {
  return useSession.getState().session.kind === 'open'
}

function newReport(): void {
  const [template] = useShell.getState().start.templates
  if (template !== undefined) showDialog({ kind: 'newReport', template })
}

function mark(name: 'bold' | 'italic' | 'underline'): void {
  const { editor } = useSession.getState()
  if (editor !== null) toggleMark(editor, name)
}
