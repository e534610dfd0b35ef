import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFile, writeReportFile } from '#core/document/file'
import { figuresShown } from '#core/document/text'
import { figuresOf, indicatorsShown, isIndicatorBlock } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { type PeriodId, type PlanId, periodId } from '#core/indicators/schema'
import type { Sentence } from '#core/indicators/sentence-schema'
import { ok, type Result } from '#core/result'
import { fillTemplate } from '#core/template/fill'
import { readTemplate } from '#core/template/read'
import type { Template } from '#core/template/schema'

const folder = join(__dirname, '..', 'templates')

const periods: Readonly<Record<Template['periods'][number], readonly PeriodId[]>> = {
  month: ['2026-01', '2026-12'].map((id) => periodId.parse(id)),
  quarter: ['2026-Q1', '2026-Q4'].map((id) => periodId.parse(id)),
  half: ['2026-H1', '2026-H2'].map((id) => periodId.parse(id)),
  nineMonths: [periodId.parse('2026-9M')],
  year: [periodId.parse('2026')],
}

function okOf<T, C extends string>(result: Result<T, C>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result.value
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/** The plans that a sentence names. */
function plansOf({ items }: Sentence): readonly (PlanId | undefined)[] {
  const clauses = items.flatMap(({ clauses: own, parts }) => [
    ...own,
    ...(parts?.items ?? []).flatMap((part) => part.clauses),
  ])
  return clauses.map((clause) => (clause.kind === 'plan' ? clause.plan : undefined))
}

const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

describe.each(templates)('the template $name', ({ name, text }) => {
  const template = okOf(readTemplate(text))

  it('is named like its file', () => {
    expect(`${template.id}.json`).toBe(name)
  })

  it('fills for every kind of period that it names, into a report that a file can hold', () => {
    for (const period of template.periods.flatMap((kind) => periods[kind])) {
      const report = okOf(fillTemplate(template, period, 'thu'))
      expect(readReportFile(writeReportFile(report))).toEqual(ok(report))
      expect(report.period).toBe(period)
    }
  })

  it('is refused for every other kind of period', () => {
    const others = Object.entries(periods).filter(([kind]) => !template.periods.some((named) => named === kind))
    const codes = others.flatMap(([, ids]) => ids).map((id) => fillTemplate(template, id, 'thu'))
    expect(codes.filter((result) => result.ok || result.code !== 'template/period')).toEqual([])
  })

  it('has no value, no year and no place of its own', () => {
    const [period] = template.periods.flatMap((kind) => periods[kind])
    const report = okOf(fillTemplate(template, period ?? periodId.parse('2026'), 'thu'))
    const context = { index: indexData(report), period: report.period, style: report.style }
    const figures = report.body.flatMap(({ children }) => figuresShown(children, context))
    expect(figures.filter(({ text: words }) => words !== '……')).toEqual([])
    expect(stringsOf(template).filter((string) => /\d{4}|Bắc Giang|Covid/iu.test(string))).toEqual([])
    expect(stringsOf(template).filter((string) => string !== string.normalize('NFC'))).toEqual([])
  })

  it('shows each of its indicators and plans', () => {
    const shown = indicatorsShown(template.body)
    const parts = new Set<string>(template.indicators.flatMap(({ parts: own = [] }) => own))
    expect(template.indicators.filter(({ id }) => !shown.has(id) && !parts.has(id))).toEqual([])
    const measured = new Set([
      ...figuresOf(template.body).map(({ figure }) => figure.plan),
      ...template.body.flatMap(({ children }) => children.filter(isIndicatorBlock).flatMap(plansOf)),
    ])
    expect(template.plans.filter(({ id }) => !measured.has(id))).toEqual([])
  })

  it.each([
    ['a figure of an unknown indicator', '"indicator": "grdp",\n', '"indicator": "khac",\n', /^(body|plans)\.\d+/],
    ['a key that no template has', '"format": 1', '"format": 1, "ten": ""', /^ten$/],
    ['another format', '"format": 1', '"format": 2', /^format$/],
  ])('is refused with %s, and the place is named', (_, sound, broken, place) => {
    const changed = text.replace(sound, broken)
    expect(changed).not.toBe(text)
    expect(readTemplate(changed)).toEqual({
      ok: false,
      code: 'template/invalid',
      values: expect.objectContaining({ where: expect.stringMatching(place) }),
    })
  })
})
