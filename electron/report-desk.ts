import { randomUUID } from 'node:crypto'
import { app, type BrowserWindow } from 'electron'
import type { Api } from '#core/ipc/contract'
import { faultOf } from '#core/ipc/logging'
import type { ApplicationProcesses } from './application-processes'
import type { Purpose } from './arguments'
import { askFolder } from './dialogs'
import { OpenDocument } from './document'
import { Files } from './files'
import { fitName } from './fit-name'
import { createApi, type Parts } from './handlers'
import { tell } from './ipc'
import { Journal } from './journal/journal'
import { KnownFiles } from './journal/known-files'
import { ReportWork } from './journal/report-work'
import { Rescue } from './journal/rescue'
import { keep } from './kept-json'
import { Leaving } from './leaving'
import { ReportLibrary } from './library/report-library'
import type { Log } from './log/log'
import type { OwnFiles } from './own-files'
import type { Preferences } from './preferences'
import { readRecent, withRecent } from './recent'
import { momentForName } from './saving/conflict-mark'
import { askLocked } from './saving/lock-question'
import { readMe } from './saving/me'
import { ReportPlace } from './saving/report-place'
import { watchDisk } from './saving/watch'
import { systemNow } from './versions/system-now'
import { Versions } from './versions/versions'

/** Between two reports that are read for the library, what the window asks for has its turn. */
const libraryPauseMs = 15

/** A version that is still being kept is waited for when the window closes, but no longer than this. */
const longestFarewellMs = 3_000

export type Surroundings = {
  readonly own: OwnFiles
  readonly processes: ApplicationProcesses
  readonly preferences: Preferences
  readonly log: Log
  readonly purpose: () => Purpose
} & Pick<Parts, 'profiles' | 'templatesFolder'>

/** A window's report with all that looks after it. */
export type ReportDesk = {
  readonly api: Api
  /** A file that the system hands over takes the place of what is open, when its user agrees. */
  readonly openFromOutside: (path: string) => Promise<void>
  /** Looks at once how the open file is found on its disk. */
  readonly lookAtDisk: () => void
  /** Closes when unsaved work is settled and what must be kept is kept. */
  readonly leave: (close: () => void) => void
}

export async function reportDesk(window: BrowserWindow, surroundings: Surroundings): Promise<ReportDesk> {
  const { own, processes, preferences, log, purpose, profiles, templatesFolder } = surroundings
  const { disk, libraryDisk, importer } = processes
  const { t } = preferences
  const contents = window.webContents

  const document = new OpenDocument(window, t('app:name'))
  const journal = new Journal(processes.journal, { folder: own.journal, run: randomUUID() }, Date.now)
  const versions = new Versions(own.versions, {
    packing: processes.packing,
    now: systemNow,
    fileName: (reportId) => (document.disk?.reportId === reportId ? document.name : null),
    changed: (report) => tell(contents, 'versions:changed', { report }),
    failed: (failure) => tell(contents, 'versions:failed', failure),
  })
  const known = new KnownFiles(own.known)
  const work = new ReportWork({ journal, document, versions, known })
  const rescue = new Rescue({ journal, versions, known, offer: (left) => tell(contents, 'recovery:offered', left) })

  const me = await readMe(own.seat)
  const place = new ReportPlace({
    disk,
    document,
    me,
    askLocked: (name, locked) => askLocked(window, t, preferences.current.language, name, locked),
    mark: () => t('lock:conflictMark', { moment: momentForName(new Date()), host: fitName(me.host) }),
    beginCopy: (report, of) => files.beginCopy(report, of),
    refused: (path, code) => rescue.refused(path, code),
    used: async (path) => {
      app.addRecentDocument(path)
      await keep(own.recent, withRecent(await readRecent(own.recent), path))
    },
  })
  const files = new Files(window, { document, place, disk, importer, t })
  const watch = watchDisk(
    place,
    (state) => tell(contents, 'disk:state', state),
    (error) => log.add({ kind: 'fault', where: 'main', fault: faultOf(error) }),
  )
  const leaving = new Leaving(window, document, t, () => savesItself(preferences, document))

  const api = createApi({
    document,
    files,
    place,
    readReport: (path) => libraryDisk.readReport(path),
    leaving,
    preferences,
    log,
    versions,
    journal,
    work,
    known,
    rescue,
    profiles,
    templatesFolder,
    ownTemplatesFolder: own.templates,
    library: new ReportLibrary(own.folder, {
      read: (path) => libraryDisk.readReport(path),
      find: (folder) => libraryDisk.find(folder),
      pause: libraryPauseMs,
    }),
    chooseFolder: () => askFolder(window, t),
    recent: () => readRecent(own.recent),
    purpose,
    year: () => new Date().getFullYear(),
  })

  return {
    api,
    lookAtDisk: watch.now,

    async openFromOutside(path) {
      if (document.disk?.path === path) return
      const read = await place.read(path) // before anything is asked: a bad file is no reason to leave a good one
      if (!read.ok) return tell(contents, 'report:refused', read)
      await leaving.leaveFor(() => {
        void read.value.take().then(async (opened) => {
          if (opened) tell(contents, 'report:opened', await work.opened(opened))
        })
      })
    },

    leave: (close) =>
      void leaving.leaveFor(() => {
        watch.stop()
        void Promise.all([work.leave(), place.release(), versions.settled(longestFarewellMs)]).finally(close)
      }),
  }
}

function savesItself(preferences: Preferences, { disk }: OpenDocument): boolean {
  return preferences.current.autosave !== false && disk !== null && disk.readOnly === null
}
