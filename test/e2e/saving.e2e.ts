import { spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { markOf } from '../../electron/disk/draft'
import { lockPath } from '../../electron/disk/report-lock'
import { itMounts, withSmallDisk } from '../support/hindered-disk'
import {
  answerDialogs,
  barriers,
  beginParagraph,
  chooseMenu,
  chooseTheme,
  questionsAsked,
  type Running,
  reportText,
  startApp,
  stopApp,
} from '../support/window'

const sample = path.resolve(__dirname, '../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')
const SAVED = /^Đã lưu \d/
/** The disk is looked at every five seconds, and a save comes two seconds after the last key. */
const patience = { timeout: 25_000 }

let running: Running
beforeAll(async () => {
  running = await startApp()
  await running.page.getByRole('heading', { level: 1, name: 'Dự Thảo' }).waitFor()
})
afterAll(() => stopApp(running))

const inFolder = (...names: string[]) => path.join(running.folder, 'báo cáo', ...names)
const status = () => running.page.getByRole('contentinfo').getByRole('status')
const bars = () => running.page.getByRole('region', { name: 'Tình trạng lưu' })
const bar = (words: string | RegExp) => bars().getByText(words)
const button = (name: string) => bars().getByRole('button', { name, exact: true })

async function readReport(name: string): Promise<Report> {
  const read = readReportFile(await readFile(inFolder(name), 'utf8'))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

async function lastWords(name: string): Promise<string> {
  const report = await readReport(name)
  const words = inlineWords(report)
  return report.body
    .slice(-1)
    .map((block) => blockText(block, words))
    .join()
}

async function open(name: string): Promise<void> {
  await answerDialogs(running.app, { openPath: inFolder(name) })
  await chooseMenu(running.app, 'Mở…')
  await running.page.getByRole('contentinfo').getByText(name, { exact: true }).waitFor()
  await reportText(running.page).waitFor()
}

async function type(words: string): Promise<void> {
  await beginParagraph(running.page)
  await running.page.keyboard.type(words)
}

async function saved(): Promise<void> {
  await status().getByText(SAVED).waitFor(patience)
}

/** The report with another number, as a colleague would save it. */
async function changedBySomebody(name: string, number: string): Promise<string> {
  const report = await readReport(name)
  return writeReportFile({ ...report, frame: { ...report.frame, number } })
}

const lock = (changed: object) =>
  JSON.stringify({
    user: 'Nguyễn Thị Lan',
    host: 'MAYTINH-B',
    pid: 4,
    seat: 'ghế khác',
    since: new Date().toISOString(),
    heartbeat: new Date().toISOString(),
    ...changed,
  })

beforeAll(async () => {
  await mkdir(inFolder(), { recursive: true })
  await copyFile(sample, inFolder('Quý I.duthao'))
})

it('saves by itself, without a question, and says when', async () => {
  await open('Quý I.duthao')
  await type('Câu được lưu tự động.')
  await status().getByText('Chưa lưu').waitFor()
  await saved()
  expect(await lastWords('Quý I.duthao')).toBe('Câu được lưu tự động.')
  expect(await readdir(inFolder())).toEqual(['Quý I.duthao', '~$Quý I.duthao'])
  expect(await questionsAsked(running.app)).toBe(0)
})

it('leaves what can be undone alone', async () => {
  await running.page.keyboard.press('Control+z')
  await status().getByText('Chưa lưu').waitFor()
  await saved()
  expect(await lastWords('Quý I.duthao')).not.toBe('Câu được lưu tự động.')
  await running.page.keyboard.press('Control+y')
  await status().getByText('Chưa lưu').waitFor()
  await saved()
  expect(await lastWords('Quý I.duthao')).toBe('Câu được lưu tự động.')
})

it('reads a file anew that somebody else changed while nothing here is unsaved', async () => {
  await writeFile(inFolder('Quý I.duthao'), await changedBySomebody('Quý I.duthao', '77'))
  await bar(/được sửa ở nơi khác nên được đọc lại/).waitFor(patience)
  expect(await running.page.getByText('77').count()).toBeGreaterThan(0)
  await running.page.getByRole('button', { name: 'Đóng', exact: true }).click()
  expect(await bars().count()).toBe(0)
})

it('keeps both texts when somebody else saved meanwhile, and sets them side by side', async () => {
  const theirs = await changedBySomebody('Quý I.duthao', '88')
  await type('Câu của tôi.')
  await writeFile(inFolder('Quý I.duthao'), theirs) // before what was typed is saved by itself
  await bar(/Cả hai bản đều còn nguyên/).waitFor(patience)
  const [conflict = ''] = (await readdir(inFolder())).filter((name) => /^Quý I \(xung đột .*\)\.duthao$/.test(name))
  expect(await lastWords(conflict)).toBe('Câu của tôi.')
  expect((await readReport('Quý I.duthao')).frame.number).toBe('88')
  await button('So hai bản').click()
  await running.page.getByRole('heading', { name: /So/ }).first().waitFor()
  await type('Câu sau xung đột.')
  await status().getByText('Chưa lưu').waitFor()
  await saved()
  expect(await lastWords(conflict)).toBe('Câu sau xung đột.')
  expect(await readdir(inFolder())).toContain(`~$${conflict}`)
})

it('goes on when the folder is gone, says so, and saves by itself when it is back', async () => {
  await copyFile(sample, inFolder('Quý II.duthao'))
  await open('Quý II.duthao')
  await rename(inFolder(), `${inFolder()} rút ra`)
  await type('Câu khi USB đã rút.')
  await bar(/USB đã rút/).waitFor(patience)
  await status().getByText('Không lưu được').waitFor()
  expect(await readdir(path.dirname(inFolder()))).not.toContain('báo cáo')
  await running.page.keyboard.type(' Gõ tiếp.')
  await rename(`${inFolder()} rút ra`, inFolder())
  await saved()
  expect(await bars().count()).toBe(0)
  expect(await lastWords('Quý II.duthao')).toBe('Câu khi USB đã rút. Gõ tiếp.')
})

it('does not make a deleted file anew by itself, but where it is told to', async () => {
  await rm(inFolder('Quý II.duthao'))
  await bar(/không còn ở chỗ cũ/).waitFor(patience)
  await type('Câu sau khi tệp bị xóa.')
  await status().getByText('Không lưu được').waitFor(patience)
  expect(await readdir(inFolder())).not.toContain('Quý II.duthao')
  await button('Lưu lại vào chỗ cũ').click()
  await saved()
  expect(await lastWords('Quý II.duthao')).toBe('Câu sau khi tệp bị xóa.')
})

it('writes nothing into a folder that took the place of the file', async () => {
  await rm(inFolder('Quý II.duthao'))
  await mkdir(inFolder('Quý II.duthao'))
  await type('Câu khi tệp thành thư mục.')
  await bar(/Cả hai bản đều còn nguyên/).waitFor(patience)
  expect(await readdir(inFolder('Quý II.duthao'))).toEqual([])
  const [conflict = ''] = (await readdir(inFolder())).filter((name) => /^Quý II \(xung đột .*\)\.duthao$/.test(name))
  expect(await lastWords(conflict)).toBe('Câu khi tệp thành thư mục.')
})

describe('a report that somebody else has open', () => {
  const name = 'Quý III.duthao'
  beforeEach(async () => {
    await copyFile(sample, inFolder(name))
    await writeFile(lockPath(inFolder(name)), lock({}))
  })

  it('can be read, and saved as another file only', async () => {
    await answerDialogs(running.app, { openPath: inFolder(name), savePath: inFolder('Của tôi.duthao'), button: 0 })
    await chooseMenu(running.app, 'Mở…')
    await bar(/Nguyễn Thị Lan \(máy MAYTINH-B\)/).waitFor(patience)
    await status().getByText('Chỉ đọc').waitFor()
    await type('Câu gõ thử.')
    await chooseMenu(running.app, 'Lưu')
    await saved()
    expect(await lastWords('Của tôi.duthao')).toBe('Câu gõ thử.')
    expect(await readFile(inFolder(name), 'utf8')).toBe(await readFile(sample, 'utf8'))
    expect(JSON.parse(await readFile(lockPath(inFolder(name)), 'utf8'))).toMatchObject({ host: 'MAYTINH-B' })
  })

  it('opens as a copy without a file', async () => {
    await answerDialogs(running.app, { openPath: inFolder(name), button: 1 })
    await chooseMenu(running.app, 'Mở…')
    await running.page.getByRole('contentinfo').getByText('Quý III (bản sao)').waitFor()
    await status().getByText('Chưa lưu thành tệp').waitFor()
  })

  it('is taken over once its lock is stale', async () => {
    const long = new Date(Date.now() - 6 * 60_000).toISOString()
    await writeFile(lockPath(inFolder(name)), lock({ heartbeat: long }))
    await answerDialogs(running.app, { openPath: inFolder(name), button: 0 })
    await chooseMenu(running.app, 'Mở…')
    await running.page.getByRole('contentinfo').getByText(name, { exact: true }).waitFor()
    await type('Câu sau khi nhận quyền sửa.')
    await saved()
    expect(JSON.parse(await readFile(lockPath(inFolder(name)), 'utf8'))).not.toMatchObject({ host: 'MAYTINH-B' })
  })
})

it('goes on typing while a disk hangs, says so, and saves once it answers again', async () => {
  await copyFile(sample, inFolder('Quý V.duthao'))
  await open('Quý V.duthao')
  const hanging = `${markOf(inFolder('Quý V.duthao'))}.guard`
  expect(spawnSync('mkfifo', [hanging]).status).toBe(0) // whoever reads it waits, as for a share that is gone
  await type('Câu khi ổ mạng treo.')
  await status().getByText('Đang lưu…').waitFor(patience)
  await running.page.keyboard.type(' Vẫn gõ được.')
  await reportText(running.page).getByText('Vẫn gõ được.').waitFor()
  expect(await status().textContent()).toBe('Đang lưu…') // no key waited for the disk
  await bar(/không trả lời/).waitFor(patience)
  await status().getByText('Không lưu được').waitFor(patience)
  await rm(hanging)
  await saved()
  expect(await bars().count()).toBe(0)
  expect(await lastWords('Quý V.duthao')).toBe('Câu khi ổ mạng treo. Vẫn gõ được.')
}, 90_000)

itMounts('says that a disk is full, keeps the old file, and saves when there is room again', async () => {
  await mkdir(inFolder('usb'))
  await withSmallDisk(inFolder('usb'), 1024, async () => {
    await copyFile(sample, inFolder('usb', 'Quý VI.duthao'))
    const full = inFolder('usb', 'phim')
    await answerDialogs(running.app, { openPath: inFolder('usb', 'Quý VI.duthao') })
    await chooseMenu(running.app, 'Mở…')
    await running.page.getByRole('contentinfo').getByText('Quý VI.duthao').waitFor()
    const { size } = await stat(sample)
    await writeFile(full, new Uint8Array(1024 * 1024 - size - 64 * 1024))
    await type('Câu khi đĩa đầy.')
    await bar(/Đĩa đã đầy/).waitFor(patience)
    expect(await readFile(inFolder('usb', 'Quý VI.duthao'), 'utf8')).toBe(await readFile(sample, 'utf8'))
    await rm(full)
    await saved()
    expect(await lastWords(path.join('usb', 'Quý VI.duthao'))).toBe('Câu khi đĩa đầy.')
    await chooseMenu(running.app, 'Đóng báo cáo')
    await running.page.getByRole('heading', { level: 1, name: 'Dự Thảo' }).waitFor()
  })
})

it('asks nothing when a report that saves itself is closed, and lets go of its lock', async () => {
  await open('Quý III.duthao')
  await type('Câu cuối cùng.')
  const asked = await questionsAsked(running.app)
  await chooseMenu(running.app, 'Đóng báo cáo')
  await running.page.getByRole('heading', { level: 1, name: 'Dự Thảo' }).waitFor()
  expect(await lastWords('Quý III.duthao')).toBe('Câu cuối cùng.')
  expect(await questionsAsked(running.app)).toBe(asked)
  expect((await readdir(inFolder())).filter((each) => each.startsWith('~$Quý III'))).toEqual([])
})

it('says that a file without write permission is read-only', async () => {
  await copyFile(sample, inFolder('Quý IV.duthao'))
  await chmod(inFolder('Quý IV.duthao'), 0o444)
  await open('Quý IV.duthao')
  await bar(/không cho ghi/).waitFor()
})

it.each(['Sáng', 'Tối'])('has no barrier in the bars of the theme %s', async (theme) => {
  await bar(/không cho ghi/).waitFor()
  await chooseTheme(running.page, theme)
  expect(await barriers(running.page)).toEqual([])
})

it('closes with the word that is being composed, without a question, and lets go of its lock', async () => {
  await open('Quý III.duthao')
  const { page, app, folder } = running
  await type('Câu đã lưu, ')
  await saved()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'tiếng', selectionStart: 5, selectionEnd: 5 })
  await answerDialogs(app, { button: 2 })
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
  expect(await lastWords('Quý III.duthao')).toBe('Câu đã lưu, tiếng')
  expect((await readdir(inFolder())).filter((each) => each.startsWith('~$Quý III.'))).toEqual([])
  running = await startApp([], folder)
  await running.page.getByRole('heading', { level: 1, name: 'Dự Thảo' }).waitFor()
})

it('asked no network and complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
