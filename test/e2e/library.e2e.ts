import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { answerDialogs, barriers, chooseTheme, type Running, reportText, startApp, stopApp } from '../support/window'

const sample = path.resolve(__dirname, '../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

let running: Running
beforeEach(async () => {
  running = await startApp()
  const { page, app, folder } = running
  await mkdir(path.join(folder, 'Báo cáo', '2020'), { recursive: true })
  await copyFile(sample, path.join(folder, 'Báo cáo', '2020', 'Sáu tháng.duthao'))
  await writeFile(path.join(folder, 'Báo cáo', 'hỏng.duthao'), '{"format":"duthao","version":1,')
  await answerDialogs(app, { openPath: path.join(folder, 'Báo cáo') })
  await page.getByRole('button', { name: 'Thêm thư mục…' }).click()
  await listed(page).waitFor()
})
afterEach(() => stopApp(running))

const listed = (page: Page) => page.getByRole('button', { name: /^Báo cáo tóm tắt 6 tháng đầu năm 2020/ })

it.each(['Sáng', 'Tối'])('lists the reports of a folder, and names what is none, in the theme %s', async (theme) => {
  const { page, complaints } = running
  await chooseTheme(page, theme)
  await page.getByText('Báo cáo / hỏng.duthao').waitFor()
  expect(await listed(page).innerText()).toContain('Báo cáo / 2020 / Sáu tháng.duthao')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Tìm trong mọi báo cáo' }).fill('xuat khau')
  await page.getByRole('region', { name: 'Kết quả tìm' }).waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('finds words without diacritics and opens the report at their place', async () => {
  const { page } = running
  await page.getByRole('textbox', { name: 'Tìm trong mọi báo cáo' }).fill('TRAT TU an toan')
  const hit = page.getByRole('region', { name: 'Kết quả tìm' }).getByRole('button').first()
  const words = await hit.locator('mark').innerText()
  expect(words.toLocaleLowerCase('vi')).toBe('trật tự an toàn')
  await hit.click()
  await reportText(page).waitFor()
  await page.waitForFunction((held) => {
    const selected = document.getSelection()?.anchorNode?.parentElement?.closest('[data-slate-node="element"]')
    return selected?.textContent?.includes(held) === true
  }, words)
})

it('keeps what it knows for the next start, and a folder that vanished', async () => {
  const { folder } = running
  await stopApp(running, true)
  running = await startApp([], folder)
  await listed(running.page).waitFor()
  await stopApp(running, true)
  await rename(path.join(folder, 'Báo cáo'), path.join(folder, 'đi vắng'))
  running = await startApp([], folder)
  await running.page.getByText('(không thấy)').waitFor()
})

it('begins the next period out of the last report', async () => {
  const { page } = running
  await page.getByRole('button', { name: 'Lập báo cáo kỳ tiếp theo', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Năm', exact: true }).fill('2021')
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await page.getByRole('complementary', { name: 'Rà soát' }).waitFor()
  await page.getByText('6 tháng đầu năm 2021').or(page.getByText('6 tháng cuối năm 2021')).first().waitFor()
})
