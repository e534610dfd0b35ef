import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openPackage, readPart } from '#core/ooxml/unzip'
import { answerDialogs, chooseMenu, type Running, reportText, startApp, stopApp } from '../support/window'
import { number, rows, sheetXml, words, workbookOf } from '../support/workbook'
import { inflate, zipOf } from '../support/zip'

let running: Running
beforeAll(async () => {
  running = await startApp()
})
afterAll(() => stopApp(running))

const inFolder = (name: string) => path.join(running.folder, name)
const figure = (name: string, shown: string) => running.page.getByRole('button', { name: `Chỉ tiêu ${name}: ${shown}` })
const grdp = (shown: string) => figure('Tổng sản phẩm trên địa bàn (GRDP)', shown)
const budget = (shown: string) => figure('Tổng thu ngân sách nhà nước trên địa bàn', shown)
const button = (name: string) => running.page.getByRole('button', { name, exact: true })
const dialog = () => running.page.getByRole('dialog')

async function importFile(name: string): Promise<void> {
  await answerDialogs(running.app, { openPath: inFolder(name) })
  await chooseMenu(running.app, 'Nhập số liệu từ Excel…')
}

/** The form as its supplier sends it back: a value in the cell, everything else as it was. */
async function fillIn(name: string, id: string, value: string): Promise<void> {
  const opened = openPackage(await readFile(inFolder(name)))
  if (!opened.ok) throw new Error(opened.code)
  const entries = [...opened.value.entries.keys()].map((part) => {
    const read = readPart(opened.value, part, inflate)
    const xml = read.ok ? Buffer.from(read.value ?? '').toString() : ''
    return { name: part, data: part.endsWith('sheet1.xml') ? withValue(xml, id, value) : xml }
  })
  await writeFile(inFolder(name), zipOf(entries))
}

function withValue(xml: string, id: string, value: string): string {
  const row = xml.match(/<row .*?<\/row>/gs)?.find((each) => each.includes(`<t>${id}</t>`)) ?? ''
  const filled = row.replace(/<c (r="F\d+" s="\d+")\/>/, `<c $1><v>${value}</v></c>`)
  expect(filled).not.toBe(row)
  return xml.replace(row, filled)
}

// One story, told in order: each test goes on where the one before it ended.

it('takes the figures of an Excel table as one step, and undo takes them all back', async () => {
  const { page, app } = running
  await button('Mở báo cáo mẫu').click()
  await reportText(page).waitFor()
  const table = rows(
    words('A1', 'Chỉ tiêu') + words('B1', 'ĐVT') + words('C1', 'Ước thực hiện'),
    words('A2', 'Tổng sản phẩm trên địa bàn (GRDP)') + words('B2', 'tỷ đồng') + number('C2', '57001'),
    words('A3', '- Tổng thu ngân sách nhà nước trên địa bàn') + words('B3', 'triệu đồng') + number('C3', '5300000'),
    words('A4', 'Thu ngân sách nhà nước địa bàn tỉnh') + number('C4', '1'),
    `${words('A5', 'Sản lượng lương thực có hạt')}<c r="C5"><f>C4</f></c>`,
  )
  await writeFile(inFolder('số liệu.xlsx'), workbookOf([{ name: 'Biểu 1', xml: sheetXml(table) }]))
  await importFile('số liệu.xlsx')
  await dialog().getByText('Số liệu sẽ thay đổi (2)').waitFor()
  expect(await dialog().getByText('C5: Sản lượng lương thực có hạt.', { exact: false }).count()).toBe(1)
  expect(await grdp('56.380 tỷ đồng').count()).toBe(1)
  await dialog().getByRole('button', { name: 'Lấy 2 số liệu' }).click()
  await grdp('57.001 tỷ đồng').first().waitFor()
  expect(await budget('5.300 tỷ đồng').count()).toBeGreaterThan(0)
  await chooseMenu(app, 'Hoàn tác')
  await grdp('56.380 tỷ đồng').first().waitFor()
  expect(await budget('5.300 tỷ đồng').count()).toBe(0)
})

it('sends out a form, and takes it back filled without asking', async () => {
  const { page, app } = running
  await answerDialogs(app, { savePath: inFolder('biểu.xlsx') })
  await chooseMenu(app, 'Biểu thu thập số liệu…')
  await button('Lưu biểu…').click()
  await page.getByText('Đã lưu biểu thu thập').waitFor()
  await fillIn('biểu.xlsx', 'grdp', '57002')
  await importFile('biểu.xlsx')
  await dialog().getByText('các dòng được nhận theo mã', { exact: false }).waitFor()
  await dialog().getByRole('button', { name: 'Lấy 1 số liệu' }).click()
  await grdp('57.002 tỷ đồng').first().waitFor()
})

it('says what a file is that is no workbook, and changes nothing', async () => {
  await writeFile(inFolder('bảng.xlsx'), '<html><table><tr><td>1.234,5</td></tr></table></html>')
  await importFile('bảng.xlsx')
  await running.page.getByRole('alert').filter({ hasText: '“bảng.xlsx” thực ra là trang web' }).waitFor()
  expect(await dialog().count()).toBe(0)
  await grdp('57.002 tỷ đồng').first().waitFor()
})

it('asked no network for anything and complained of nothing', () => {
  expect(running.complaints).toEqual([])
})
