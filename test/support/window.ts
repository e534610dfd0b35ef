import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core'

const root = path.resolve(__dirname, '../..')

/** What the system's dialogs answer in a test: nobody is there to click them. */
type Dialogs = {
  readonly openPath?: string
  readonly savePath?: string
  /** The button of a question, from the left. */
  readonly button?: number
}

/** The running application with its one window and a folder of its own, in which its profile lies too. */
export type Running = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** What the page complained of and what it asked of any network: both must stay empty. */
  readonly complaints: readonly string[]
  /** What the page asked of any network: `stopApp` fails on it. */
  readonly requests: readonly string[]
  /** How addresses begin that a test asks on purpose, to see that nothing comes of it. */
  readonly tried: string[]
}

/** Starts the built application in real Electron. `inside` is a folder to go on in, with the settings left there. */
export async function startApp(args: readonly string[] = [], inside?: string): Promise<Running> {
  const folder = inside ?? (await mkdtemp(path.join(os.tmpdir(), 'dự thảo ')))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const profile = path.join(folder, 'profile')
  await mkdir(profile, { recursive: true })
  const app = await _electron.launch({
    executablePath: process.env.E2E_ELECTRON ?? '',
    args: [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, `--log-net-log=${netLog(folder)}`, root, ...args],
    // a locale that every system has: without one, Chromium cannot name the profile's folder and waits for it
    env: { ...inherited(), LC_ALL: 'C.UTF-8', LANGUAGE: 'vi' },
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  const requests: string[] = []
  page.on('request', (request) => {
    if (/^(app|data|blob):/.test(request.url())) return
    complaints.push(request.url())
    requests.push(request.url())
  })
  return { app, page, folder, complaints, requests, tried: [] }
}

/** What every host is to Chromium in our application: as far as anything gets that a test asks on purpose. */
const NOWHERE = 'http://~notfound'

/** Where Chromium itself writes what it asks of the network, for any page or for itself. */
const netLog = (folder: string): string => path.join(folder, 'profile', 'net-log.json')

/** The addresses and hosts that Chromium tried to reach, whoever wished it; a log that was cut short is read as far as it goes. */
async function reachedFor(folder: string): Promise<readonly string[]> {
  const log = await readFile(netLog(folder), 'utf8')
  return [...log.matchAll(/"(?:url|host)":"([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(app|data|blob|devtools):/.test(address))
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Ends the application without its question about unsaved work, and fails when anything was asked of any network. */
export async function stopApp({ app, folder, requests, tried }: Running, keepFolder = false): Promise<void> {
  await answerDialogs(app, { button: 1 })
  await app.close()
  const reached = await reachedFor(folder)
  if (!keepFolder) await rm(folder, { recursive: true, force: true, maxRetries: 20 })
  const unwished = requests.filter((address) => !tried.some((head) => address.startsWith(head)))
  const beyond = reached.filter((address) => tried.length === 0 || !address.startsWith(NOWHERE))
  expect([...unwished, ...beyond]).toEqual([])
}

/** Plays the user at the system's dialogs; how often a question was asked can be read with `questionsAsked`. */
export async function answerDialogs(app: ElectronApplication, dialogs: Dialogs): Promise<void> {
  await app.evaluate(({ dialog }, { openPath, savePath, button }) => {
    dialog.showOpenDialog = async () => ({ canceled: openPath === undefined, filePaths: openPath ? [openPath] : [] })
    dialog.showSaveDialog = async () => ({ canceled: savePath === undefined, filePath: savePath ?? '' })
    dialog.showMessageBox = async () => {
      const asked = Reflect.get(globalThis, 'questionsAsked')
      Reflect.set(globalThis, 'questionsAsked', (typeof asked === 'number' ? asked : 0) + 1)
      return { response: button ?? 2, checkboxChecked: false }
    }
  }, dialogs)
}

export function questionsAsked(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Number(Reflect.get(globalThis, 'questionsAsked') ?? 0))
}

/** Runs a command as the native menu does, by its label. */
export async function chooseMenu(app: ElectronApplication, label: string): Promise<void> {
  const found = await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    const item = items.find((each) => each.label.replace('&', '') === wanted)
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
    return item !== undefined
  }, label)
  expect({ label, found }).toEqual({ label, found: true })
}

/** The text of the report, to write in. */
export function reportText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Nội dung báo cáo' })
}

/** Puts the caret at the end of the report and begins a new paragraph there. */
export async function beginParagraph(page: Page): Promise<void> {
  await reportText(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}

/** Chooses the theme by its name in the menu: 'Sáng', 'Tối'. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Cài đặt' }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.keyboard.press('Escape')
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a checker of WCAG 2.2 AA finds in the window, or within a part of it, each with the first place it was found at. */
export async function barriers(page: Page, within?: string): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).withTags(wcag).setLegacyMode()
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
}
