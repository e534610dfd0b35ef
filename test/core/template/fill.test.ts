import { contentFault } from '#core/document/integrity'
import { report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import { fillTemplate } from '#core/template/fill'
import { type Template, template as templateSchema } from '#core/template/schema'
import { smallReport } from '../../support/build'

const { body, indicators, plans, frame, style, profile } = smallReport()
const { number: _number, date: _date, draftRound: _round, ...outside } = frame

const template: Template = templateSchema.parse({
  format: 1,
  id: 'mau',
  name: { vi: 'Mẫu', en: 'Template' },
  description: { vi: 'Mẫu thử', en: 'A template' },
  periods: ['month', 'quarter', 'half', 'nineMonths', 'year'],
  profile,
  style,
  frame: outside,
  body,
  indicators,
  plans: plans.map(({ year: _year, target: _target, ...plan }) => plan),
})

function filled(period: string, from: Template = template) {
  return fillTemplate(from, periodId.parse(period), 'r2')
}

it("gives a report of the template's blocks and indicators, without values", () => {
  expect(filled('2026-H1')).toEqual({
    ok: true,
    value: {
      id: 'r2',
      profile,
      period: '2026-H1',
      style,
      frame: { ...outside, number: '', date: { day: null, month: 6, year: 2026 } },
      body,
      indicators,
      observations: [],
      plans: [{ id: 'budget-2020', indicator: 'budget', name: 'Kế hoạch năm', year: 2026 }],
    },
  })
})

it.each([
  ['2026-05', 5, 2026],
  ['2026-Q1', 3, 2026],
  ['2026-Q4', 12, 2026],
  ['2027-H1', 6, 2027],
  ['2026-H2', 12, 2026],
  ['2026-9M', 9, 2026],
  ['2025', 12, 2025],
])('dates a report of %s in month %i of %i and leaves its day blank', (period, month, year) => {
  expect(filled(period)).toMatchObject({ ok: true, value: { frame: { date: { day: null, month, year } } } })
})

it('gives a sound report', () => {
  const result = filled('2026-9M')
  const value = result.ok ? report.parse(result.value) : null
  expect(value && contentFault(value)).toBeUndefined()
})

it('refuses a kind of period that the template is not made for', () => {
  expect(filled('2026-Q1', { ...template, periods: ['half', 'year'] })).toEqual({
    ok: false,
    code: 'template/period',
    values: { period: '2026-Q1' },
  })
})
