import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { blockText, figuresShown, inlinesText, inlineWords } from '#core/document/text'
import { annexesOf, figuresOf, indicatorsShown, isIndicatorBlock, textBlocksOf } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { amount, type Observation, type PeriodId, type PlanId, periodId } from '#core/indicators/schema'
import type { Sentence } from '#core/indicators/sentence-schema'
import { ok, type Result } from '#core/result'
import { fillTemplate } from '#core/template/fill'
import { readTemplate } from '#core/template/read'
import type { Template } from '#core/template/schema'
import { exported } from './support/docx'
import { itNeeds } from './support/needs'
import { schemaFaults } from './support/ooxml-schema'

const folder = join(__dirname, '..', 'templates')
const itWithSchemas = itNeeds('xmllint')

const periods: Readonly<Record<Template['periods'][number], readonly PeriodId[]>> = {
  month: ['2026-01', '2026-12'].map((id) => periodId.parse(id)),
  quarter: ['2026-Q1', '2026-Q4'].map((id) => periodId.parse(id)),
  half: ['2026-H1', '2026-H2'].map((id) => periodId.parse(id)),
  nineMonths: [periodId.parse('2026-9M')],
  year: [periodId.parse('2026')],
}

/** What no template may name: a year, and what belongs to one place, one event or the order before 01/7/2025. */
const bound = /\d{4}|Bắc Giang|Covid|huyện|thị trấn|thị xã|Kế hoạch và Đầu tư|Ban cán sự đảng/iu

/** What no printed text has: blanks side by side, a blank before a mark, two marks where one belongs. */
const untidy = / {2}| [,.;:)]|[,;:][,.;:]|[^.…]\.\.|\( /u

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

function allPlansOf({ body, plans }: Template): ReadonlySet<PlanId | undefined> {
  const rows = annexesOf(body).flatMap((annex) => {
    const givers = annex.columns.flatMap((column) => ('name' in column ? [column.name] : []))
    const shown = new Set(annex.rows.map((row) => (row.kind === 'indicator' ? row.indicator : undefined)))
    const inRows = plans.filter(({ indicator }) => shown.has(indicator))
    const first = inRows.filter((plan, at) => inRows.findIndex(({ indicator }) => indicator === plan.indicator) === at)
    return [...inRows.filter(({ name }) => givers.includes(name)), ...(givers.includes('') ? first : [])]
  })
  return new Set([
    ...rows.map(({ id }) => id),
    ...figuresOf(body).map(({ figure }) => figure.plan),
    ...textBlocksOf(body).flatMap(({ children }) => children.filter(isIndicatorBlock).flatMap(plansOf)),
  ])
}

function filled(template: Template, period = firstPeriodOf(template)): Report {
  return okOf(fillTemplate(template, period, 'thu'))
}

function firstPeriodOf({ periods: [kind = 'year'] }: Template): PeriodId {
  return periods[kind][0] ?? periodId.parse('2026')
}

/** The same report with a number for all that can have one. */
function complete(report: Report): Report {
  const given = { kind: 'given', percent: amount.parse('12.5') } as const
  const observations = report.indicators.map(
    ({ id }): Observation => ({
      indicator: id,
      period: report.period,
      value: { kind: 'exact', amount: amount.parse('47') },
      state: 'estimate',
      growth: given,
      points: { kind: 'given', amount: amount.parse('-1') },
      planShares: report.plans.filter((plan) => plan.indicator === id).map(({ id: plan }) => ({ plan, share: given })),
    }),
  )
  return { ...report, observations }
}

/** The printed text, a string for a line of trích yếu, a block and an annex's title. */
function linesOf(report: Report): readonly string[] {
  const words = inlineWords(report)
  return [
    ...report.frame.subject.map((line) => inlinesText(line, words)),
    ...report.body.map((block) => blockText(block, words)),
  ]
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
    const report = filled(template)
    const context = { index: indexData(report), period: report.period, style: report.style }
    const figures = textBlocksOf(report.body).flatMap(({ children }) => figuresShown(children, context))
    expect(figures.filter(({ text: words }) => words !== '……')).toEqual([])
    expect(stringsOf(template).filter((string) => bound.test(string))).toEqual([])
    expect(stringsOf(template).filter((string) => string !== string.normalize('NFC'))).toEqual([])
  })

  it('shows each of its indicators and plans', () => {
    const shown = indicatorsShown(template.body)
    const parts = new Set<string>(template.indicators.flatMap(({ parts: own = [] }) => own))
    expect(template.indicators.filter(({ id }) => !shown.has(id) && !parts.has(id))).toEqual([])
    const measured = allPlansOf(template)
    expect(template.plans.filter(({ id }) => !measured.has(id))).toEqual([])
  })

  it('can be sent in the form of the state and in that of the Party', () => {
    const { state, party } = template.frame.senders
    expect([state.symbol, party?.symbol]).toEqual(['BC-UBND', 'BC/ĐU'])
    expect(state.archive).toMatch(/^VT/)
    expect(party?.superior.join(' ')).toMatch(/^ĐẢNG BỘ (TỈNH|XÃ) ……$/u)
  })

  it('opens, closes, speaks of its period throughout and ends with the annexes', () => {
    const text = textBlocksOf(template.body)
    const [opening, closing] = [text.find(({ type }) => type === 'paragraph'), text.at(-1)]
    expect(inlinesText(opening?.children ?? [], () => '…')).toMatch(/^Thực hiện .+ …/u)
    expect(inlinesText(closing?.children ?? [], () => '…')).toMatch(/^Trên đây là báo cáo .+ báo cáo[^.;]*$/u)
    expect(annexesOf(template.body).every(({ rows }) => rows.some(({ kind }) => kind === 'group'))).toBe(true)
    expect(template.body.at(-1)?.type).toBe('annex')
    const titles = [template.frame.subject.flat(), ...annexesOf(template.body).map(({ title }) => title)]
    expect(titles.filter((title) => title.every((inline) => 'text' in inline))).toEqual([])
  })

  it.each([['empty'], ['complete']])('prints as a tidy form: %s', (state) => {
    for (const period of template.periods.flatMap((kind) => periods[kind])) {
      const report = filled(template, period)
      const lines = linesOf(state === 'complete' ? complete(report) : report)
      expect(lines.filter((line) => untidy.test(line) || line !== line.trim())).toEqual([])
    }
  })

  itWithSchemas('exports without a fault against the schemas of ECMA-376', async () => {
    for (const profile of ['nd30', 'hd05']) expect(schemaFaults(await exported(filled(template), profile))).toEqual([])
  })

  it.each([
    ['an unknown indicator', /"indicator": "[^"]+"/u, '"indicator": "khac"', /^(body|plans)\.\d+/],
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
