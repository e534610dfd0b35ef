import { type AnnexCell, annexCells } from '#core/document/annex-cells'
import type { AnnexColumn, AnnexRow } from '#core/document/annex-schema'
import { annexVariants } from '#core/document/annex-variants'
import { indexData } from '#core/indicators/data-set'
import { type DataSet, type PeriodId, periodId } from '#core/indicators/schema'
import { exact, group, indicator, observed, row, target } from '../../support/build'

const data: DataSet = {
  indicators: [
    indicator('growth', { name: 'Tăng trưởng GRDP', unit: '%', decimals: 1, counted: false }),
    indicator('budget', { name: 'Thu ngân sách', unit: 'tỷ đồng', decimals: 0, counted: false }),
    indicator('inner', { name: 'Thu nội địa', unit: 'tỷ đồng', decimals: 0, counted: false }),
    indicator('poverty', { name: 'Tỷ lệ hộ nghèo', unit: '%', decimals: 1, counted: false, direction: 'lower' }),
    indicator('trade', { name: 'Cán cân thương mại', unit: 'triệu USD' }),
    indicator('area', { name: 'Diện tích rừng', unit: 'm2', counted: false }),
  ],
  observations: [
    observed('growth', { value: exact('7.2') }),
    observed('growth', { period: '2019-H1', value: exact('6.5'), state: 'actual' }),
    observed('budget', {
      value: exact('5145'),
      planShares: [{ plan: 'hdnd', share: { kind: 'given', percent: '49' } }],
    }),
    observed('budget', { period: '2019-H1', value: exact('5202'), state: 'actual' }),
    observed('inner', { value: exact('4000'), index: { kind: 'given', percent: '112.4' } }),
    observed('poverty', { growth: { kind: 'given', percent: '0.0' } }),
    observed('trade', { value: { kind: 'words', words: 'xuất siêu' } }),
  ],
  plans: [
    target('growth-plan', 'growth', { target: { kind: 'range', from: '7.5', to: '8.0' } }),
    target('tw', 'budget', { name: 'TW giao', target: exact('10000') }),
    target('hdnd', 'budget', { name: 'HĐND giao', target: exact('10500') }),
    target('old', 'inner', { year: 2019, target: exact('1') }),
    target('poverty-plan', 'poverty', { target: { kind: 'bound', bound: 'below', amount: '7.6' } }),
    target('area-plan', 'area', {}),
  ],
}

const rows: readonly AnnexRow[] = [
  group('KINH TẾ'),
  row('growth'),
  row('budget', { note: 'Số đến 15/6' }),
  row('inner', { part: true }),
  group('XÃ HỘI'),
  row('poverty'),
  row('trade'),
]

function cellsOf(columns: readonly AnnexColumn[], period = '2020-H1', of = rows, from = data) {
  const context = {
    index: indexData(from),
    period: periodId.parse(period),
    style: { percentDecimals: 1, trailingZero: 'keep' as const },
  }
  return annexCells({ columns: [...columns], rows: [...of] }, context)
}

/** The table as a reader sees it: heads and cells in words, a group as its number and title. */
function printed(columns: readonly AnnexColumn[], period?: string, of?: readonly AnnexRow[], from?: DataSet) {
  const { header, rows: lines } = cellsOf(columns, period, of, from)
  return {
    header: header.map((cells) => cells.map(({ words }) => words)),
    rows: lines.map((line) =>
      line.kind === 'group' ? [line.number, line.title] : line.cells.map(({ words }) => words),
    ),
  }
}

const columnsOf = (id: string) => annexVariants.find((variant) => variant.id === id)?.columns ?? []

it('writes the progress of a period: bases, plans in ranges and bounds, signed growth, shares of plan', () => {
  expect(printed(columnsOf('progress'))).toEqual({
    header: [
      [
        'TT',
        'Chỉ tiêu',
        'ĐVT',
        'Thực hiện 6 tháng đầu năm 2019',
        'Kế hoạch năm 2020',
        'Ước thực hiện 6 tháng đầu năm 2020',
        'So cùng kỳ (%)',
        'So kế hoạch (%)',
        'Ghi chú',
      ],
    ],
    rows: [
      ['I', 'KINH TẾ'],
      ['1', 'Tăng trưởng GRDP', '%', '6,5', '7,5-8,0', '7,2', '', '', ''],
      ['2', 'Thu ngân sách', 'tỷ đồng', '5.202', '10.000', '5.145', '-1,1', '51,5', 'Số đến 15/6'],
      ['', 'Tr.đó: Thu nội địa', 'tỷ đồng', '', '', '4.000', '+12,4', '', ''],
      ['II', 'XÃ HỘI'],
      ['1', 'Tỷ lệ hộ nghèo', '%', '', '< 7,6', '', '0,0', '', ''],
      ['2', 'Cán cân thương mại', 'triệu USD', '', '', 'Xuất siêu', '', '', ''],
    ],
  })
})

/** The same data a year long. */
function yearly(data: DataSet): DataSet {
  const whole = (period: PeriodId) => periodId.parse(period.slice(0, 4))
  return { ...data, observations: data.observations.map((seen) => ({ ...seen, period: whole(seen.period) })) }
}

it('writes the year of a province with the unit in the name, and of the country with a verdict', () => {
  expect(printed(columnsOf('province'), '2020', [row('area'), row('growth')], yearly(data))).toEqual({
    header: [['TT', 'Chỉ tiêu', 'Thực hiện năm 2019', 'Kế hoạch năm 2020', 'Ước thực hiện năm 2020', 'Đánh giá']],
    rows: [
      ['1', 'Diện tích rừng (m²)', '', '', '', ''],
      ['2', 'Tăng trưởng GRDP (%)', '6,5', '7,5-8,0', '7,2', 'Không đạt'],
    ],
  })
  expect(printed(columnsOf('national'), '2020', [row('budget')], yearly(data)).rows).toEqual([
    ['1', 'Thu ngân sách', 'tỷ đồng', '10.000', '5.145', 'Không đạt'],
  ])
})

it('judges no part of a year by the plan of the year', () => {
  expect(printed([{ kind: 'name' }, { kind: 'verdict', name: '' }]).rows.map((cells) => cells[1])).toEqual([
    'KINH TẾ',
    '',
    '',
    '',
    'XÃ HỘI',
    '',
    '',
  ])
})

it('sets the plans of several givers side by side under one title', () => {
  const columns: readonly AnnexColumn[] = [
    { kind: 'name' },
    { kind: 'plan', name: 'TW giao' },
    { kind: 'plan', name: 'HĐND giao' },
    { kind: 'value' },
    { kind: 'planShare', name: 'TW giao' },
    { kind: 'planShare', name: 'HĐND giao' },
  ]
  const { header, rows: lines } = cellsOf(columns, '2020-H1', [row('budget'), row('growth')])
  expect(header).toEqual([
    [
      { words: 'Chỉ tiêu', across: 1, down: 2 },
      { words: 'Kế hoạch năm 2020', across: 2, down: 1 },
      { words: 'Ước thực hiện 6 tháng đầu năm 2020', across: 1, down: 2 },
      { words: 'So kế hoạch (%)', across: 2, down: 1 },
    ],
    ['TW giao', 'HĐND giao', 'TW giao', 'HĐND giao'].map((words) => ({ words, across: 1, down: 1 })),
  ])
  expect(lines.map((line) => line.kind === 'indicator' && line.cells.map(({ words }) => words))).toEqual([
    ['Thu ngân sách', '10.000', '10.500', '5.145', '51,5', '49'],
    ['Tăng trưởng GRDP', '', '', '7,2', '', ''],
  ])
})

it('names the giver of a plan that stands alone', () => {
  expect(printed([{ kind: 'name' }, { kind: 'plan', name: 'TW giao' }]).header).toEqual([
    ['Chỉ tiêu', 'Kế hoạch năm 2020 (TW giao)'],
  ])
})

it('says growth as an index where the column is one, whichever was given', () => {
  const columns: readonly AnnexColumn[] = [{ kind: 'name' }, { kind: 'index' }]
  expect(printed(columns, '2020-H1', [row('inner'), row('budget'), row('poverty')]).rows).toEqual([
    ['Thu nội địa', '112,4'],
    ['Thu ngân sách', '98,9'],
    ['Tỷ lệ hộ nghèo', '100,0'],
  ])
})

it('is no estimate any more once all values are final', () => {
  const final = { ...data, observations: data.observations.map((seen) => ({ ...seen, state: 'actual' as const })) }
  expect(printed([{ kind: 'name' }, { kind: 'value' }], '2020-H1', rows, final).header).toEqual([
    ['Chỉ tiêu', 'Thực hiện 6 tháng đầu năm 2020'],
  ])
})

it('counts indicators through where there are no groups', () => {
  expect(
    printed([{ kind: 'order' }, { kind: 'name' }], '2020-H1', [
      row('growth'),
      row('inner', { part: true }),
      row('budget'),
    ]).rows,
  ).toEqual([
    ['1', 'Tăng trưởng GRDP'],
    ['', 'Tr.đó: Thu nội địa'],
    ['2', 'Thu ngân sách'],
  ])
})

it('misses values, bases and the targets of plans that there are, and nothing that is computed', () => {
  const [line] = cellsOf(columnsOf('progress'), '2020-H1', [row('area')]).rows
  const missed = (cells: readonly AnnexCell[]) => cells.filter(({ missing }) => missing).map(({ column }) => column)
  expect(line?.kind === 'indicator' && missed(line.cells)).toEqual(['base', 'plan', 'value'])
})

it('leads from a cell to the figure behind it', () => {
  const [line] = cellsOf(columnsOf('progress'), '2020-H1', [row('budget')]).rows
  expect(line?.kind === 'indicator' && line.cells.map(({ figure }) => figure)).toEqual([
    undefined,
    undefined,
    undefined,
    { indicator: 'budget', facet: 'value', bare: true, period: '2019-H1' },
    { indicator: 'budget', facet: 'plan', plan: 'tw', bare: true },
    { indicator: 'budget', facet: 'value', bare: true },
    { indicator: 'budget', facet: 'growth', bare: true },
    { indicator: 'budget', facet: 'plan', plan: 'tw', bare: true },
    undefined,
  ])
})
