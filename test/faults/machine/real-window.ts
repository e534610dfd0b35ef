import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ElectronApplication } from 'playwright-core'

/** From the project's own packages, wherever this program was put. */
const fromRoot = createRequire(join(process.cwd(), 'package.json'))

/** The built application, which lies beside this program. */
const APPLICATION = join(dirname(process.argv[1] ?? ''), '..', 'application')

const PATIENCE_MS = 20_000

/** The application in real Electron, with the sample open. */
export class RealWindow {
  readonly #app: ElectronApplication

  private constructor(app: ElectronApplication) {
    this.#app = app
  }

  static async start(profile: string): Promise<RealWindow> {
    const { _electron }: typeof import('playwright-core') = fromRoot('playwright-core')
    await mkdir(profile, { recursive: true })
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const env = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
    const app = await _electron.launch({
      executablePath: process.env.E2E_ELECTRON ?? '',
      args: [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, APPLICATION],
      env: { ...Object.fromEntries(env), LC_ALL: 'C.UTF-8', LANGUAGE: 'vi' },
    })
    const page = await app.firstWindow()
    await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor()
    return new RealWindow(app)
  }

  /** Puts the caret behind the last words, types letters one after the other for so many ms, and then kills the page at once. Answers with their moments. */
  typeAndCrash(mark: string, ms: number): Promise<{ readonly moments: readonly number[]; readonly at: number }> {
    return this.#app.evaluate(
      async ({ BrowserWindow }, { text, forMs, patienceMs }) => {
        const [window] = BrowserWindow.getAllWindows()
        if (!window) throw new Error('no window')
        const { webContents } = window
        const pause = (pauseMs: number) => new Promise((resolve) => setTimeout(resolve, pauseMs))
        const asked = (script: string): Promise<unknown> => webContents.executeJavaScript(script)
        const press = async (keyCode: string, letter: string, modifiers: 'control'[]) => {
          webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
          if (letter !== '') webContents.sendInputEvent({ type: 'char', keyCode: letter })
          webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
          await pause(100)
        }
        const editor = '[role=textbox][contenteditable]:not([contenteditable=false])'
        webContents.focus()
        const patience = Date.now() + patienceMs
        for (let isThere = false; !isThere; ) {
          if (Date.now() > patience) throw new Error('nothing can be typed')
          await asked(`document.querySelector("${editor}").focus()`)
          await pause(100) // a page that has just come back may put the focus elsewhere
          await press('End', '', ['control'])
          await press('Return', String.fromCharCode(13), [])
          await webContents.insertText(text)
          await pause(100)
          isThere = (await asked(`document.body.textContent.includes("${text}")`)) === true
        }
        const moments: number[] = []
        const end = Date.now() + forMs
        while (Date.now() < end) {
          await webContents.insertText(String.fromCharCode(97 + (moments.length % 26)))
          moments.push(Date.now())
          await pause(20)
        }
        const at = Date.now()
        const gone = new Promise<void>((resolve) => webContents.once('render-process-gone', () => resolve()))
        webContents.forcefullyCrashRenderer()
        await gone // until then the old page may still answer
        return { moments, at }
      },
      { text: mark, forMs: ms, patienceMs: PATIENCE_MS },
    )
  }

  /** Waits until the page shows these words again; how long it took, in ms, and its text. */
  async untilShown(...words: readonly string[]): Promise<{ readonly ms: number; readonly text: string }> {
    const start = performance.now()
    let text = ''
    while (performance.now() - start < PATIENCE_MS) {
      text = await this.#text()
      if (words.every((word) => text.includes(word))) return { ms: performance.now() - start, text }
      await delay(25)
    }
    throw new Error(`not shown: ${words.join(', ')}, but '${text.slice(0, 200)} … ${text.slice(-200)}'`)
  }

  async kill(): Promise<void> {
    const child = this.#app.process()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  /** Asked of the main process: after a crash the driver's own line to the page is dead. */
  #text(): Promise<string> {
    return this.#app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const asked = window?.webContents.executeJavaScript('document.body.textContent').catch(() => '')
      const tooLong = new Promise((resolve) => setTimeout(resolve, 500)) // a page that dies meanwhile never answers
      const text: unknown = await Promise.race([asked, tooLong])
      return typeof text === 'string' ? text : ''
    })
  }
}
