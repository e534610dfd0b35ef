import { periodId } from '#core/indicators/schema'
import type { Table, TableCell } from '#core/indicators/table'
import { layoutAt, proposeLayout } from '#core/indicators/table-layout'

const period = periodId.parse('2020-H1')

function cell(
  row: number,
  column: number,
  text: string,
  merged?: readonly [lastRow: number, lastColumn: number],
): TableCell {
  const [lastRow, lastColumn] = merged ?? [0, 0]
  return {
    row,
    column,
    value: { kind: 'text', text },
    ...(merged && { merged: { range: 'A1:B2', lastRow, lastColumn, covered: false } }),
  }
}

function sheet(...lines: readonly (readonly string[])[]): Table {
  const cells = lines.flatMap((line, row) =>
    line.flatMap((words, column) => (words === '' ? [] : [cell(row + 1, column + 1, words)])),
  )
  return { name: 'Biểu 1', cells }
}

const meaningsOf = (table: Table) => proposeLayout(table, period)?.columns.map(({ meaning }) => meaning)

it.each([
  [
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Ước thực hiện'],
    [null, 'name', 'unit', 'value'],
  ],
  [
    ['Nội dung', 'Đơn vị tính', 'Kế hoạch 2020', 'Kết quả'],
    ['name', 'unit', 'plan', 'value'],
  ],
  [
    ['CHỈ TIÊU', 'Thực hiện năm 2019', 'Thực hiện năm 2020'],
    ['name', 'base', 'value'],
  ],
  [
    ['Tên chỉ tiêu', 'Cùng kỳ năm trước', 'TH 6 tháng', 'Tăng, giảm (%)'],
    ['name', 'base', 'value', 'growth'],
  ],
  [
    ['Chỉ tiêu', 'Dự toán HĐND tỉnh giao', 'Ước TH', '% so với dự toán'],
    ['name', 'plan', 'value', 'planShare'],
  ],
  [
    ['Chỉ tiêu', 'Ước tháng 6', 'Ước 6 tháng', 'So với cùng kỳ (%)'],
    ['name', null, 'value', null],
  ],
  [
    ['Chỉ tiêu kế hoạch', 'Chỉ tiêu', 'Thực hiện'],
    ['plan', 'name', 'value'],
  ],
  [
    ['Chỉ tiêu', 'TH/KH (%)', 'Ghi chú', 'Năm 2018'],
    ['name', 'planShare', null, null],
  ],
])('knows the columns %j', (header, meanings) => {
  expect(meaningsOf(sheet(['BIỂU SỐ 1'], [], header, ['1', '2', '3', '4'].slice(0, header.length)))).toEqual(meanings)
})

it('finds no table where nothing names indicators', () => {
  expect(proposeLayout(sheet(['Họ và tên', 'Ngày sinh'], ['a', 'b']), period)).toBeNull()
})

it('reads a header of two rows, with what is merged over several columns', () => {
  const table: Table = {
    name: 'Biểu 1',
    cells: [
      cell(2, 1, 'Chỉ tiêu', [3, 1]),
      cell(2, 2, 'Năm 2020', [2, 3]),
      cell(2, 4, 'So sánh (%)', [2, 5]),
      cell(3, 2, 'Kế hoạch'),
      cell(3, 3, 'Ước thực hiện'),
      cell(3, 4, 'Tăng so với cùng kỳ'),
      cell(3, 5, 'Kế hoạch'),
      cell(4, 1, 'Thu ngân sách'),
    ],
  }
  expect(proposeLayout(table, period)).toEqual({
    headerRow: 2,
    lastHeaderRow: 3,
    columns: [
      { column: 1, header: 'Chỉ tiêu', meaning: 'name' },
      { column: 2, header: 'Năm 2020 Kế hoạch', meaning: 'plan' },
      { column: 3, header: 'Năm 2020 Ước thực hiện', meaning: 'value' },
      { column: 4, header: 'So sánh (%) Tăng so với cùng kỳ', meaning: 'growth' },
      { column: 5, header: 'So sánh (%) Kế hoạch', meaning: 'planShare' },
    ],
  })
})

it('takes the row it is told for the header', () => {
  const table = sheet(['a'], ['Chỉ tiêu', 'Thực hiện'], ['Thu', '1'])
  expect(layoutAt(table, 2, period)).toMatchObject({
    headerRow: 2,
    lastHeaderRow: 2,
    columns: [{ meaning: 'name' }, { meaning: 'value' }],
  })
})
