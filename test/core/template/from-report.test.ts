import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readReportFile } from '#core/document/file'
import type { Block, Report } from '#core/document/schema'
import { toNfc } from '#core/document/text'
import { figuresOf, indicatorsShown } from '#core/document/walk'
import { nextPeriod } from '#core/indicators/period'
import { indicatorId, plan as planSchema } from '#core/indicators/schema'
import { fillTemplate } from '#core/template/fill'
import { templateFromReport } from '#core/template/from-report'
import { readTemplate } from '#core/template/read'
import { body, figure, indicator, p, reportOf, smallReport } from '../../support/build'
import { anyReport } from '../../support/generate'

const identity = {
  id: 'cua-toi',
  name: { vi: 'Của tôi', en: 'Mine' },
  description: { vi: 'Mẫu riêng', en: 'A template of my own' },
}

const sampleFile = join(__dirname, '../../../templates/mau-bao-cao/bac-giang-2020-6-thang.duthao')

function sample(): Report {
  const read = readReportFile(readFileSync(sampleFile, 'utf8'))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** What a file keeps of it is a sound template. */
function keptTemplate(report: Report) {
  const read = readTemplate(JSON.stringify(templateFromReport(report, identity)))
  if (!read.ok) throw new Error(JSON.stringify(read.values))
  return read.value
}

const shapeOf = (body: readonly Block[]) =>
  body.map((block) => [block.id, block.type, block.type === 'annex' ? block.rows : block.level])

it('leaves values, targets, date, number and marks of review behind', () => {
  const report: Report = { ...smallReport(), stage: 'issued' }
  const { number: _number, date: _date, draftRound: _round, ...frame } = report.frame
  const indicators = report.indicators.filter(({ id }) => indicatorsShown(report.body).has(id))
  expect(keptTemplate(report)).toEqual({
    format: 1,
    ...identity,
    periods: ['half'],
    profile: report.profile,
    style: report.style,
    frame,
    body: report.body,
    indicators,
    plans: report.plans.map(({ id, indicator, name }) => ({ id, indicator, name })),
  })
})

it('keeps of the real report each indicator that is shown, and nothing of what was measured', () => {
  const report = sample()
  const template = keptTemplate(report)
  const shown = indicatorsShown(report.body)
  const parts = new Set<string>(report.indicators.flatMap(({ parts: own = [] }) => own))
  expect([...shown.keys()].filter((id) => !template.indicators.some((kept) => kept.id === id))).toEqual([])
  expect(
    template.indicators.filter(({ id, parts: own = [] }) => !shown.has(id) && !parts.has(id) && own.length === 0),
  ).toEqual([])
  expect(Object.keys(template)).not.toContain('observations')
  expect(template.plans.filter((plan) => 'target' in plan || 'year' in plan)).toEqual([])
})

it("names a plan of several years as in the report's own year", () => {
  const report = smallReport()
  const [plan] = report.plans
  const plans = ['Cũ', 'Của năm', 'Mới'].map((name, at) => planSchema.parse({ ...plan, name, year: 2019 + at }))
  expect(keptTemplate({ ...report, plans }).plans.map(({ name }) => name)).toEqual(['Của năm'])
})

it('drops indicators that nothing shows, with their plans', () => {
  const report = { ...smallReport(), body: body(p('Không có số liệu.')) }
  const { indicators, plans } = keptTemplate(report)
  expect({ indicators, plans }).toEqual({ indicators: [], plans: [] })
})

it('keeps the whole that a share is measured against, and its other parts', () => {
  const [whole, ...parts] = [
    indicator('tong', { parts: ['cong-nghiep', 'dich-vu'].map((id) => indicatorId.parse(id)) }),
    indicator('cong-nghiep'),
    indicator('dich-vu'),
  ]
  const report = reportOf([p('Chiếm ', figure('cong-nghiep', 'share'), '.')], {
    indicators: [whole, ...parts, indicator('khac')],
  })
  expect(keptTemplate(report).indicators).toEqual([whole, ...parts])
})

it('gives any report back in its own kind of period: its outline and its figures', () => {
  fc.assert(
    fc.property(anyReport.map(toNfc), (report) => {
      const filled = fillTemplate(keptTemplate(report), nextPeriod(report.period), 'moi')
      if (!filled.ok) throw new Error(filled.code)
      expect(shapeOf(filled.value.body)).toEqual(shapeOf(report.body))
      expect(figuresOf(filled.value.body)).toEqual(figuresOf(report.body))
      expect(filled.value.observations).toEqual([])
    }),
    { numRuns: 50 },
  )
})
