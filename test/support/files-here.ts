import type { BrowserWindow } from 'electron'
import type { Disk } from '../../electron/disk/disk'
import type { Me } from '../../electron/disk/report-lock'
import { OpenDocument } from '../../electron/document'
import { Files } from '../../electron/files'
import { createTranslate } from '../../electron/i18n'
import { type Locked, type LockedChoice, ReportPlace } from '../../electron/saving/report-place'
import { diskHere } from './disk-here'
import { importerHere } from './importer'

export const me: Me = { user: 'lan', host: 'MAYTINH-A', pid: process.pid, seat: 'ghế A' }

type Circumstances = {
  readonly window?: BrowserWindow
  readonly document?: OpenDocument
  readonly disk?: Disk
  readonly me?: Me
  readonly used?: (path: string) => Promise<void>
  readonly askLocked?: (name: string, locked: Locked) => Promise<LockedChoice>
}

/** A window that is only looked at from the main process. */
export const quietWindow = {
  isDestroyed: () => false,
  setTitle: () => undefined,
  setDocumentEdited: () => undefined,
  setRepresentedFilename: () => undefined,
} as unknown as BrowserWindow

/** The files of a window, on the disk of this very process. */
export function filesHere(circumstances: Circumstances = {}) {
  const window = circumstances.window ?? quietWindow
  const document = circumstances.document ?? new OpenDocument(window, 'Dự Thảo')
  const disk = circumstances.disk ?? diskHere()
  const t = createTranslate('vi')
  const place: ReportPlace = new ReportPlace({
    disk,
    document,
    me: circumstances.me ?? me,
    askLocked: circumstances.askLocked ?? (async () => 'cancel'),
    mark: () => 'xung đột 23-11 10.42 MAYTINH-A',
    beginCopy: (report, of) => files.beginCopy(report, of),
    used: circumstances.used ?? (async () => undefined),
  })
  const files: Files = new Files(window, { document, place, disk, importer: importerHere, t })
  return { document, disk, place, files }
}
