import path from 'node:path'
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
})
afterAll(() => stopApp(running))

const panel = () => running.page.getByRole('complementary', { name: 'Phiên bản' })
const options = () => panel().getByRole('option')
const button = (name: string) => running.page.getByRole('button', { name, exact: true })
const dialog = () => running.page.getByRole('dialog')
const written = async () => (await reportText(running.page).textContent()) ?? ''

/** Saves, and waits for the list to show so many versions. */
async function save(count: number): Promise<void> {
  await chooseMenu(running.app, 'Lưu')
  await options()
    .nth(count - 1)
    .waitFor()
  expect(await options().count()).toBe(count)
}

async function restore(choice: string | RegExp): Promise<void> {
  await running.page.getByRole('button', { name: 'Khôi phục…' }).click()
  await dialog().getByRole('radio', { name: choice }).click()
  await dialog().getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
}

async function type(text: string): Promise<void> {
  await beginParagraph(running.page)
  await running.page.keyboard.type(text)
}

// One story, told in order: each test goes on where the one before it ended.

it('opens with one click, and has nothing to show before anything was kept', async () => {
  const { page } = running
  await button('Mở báo cáo mẫu').click()
  await reportText(page).waitFor()
  await button('Phiên bản').click()
  await panel().getByText('Chưa có phiên bản nào').waitFor()
  expect(await barriers(page)).toEqual([])
})

it('keeps a version of each save, and compares one with the report as it is', async () => {
  const { page, app, folder } = running
  await answerDialogs(app, { savePath: path.join(folder, 'báo cáo.duthao') })
  await type('Đoạn của bản một.')
  await save(1)
  await type('Đoạn của bản hai.')
  await save(2)
  expect(await options().allTextContents()).toEqual([
    expect.stringMatching(/^\d\d:\d\d(:\d\d)?Đã lưu$/),
    expect.stringMatching(/^\d\d:\d\d(:\d\d)?Đã lưu$/),
  ])
  expect(await barriers(page)).toEqual([])
  await options().nth(1).click()
  await panel().getByRole('button', { name: 'So với hiện tại' }).click()
  const comparison = page.getByRole('region', { name: 'So sánh hai bản báo cáo' })
  await comparison.getByText('Đoạn của bản hai.', { exact: false }).waitFor()
  expect(await comparison.getByRole('button', { name: /^Thêm/ }).count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await panel().waitFor()
})

it('brings back one section as one step of undo, and a section that is gone at its place', async () => {
  const { page } = running
  const before = await written()
  await restore(/^8\. Đẩy mạnh công tác thông tin/)
  expect(await written()).not.toContain('Đoạn của bản hai.')
  expect(await written()).toContain('Đoạn của bản một.')
  await page.getByText(/đã trở lại như phiên bản lúc/).waitFor()
  await reportText(page).focus()
  await page.keyboard.press('Control+z')
  expect(await written()).toBe(before)

  await reportText(page).getByText('Đẩy mạnh công tác thông tin').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  expect(await written()).not.toContain('Đẩy mạnh công tác thông tin')
  await panel().getByRole('button', { name: 'Khôi phục…' }).click()
  await dialog().getByText('không còn trong báo cáo').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: 'Khôi phục…' }).waitFor()
  await restore(/^8\. Đẩy mạnh công tác thông tin/)
  expect(await written()).toContain('Đẩy mạnh công tác thông tin')
})

it('brings back the whole, having kept what was there, and names a version', async () => {
  const { page } = running
  const count = await options().count()
  await type('Đoạn sẽ mất.')
  await options().last().click()
  await restore('Cả báo cáo')
  expect(await written()).not.toContain('Đoạn sẽ mất.')
  await options().nth(count).waitFor()
  expect(await options().first().textContent()).toContain('Trước khi khôi phục')
  await panel().getByRole('button', { name: 'Đặt tên…' }).click()
  await page.keyboard.type('Bản trình Thường trực')
  await page.keyboard.press('Enter')
  await panel()
    .getByRole('option', { name: /Bản trình Thường trực/ })
    .waitFor()
  await chooseTheme(page, 'Tối')
  expect(await barriers(page)).toEqual([])
  await chooseTheme(page, 'Sáng')
  await save(count + 2)
  expect(running.complaints).toEqual([])
})

it('still has them after a restart', async () => {
  const before = await options().allTextContents()
  await stopApp(running, true)
  running = await startApp([path.join(running.folder, 'báo cáo.duthao')], running.folder)
  await reportText(running.page).waitFor()
  await chooseMenu(running.app, 'Phiên bản')
  await options().first().waitFor()
  expect(await options().allTextContents()).toEqual(before)
  expect(running.complaints).toEqual([])
})

it('opens a report again that was closed without being saved', async () => {
  const { page, app } = running
  await chooseMenu(app, 'Đóng báo cáo')
  await button('Mở báo cáo mẫu').click()
  await reportText(page).waitFor()
  await type('Đoạn không được lưu.')
  await answerDialogs(app, { button: 1 })
  await chooseMenu(app, 'Đóng báo cáo')
  await button('Mở lại từ phiên bản…').click()
  await dialog().waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog()
    .getByRole('button', { name: /Đóng không lưu/ })
    .click()
  await reportText(page).waitFor()
  expect(await written()).toContain('Đoạn không được lưu.')
  await page.getByText('Chưa lưu thành tệp').waitFor()
  expect(running.complaints).toEqual([])
})
