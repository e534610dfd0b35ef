import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { builtProcess } from '../support/built-process'
import { hostileContent, hostileXml } from '../support/hostile-documents'
import { toTcvn3 } from '../support/legacy-text'
import { answerDialogs, barriers, chooseMenu, type Running, reportText, startApp, stopApp } from '../support/window'
import { font, para, table, wordFile } from '../support/word'

const greedy = builtProcess('test/fixtures/processes/greedy-process.ts')

let running: Running
beforeAll(async () => {
  running = await startApp()
})
afterAll(() => stopApp(running))

const inFolder = (name: string) => path.join(running.folder, name)
const button = (name: string) => running.page.getByRole('button', { name, exact: true })
const dialog = () => running.page.getByRole('dialog')

const bold = '<w:b/>'
const old = (text: string, look = '') => para(toTcvn3(text), font('.VnTime') + look)

/** A report as offices typed it twenty years ago: a table for the head, numbers by hand, an old font. */
function oldReport(): Uint8Array {
  const head = table(
    [
      `${para('ỦY BAN NHÂN DÂN', bold)}${para('XÃ TÂN YÊN', bold)}`,
      `${para('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold)}${para('Độc lập - Tự do - Hạnh phúc', bold)}`,
    ],
    [para('Số: 15/BC-UBND'), para('Tân Yên, ngày 05 tháng 6 năm 2026')],
  )
  const foot = table([
    `${para('Nơi nhận:')}${para('- UBND huyện;')}${para('- Lưu: VT.')}`,
    `${para('TM. ỦY BAN NHÂN DÂN', bold)}${para('CHỦ TỊCH', bold)}${para('Nguyễn Văn An', bold)}`,
  ])
  const body = [
    head,
    para('BÁO CÁO', bold),
    para('Tình hình kinh tế - xã hội 6 tháng đầu năm 2026', bold),
    old('I. Kết quả đạt được', bold),
    old('1. Thu ngân sách ước đạt 12,5 tỷ đồng, tăng 8,2% so với cùng kỳ.'),
    para('Mật khẩu', '<w:vanish/>'),
    table([para('Chỉ tiêu'), para('Kết quả')], [para('Thu ngân sách'), para('12,5')]),
    foot,
  ]
  return wordFile({ body: body.join('') })
}

it('opens an old report out of Word, and says what became of it', async () => {
  const { page, app } = running
  await writeFile(inFolder('báo cáo cũ.docx'), oldReport())
  await answerDialogs(app, { openPath: inFolder('báo cáo cũ.docx') })
  await button('Nhập từ Word…').click()
  await dialog().getByText('Đã nhập “báo cáo cũ.docx”').waitFor()
  await dialog().getByText('1 chỗ chữ ẩn', { exact: false }).waitFor()
  await dialog().getByText('2 đoạn chữ gõ bằng phông TCVN3', { exact: false }).waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Bắt đầu soạn' }).click()
  const text = await reportText(page).innerText()
  expect(text).toContain('Thu ngân sách ước đạt 12,5 tỷ đồng')
  expect(text).not.toContain('Mật khẩu')
  await page.getByText('XÃ TÂN YÊN').first().waitFor()
})

it.each([...hostileXml.slice(0, 2), hostileContent[0]])(
  'tells why it refuses, or what it left out, and stays as it is: %#',
  async (file) => {
    const { page, app } = running
    if (file === undefined) throw new Error('no such file')
    await writeFile(inFolder('lạ.docx'), file.bytes())
    await answerDialogs(app, { openPath: inFolder('lạ.docx'), button: 1 })
    await chooseMenu(app, 'Nhập từ Word…')
    if (file.ends.refused === undefined) await dialog().getByText('Đã bỏ', { exact: true }).waitFor()
    else await page.getByText('lạ.docx', { exact: false }).first().waitFor()
    await page.keyboard.press('Escape')
  },
)

it.each(['bytes', 'objects'])(
  "ends one of Electron's own processes that takes more than 512 MB of %s",
  async (kind) => {
    const limits = { entry: greedy(), kind, execArgv: ['--js-flags=--max-old-space-size=288'] }
    const end = await running.app.evaluate(async ({ utilityProcess }, { entry, kind: name, execArgv }) => {
      const child = utilityProcess.fork(entry, [], { stdio: 'ignore', execArgv })
      const ended = new Promise<string>((resolve) => {
        child.once('exit', () => resolve('ended'))
        child.once('message', () => resolve('answered'))
      })
      child.postMessage({ id: 1, name, request: { megabytes: 4_000 } })
      return ended
    }, limits)
    expect(end).toBe('ended')
  },
  40_000,
)
