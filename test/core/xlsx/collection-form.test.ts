import { deflateRawSync } from 'node:zlib'
import { readCollection } from '#core/indicators/collection'
import { readTable } from '#core/indicators/from-table'
import { amount, type DataSet, periodId } from '#core/indicators/schema'
import type { CellValue, Table } from '#core/indicators/table'
import { collectionForm, suppliersOf } from '#core/xlsx/collection-form'
import { readWorkbook } from '#core/xlsx/read'
import { type WrittenSheet, writeWorkbook } from '#core/xlsx/write'
import { exact, indicator, observed, target } from '../../support/build'
import { itWithSdk, sdkFaults } from '../../support/open-xml-sdk'
import { inflate } from '../../support/zip'

const period = periodId.parse('2020-H1')
const finance = 'Sở Tài chính'
const data: DataSet = {
  indicators: [
    indicator('thu', { name: 'Tổng thu ngân sách', unit: 'tỷ đồng', counted: false, decimals: 1, supplier: finance }),
    indicator('tai-nan', { name: 'Số vụ tai nạn', unit: 'vụ', supplier: 'Công an tỉnh' }),
    indicator('xa', { name: '=Số xã', unit: 'xã', supplier: finance }),
  ],
  observations: [
    observed('thu', { period: '2019-H1', value: exact('5202.5'), state: 'actual' }),
    observed('xa', { period: '2019-H1', value: { kind: 'ratio', part: '12', whole: '23' } }),
  ],
  plans: [
    target('tw', 'thu', { name: 'Trung ương giao', target: exact('10500') }),
    target('hdnd', 'thu', { name: 'HĐND tỉnh giao', target: exact('11000') }),
    target('kh-xa', 'xa', { target: exact('20') }),
  ],
}

const bytesOf = (sheet: WrittenSheet) => writeWorkbook([sheet], { deflate: (bytes) => deflateRawSync(bytes) })

function tableOf(supplier: string | null): Table {
  const read = readWorkbook(bytesOf(collectionForm(data, period, supplier)), inflate)
  const [table] = read.ok ? read.value.sheets : []
  if (table === undefined) throw new Error('no sheet was read')
  return table
}

/** The form with values written in, as a supplier sends it back. */
function filled(table: Table, values: Readonly<Record<number, CellValue>>): Table {
  const cells = Object.entries(values).map(([row, value]) => ({ row: Number(row), column: 6, value }))
  return { ...table, cells: [...table.cells, ...cells] }
}

function wordsOf(table: Table): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>()
  for (const { row, value } of table.cells) {
    const words = 'text' in value ? value.text : value.kind === 'number' ? value.amount : ''
    rows.set(row, [...(rows.get(row) ?? []), words])
  }
  return [...rows.values()]
}

it('asks one supplier for its own indicators', () => {
  expect(wordsOf(tableOf(finance))).toEqual([
    ['BIỂU THU THẬP SỐ LIỆU', 'duthao-bieu-1 2020-H1'],
    ['Kỳ báo cáo: 6 tháng đầu năm 2020'],
    ['Đơn vị cung cấp: Sở Tài chính'],
    [expect.stringContaining('Chỉ ghi vào các ô tô màu')],
    [
      'TT',
      'Chỉ tiêu',
      'ĐVT',
      'Thực hiện cùng kỳ (6 tháng đầu năm 2019)',
      'Kế hoạch năm 2020',
      'Ước thực hiện 6 tháng đầu năm 2020',
      'Ghi chú',
      'Mã chỉ tiêu',
    ],
    ['1', 'Tổng thu ngân sách', 'tỷ đồng', '5202.5', 'Trung ương giao: 10.500; HĐND tỉnh giao: 11.000', 'thu'],
    ['2', '=Số xã', 'xã', '12/23', '20', 'xa'],
  ])
  expect(tableOf(null).cells.filter(({ column, hidden }) => column === 8 && hidden)).toHaveLength(5)
})

it('is read back by its ids, whatever became of the names', () => {
  const back = filled(tableOf(finance), {
    7: { kind: 'number', amount: amount.parse('5300.5') },
    8: { kind: 'text', text: '14/23' },
  })
  const renamed = {
    ...back,
    cells: back.cells.map((cell) =>
      cell.row > 6 && cell.column === 2 ? { ...cell, value: { kind: 'text', text: 'khác' } as const } : cell,
    ),
  }
  const form = readCollection(renamed)
  if (form === null) throw new Error('the form was not known again')
  expect(form.period).toBe(period)
  expect(readTable(renamed, form.layout, data, { period: form.period })).toMatchObject({
    changes: [
      { indicator: 'thu', cell: 'F7', target: { kind: 'value', period }, to: exact('5300.5') },
      { indicator: 'xa', cell: 'F8', to: { kind: 'ratio', part: '14', whole: '23' } },
    ],
    conflicts: [],
    refused: [],
    unknown: [],
  })
})

it('changes nothing when it comes back empty', () => {
  const table = tableOf(null)
  const form = readCollection(table)
  expect(form && readTable(table, form.layout, data, { period })).toEqual({
    changes: [],
    conflicts: [],
    refused: [],
    unknown: [],
    hidden: [],
    same: 0,
  })
})

it('is not seen in other tables', () => {
  expect(readCollection({ name: 'a', cells: [] })).toBeNull()
  const table = tableOf(null)
  expect(readCollection({ ...table, cells: table.cells.filter(({ row }) => row !== 6) })).toBeNull()
})

it('can be written in where values and notes go, and nowhere else', () => {
  const rows = collectionForm(data, period, null).rows.flatMap(({ cells }) => cells)
  const unlocked = rows.filter(({ style }) => style?.unlocked).map(({ column }) => column)
  expect(unlocked).toEqual([6, 7, 6, 7, 6, 7])
  expect(collectionForm(data, period, null).locked).toBe(true)
})

it('knows the suppliers', () => {
  expect(suppliersOf(data.indicators)).toEqual(['Công an tỉnh', finance])
})

itWithSdk('has no fault against the rules of its format', () => {
  expect(sdkFaults(bytesOf(collectionForm(data, period, null)), 'xlsx')).toEqual([])
})
