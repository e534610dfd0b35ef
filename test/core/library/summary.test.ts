import { blockId } from '#core/document/schema'
import { type PeriodId, periodId } from '#core/indicators/schema'
import { later, shelvesOf, summaryOf } from '#core/library/summary'
import { figure, indicator, p, reportOf, smallReport } from '../../support/build'

const period = (id: string): PeriodId => periodId.parse(id)

it('names a report by kind and period and says how far it is', () => {
  expect(summaryOf(smallReport())).toEqual({
    title: 'Báo cáo tóm tắt 6 tháng đầu năm 2020',
    period: '2020-H1',
    stage: 'drafting',
    figures: { known: 6, total: 6 },
    blocks: { seen: 0, total: 0 },
  })
})

it('counts what is unknown, and what was carried and not looked at', () => {
  const report = reportOf([p('Đạt ', figure('rice'), '.'), p('Giữ nguyên.')], {
    indicators: [indicator('rice')],
    stage: 'submitted',
    carried: {
      report: 'r0',
      period: period('2019-H1'),
      blocks: [
        { block: blockId.parse('b1'), seen: false },
        { block: blockId.parse('b2'), seen: true },
      ],
    },
  })
  expect(summaryOf(report)).toMatchObject({
    stage: 'submitted',
    figures: { known: 0, total: 1 },
    blocks: { seen: 1, total: 2 },
  })
})

it('puts reports on shelves, the latest year and period first', () => {
  const reports = ['2020-03', '2021-H1', '2020', '2020-9M', '2020-Q1', '2021-H1'].map((id, at) => ({
    period: period(id),
    at,
  }))
  expect(
    shelvesOf(reports).map(({ year, periods }) => [year, periods.map((each) => [each.period, each.reports.length])]),
  ).toEqual([
    [2021, [['2021-H1', 2]]],
    [
      2020,
      [
        ['2020', 1],
        ['2020-9M', 1],
        ['2020-Q1', 1],
        ['2020-03', 1],
      ],
    ],
  ])
})

it.each([
  ['2020-H1', '2019', 1],
  ['2020-Q2', '2020-H1', -1],
  ['2020-06', '2020-Q2', -1],
  ['2020-12', '2020-9M', 1],
  ['2020', '2020', 0],
])('%s against %s', (one, other, sign) => {
  expect(Math.sign(later(period(one), period(other)))).toBe(sign)
})
