import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { bodyParagraphs, partsIn, wordsOf } from '../support/docx'
import { typeByComposition, typeByRetyping } from '../support/vietnamese-typing'
import {
  answerDialogs,
  beginParagraph,
  chooseMenu,
  questionsAsked,
  type Running,
  reportText,
  startApp,
  stopApp,
} from '../support/window'

const sentence = 'Thử gõ tiếng Việt có dấu: ước đạt, tăng trưởng'

let running: Running
beforeAll(async () => {
  running = await startApp()
})
afterAll(() => stopApp(running))

const inFolder = (name: string) => path.join(running.folder, name)
const grdp = (words: string) =>
  running.page.getByRole('button', { name: `Chỉ tiêu Tổng sản phẩm trên địa bàn (GRDP): ${words}` })
const popover = () => running.page.getByRole('dialog', { name: 'Số liệu: Tổng sản phẩm trên địa bàn (GRDP)' })
const button = (name: string) => running.page.getByRole('button', { name, exact: true })

async function savedReport(name: string): Promise<Report> {
  const read = readReportFile(await readFile(inFolder(name), 'utf8'))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

function lastParagraphs(report: Report, count: number): readonly string[] {
  const words = inlineWords(report)
  return report.body.slice(-count).map((block) => blockText(block, words))
}

async function changeGrdp(value: string): Promise<void> {
  await grdp('56.380 tỷ đồng').click()
  await popover().getByLabel('Giá trị', { exact: true }).fill(value)
}

// One story, told in order: each test goes on where the one before it ended.

it('starts and opens the sample as a living document', async () => {
  const { page } = running
  await button('Mở báo cáo mẫu').click()
  await reportText(page).waitFor()
  expect(await reportText(page).textContent()).toContain('Quy mô GRDP (giá hiện hành) ước đạt')
  expect(await page.getByText('Số liệu 103/103').count()).toBe(1)
})

it('takes Vietnamese typed by composition and by backspace and retyping, letter for letter', async () => {
  const { page, app } = running
  await beginParagraph(page)
  await typeByComposition(page, sentence)
  await page.keyboard.press('Enter')
  await typeByRetyping(page, sentence)
  await answerDialogs(app, { savePath: inFolder('gõ thử.duthao') })
  await chooseMenu(app, 'Lưu')
  await page.getByText('Đã lưu', { exact: false }).first().waitFor()
  expect(lastParagraphs(await savedReport('gõ thử.duthao'), 2)).toEqual([sentence, sentence])
})

it('refuses a value of a wrong form with the reason, and changes nothing', async () => {
  const { page } = running
  await changeGrdp('56.38.0')
  await page.getByText('Không đọc được “56.38.0” như một số', { exact: false }).waitFor()
  expect(await popover().getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await grdp('56.380 tỷ đồng').waitFor()
})

it('changes a figure, takes it back, and does it again', async () => {
  await changeGrdp('57.001')
  await popover().getByRole('button', { name: 'Lưu' }).click()
  await grdp('57.001 tỷ đồng').waitFor()
  await button('Hoàn tác').click()
  await grdp('56.380 tỷ đồng').waitFor()
  await button('Làm lại').click()
  await grdp('57.001 tỷ đồng').waitFor()
})

it('saves, lets go and opens again with every word and figure', async () => {
  const { page, app } = running
  await button('Lưu').click()
  await page.getByText('Đã lưu', { exact: false }).first().waitFor()
  await answerDialogs(app, { openPath: inFolder('gõ thử.duthao') })
  await chooseMenu(app, 'Đóng báo cáo')
  await button('Mở tệp…').click()
  await reportText(page).waitFor()
  await grdp('57.001 tỷ đồng').waitFor()
  expect(await reportText(page).textContent()).toContain(sentence)
})

it('exports a Word file that says what the page says', async () => {
  const { page, app } = running
  await answerDialogs(app, { savePath: inFolder('báo cáo.docx') })
  await chooseMenu(app, 'Xuất Word…')
  await page.getByText('Đã xuất Word').waitFor()
  expect(await page.getByText('Còn trống: số, ngày', { exact: false }).count()).toBe(1)

  const parts = partsIn(await readFile(inFolder('báo cáo.docx')))
  const paragraphs = bodyParagraphs(parts).map(wordsOf)
  expect(paragraphs.filter((words) => words.startsWith('Thử gõ'))).toEqual([sentence, `${sentence}./.`])
  const scale = paragraphs.find((words) => words.includes('Quy mô GRDP'))
  expect(scale?.slice(scale.indexOf('Quy mô'))).toBe(
    'Quy mô GRDP (giá hiện hành) ước đạt 57.001 tỷ đồng, đạt 43,8% kế hoạch.',
  )
  expect(paragraphs.filter((words) => words.includes('56.380'))).toEqual([])
})

it('leaves a Word file that may not be written as it is, and says so', async () => {
  const { page, app } = running
  const target = inFolder('chỉ đọc.docx')
  await writeFile(target, 'cũ')
  await chmod(target, 0o444)
  await answerDialogs(app, { savePath: target })
  await chooseMenu(app, 'Xuất Word…')
  await page.getByRole('alert').filter({ hasText: 'chỉ đọc' }).first().waitFor()
  expect(await readFile(target, 'utf8')).toBe('cũ')
})

it('names a damaged file and keeps the report that is open', async () => {
  const { page, app } = running
  const good = await readFile(inFolder('gõ thử.duthao'), 'utf8')
  await writeFile(inFolder('hỏng.duthao'), good.slice(0, good.length / 2))
  await answerDialogs(app, { openPath: inFolder('hỏng.duthao') })
  await chooseMenu(app, 'Mở…')
  await page.getByRole('alert').filter({ hasText: 'Tệp báo cáo đã bị hỏng' }).waitFor()
  await grdp('57.001 tỷ đồng').waitFor()
})

it('asks once before work that does not save itself is let go, and stays when told to', async () => {
  const { page, app } = running
  await button('Cài đặt').click()
  await page.getByRole('menuitemcheckbox', { name: 'Tự động lưu' }).click()
  await page.keyboard.press('Escape')
  await beginParagraph(page)
  await page.keyboard.type('Chưa lưu')
  const before = await questionsAsked(app)
  await answerDialogs(app, { button: 2 })
  await chooseMenu(app, 'Đóng báo cáo')
  while ((await questionsAsked(app)) === before) await page.waitForTimeout(50)
  expect(await questionsAsked(app)).toBe(before + 1)
  expect(await reportText(page).textContent()).toContain('Chưa lưu')
})

it('saves what is asked for while the window closes, the word under composition too', async () => {
  const { page, app, folder } = running
  await page.keyboard.press('Space')
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'tiếng', selectionStart: 5, selectionEnd: 5 })
  await answerDialogs(app, { button: 0 })
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
  expect(lastParagraphs(await savedReport('gõ thử.duthao'), 1)).toEqual(['Chưa lưu tiếng'])
  running = await startApp([inFolder('gõ thử.duthao')], folder)
})

it('opens the file it is started with, as a double-click starts it', async () => {
  const { page } = running
  await reportText(page).waitFor()
  await grdp('57.001 tỷ đồng').waitFor()
  expect(await reportText(page).textContent()).toContain('Chưa lưu tiếng')
})

it('asked no network for anything and complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
