import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
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

const root = path.resolve(__dirname, '../..')
const sample = path.join(root, 'templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

let running: Running
beforeEach(async () => {
  running = await startApp()
  await running.page.getByRole('button', { name: 'Mở báo cáo mẫu' }).waitFor() // from here on the window hears commands
})
afterEach(() => stopApp(running))

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
  await reportText(page).waitFor()
}

it.each(['Sáng', 'Tối'])('has no barrier on its screens in the theme %s', async (theme) => {
  const { page } = running
  await chooseTheme(page, theme)
  expect(await barriers(page)).toEqual([])
  await openSample(page)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Chỉ tiêu Tổng sản phẩm trên địa bàn (GRDP): 56.380 tỷ đồng' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Thêm: nguồn, đơn vị, cách so sánh' }).click()
  expect(await barriers(page)).toEqual([])
})

it.each(['Sáng', 'Tối'])('has no barrier in its dialogs and menus in the theme %s', async (theme) => {
  const { page, app } = running
  await chooseTheme(page, theme)
  await chooseMenu(app, 'Báo cáo mới…')
  await page.getByRole('dialog', { name: 'Báo cáo mới' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')

  await openSample(page)
  await page.getByRole('button', { name: 'Khung văn bản…' }).click()
  for (const tab of ['Văn bản', 'Cơ quan nhà nước', 'Cơ quan Đảng', 'Nơi nhận', 'Cách viết']) {
    await page.getByRole('tab', { name: tab }).click()
    expect(await barriers(page)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Thể thức/ }).click()
  await page.getByRole('menuitemradio', { name: /Hướng dẫn 05/ }).waitFor()
  expect(await barriers(page)).toEqual([])
})

it('takes the form of the Party when it is chosen, and undo takes it back', async () => {
  const { page } = running
  await openSample(page)
  await page.getByRole('button', { name: /^Thể thức/ }).click()
  await page.getByRole('menuitemradio', { name: /Hướng dẫn 05/ }).click()
  await page.getByRole('button', { name: /ĐẢNG CỘNG SẢN VIỆT NAM/ }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ }).waitFor()
})

it('puts a mention of the period where the caret stands', async () => {
  const { page } = running
  await openSample(page)
  await beginParagraph(page)
  await page.keyboard.type('Trong ')
  await page.getByRole('button', { name: 'Chèn kỳ báo cáo' }).click()
  await page.getByRole('menuitem', { name: '6 tháng cuối năm 2020' }).click()
  await page.locator('[data-slate-editor]:focus').waitFor() // the menu gives the focus back once it has gone
  await page.keyboard.type(', tỉnh phấn đấu')
  await page.getByText('Trong 6 tháng cuối năm 2020, tỉnh phấn đấu').waitFor()
})

it('speaks English at once when told to, the native menu too', async () => {
  const { page, app } = running
  await chooseMenu(app, 'English')
  await page.getByRole('button', { name: 'Open the sample report' }).waitFor()
  await chooseMenu(app, 'Tiếng Việt')
  await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).waitFor()
})

it('makes a new report from a template for the period that is chosen', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Tạo báo cáo từ mẫu Báo cáo tóm tắt KT-XH 6 tháng' }).click()
  await page.getByRole('textbox', { name: 'Năm', exact: true }).fill('2026')
  await page.getByRole('button', { name: 'Tạo báo cáo', exact: true }).click()
  await reportText(page).waitFor()
  expect(await page.getByText('6 tháng đầu năm 2026').count()).toBeGreaterThan(0)
})

it('hands the file of a second start to the window that is there', async () => {
  const { page, folder } = running
  const file = path.join(folder, 'nhấp đúp.duthao')
  await copyFile(sample, file)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const profile = `--user-data-dir=${path.join(folder, 'profile')}`
  const second = spawn(process.env.E2E_ELECTRON ?? '', [...sandbox, '--disable-gpu', profile, root, file])
  await once(second, 'exit')
  await reportText(page).waitFor()
  await page.getByText('nhấp đúp').first().waitFor()
})

it('keeps what is its own in a folder of a plain name', async () => {
  const { folder } = running
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, XDG_CONFIG_HOME: folder }
  const alone = spawn(process.env.E2E_ELECTRON ?? '', [...sandbox, '--disable-gpu', root, '--smoke-test'], { env })
  await once(alone, 'exit')
  expect((await readdir(folder)).sort()).toEqual(['duthao', 'profile'])
})

it('does its main job by keyboard alone', async () => {
  const { page, app, folder } = running
  const target = path.join(folder, 'bàn phím.docx')
  await answerDialogs(app, { savePath: target })
  await page.keyboard.press('Enter') // the first focus is on the sample
  await reportText(page).waitFor()
  await reportText(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Bàn phím ')
  await chooseMenu(app, 'Xuất Word…')
  await page.getByText('Đã xuất Word').waitFor()
})
