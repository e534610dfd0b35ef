import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { readReportFile, writeReportFile } from '#core/document/file'
import { blockId, type Report } from '#core/document/schema'
import { figure, p } from '../support/build'
import { bodyParagraphs, partsIn, wordsOf } from '../support/docx'
import {
  answerDialogs,
  barriers,
  chooseMenu,
  chooseTheme,
  type Running,
  reportText,
  startApp,
  stopApp,
} from '../support/window'

const sample = path.resolve(__dirname, '../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

let running: Running
beforeAll(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dự thảo '))
  await writeFile(path.join(folder, 'ba chỗ.duthao'), writeReportFile(await threeMentions()))
  running = await startApp([path.join(folder, 'ba chỗ.duthao')], folder)
  await reportText(running.page).waitFor()
})
afterAll(() => stopApp(running))

/** The sample, whose GRDP is said three times: once in its sentence, twice more at the end of the text. */
async function threeMentions(): Promise<Report> {
  const read = readReportFile(await readFile(sample, 'utf8'))
  if (!read.ok) throw new Error(read.code)
  const more = ['hai', 'ba'].map((id) => ({ ...p(`Lần ${id}: `, figure('grdp'), '.'), id: blockId.parse(id) }))
  return { ...read.value, body: [...read.value.body, ...more] }
}

const grid = () => running.page.getByRole('grid')
const grdp = (words: string) =>
  running.page.getByRole('button', { name: `Chỉ tiêu Tổng sản phẩm trên địa bàn (GRDP): ${words}` })
const row = (name: string) =>
  grid()
    .getByRole('row')
    .filter({ has: running.page.getByRole('rowheader', { name, exact: true }) })
const cell = (name: string, words: string) => row(name).getByRole('gridcell', { name: words, exact: true })
const copied = (text: string) => running.app.evaluate(({ clipboard }, cells) => clipboard.writeText(cells), text)

const grdpName = 'Tổng sản phẩm trên địa bàn (GRDP)'
const partName = 'Giá trị tăng thêm ngành công nghiệp - xây dựng'

// One story, told in order: each test goes on where the one before it ended.

it('opens by the counter of the status bar, beside a page that stays in sight', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Số liệu 103/103' }).click()
  await grid().waitFor()
  expect((await page.getByRole('article').first().boundingBox())?.width).toBeGreaterThan(500)
})

it.each(['Sáng', 'Tối'])('has no barrier in the theme %s', async (theme) => {
  const { page } = running
  await chooseTheme(page, theme)
  expect(await barriers(page)).toEqual([])
})

it('comes from a figure to its row, and changes all three places by one typed value', async () => {
  const { page } = running
  await grdp('56.380 tỷ đồng')
    .first()
    .click({ modifiers: ['Control'] })
  await page.keyboard.type('57.001')
  await page.keyboard.press('Enter')
  await grdp('57.001 tỷ đồng').first().waitFor()
  expect(await grdp('57.001 tỷ đồng').count()).toBe(3)
  expect(await grdp('56.380 tỷ đồng').count()).toBe(0)
})

it('takes the good cells of a pasted block, refuses the bad one, and asks once what is doubtful', async () => {
  const { page } = running
  await cell(grdpName, '57.001').click()
  await copied('60.000\t9,1%\r\n1.23.4\t2\r\n1,234\t"3,5"\r\n')
  await page.keyboard.press('Control+V')
  const question = page.getByRole('dialog', { name: 'Chọn cách đọc số' })
  await question.getByRole('button', { name: '1.234 (một nghìn hai trăm ba mươi tư)' }).click()
  await grdp('60.000 tỷ đồng').first().waitFor()
  expect(await page.getByRole('alert').textContent()).toContain(`${partName}, Ước / thực hiện: “1.23.4”`)
  await cell('Giá trị tăng thêm ngành công nghiệp', '1.234').waitFor()
  await grdp('9,1%').waitFor()
})

it('takes the whole paste back by one undo', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await grdp('57.001 tỷ đồng').first().waitFor()
  await grdp('6,4%').waitFor()
  await page.getByRole('button', { name: 'Bỏ qua' }).click()
})

it('edits, copies, fills and erases by keys as a spreadsheet does', async () => {
  const { page, app } = running
  const clipboard = () => app.evaluate(({ clipboard: held }) => held.readText())
  const active = async () => page.locator(`[id="${await grid().getAttribute('aria-activedescendant')}"]`).textContent()
  await cell(grdpName, '57.001').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  expect(await active()).toBe('57.001')
  await page.keyboard.press('Tab')
  expect(await active()).toBe('số nhập6,4')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await cell(partName, '57.001').waitFor()
  await page.keyboard.press('Control+c')
  expect(await clipboard()).toBe('57.001\n57.001')
  await page.keyboard.press('Delete')
  await cell(grdpName, '57.001').waitFor({ state: 'detached' })
  for (const _ of ['erased', 'filled']) await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await cell(grdpName, '57.001').waitFor()
  expect(await cell(partName, '57.001').count()).toBe(0)
})

it('goes from the row to one place after the other, and the text has the caret', async () => {
  const { page } = running
  await grid().evaluate((element) => element.scrollTo({ left: 10_000 }))
  const next = page.getByRole('button', { name: `Đến chỗ dùng tiếp theo của “${grdpName}” trong văn bản (4 chỗ)` })
  await next.click() // from the sentence in which the caret stands
  await next.click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(' nữa')
  await page.getByText('Lần ba: 57.001 tỷ đồng nữa.').waitFor()
})

it('finds without diacritics, and says when there is nothing', async () => {
  const { page } = running
  await page.getByLabel('Tìm chỉ tiêu').fill('TONG SAN PHAM')
  expect(await grid().getByRole('rowheader').count()).toBe(2)
  await page.getByLabel('Tìm chỉ tiêu').fill('không có')
  await page.getByText('Không có chỉ tiêu nào như vậy.').waitFor()
  await page.getByLabel('Tìm chỉ tiêu').fill('')
})

it('exports what was typed, the cell that is still being written among it', async () => {
  const { page, app, folder } = running
  await grdp('57.001 tỷ đồng')
    .first()
    .click({ modifiers: ['Control'] })
  await page.keyboard.type('58.002')
  await answerDialogs(app, { savePath: path.join(folder, 'báo cáo.docx') })
  await chooseMenu(app, 'Xuất Word…')
  await page.getByText('Đã xuất Word').waitFor()
  const words = bodyParagraphs(partsIn(await readFile(path.join(folder, 'báo cáo.docx')))).map(wordsOf)
  expect(words.filter((paragraph) => paragraph.includes('58.002 tỷ đồng'))).toHaveLength(3)
  expect(words.filter((paragraph) => paragraph.includes('57.001'))).toEqual([])
})

it('complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
