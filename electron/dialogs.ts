import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { REPORT_ENDING } from './disk/report-file'
import { EXCEL_ENDING, TEXT_ENDING, WORD_ENDING } from './file-endings'
import type { Translate } from './i18n'

/** Whether something lies at a path: asked where a disk may hang. */
export type Exists = (path: string) => Promise<boolean>

/** The file of a report to open, or null. */
export function askReportToOpen(window: BrowserWindow, t: Translate): Promise<string | null> {
  return askFile(window, t('dialog:openTitle'), t('dialog:reportFiles'), [REPORT_ENDING])
}

/** The file of a report to set the open one against, or null. */
export function askReportToCompare(window: BrowserWindow, t: Translate): Promise<string | null> {
  return askFile(window, t('dialog:compareTitle'), t('dialog:reportFiles'), [REPORT_ENDING])
}

/** The Excel file whose figures are to be taken, or null. */
export function askWorkbookToOpen(window: BrowserWindow, t: Translate): Promise<string | null> {
  return askFile(window, t('dialog:importTitle'), t('dialog:excelFiles'), [EXCEL_ENDING])
}

/** The Word or text file that a report is to be made of, or null. */
export function askTextToImport(window: BrowserWindow, t: Translate): Promise<string | null> {
  return askFile(window, t('dialog:importTextTitle'), t('dialog:textFiles'), [WORD_ENDING, TEXT_ENDING])
}

/** A folder for the library, or null. */
export function askFolder(window: BrowserWindow, t: Translate): Promise<string | null> {
  return askPath(window, { title: t('dialog:libraryTitle'), properties: ['openDirectory'] })
}

function askFile(window: BrowserWindow, title: string, filter: string, endings: readonly string[]) {
  const filters = [{ name: filter, extensions: endings.map((ending) => ending.slice(1)) }]
  return askPath(window, { title, properties: ['openFile'], filters })
}

async function askPath(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Where to save a report, or null. */
export function askReportTarget(
  window: BrowserWindow,
  t: Translate,
  proposal: string,
  exists: Exists,
): Promise<string | null> {
  return askTarget(window, t('dialog:saveTitle'), t('dialog:reportFiles'), REPORT_ENDING, proposal, exists)
}

/** Where to put the form for a supplier, or null. */
export function askFormTarget(
  window: BrowserWindow,
  t: Translate,
  proposal: string,
  exists: Exists,
): Promise<string | null> {
  return askTarget(window, t('dialog:collectTitle'), t('dialog:excelFiles'), EXCEL_ENDING, proposal, exists)
}

/** Where to put the Word file, or null. */
export function askWordTarget(
  window: BrowserWindow,
  t: Translate,
  proposal: string,
  exists: Exists,
): Promise<string | null> {
  return askTarget(window, t('dialog:exportTitle'), t('dialog:wordFiles'), WORD_ENDING, proposal, exists)
}

/** Where to put a plain text, or null. */
export function askTextTarget(
  window: BrowserWindow,
  t: Translate,
  proposal: string,
  exists: Exists,
): Promise<string | null> {
  return askTarget(window, t('log:title'), t('dialog:textFiles'), TEXT_ENDING, proposal, exists)
}

/** A path to propose: in the folder of the file that is open, or among the user's documents. */
export function proposedPath(besides: string | null, name: string): string {
  return join(besides === null ? app.getPath('documents') : dirname(besides), name)
}

export type UnsavedAnswer = 'save' | 'discard' | 'cancel'

/** Lưu / Không lưu / Hủy. `named`: it belongs to a file, and so its versions can be found again. */
export async function askUnsaved(
  window: BrowserWindow,
  t: Translate,
  name: string,
  named: boolean,
): Promise<UnsavedAnswer> {
  const answers = ['save', 'discard', 'cancel'] as const
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: t('app:name'),
    message: t('dialog:unsaved', { name }),
    detail: t(named ? 'dialog:unsavedDetail' : 'dialog:unsavedNew'),
    buttons: [t('dialog:save'), t('dialog:discard'), t('dialog:cancel')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  return answers[response] ?? 'cancel'
}

/** The page keeps dying: whether to load it once more, or to end the application. */
export async function askReloadAgain(window: BrowserWindow, t: Translate): Promise<boolean> {
  return askReload(window, t, t('dialog:crashedAgain'), t('dialog:endNow'))
}

/** The window does not answer: whether to load it anew, or to wait. The question closes itself when that is over. */
export async function askReloadHung(window: BrowserWindow, t: Translate, over: AbortSignal): Promise<boolean> {
  return askReload(window, t, t('dialog:hung'), t('dialog:wait'), over)
}

async function askReload(
  window: BrowserWindow,
  t: Translate,
  message: string,
  otherwise: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: t('app:name'),
    message,
    detail: t('dialog:reloadSafe'),
    buttons: [t('dialog:reload'), otherwise],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
    ...(signal && { signal }),
  })
  return response === 0
}

export async function showAbout(window: BrowserWindow, t: Translate): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: t('menu:about'),
    message: t('app:name'),
    detail: t('dialog:aboutDetail', { version: app.getVersion() }),
    buttons: [t('dialog:ok')],
    noLink: true,
  })
}

/** A bug of ours that nobody caught: what is safe, and what to do. */
export async function showFault(window: BrowserWindow, t: Translate): Promise<void> {
  if (window.isDestroyed()) return
  await dialog.showMessageBox(window, {
    type: 'error',
    title: t('app:name'),
    message: t('dialog:fault'),
    detail: t('dialog:faultDetail'),
    buttons: [t('dialog:ok')],
    noLink: true,
  })
}

/**
 * The system asks before it replaces a file, but only about the name it was given: where our ending makes it the name
 * of another file that is there, the user is asked again with the whole name.
 */
async function askTarget(
  window: BrowserWindow,
  title: string,
  filter: string,
  ending: string,
  proposal: string,
  exists: Exists,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: proposal,
    filters: [{ name: filter, extensions: [ending.slice(1)] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return null
  if (basename(filePath).toLowerCase().endsWith(ending)) return filePath
  const complete = filePath + ending
  return (await exists(complete)) ? askTarget(window, title, filter, ending, complete, exists) : complete
}
