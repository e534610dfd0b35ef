import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { all, bodyParagraphs, partOf, partsIn, wordsOf } from '../support/docx'
import {
  answerDialogs,
  beginParagraph,
  chooseMenu,
  type Running,
  reportText,
  startApp,
  stopApp,
} from '../support/window'

let running: Running
beforeAll(async () => {
  running = await startApp()
  await running.page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
  await reportText(running.page).waitFor()
})
afterAll(() => stopApp(running))

const button = (name: string | RegExp) => running.page.getByRole('button', { name, exact: true })
const sheet = () => running.page.getByRole('region', { name: /^Phụ lục/ })
const cell = (words: string) =>
  sheet().getByRole('button', {
    name: `Tổng sản phẩm trên địa bàn (GRDP), Ước thực hiện kỳ này: ${words}`,
    exact: true,
  })
const figure = (words: string) =>
  running.page.getByRole('button', { name: `Chỉ tiêu Tổng sản phẩm trên địa bàn (GRDP): ${words}` })

// One story, told in order: each test goes on where the one before it ended.

it('inserts an annex of all that the text shows, and one more that is searched without diacritics', async () => {
  const { page, app } = running
  await chooseMenu(app, 'Phụ lục…')
  await button('Lấy mọi chỉ tiêu trong bài').click()
  await page.getByRole('combobox', { name: /^Tìm chỉ tiêu/ }).fill('giai ngan')
  await page.keyboard.press('Enter')
  await button('Chèn').click()
  await cell('56.380').waitFor()
  expect(
    await sheet()
      .getByRole('row', { name: /giải ngân/i })
      .count(),
  ).toBeGreaterThan(1)
})

it('keeps the annex from what is typed and erased at the end of the text', async () => {
  const { page } = running
  await beginParagraph(page)
  await page.keyboard.type('Đoạn cuối')
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type(' của bài')
  expect(await reportText(page).textContent()).toMatch(/Đoạn cuối của bài/)
  await cell('56.380').waitFor()
})

it('changes text and annex by one value, and takes it back in one step', async () => {
  const { page } = running
  await cell('56.380').click()
  const popover = page.getByRole('dialog', { name: /Tổng sản phẩm trên địa bàn/ })
  await popover.getByLabel('Giá trị', { exact: true }).fill('57.001')
  await popover.getByRole('button', { name: 'Lưu' }).click()
  await cell('57.001').waitFor()
  await figure('57.001 tỷ đồng').waitFor()
  await button('Hoàn tác').click()
  await cell('56.380').waitFor()
  await figure('56.380 tỷ đồng').waitFor()
  await button('Làm lại').click()
  await figure('57.001 tỷ đồng').waitFor()
})

it('exports the same value in text and annex', async () => {
  const { page, app, folder } = running
  const target = path.join(folder, 'có phụ lục.docx')
  await answerDialogs(app, { savePath: target })
  await chooseMenu(app, 'Xuất Word…')
  await page.getByText('Đã xuất Word').waitFor()
  const parts = partsIn(await readFile(target))
  const scale = bodyParagraphs(parts)
    .map(wordsOf)
    .find((words) => words.includes('Quy mô GRDP'))
  expect(scale).toContain('57.001 tỷ đồng')
  const rows = all(partOf(parts, 'word/document.xml'), 'w:tr').map((row) => all(row, 'w:tc').map(wordsOf))
  const grdp = rows.find(([, name]) => name === 'Tổng sản phẩm trên địa bàn (GRDP)')
  expect(grdp?.[5]).toBe('57.001')
})

it('complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
