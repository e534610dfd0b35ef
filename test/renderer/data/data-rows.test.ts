import type { Report } from '#core/document/schema'
import { arrange } from '../../../renderer/data/arrangement'
import { rowMaker } from '../../../renderer/data/data-rows'
import { countsOf, type Filter, type GridLine, visibleLines } from '../../../renderer/data/visible-rows'
import { exact, figure, h, indicator, observed, p, reportOf, target } from '../../support/build'
import { nd30 } from '../../support/fake-bridge'
import { rolled, sampleReport } from '../../support/roll'

const before = { period: '2019-H1', state: 'actual' }

/** Two headings; the budget grows as given, which differs from its values; one indicator is not used. */
const report = reportOf(
  [
    p('Thu ', figure('budget'), '.'),
    h('I', 'Kinh tế'),
    p('Thu ', figure('budget'), ', ', figure('budget', 'growth', { verb: true }), '; ', figure('grdp', 'growth'), '.'),
    h('I', 'Xã hội'),
    p(figure('accidents'), ' vụ; GRDP ', figure('grdp', 'growth')),
  ],
  {
    indicators: [
      indicator('unused', { name: 'Chỉ tiêu lẻ' }),
      indicator('accidents', { name: 'Số vụ tai nạn' }),
      indicator('grdp', { name: 'Tổng sản phẩm (GRDP)', unit: 'tỷ đồng' }),
      indicator('budget', { name: 'Thu ngân sách', unit: 'tỷ đồng' }),
    ],
    observations: [
      observed('grdp', { growth: { kind: 'given', percent: '6.4' } }),
      observed('budget', { value: exact('5145'), growth: { kind: 'given', percent: '9' } }),
      observed('budget', { ...before, value: exact('5202') }),
      observed('accidents', { ...before, value: exact('9') }),
    ],
    plans: [target('p', 'budget', { target: exact('10500') }), target('old', 'budget', { year: 2019 })],
  },
)

const arrangement = arrange(report, nd30)

function told(lines: readonly GridLine[]) {
  return lines.map((line) => (line.kind === 'group' ? `[${line.title}]` : line.row.indicator.id))
}

function shown(filter: Filter, search = '', kept = new Set<string>()) {
  return told(visibleLines(rowMaker()(report, arrangement), arrangement, filter, search, kept))
}

it('groups indicators under the heading that first shows them, the unused ones last', () => {
  expect(shown('all')).toEqual([
    '[]',
    'budget',
    '[I. Kinh tế]',
    'grdp',
    '[II. Xã hội]',
    'accidents',
    '[null]',
    'unused',
  ])
})

it.each([
  ['missing', ['[II. Xã hội]', 'accidents', '[null]', 'unused']],
  ['stale', ['[II. Xã hội]', 'accidents']],
  ['differs', ['[]', 'budget']],
] as const)('filters %s', (filter, lines) => {
  expect(shown(filter)).toEqual(lines)
})

it('counts what each filter leaves', () => {
  expect(countsOf(rowMaker()(report, arrangement))).toEqual({ all: 4, missing: 2, stale: 1, differs: 1 })
})

it.each(['2021-H1', '2020-9M'])('calls all that a roll to %s emptied not updated, with a base or without', (to) => {
  const last = sampleReport()
  const { report: draft } = rolled(last, to)
  const rows = rowMaker()(draft, arrange(draft, nd30))
  const emptied = last.observations.filter(({ period }) => period === last.period).map(({ indicator: of }) => of)
  expect(emptied.filter((of) => !rows.get(of)?.stale)).toEqual([])
})

it('finds names without diacritics', () => {
  expect(shown('all', 'TONG san')).toEqual(['[I. Kinh tế]', 'grdp'])
  expect(shown('all', 'không có')).toEqual([])
})

it('keeps a row in sight that passes no more since the filter was chosen', () => {
  const kept = new Set<string>()
  shown('missing', '', kept)
  expect(shown('differs', '', kept)).toEqual(['[]', 'budget', '[II. Xã hội]', 'accidents', '[null]', 'unused'])
})

it('shows what is given as given, and computes the rest', () => {
  const budget = rowMaker()(report, arrangement).get('budget')
  expect(budget?.growth).toEqual({ kind: 'given', percent: '9' })
  expect(budget?.shares.get('Kế hoạch năm')).toEqual({ kind: 'computed', percent: '49.0' })
  expect(budget?.disagreements).toEqual([{ facet: 'growth', given: '9', computed: '-1' }])
  expect(budget?.places).toBe(3)
})

it('makes only those rows anew of which something changed', () => {
  const make = rowMaker()
  const first = make(report, arrangement)
  const next: Report = {
    ...report,
    observations: report.observations.map((seen) =>
      seen.indicator === 'accidents' ? observed('accidents', { ...before, value: exact('8') }) : seen,
    ),
  }
  const second = make(next, arrangement)
  const same = [...second].filter(([id, row]) => first.get(id) === row).map(([id]) => id)
  expect(same).toEqual(['unused', 'grdp', 'budget'])
})
