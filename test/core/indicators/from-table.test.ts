import fc from 'fast-check'
import { type ReadOptions, readTable } from '#core/indicators/from-table'
import { readNumber, writeNumber } from '#core/indicators/number'
import { amount, type DataSet, indicatorId, periodId } from '#core/indicators/schema'
import { type CellValue, type Table, type TableCell, tableOfText } from '#core/indicators/table'
import { proposeLayout } from '#core/indicators/table-layout'
import { exact, indicator, observed, target } from '../../support/build'

const period = periodId.parse('2020-H1')

const data: DataSet = {
  indicators: [
    indicator('grdp', { name: 'Tổng sản phẩm trên địa bàn (GRDP)', unit: 'tỷ đồng', counted: false, decimals: 1 }),
    indicator('thu', { name: 'Tổng thu ngân sách nhà nước', unit: 'tỷ đồng', counted: false, aliases: ['Thu NSNN'] }),
    indicator('ngheo', { name: 'Tỷ lệ hộ nghèo', unit: '%', counted: false, decimals: 2 }),
    indicator('vu', { name: 'Số vụ tai nạn', unit: 'vụ' }),
    indicator('xa', { name: 'Số xã đạt chuẩn', unit: 'xã' }),
  ],
  observations: [
    observed('grdp', { value: exact('50000'), growth: { kind: 'given', percent: '6.5' } }),
    observed('thu', { value: exact('5145') }),
    observed('thu', { period: '2019-H1', value: exact('5202'), state: 'actual' }),
    observed('xa', { value: { kind: 'ratio', part: '14', whole: '23' } }),
  ],
  plans: [target('kh-thu', 'thu', { target: exact('10500') })],
}

const header = [
  'TT',
  'Chỉ tiêu',
  'ĐVT',
  'Thực hiện cùng kỳ 2019',
  'Kế hoạch năm 2020',
  'Ước TH 6 tháng 2020',
  'Tăng, giảm (%)',
]

/** A table under the usual header; numbers stand as stored, `null` is an empty cell. */
function tableOf(lines: readonly (readonly (string | CellValue | null)[])[], marks: Partial<TableCell> = {}): Table {
  const cells = [header, ...lines].flatMap((line, at) =>
    line.flatMap((value, column): readonly TableCell[] => {
      if (value === null) return []
      const stored = typeof value === 'string' ? ({ kind: 'text', text: value } as const) : value
      return [{ row: at + 3, column: column + 1, value: stored, ...(at > 0 && column === 5 ? marks : {}) }]
    }),
  )
  return { name: 'Biểu 1', cells }
}

function n(stored: string, percent?: true): CellValue {
  return { kind: 'number', amount: amount.parse(stored), ...(percent && { percent }) }
}

/** One row whose value alone is filled in. */
const row = (name: string, value: string | CellValue, unit: string | null = null) => [
  null,
  name,
  unit,
  null,
  null,
  value,
]

function read(table: Table, options: Omit<ReadOptions, 'period'> = {}) {
  const layout = proposeLayout(table, period)
  if (layout === null) throw new Error('no header was found')
  return readTable(table, layout, data, { period, ...options })
}

const nothing = { changes: [], conflicts: [], refused: [], unknown: [], hidden: [], same: 0 }
const at = (name: string, cell = 'F4') => ({ sheet: 'Biểu 1', cell, name })
const value = { kind: 'value', period: '2020-H1' }

it('takes values from old to new, each with its cell, and counts those that are so already', () => {
  const table = tableOf([['1', 'Thu NSNN', 'Tỷ đồng', n('5202'), n('10600'), n('5300.5'), n('3')]])
  expect(read(table)).toEqual({
    ...nothing,
    changes: [
      { ...at('Thu NSNN'), indicator: 'thu', target: value, from: exact('5145'), to: exact('5300.5'), notes: [] },
    ],
    conflicts: [
      {
        ...at('Thu NSNN', 'E4'),
        doubts: ['confirmed'],
        options: [
          {
            ...at('Thu NSNN', 'E4'),
            indicator: 'thu',
            target: { kind: 'plan', plan: 'kh-thu', year: 2020 },
            from: exact('10500'),
            to: exact('10600'),
            notes: [],
          },
        ],
      },
    ],
    same: 1,
  })
})

it.each([
  ['Tổng thu ngân sách nhà nước', 'thu'],
  ['- Trong đó: TỔNG THU NGÂN SÁCH NHÀ NƯỚC', 'thu'],
  ['II. Tong thu ngan sach nha nuoc', 'thu'],
  ['2.1. thu nsnn', 'thu'],
  ['Tổng sản phẩm trên địa bàn (GRDP)', 'grdp'],
])('knows whose row %j is', (name, id) => {
  const { changes } = read(tableOf([row(name, n('7'))]))
  expect(changes.map(({ indicator: found }) => found)).toEqual([id])
})

it('asks about a name that comes near, and never takes it', () => {
  const { changes, conflicts } = read(tableOf([row('Tổng thu ngân sách nhà nước trên địa bàn tỉnh', n('7'))]))
  expect(changes).toEqual([])
  expect(conflicts.map(({ doubts, options }) => [doubts, options.map(({ indicator: found }) => found)])).toEqual([
    [['near'], ['thu']],
  ])
})

it('lists a row of nobody, and takes it for the indicator that is chosen', () => {
  const table = tableOf([row('Số lượt khách du lịch', n('7'))])
  expect(read(table)).toEqual({ ...nothing, unknown: [at('Số lượt khách du lịch')] })
  const chosen = new Map([[4, indicatorId.parse('vu')]])
  expect(read(table, { chosen }).changes).toMatchObject([{ indicator: 'vu', to: exact('7') }])
})

it.each([
  ['triệu đồng', '5145000.25', '5145.00025', ['scaled']],
  ['tr.đ', '5146000', '5146', ['scaled']],
  ['nghìn tỷ đồng', '5.2', '5200', ['scaled']],
  ['đồng', '5146123456000', '5146.123456', ['scaled']],
  ['đồng', '5146123456789', '5146.123457', ['scaled', 'rounded']],
  ['Tỉ đồng', '5146', '5146', []],
])('moves a value in %s exactly', (unit, stored, amountNow, notes) => {
  expect(read(tableOf([row('Thu NSNN', n(stored), unit)])).changes).toMatchObject([{ to: exact(amountNow), notes }])
})

it('refuses another measure', () => {
  expect(read(tableOf([row('Thu NSNN', n('7'), 'người')])).refused).toEqual([
    { ...at('Thu NSNN'), failure: { ok: false, code: 'import/unit', values: { unit: 'người', own: 'tỷ đồng' } } },
  ])
})

it('takes a stored fraction that is shown as a percentage for the percentage, and only of one', () => {
  expect(read(tableOf([row('Tỷ lệ hộ nghèo', n('0.0438', true))])).changes).toMatchObject([
    { to: exact('4.38'), notes: ['percent'] },
  ])
  expect(read(tableOf([row('Thu NSNN', n('0.0438', true))])).refused).toMatchObject([
    { failure: { code: 'import/percent' } },
  ])
})

it('asks which number a text with two readings is, unless its column or its indicator tells', () => {
  const two = { doubts: ['readings'], options: [{ to: exact('1234') }, { to: exact('1.234') }] }
  expect(
    read(tableOf([row('GRDP', '1.234')]), { chosen: new Map([[4, indicatorId.parse('grdp')]]) }).conflicts,
  ).toMatchObject([two])
  expect(read(tableOf([row('Số vụ tai nạn', '1.234')])).changes).toMatchObject([{ to: exact('1234') }])
  const told = tableOf([row('Tỷ lệ hộ nghèo', '1.234'), row('Thu NSNN', '1.353,049')])
  expect(read(told).changes).toMatchObject([{ to: exact('1234') }, { to: exact('1353.049') }])
})

it.each<readonly [string, CellValue, string, Partial<TableCell>]>([
  ['an error', { kind: 'error', text: '#REF!' }, 'import/error-value', {}],
  ['a number beyond all', { kind: 'unreadable', text: '1e308' }, 'import/unreadable', {}],
  ['a formula without a stored value', { kind: 'no-value' }, 'import/no-value', { formula: true }],
  ['a day', { kind: 'date', day: '2020-06-10' }, 'import/not-a-figure', {}],
  ['an English number', { kind: 'text', text: '1,353.049' }, 'number/form', {}],
  ['half a case', n('7.5'), 'value/whole', {}],
  [
    'a covered cell',
    n('7'),
    'import/covered',
    { merged: { range: 'E4:F4', lastRow: 4, lastColumn: 6, covered: true } },
  ],
  [
    'a value of several rows',
    n('7'),
    'import/merged-rows',
    { merged: { range: 'F4:F6', lastRow: 6, lastColumn: 6, covered: false } },
  ],
])('refuses %s by its cell', (_, stored, code, marks) => {
  const { changes, refused } = read(tableOf([row('Số vụ tai nạn', stored)], marks))
  expect(changes).toEqual([])
  expect(refused).toMatchObject([{ ...at('Số vụ tai nạn'), failure: { code } }])
})

it('tells of hidden values, and takes them only when told to', () => {
  const table = tableOf([row('Số vụ tai nạn', n('7'))], { hidden: true })
  expect(read(table)).toEqual({ ...nothing, hidden: [at('Số vụ tai nạn')] })
  expect(read(table, { withHidden: true }).changes).toMatchObject([{ to: exact('7') }])
})

it('marks the result of a formula', () => {
  expect(read(tableOf([row('Số vụ tai nạn', n('7'))], { formula: true })).changes).toMatchObject([
    { notes: ['formula'] },
  ])
})

it('asks about two rows that say different things of one value', () => {
  const table = tableOf([
    row('Số vụ tai nạn', n('7')),
    row('1. Số vụ tai nạn', n('8')),
    row('Thu NSNN', n('1')),
    row('Thu NSNN', n('1.0')),
  ])
  const { changes, conflicts } = read(table)
  expect(changes).toMatchObject([{ indicator: 'thu' }])
  expect(conflicts).toMatchObject([
    {
      doubts: ['twice'],
      options: [
        { cell: 'F4', to: exact('7') },
        { cell: 'F5', to: exact('8') },
      ],
    },
  ])
})

it.each([
  ['Số xã đạt chuẩn', n('15'), 'kind'],
  ['Số vụ tai nạn', 'chưa có', 'kind'],
])('asks before %s is of another kind', (name, stored, doubt) => {
  expect(read(tableOf([row(name, stored)])).conflicts).toMatchObject([{ doubts: [doubt] }])
})

it('takes a growth only where it is given', () => {
  const growth = (name: string) => tableOf([[null, name, null, null, null, null, n('7.2')]])
  expect(read(growth('Tổng sản phẩm trên địa bàn (GRDP)')).changes).toMatchObject([
    { target: { kind: 'growth', period: '2020-H1' }, from: exact('6.5'), to: exact('7.2') },
  ])
  expect(read(growth('Thu NSNN'))).toEqual(nothing)
})

it('passes over dashes, dots and the row that numbers the columns', () => {
  expect(
    read(tableOf([['A', 'B', 'C', n('1'), n('2'), n('3')], row('Thu NSNN', '-'), row('Số vụ tai nạn', '…')])),
  ).toEqual(nothing)
})

it('reads cells that were copied as text', () => {
  const table = tableOfText('Dán', `Nội dung\tĐơn vị tính\tThực hiện 6 tháng\r\nThu NSNN\ttỷ đồng\t5.300,5\r\n`)
  expect(read(table).changes).toMatchObject([{ sheet: 'Dán', cell: 'C2', indicator: 'thu', to: exact('5300.5') }])
})

it('never makes another number of a text than the law has it read', () => {
  const digits = fc.integer({ min: 0, max: 10 ** 9 })
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 6 }), fc.boolean(), (units, decimals, english) => {
      const padded = String(units).padStart(decimals + 1, '0')
      const whole = padded.slice(0, padded.length - decimals)
      const exactly = amount.parse(decimals > 0 ? `${whole}.${padded.slice(-decimals)}` : whole)
      const vietnamese = writeNumber(exactly, {})
      const text = english ? vietnamese.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : vietnamese
      const lawful = readNumber(text)
      const meant = exact(lawful.ok ? lawful.value : exactly)
      for (const change of read(tableOf([row('Thu NSNN', text)])).changes) expect(change.to).toEqual(meant)
    }),
    { numRuns: 2000 },
  )
})
