import { typeByComposition } from '../support/vietnamese-typing'
import { barriers, beginParagraph, chooseMenu, type Running, reportText, startApp, stopApp } from '../support/window'

let running: Running
let start = ''
beforeAll(async () => {
  running = await startApp()
  const { page } = running
  await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
  await reportText(page).waitFor()
  start = await printed()
  await beginParagraph(page)
})
afterAll(() => stopApp(running))

const menu = () => running.page.getByRole('listbox', { name: 'Gợi ý chèn' })
const dialog = () => running.page.getByRole('dialog')
const button = (name: string) => running.page.getByRole('button', { name, exact: true })

/** The text as it is read, without what the editor keeps for its caret. */
async function printed(): Promise<string> {
  return ((await reportText(running.page).textContent()) ?? '').replaceAll('\ufeff', '')
}

/** What stands behind the sample's own text. */
async function written(): Promise<string> {
  return (await printed()).slice(start.length)
}

// One story, told in order: each test goes on where the one before it ended.

it('offers figures behind a / that an input method composes into, and inserts the chosen one', async () => {
  const { page } = running
  await page.keyboard.type('Công nghiệp đạt /')
  await menu().waitFor()
  await typeByComposition(page, 'giá trị sản xuất ngành công')
  await menu()
    .getByRole('option', { name: /^Giá trị sản xuất ngành công nghiệp.*115\.000 tỷ đồng$/ })
    .waitFor()
  expect(await barriers(running.page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await written()).toBe('Công nghiệp đạt tăng 9,2%')
})

it('types a ratio and a date without a list in the way', async () => {
  const { page } = running
  await page.keyboard.type(', 14/23 xã ngày 30/6, và/hoặc')
  expect(await menu().count()).toBe(0)
  expect(await written()).toBe('Công nghiệp đạt tăng 9,2%, 14/23 xã ngày 30/6, và/hoặc')
})

it('inserts a figure that is found without diacritics by the dialog, and goes on typing behind it', async () => {
  const { page, app } = running
  await page.keyboard.press('Enter')
  await page.keyboard.type('Xây dựng đạt ')
  await chooseMenu(app, 'Chèn con số…')
  await page.getByRole('combobox', { name: 'Tìm chỉ tiêu' }).fill('gia tri san xuat nganh xay')
  expect(await barriers(running.page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await page.keyboard.type('.')
  expect((await written()).endsWith('Xây dựng đạt 14.605 tỷ đồng.')).toBe(true)
})

it('inserts a sentence that writes itself, by a pattern', async () => {
  const { page, app } = running
  await page.keyboard.press('Enter')
  await chooseMenu(app, 'Chèn khối chỉ tiêu…')
  await page.getByRole('combobox', { name: 'Chỉ tiêu của câu' }).fill('gia tri san xuat nganh xay')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('Gọi trong câu là').fill('Xây dựng')
  const preview = await dialog().locator('output').textContent()
  expect(preview).toMatch(/^Xây dựng ước đạt 14\.605 tỷ đồng, tăng .*% so với cùng kỳ.*\.$/)
  expect(await barriers(running.page)).toEqual([])
  await button('Chèn').click()
  await dialog().waitFor({ state: 'detached' })
  expect((await written()).endsWith(preview ?? '?')).toBe(true)
})

it('turns a typed number into an indicator without a change of a letter', async () => {
  const { page, app } = running
  await page.keyboard.press('Enter')
  await page.keyboard.type('Lượt khách du lịch ước đạt 1.250')
  for (let letters = 5; letters > 0; letters -= 1) await page.keyboard.press('Shift+ArrowLeft')
  const before = await written()
  await button('Biến thành chỉ tiêu').waitFor()
  await chooseMenu(app, 'Biến thành chỉ tiêu…')
  expect(await page.getByLabel('Tên chỉ tiêu').inputValue()).toBe('Lượt khách du lịch')
  expect(await barriers(running.page)).toEqual([])
  await dialog().getByRole('button', { name: 'Biến thành chỉ tiêu' }).click()
  await page.getByRole('button', { name: 'Chỉ tiêu Lượt khách du lịch: 1.250' }).waitFor()
  expect(await written()).toBe(before)
})

it('pins a claim to the figures, and says when they do not bear it', async () => {
  const { page, app } = running
  await page.keyboard.press('Enter')
  await page.keyboard.type('Tai nạn tăng mạnh')
  for (let letters = 9; letters > 0; letters -= 1) await page.keyboard.press('Shift+ArrowLeft')
  await chooseMenu(app, 'Gắn nhận định với số liệu…')
  await page.getByRole('combobox', { name: 'Thêm chỉ tiêu' }).fill('so vu tai nan giao thong')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await dialog().getByText('Số liệu không đúng như vậy: giảm').count()).toBe(1)
  expect(await barriers(running.page)).toEqual([])
  await button('Gắn với số liệu').click()
  await button('1 nhận định không còn đúng').waitFor()
})

it('takes all of it back, step by step', async () => {
  const { page } = running
  while (await button('Hoàn tác').isEnabled()) await page.keyboard.press('Control+z')
  expect(await printed()).toBe(start)
  await button('1 nhận định không còn đúng').waitFor({ state: 'detached' })
})

it('complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
