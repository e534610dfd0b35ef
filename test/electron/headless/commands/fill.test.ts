import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { listIndicators } from '#core/indicators/listing'
import { collectionForm } from '#core/xlsx/collection-form'
import { writeWorkbook } from '#core/xlsx/write'
import { readReport } from '../../../../electron/disk/report-file'
import { run } from '../../../../electron/headless/run'
import { exact, smallReport } from '../../../support/build'
import { importerHere } from '../../../support/importer'
import { tempFolder } from '../../../support/temp-folder'
import { number, rows, sheetXml, words, workbookOf } from '../../../support/workbook'

const folder = tempFolder()
const report = smallReport()
beforeEach(() => writeFile(folder('a.duthao'), writeReportFile(report)))

const duthao = (...args: readonly string[]) =>
  run(args, { templatesFolder: resolve('templates'), importer: importerHere, year: 2026, lang: 'vi' })

async function filled(...args: readonly string[]) {
  const { code, out, err } = await duthao('fill', folder('a.duthao'), ...args, '-o', folder('b.duthao'), '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const read = await readReport(folder('b.duthao'))
  if (!read.ok) throw new Error(read.code)
  return { told: JSON.parse(out), report: read.value.report }
}

async function refusal(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await duthao('fill', folder('a.duthao'), ...args, '-o', folder('b.duthao'))
  expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  expect(await readdir(folder())).not.toContain('b.duthao')
  expect(await readFile(folder('a.duthao'), 'utf8')).toBe(writeReportFile(report))
  return err.trim()
}

function valueIn({ observations }: Report, indicator: string, period = '2020-H1') {
  return observations.find((seen) => seen.indicator === indicator && seen.period === period)?.value
}

const table = (...lines: readonly string[]) =>
  sheetXml(rows(words('A1', 'Chỉ tiêu') + words('B1', 'ĐVT') + words('C1', 'Ước thực hiện'), ...lines))

it('takes what is certain from an Excel table, and lists the rest by sheet and cell', async () => {
  const xml = table(
    words('A2', 'Thu ngân sách') + words('B2', 'triệu đồng') + number('C2', '5300500'),
    `${words('A3', 'Số vụ tai nạn giao thông')}<c r="C3"><f>A1</f></c>`,
    words('A4', 'Khách du lịch') + number('C4', '7'),
    words('A5', 'Tăng trưởng GRDP') + words('C5', '7.123'),
  )
  await writeFile(folder('số.xlsx'), workbookOf([{ name: 'Biểu 1', xml }]))
  const { told, report: next } = await filled('--data', folder('số.xlsx'))
  expect(told).toEqual({
    file: folder('b.duthao'),
    filled: 1,
    unknown: [{ sheet: 'Biểu 1', cell: 'C4', name: 'Khách du lịch' }],
    conflicts: [
      {
        sheet: 'Biểu 1',
        cell: 'C5',
        name: 'Tăng trưởng GRDP',
        reason: ['readings'],
        options: ['7123', '7.123'].map((value) => ({
          indicator: 'grdp-growth',
          target: { kind: 'value', period: '2020-H1' },
          from: { value: '7.2', kind: 'exact' },
          to: { value, kind: 'exact' },
        })),
      },
      {
        sheet: 'Biểu 1',
        cell: 'C3',
        name: 'Số vụ tai nạn giao thông',
        reason: ['import/no-value'],
        options: [],
      },
    ],
  })
  expect(valueIn(next, 'budget')).toEqual(exact('5300.5'))
  expect(next.observations).toHaveLength(report.observations.length)
})

it('takes what was typed after what was in the file', async () => {
  await writeFile(folder('a.json'), JSON.stringify({ budget: '5300.5', accidents: 8 }))
  const { told, report: next } = await filled('--data', folder('a.json'), '--set', 'budget=5.301', '--set', 'lạ=1')
  expect(told).toEqual({ file: folder('b.duthao'), filled: 3, unknown: [{ id: 'lạ' }], conflicts: [] })
  expect(valueIn(next, 'budget')).toEqual(exact('5301'))
  expect(valueIn(next, 'accidents')).toEqual(exact('8'))
})

it('reads the form that was sent out by its ids', async () => {
  const form = collectionForm(report, report.period, null)
  const typed = form.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.style?.unlocked && cell.column === 6 ? { ...cell, value: { kind: 'text', text: '1.353,0' } as const } : cell,
    ),
  }))
  await writeFile(
    folder('về.xlsx'),
    writeWorkbook([{ ...form, rows: typed }], { deflate: (bytes) => deflateRawSync(bytes) }),
  )
  const { told } = await filled('--data', folder('về.xlsx'))
  expect(told).toMatchObject({ filled: 3, unknown: [], conflicts: [] })
})

it('takes its own listing for the same report, and tells what is settled', async () => {
  const { out } = await duthao('indicators', folder('a.duthao'), '--json')
  await writeFile(folder('a.json'), out)
  const same = await filled('--data', folder('a.json'))
  expect(same.told).toMatchObject({ filled: 0, unknown: [], conflicts: [] })
  expect(listIndicators(same.report, report.period, report.style)).toEqual(JSON.parse(out).indicators)
  await writeFile(folder('a.json'), out.replace('"5202"', '"5203"'))
  expect((await filled('--data', folder('a.json'))).told).toMatchObject({
    filled: 0,
    conflicts: [{ reason: ['confirmed'] }],
  })
})

it.each([
  ['a web page', 'x.xlsx', '<html><table>'],
  ['a table in UTF-16', 'x.xlsx', Buffer.from('\ufeffChỉ tiêu;7,25', 'utf16le')],
  ['a file cut off', 'x.xlsx', workbookOf([{ name: 'a', xml: table() }]).subarray(0, 300)],
  ['an empty file', 'x.xlsx', ''],
  ['a workbook without a table', 'x.xlsx', workbookOf([{ name: 'a', xml: sheetXml(rows(number('A1', '1'))) }])],
  ['no JSON', 'x.json', '{'],
  ['JSON of something else', 'x.json', '[1]'],
  ['a value that is none', 'x.json', '{"accidents": "7.5"}'],
  ['a number in words of its own', 'x.json', '{"budget": "5.300,5"}'],
  ['another ending', 'x.csv', 'a;b'],
])('refuses %s by its name, and changes nothing', async (_, name, content) => {
  await writeFile(folder(name), content)
  expect(await refusal('--data', folder(name))).toContain(name)
})

it('names sheet and cell of a table that is too long', async () => {
  const long = Array.from({ length: 100_000 }, (_, at) => number(`A${at + 1}`, '1'))
  await writeFile(folder('x.xlsx'), workbookOf([{ name: 'Danh sách', xml: sheetXml(rows(...long)) }]))
  expect(await refusal('--data', folder('x.xlsx'))).toMatch(/Danh sách.*x\.xlsx.*A20001/)
})

it.each(['budget', 'budget=', 'budget=5.30', 'accidents=7,5'])('refuses --set %s', async (assignment) => {
  expect(await refusal('--set', assignment)).not.toBe('')
})
