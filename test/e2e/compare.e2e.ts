import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readReportFile, writeReportFile } from '#core/document/file'
import { amount } from '#core/indicators/schema'
import { all, partOf, partsIn, wordsOf } from '../support/docx'
import { answerDialogs, barriers, chooseMenu, type Running, reportText, startApp, stopApp } from '../support/window'

const sample = path.resolve(__dirname, '../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

let running: Running
beforeAll(async () => {
  running = await startApp()
})
afterAll(() => stopApp(running))

const panel = () => running.page.getByRole('region', { name: 'So sánh hai bản báo cáo' })

/** The sample with another number, and without its second paragraph of prose. */
async function olderVersion(): Promise<string> {
  const read = readReportFile(await readFile(sample, 'utf8'))
  if (!read.ok) throw new Error(read.code)
  const { observations, body, frame, ...report } = read.value
  const [, left] = body.filter(({ type }) => type === 'paragraph')
  const file = path.join(running.folder, 'bản cũ.duthao')
  const older = {
    ...report,
    frame: { ...frame, number: '77' },
    observations: observations.map((seen) =>
      seen.indicator === 'grdp' && seen.period === report.period
        ? { ...seen, value: { kind: 'exact' as const, amount: amount.parse('46380') } }
        : seen,
    ),
    body: body.filter((block) => block !== left),
  }
  await writeFile(file, writeReportFile(older))
  return file
}

it('sets the open report against another file, leads to the places, and writes the comparison to Word', async () => {
  const { page, app, folder } = running
  await page.getByRole('button', { name: 'Mở báo cáo mẫu' }).click()
  await reportText(page).waitFor()
  await answerDialogs(app, { openPath: await olderVersion(), savePath: path.join(folder, 'so sánh.docx') })
  await chooseMenu(app, 'So với tệp khác…')
  const grdp = panel().getByRole('row').filter({ hasText: 'Tổng sản phẩm trên địa bàn (GRDP)' }).first()
  await grdp.waitFor()
  expect(await grdp.textContent()).toContain('46.380 tỷ đồng')
  expect(await grdp.textContent()).toContain('+10.000 tỷ đồng+21,6%')
  for (const tab of [/^Số liệu/, /^Lời văn \(2\)/]) {
    await panel().getByRole('tab', { name: tab }).press('ArrowRight')
    expect(await barriers(page)).toEqual([])
  }
  await panel()
    .getByRole('tab', { name: /^Lời văn/ })
    .click()
  await panel()
    .getByRole('button', { name: /^Thêm:/ })
    .click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox')
  await panel().getByRole('button', { name: 'Xuất bảng so sánh…' }).click()
  await page.getByText('Đã xuất bảng so sánh').waitFor()
  const parts = partsIn(await readFile(path.join(folder, 'so sánh.docx')))
  const rows = all(partOf(parts, 'word/document.xml'), 'w:tr').map((row) => all(row, 'w:tc').map(wordsOf))
  expect(rows[1]?.slice(2, 4)).toEqual(['46.380 tỷ đồng (ước)', '56.380 tỷ đồng (ước)'])
  await panel().getByRole('heading').press('Escape')
  await panel().waitFor({ state: 'detached' })
  expect(running.complaints).toEqual([])
})
