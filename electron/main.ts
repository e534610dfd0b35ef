import { once } from 'node:events'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, nativeTheme, powerMonitor, protocol, session } from 'electron'
import type { Command } from '#core/ipc/commands'
import { faultOf } from '#core/ipc/logging'
import { applicationProcesses } from './application-processes'
import { type Purpose, purposeOf, reportFileIn } from './arguments'
import { askReloadAgain, askReloadHung, showAbout, showFault } from './dialogs'
import { createTranslate } from './i18n'
import { serve, tell } from './ipc'
import { Log } from './log/log'
import { logFaults, logHanging } from './log/log-faults'
import { LogFile } from './log/log-file'
import { logRequests } from './log/log-requests'
import { startedEntry } from './log/started'
import { menuTemplate } from './menu-template'
import { ownFiles } from './own-files'
import { Preferences } from './preferences'
import { registerScheme, serveBundle } from './protocol'
import { reportDesk } from './report-desk'
import { type Development, forgetHosts, lockContents, lockSession, ORIGIN, sandboxPages } from './security'
import { endAfterStart } from './smoke-test'
import { startAhead } from './start-ahead'
import { dropWeakening } from './switches'
import { readProfiles } from './templates'
import { bringToFront, createWindow, guardClosing } from './window'
import { flushBeforeEnd, offerReloadWhenHung, reviveAfterCrash } from './window-faults'

const devServer = app.isPackaged ? undefined : process.env.VITE_DEV_SERVER_URL
const development: Development = devServer === undefined ? null : { server: new URL(devServer).origin }
const templatesFolder = app.isPackaged
  ? join(process.resourcesPath, 'templates')
  : join(__dirname, '..', '..', 'templates')

const isSmokeTest = process.argv.includes('--smoke-test')

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

  const own = ownFiles(app.getPath('userData'))
  const preferences = await Preferences.read(own.settings)
  const { t } = preferences
  const profiles = readProfiles(templatesFolder)
  const log = new Log(new LogFile(own.logs), () => new Date())
  log.add(startedEntry(app.getVersion()))
  app.on('will-quit', () => log.end())

  const window = createWindow()
  const contents = window.webContents
  logFaults(app, process, log, () => void showFault(window, t))
  logHanging(window, log)

  const processes = applicationProcesses(__dirname, {
    told: (error) => log.add({ kind: 'fault', where: 'main', fault: faultOf(error) }),
  })
  const desk = await reportDesk(window, {
    own,
    processes,
    preferences,
    log,
    profiles,
    templatesFolder,
    purpose: () => purpose,
  })

  preferences.follow(({ theme }) => {
    nativeTheme.themeSource = theme
    const actions = {
      command: (command: Command) => tell(contents, 'command', command),
      about: () => void showAbout(window, t),
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, actions, process.platform)))
  })
  window.on('focus', desk.lookAtDisk)
  powerMonitor.on('resume', desk.lookAtDisk)

  let isEnding = false
  guardClosing(window, (close) => {
    if (isEnding)
      close() // what is unsaved stays in the journal, and is offered at the next start
    else desk.leave(close)
  })
  reviveAfterCrash(window, { now: () => performance.now(), askAgain: () => askReloadAgain(window, t) })
  offerReloadWhenHung(window, (over) => askReloadHung(window, t, over))
  flushBeforeEnd(window, powerMonitor, {
    flush: () => tell(contents, 'journal:flush', null),
    ending: (isSure) => {
      isEnding = isSure
    },
  })
  contents.once('did-finish-load', () => {
    openFromOutside = (path) => void desk.openFromOutside(path)
  })

  const answering = startAhead(
    logRequests(desk.api, log, () => performance.now()),
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
