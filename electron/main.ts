import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, nativeTheme, powerMonitor, protocol, session } from 'electron'
import type { Command } from '#core/ipc/commands'
import { faultOf } from '#core/ipc/logging'
import { type Purpose, purposeOf, reportFileIn } from './arguments'
import { askFolder, askReloadAgain, askReloadHung, showAbout, showFault } from './dialogs'
import { Disk } from './disk/disk'
import { OpenDocument } from './document'
import { Files } from './files'
import { fitName } from './fit-name'
import { createApi } from './handlers'
import { createTranslate } from './i18n'
import { importerBy } from './import/importer'
import { IMPORT_OBJECTS_MIB } from './import/limits'
import { serve, tell } from './ipc'
import { Journal } from './journal/journal'
import { KnownFiles } from './journal/known-files'
import { ReportWork } from './journal/report-work'
import { Rescue } from './journal/rescue'
import { keep } from './kept-json'
import { Leaving } from './leaving'
import { ReportLibrary } from './library/report-library'
import { Log } from './log/log'
import { logFaults, logHanging } from './log/log-faults'
import { LogFile } from './log/log-file'
import { logRequests } from './log/log-requests'
import { startedEntry } from './log/started'
import { menuTemplate } from './menu-template'
import { Preferences } from './preferences'
import { HelperProcess } from './processes/helper-process'
import { launchUtility } from './processes/launch-utility'
import { registerScheme, serveBundle } from './protocol'
import { readRecent, withRecent } from './recent'
import { momentForName } from './saving/conflict-mark'
import { askLocked } from './saving/lock-question'
import { readMe } from './saving/me'
import { ReportPlace } from './saving/report-place'
import { watchDisk } from './saving/watch'
import { type Development, forgetHosts, lockContents, lockSession, ORIGIN, sandboxPages } from './security'
import { endAfterStart } from './smoke-test'
import { startAhead } from './start-ahead'
import { dropWeakening } from './switches'
import { readProfiles } from './templates'
import { packingAside } from './versions/packing-aside'
import { systemNow } from './versions/system-now'
import { Versions } from './versions/versions'
import { bringToFront, createWindow, guardClosing } from './window'
import { flushBeforeEnd, offerReloadWhenHung, reviveAfterCrash } from './window-faults'

const devServer = app.isPackaged ? undefined : process.env.VITE_DEV_SERVER_URL
const development: Development = devServer === undefined ? null : { server: new URL(devServer).origin }
const templatesFolder = app.isPackaged
  ? join(process.resourcesPath, 'templates')
  : join(__dirname, '..', '..', 'templates')

const isSmokeTest = process.argv.includes('--smoke-test')

/** Between two reports that are read for the library, what the window asks for has its turn. */
const libraryPauseMs = 15

/** A version that is still being kept is waited for when the window closes, but no longer than this. */
const longestFarewellMs = 3_000

let purpose: Purpose = purposeOf(process.argv, process.cwd())

/** Opens a file that the system hands over. Until there is a page to show it, it is what the application starts with. */
let openFromOutside = (path: string): void => {
  purpose = { kind: 'file', path }
}

// ASCII, unlike the application's name: in a locale that the system lacks, Chromium cannot name such a folder and goes
// on trying for seconds at each start and end
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'duthao'))

if (app.isPackaged) dropWeakening(app.commandLine)
if (app.requestSingleInstanceLock()) begin()
else app.quit() // the first instance is told our command line

function begin(): void {
  sandboxPages(app, process.getuid?.() === 0)
  forgetHosts(app.commandLine, development)
  registerScheme(protocol)
  lockContents(app, development)
  app.on('second-instance', (_event, argv, workingDirectory) => {
    BrowserWindow.getAllWindows().forEach(bringToFront)
    const path = reportFileIn(argv, workingDirectory)
    if (path !== null) openFromOutside(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFromOutside(path)
  })
  app.on('window-all-closed', () => app.quit())
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      console.error(error)
      dialog.showErrorBox(app.name, createTranslate('vi')('dialog:cannotStart')) // its own files are missing
      app.exit(1)
    })
}

async function start(): Promise<void> {
  lockSession(session.defaultSession, development)
  serveBundle(protocol, join(__dirname, '..', 'renderer'))

  const recentPath = join(app.getPath('userData'), 'recent.json')
  const preferences = await Preferences.read(join(app.getPath('userData'), 'settings.json'))
  const { t } = preferences
  const profiles = readProfiles(templatesFolder)

  const log = new Log(new LogFile(join(app.getPath('userData'), 'logs')), () => new Date())
  log.add(startedEntry(app.getVersion()))
  app.on('will-quit', () => log.end())

  const window = createWindow()
  logFaults(app, process, log, () => void showFault(window, t))
  logHanging(window, log)
  const contents = window.webContents
  const document = new OpenDocument(window, t('app:name'))
  const disk = new Disk(launchUtility({ entry: join(__dirname, 'disk.cjs'), name: 'duthao disk' }))
  // a folder of the library that hangs must not delay a save
  const libraryDisk = new Disk(launchUtility({ entry: join(__dirname, 'disk.cjs'), name: 'duthao library' }), {
    idleMs: 60_000,
  })
  const me = await readMe(join(app.getPath('userData'), 'seat.json'))
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
      await keep(recentPath, withRecent(await readRecent(recentPath), path))
    },
  })
  const savesItself = () =>
    preferences.current.autosave !== false && document.disk !== null && document.disk.readOnly === null
  const leaving = new Leaving(window, document, t, savesItself)
  const importEntry = { entry: join(__dirname, 'import.cjs'), name: 'duthao import', oldSpaceMiB: IMPORT_OBJECTS_MIB }
  const importer = importerBy(launchUtility(importEntry), {
    told: (error) => log.add({ kind: 'fault', where: 'main', fault: faultOf(error) }),
  })
  const files = new Files(window, { document, place, disk, importer, t })
  const journal = new Journal(
    new HelperProcess(launchUtility({ entry: join(__dirname, 'journal.cjs'), name: 'duthao journal' })),
    { folder: join(app.getPath('userData'), 'journal'), run: randomUUID() },
    Date.now,
  )
  const watch = watchDisk(place, (state) => tell(contents, 'disk:state', state))
  window.on('focus', watch.now)
  powerMonitor.on('resume', watch.now)

  preferences.follow(({ theme }) => {
    nativeTheme.themeSource = theme
    const actions = {
      command: (command: Command) => tell(contents, 'command', command),
      about: () => void showAbout(window, t),
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, actions, process.platform)))
  })
  guardClosing(window, (close) => {
    if (isEnding) return close() // what is unsaved stays in the journal, and is offered at the next start
    void leaving.leaveFor(() => {
      watch.stop()
      void Promise.all([work.leave(), place.release(), versions.settled(longestFarewellMs)]).finally(close)
    })
  })
  reviveAfterCrash(window, { now: () => performance.now(), askAgain: () => askReloadAgain(window, t) })
  offerReloadWhenHung(window, (over) => askReloadHung(window, t, over))
  let isEnding = false
  flushBeforeEnd(window, powerMonitor, {
    flush: () => tell(contents, 'journal:flush', null),
    ending: (isSure) => {
      isEnding = isSure
    },
  })
  contents.once('did-finish-load', () => {
    openFromOutside = (path) => void showFromOutside(path)
  })

  const showFromOutside = async (path: string) => {
    if (document.disk?.path === path) return
    const read = await place.read(path) // before anything is asked: a bad file is no reason to leave a good one
    if (!read.ok) return tell(contents, 'report:refused', read)
    await leaving.leaveFor(() => {
      void read.value.take().then(async (opened) => {
        if (opened) tell(contents, 'report:opened', await work.opened(opened))
      })
    })
  }

  const versions = new Versions(join(app.getPath('userData'), 'versions'), {
    packing: packingAside(launchUtility({ entry: join(__dirname, 'versions.cjs'), name: 'duthao versions' })),
    now: systemNow,
    fileName: (reportId) => (document.disk?.reportId === reportId ? document.name : null),
    changed: (report) => tell(contents, 'versions:changed', { report }),
    failed: (failure) => tell(contents, 'versions:failed', failure),
  })
  const known = new KnownFiles(join(app.getPath('userData'), 'files.json'))
  const work = new ReportWork({ journal, document, versions, known })
  const rescue = new Rescue({ journal, versions, known, offer: (left) => tell(contents, 'recovery:offered', left) })

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
    ownTemplatesFolder: join(app.getPath('userData'), 'templates'),
    library: new ReportLibrary(app.getPath('userData'), {
      read: (path) => libraryDisk.readReport(path),
      find: (folder) => libraryDisk.find(folder),
      pause: libraryPauseMs,
    }),
    chooseFolder: () => askFolder(window, t),
    recent: () => readRecent(recentPath),
    purpose: () => purpose,
    year: () => new Date().getFullYear(),
  })
  const answering = startAhead(
    logRequests(api, log, () => performance.now()),
    () => purpose,
  )
  const shown = once(window, 'show') // ended before its window is there, Electron hangs one time in four
  const end = (line: string, exitCode: number) => void shown.then(() => sayAndExit(line, exitCode))
  serve(contents, isSmokeTest ? endAfterStart(answering, end) : answering, development)
  await Promise.all([profiles, window.loadURL(development?.server ?? `${ORIGIN}/index.html`)])
}

function sayAndExit(line: string, exitCode: number): void {
  process.stdout.write(`${line}\n`, () => app.exit(exitCode))
}
