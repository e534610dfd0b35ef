import { barriers, chooseMenu, type Running, reportText, startApp, stopApp } from '../support/window'

let running: Running
beforeEach(async () => {
  running = await startApp()
  await running.page.getByRole('button', { name: 'Mở báo cáo mẫu' }).waitFor() // from here on the window hears commands
})
afterEach(() => stopApp(running))

it('keeps the open report as a template, and makes the report of another year of it', async () => {
  const { app, page } = running
  await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
  await reportText(page).waitFor()
  await chooseMenu(app, 'Lưu thành mẫu…')
  const dialog = page.getByRole('dialog', { name: 'Lưu thành mẫu' })
  await dialog.getByText(/chỗ ghi năm cụ thể/).waitFor()
  expect(await barriers(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('textbox', { name: 'Tên mẫu' }).fill('Mẫu của tôi')
  await dialog.getByRole('button', { name: 'Lưu mẫu' }).click()
  await page.getByText('Mẫu “Mẫu của tôi” có trong danh sách').waitFor()

  await chooseMenu(app, 'Đóng báo cáo')
  await page.getByRole('button', { name: 'Tạo báo cáo từ mẫu Mẫu của tôi' }).click()
  const choice = page.getByRole('dialog', { name: 'Báo cáo mới' })
  expect(await choice.getByRole('region', { name: 'Bố cục của mẫu' }).innerText()).toContain('A. KẾT QUẢ ĐẠT ĐƯỢC')
  expect(await barriers(page, '[role=dialog]')).toEqual([])
  await choice.getByLabel('Năm', { exact: true }).fill('2031')
  await choice.getByRole('button', { name: 'Tạo báo cáo' }).click()
  await reportText(page).waitFor()
  expect(await page.getByText(/^nhiệm vụ, giải pháp chủ yếu .* 6 tháng cuối năm 2031$/).count()).toBe(1)
})
