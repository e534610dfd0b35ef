import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright-core'
import { typeByRetyping } from '../support/vietnamese-typing'
import {
  barriers,
  beginParagraph,
  chooseMenu,
  chooseTheme,
  type Running,
  reportText,
  startApp,
  stopApp,
} from '../support/window'

const root = path.resolve(__dirname, '../..')
const sample = path.join(root, 'templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')
const sentence = 'Kinh tế của tỉnh tiếp tục phục hồi'

let folder = ''
let running: Running
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dự thảo '))
})
afterEach(async () => {
  await stopApp(running, true)
  await rm(folder, { recursive: true, force: true, maxRetries: 20 })
})

/** A copy of the sample as a file of the user's own, which nothing saves by itself. */
async function ownFile(): Promise<string> {
  await mkdir(path.join(folder, 'profile'))
  const settings = { language: 'vi', theme: 'light', outline: true, autosave: false }
  await writeFile(path.join(folder, 'profile', 'settings.json'), JSON.stringify(settings))
  const file = path.join(folder, 'Báo cáo tháng 6.duthao')
  await copyFile(sample, file)
  return file
}

/** Opens the sample in a first run and types a sentence at its end. */
async function typed(...args: readonly string[]): Promise<Page> {
  running = await startApp(args, folder)
  const { page } = running
  if (args.length === 0) await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
  await reportText(page).waitFor()
  await beginParagraph(page)
  await typeByRetyping(page, sentence)
  return page
}

/** Waits until the journal has these words on the disk, however busy the machine is. */
async function journalled(words = sentence): Promise<void> {
  const journals = path.join(folder, 'profile', 'journal')
  for (;;) {
    const all = await readdir(journals).catch(() => []) // the folder comes with the first of them
    const names = all.filter((name) => name.endsWith('.journal'))
    const texts = await Promise.all(names.map((name) => readFile(path.join(journals, name), 'utf8').catch(() => '')))
    if (texts.some((text) => text.includes(words))) return
    await delay(50)
  }
}

/** Kills the whole application as a power cut would end it, and starts it again. */
async function killedAndStarted(): Promise<Page> {
  const main = running.app.process()
  const gone = once(main, 'exit')
  main.kill('SIGKILL')
  await gone
  await delay(500) // its other processes notice
  running = await startApp([], folder)
  return running.page
}

/** What the window shows, asked of the window itself: after a crash the test's own line to the page is dead. */
async function shown(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const asked = window?.webContents.executeJavaScript('document.body.textContent').catch(() => '')
    const tooLong = new Promise((resolve) => setTimeout(resolve, 500)) // a page that dies meanwhile never answers
    const text: unknown = await Promise.race([asked, tooLong])
    return typeof text === 'string' ? text : ''
  })
}

/** Waits for words to be shown. */
async function untilShown(app: ElectronApplication, ...words: readonly string[]): Promise<void> {
  const start = performance.now()
  for (;;) {
    const text = await shown(app)
    if (words.every((each) => text.includes(each))) return
    if (performance.now() - start > 30_000) throw new Error(`not shown: ${words.join(', ')}`)
    await delay(50)
  }
}

describe('after the application was killed', () => {
  it('offers what was typed, and opens it, by keyboard alone', async () => {
    await typed()
    await journalled()
    const page = await killedAndStarted()
    await page.getByRole('dialog', { name: 'Khôi phục báo cáo chưa lưu' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(sentence).waitFor()
    await page.getByText(/^Đã khôi phục đến \d\d:\d\d:\d\d/).waitFor()
    expect(await titleOf(running.app)).toMatch(/^• /)
    expect(running.complaints).toEqual([])
  })

  it('shows what differs from the file, and puts it off or takes it later', async () => {
    await typed(await ownFile())
    await journalled()
    const page = await killedAndStarted()
    const card = page.getByRole('region', { name: 'Báo cáo tháng 6.duthao' })
    await card.getByText('Khác bản trong tệp: 0 số liệu, 1 đoạn văn.').waitFor()
    await card.getByRole('button', { name: 'Xem khác biệt' }).click()
    await card.getByText(sentence).waitFor()
    await page.getByRole('button', { name: 'Để sau' }).click()
    await page.getByText('Còn 1 báo cáo chưa lưu từ lần trước.').waitFor()
    await page.getByRole('button', { name: 'Xem lại…' }).click()
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
    await page.getByText(sentence).waitFor()
    await chooseMenu(running.app, 'Lưu')
    await page
      .getByText(/Đã lưu/)
      .first()
      .waitFor()
    const next = await killedAndStarted()
    await offeredNothing(next)
  })

  it('opens what the file has instead, and keeps the other text among the versions', async () => {
    await typed(await ownFile())
    await journalled()
    const page = await killedAndStarted()
    await page.getByRole('button', { name: 'Mở bản đã lưu trong tệp' }).click()
    await reportText(page).waitFor()
    expect(await page.getByText(sentence).count()).toBe(0)
    await page.getByRole('button', { name: /Phiên bản/ }).click()
    await page.getByText('Lấy lại sau sự cố').waitFor()
  })

  it.each(['Sáng', 'Tối'])('has no barrier in the theme %s', async (theme) => {
    const before = await typed(await ownFile())
    await chooseTheme(before, theme)
    await journalled()
    const page = await killedAndStarted()
    await page.getByRole('button', { name: 'Xem khác biệt' }).click()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Để sau' }).click()
    await page.getByText('Còn 1 báo cáo chưa lưu từ lần trước.').waitFor()
    expect(await barriers(page)).toEqual([])
  })

  it('has the word that an input method was still composing', async () => {
    const before = await typed()
    const session = await before.context().newCDPSession(before)
    await before.keyboard.press('Space')
    await session.send('Input.imeSetComposition', { text: 'nhanh', selectionStart: 5, selectionEnd: 5 })
    await journalled('"nhanh"')
    const page = await killedAndStarted()
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
    await page.getByText(`${sentence} nhanh`).waitFor()
  })

  it('has all of it, also when the journal process had died in between', async () => {
    const before = await typed()
    await journalled()
    const [pid] = await pidsOf('duthao journal')
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    await before.keyboard.type(' sau khi ')
    await journalled(`${sentence} sau khi`)
    expect((await pidsOf('duthao journal')).filter((each) => each !== pid)).toHaveLength(1)
    await before.keyboard.type('ngã')
    await journalled(`${sentence} sau khi ngã`)
    const page = await killedAndStarted()
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
    await page.getByText(`${sentence} sau khi ngã`).waitFor()
    expect(pid).toBeDefined()
  })
})

describe('after a crash of the page alone', () => {
  it('shows the text again, time after time', async () => {
    await typed()
    await journalled()
    for (let crash = 0; crash < 3; crash++) {
      await running.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      })
      await delay(100)
      await untilShown(running.app, sentence, 'Đã khôi phục đến')
    }
  })
})

it('goes on when the process of the graphics dies', async () => {
  const page = await typed()
  const [pid] = await pidsOf('GPU')
  expect(pid).toBeDefined()
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
  await page.keyboard.type(' nhanh')
  await page.getByText(`${sentence} nhanh`).waitFor()
  await page.screenshot() // it is drawn
})

it('offers the newest version of a file that is found damaged', async () => {
  const file = await ownFile()
  const before = await typed(file)
  await chooseMenu(running.app, 'Lưu')
  await before
    .getByText(/Đã lưu/)
    .first()
    .waitFor()
  await stopApp(running, true)
  await writeFile(file, '{"format": "duthao"')
  running = await startApp([file], folder)
  const { page } = running
  await page.getByText('Tệp này không mở được, nhưng', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.getByText(sentence).waitFor()
})

it('leaves nothing in its folder of a report that was closed without saving', async () => {
  await typed()
  await journalled()
  await stopApp(running, true)
  const files = await readdir(path.join(folder, 'profile', 'journal'))
  expect(files.filter((name) => name.endsWith('.journal'))).toEqual([])
  running = await startApp([], folder)
  await offeredNothing(running.page)
})

/** The start screen stands alone, also once the main process has looked through what was left. */
async function offeredNothing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).waitFor()
  await page.evaluate(() => window.bridge['recovery:left'](undefined))
  await page.waitForTimeout(300)
  expect(await page.getByRole('dialog').count()).toBe(0)
}

async function titleOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
}

/** The processes of a name or of a type, as Electron counts them. */
async function pidsOf(name: string): Promise<readonly number[]> {
  return running.app.evaluate(({ app }, wanted) => {
    const metrics = app.getAppMetrics()
    return metrics
      .filter((each) => each.type === wanted || each.name === wanted || each.serviceName === wanted)
      .map(({ pid }) => pid)
  }, name)
}
