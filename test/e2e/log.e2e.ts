import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { answerDialogs, chooseMenu, type Running, reportText, startApp, stopApp } from '../support/window'

let running: Running
beforeEach(async () => {
  running = await startApp(['--sample'])
  await reportText(running.page).waitFor()
})
afterEach(() => stopApp(running))

it('shows what the log holds, then saves that and nothing else where the user says', async () => {
  const { app, page, folder } = running
  const target = path.join(folder, 'nhật ký của tôi')
  await chooseMenu(app, 'Thu thập nhật ký…')
  const shown = await page.getByRole('textbox', { name: 'Nội dung nhật ký' }).inputValue()
  expect(shown).toMatch(/^\S+Z started \{"application":"\d/)
  expect(shown).not.toContain(folder)
  await answerDialogs(app, { savePath: target })
  await page.getByRole('button', { name: 'Lưu thành tệp…' }).click()
  await page.getByText('Đã lưu nhật ký').waitFor()
  expect(await readFile(`${target}.txt`, 'utf8')).toBe(shown)
})

it('tells of exports and of a page that crashed, without a word of the report', async () => {
  const { app, page, folder } = running
  await answerDialogs(app, { savePath: path.join(folder, 'Bắc Giang.docx') })
  await chooseMenu(app, 'Xuất Word…')
  await page.getByText('Đã xuất Word').waitFor()
  const logged = () => readFile(path.join(folder, 'profile', 'logs', 'duthao.log'), 'utf8').catch(() => '')
  while (!(await logged()).includes('docx:export')) await new Promise((next) => setTimeout(next, 50))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  while (!(await logged()).includes(' gone ')) await new Promise((next) => setTimeout(next, 50))
  const text = await logged()
  expect(text).toMatch(/answered \{"channel":"docx:export","outcome":"done","ms":\d+\}/)
  expect(text).toMatch(/gone \{"process":"renderer","reason":"(crashed|killed)","exitCode":-?\d+\}/)
  expect(text).not.toMatch(/Bắc Giang|GRDP|\.docx\b/)
})
