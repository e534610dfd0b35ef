import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { bodyParagraphs, partsIn, wordsOf } from '../support/docx'
import {
  answerDialogs,
  barriers,
  beginParagraph,
  chooseMenu,
  chooseTheme,
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

const panel = () => running.page.getByRole('complementary', { name: 'Rà soát' })
const leftovers = () => panel().getByRole('region', { name: 'Dò sót kỳ trước' })
const asked = () => leftovers().getByRole('listitem').filter({ hasText: 'PCI năm 2019' })
const changes = () => panel().getByRole('region', { name: 'Thay đổi so với kỳ trước' })
const grdp = (words: string) =>
  running.page.getByRole('button', { name: `Chỉ tiêu Tổng sản phẩm trên địa bàn (GRDP): ${words}` })

const struck = (words: string) => reportText(running.page).locator(`[data-before="${words}"]`)

/** What the status bar counts: 'Đã soát 3/113' is 3. */
async function count(of: string): Promise<number> {
  return counted((await running.page.getByRole('contentinfo').textContent()) ?? '', of)
}

function counted(bar: string, of: string): number {
  return Number(new RegExp(`${of} (\\d+)/`).exec(bar)?.[1])
}

async function risesFrom(of: string, before: number): Promise<void> {
  await running.page.waitForFunction(
    ([name, least]) => {
      const bar = document.querySelector('footer')?.textContent ?? ''
      return Number(new RegExp(`${name} (\\d+)/`).exec(bar)?.[1]) > Number(least)
    },
    [of, before] as const,
  )
}

async function fill(name: string, value: string): Promise<void> {
  const { page } = running
  await page
    .getByRole('button', { name: `Chỉ tiêu ${name}: chưa có số liệu`, exact: true })
    .first()
    .click()
  const popover = page.getByRole('dialog', { name: `Số liệu: ${name}`, exact: true })
  await popover.getByLabel('Giá trị', { exact: true }).fill(value)
  await popover.getByRole('button', { name: 'Lưu' }).click()
  await popover.waitFor({ state: 'detached' })
}

// One story, told in order: each test goes on where the one before it ended.

it('makes the draft of the next year out of the open report, in a report of its own', async () => {
  const { page, app } = running
  await reportText(page).focus()
  await beginParagraph(page)
  await page.keyboard.type('Kế hoạch 6 tháng đầu năm 2020 đã hoàn thành; năm 2019 thì chưa.')
  await answerDialogs(app, { button: 1 }) // what was typed into the sample needs no file
  await chooseMenu(app, 'Lập báo cáo kỳ tiếp theo…')
  const dialog = page.getByRole('dialog', { name: 'Lập báo cáo kỳ tiếp theo' })
  await dialog.getByRole('combobox', { name: 'Nửa năm' }).click()
  await page.getByRole('option', { name: '6 tháng đầu năm' }).click()
  await dialog.getByRole('textbox', { name: 'Năm' }).fill('2021')
  await dialog.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
  await panel().waitFor()
  await page.getByText('Chưa lưu thành tệp').waitFor()
  await grdp('chưa có số liệu').first().waitFor()
  expect(await count('Đã soát')).toBe(0)
})

it.each(['Sáng', 'Tối'])('has no barrier in the theme %s', async (theme) => {
  const { page } = running
  await chooseTheme(page, theme)
  expect(await barriers(page)).toEqual([])
})

it('shows what moved as tracked changes, on the page too, while the panel is open', async () => {
  const { page } = running
  expect(await struck('6 tháng đầu năm 2020').allTextContents()).toContain('6 tháng đầu năm 2021')
  expect(await grdp('chưa có số liệu').first().getAttribute('data-before')).toMatch(/^(tăng )?\d/)
  expect(await page.locator('main [data-before^="Bắc Giang"]').count()).toBe(1)
})

it('keeps the old date of the frame when that change is refused, and undo takes the refusal back', async () => {
  const { page } = running
  const row = changes().getByRole('listitem').filter({ hasText: 'Ngày tháng' })
  const isOld = () =>
    page
      .getByRole('button')
      .filter({ hasText: /tháng 6 năm 2020/ })
      .count()
  const before = await isOld()
  await row.getByRole('button', { name: 'Giữ như cũ' }).click()
  await row.getByRole('button', { name: 'Giữ như cũ', pressed: true }).waitFor()
  expect(await isOld()).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await row.getByRole('button', { name: 'Giữ như cũ', pressed: false }).waitFor()
  expect(await isOld()).toBe(before)
})

it('takes all changes of a kind at once', async () => {
  await panel()
    .getByRole('button', { name: /^Lời văn/ })
    .waitFor()
  const all = changes().getByRole('button', { name: 'Nhận tất cả' })
  await all.nth(1).click()
  await struck('6 tháng đầu năm 2020').first().waitFor({ state: 'detached' })
})

it('finds what was left behind, and mends it by a period that moves', async () => {
  const { page } = running
  const row = leftovers().getByRole('listitem').filter({ hasText: 'năm 2019 thì chưa' })
  await row.getByRole('button', { name: /^(Thay|Sửa thành)/ }).click()
  await row.waitFor({ state: 'detached' })
  expect(await reportText(page).textContent()).not.toContain('năm 2019 thì chưa')
})

it('keeps what was left behind as one step of undo', async () => {
  await asked().getByRole('button', { name: 'Giữ', exact: true }).click()
  await asked().waitFor({ state: 'detached' })
  await running.page.getByRole('button', { name: 'Hoàn tác' }).click()
  await asked().getByRole('button', { name: 'Giữ', exact: true }).click()
  await leftovers().getByRole('button', { name: 'Đã giữ 1 chỗ' }).waitFor()
})

it('counts what is filled and what is kept, and goes on to what is not', async () => {
  const { page, app } = running
  const [known, before] = [await count('Số liệu'), await count('Đã soát')]
  await fill('Tổng sản phẩm trên địa bàn (GRDP)', '60.123')
  await fill('Số doanh nghiệp thành lập mới', '812')
  await fill('Số lao động được tạo việc làm', '16.250')
  await grdp('60.123 tỷ đồng').first().waitFor()
  await risesFrom('Số liệu', known + 2)

  await reportText(page).focus()
  await page.keyboard.press('Control+Home')
  await chooseMenu(app, 'Giữ nguyên (đã soát)')
  await risesFrom('Đã soát', before)
  const kept = await count('Đã soát')
  await page.getByRole('button', { name: 'Giữ nguyên', exact: true }).click()
  await risesFrom('Đã soát', kept)
})

it('keeps what was printed of a base that is given anew, with its reason', async () => {
  const { page } = running
  await grdp('60.123 tỷ đồng')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('grid').getByText('56.380', { exact: true }).first().dblclick()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('55.900')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Số kỳ trước khác số đã in' })
  await dialog.getByRole('button', { name: 'Số chính thức' }).click()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ghi lý do' }).click()
  await page
    .getByLabel(/^Số cùng kỳ khác số đã in\. Đang dùng 55\.900 tỷ đồng; kỳ trước đã in 56\.380 tỷ đồng/)
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await grdp('60.123 tỷ đồng').first().click()
  await page.getByText('Kỳ trước đã in 56.380 tỷ đồng (Số chính thức).').waitFor()
  await page.keyboard.press('Escape')
})

it('is reviewed further after it was saved, closed and opened again', async () => {
  const { page, app, folder } = running
  await answerDialogs(app, { savePath: path.join(folder, 'kỳ sau.duthao'), button: 1 })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu', { exact: false }).first().waitFor()
  await chooseMenu(app, 'Đóng báo cáo')
  await page
    .getByRole('button', { name: /kỳ sau/ })
    .first()
    .click()
  await reportText(page).waitFor()
  await page.getByRole('contentinfo').getByRole('button', { name: 'Rà soát', exact: true }).click()
  await changes()
    .getByText(/chưa xét$/)
    .waitFor()
  const kept = leftovers().getByRole('button', { name: 'Đã giữ 1 chỗ' })
  await kept.waitFor()
  expect(await asked().count()).toBe(0)
  await kept.click()
  await asked().getByRole('button', { name: 'Xét lại' }).waitFor()
  expect(await barriers(page)).toEqual([])
  const date = changes().getByRole('listitem').filter({ hasText: 'Ngày tháng' })
  await date.getByRole('button', { name: 'Giữ như cũ' }).click()
  await date.getByRole('button', { name: 'Giữ như cũ', pressed: true }).waitFor()
  expect(
    await page
      .getByRole('button')
      .filter({ hasText: /tháng 6 năm 2020/ })
      .count(),
  ).toBeGreaterThan(0)
})

it('exports the unfinished report as a draft and says what it still waits for', async () => {
  const { page, app, folder } = running
  const target = path.join(folder, 'kỳ sau.docx')
  await answerDialogs(app, { savePath: target, button: 1 })
  await page.getByRole('button', { name: 'Xuất Word', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Bản chính thức/ }).click()
  await page.getByText('Báo cáo chưa xong nên tệp được ghi DỰ THẢO.').waitFor()
  const parts = partsIn(await readFile(target))
  const words = bodyParagraphs(parts).map(wordsOf)
  expect(words.filter((each) => each.includes('60.123 tỷ đồng'))).not.toEqual([])
  expect([...parts].filter(([name, xml]) => /header\d/.test(name) && xml.includes('Dự thảo'))).not.toEqual([])
})

it('complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
