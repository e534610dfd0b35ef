import fc from 'fast-check'
import { contentFault } from '#core/document/integrity'
import { type BlockId, type Report, report as reportSchema } from '#core/document/schema'
import { inlinesText, inlineWords } from '#core/document/text'
import { indicatorsShown } from '#core/document/walk'
import { indexData, observationOf } from '#core/indicators/data-set'
import { basePeriod } from '#core/indicators/period'
import { periodId } from '#core/indicators/schema'
import { figureWords } from '#core/indicators/wording'
import { progressOf } from '#core/roll/progress'
import { applyRoll, rollForward, type SectionChoice } from '#core/roll/roll-forward'
import { smallReport } from '../../support/build'
import { anyPeriod, anyReport } from '../../support/generate'
import { idsOf, rolled, sampleReport, textsOf } from '../../support/roll'

const id = (text: string) => periodId.parse(text)

const isSound = (report: Report) => {
  expect(reportSchema.parse(report)).toEqual(report)
  expect(contentFault(report)).toBeUndefined()
}

describe('the sample, six months of 2020', () => {
  const last = sampleReport()
  const targets = ['2021-H1', '2020-9M', '2020'] as const

  it.each(targets)('leaves no mention of the old period in a token, the title or the frame, rolled to %s', (to) => {
    const { report } = rolled(last, to)
    const words = inlineWords(report)
    const tokens = JSON.stringify([report.frame, report.body]).match(/"periodToken"/g)
    expect(tokens).toHaveLength(JSON.stringify([last.frame, last.body]).match(/"periodToken"/g)?.length ?? 0)
    const title = report.frame.subject.map((line) => inlinesText(line, words)).join(' ')
    expect(title).toBe(
      {
        '2021-H1':
          'Tình hình thực hiện kế hoạch phát triển kinh tế - xã hội 6 tháng đầu năm; nhiệm vụ, giải pháp chủ yếu cần tập trung chỉ đạo 6 tháng cuối năm 2021',
        '2020-9M':
          'Tình hình thực hiện kế hoạch phát triển kinh tế - xã hội 9 tháng; nhiệm vụ, giải pháp chủ yếu cần tập trung chỉ đạo 3 tháng cuối năm 2020',
        '2020':
          'Tình hình thực hiện kế hoạch phát triển kinh tế - xã hội năm 2020; nhiệm vụ, giải pháp chủ yếu cần tập trung chỉ đạo năm 2021',
      }[to],
    )
    const date = { '2021-H1': [6, 2021], '2020-9M': [9, 2020], '2020': [12, 2020] }[to]
    expect(report.frame).toMatchObject({ number: '', date: { day: null, month: date[0], year: date[1] } })
  })

  it.each(targets)('names the old period in no heading, no mention and no line of the frame, rolled to %s', (to) => {
    const { report } = rolled(last, to)
    const words = inlineWords(report)
    const old = to === '2021-H1' ? /2020/ : /6 tháng (đầu|cuối) năm/i
    const { kind, subject, date, addressees, recipients } = report.frame
    const frame = [kind, ...subject.map((line) => inlinesText(line, words)), JSON.stringify(date)]
    const titles = report.body.flatMap((block) =>
      block.type === 'heading' ? [inlinesText(block.children, words)] : [],
    )
    const tokens = [...report.body, { children: subject.flat() }].flatMap(({ children }) =>
      [...children].flatMap((inline) =>
        'type' in inline && inline.type === 'periodToken' && inline.of !== 'base' ? [words(inline)] : [],
      ),
    )
    expect([titles.length, tokens.length].map((count) => count > 5)).toEqual([true, true])
    const lines = [...frame, ...addressees, ...recipients, ...titles, ...tokens]
    expect(lines.filter((line) => old.test(line))).toEqual([])
  })

  it.each(targets)('has each base equal to the old value where the periods pair up, rolled to %s', (to) => {
    const { report } = rolled(last, to)
    const [before, after] = [indexData(last), indexData(report)]
    const base = basePeriod(report.period)
    for (const { id: of } of last.indicators) {
      const was = observationOf(before, of, last.period)?.value
      expect(observationOf(after, of, base)?.value).toEqual(base === last.period ? was : undefined)
    }
  })

  it.each(targets)('has every value empty and counted as pending, rolled to %s', (to) => {
    const { report } = rolled(last, to)
    const index = indexData(report)
    const context = { index, period: report.period, style: report.style }
    for (const of of indicatorsShown(report.body).keys()) {
      for (const facet of ['value', 'growth', 'index', 'share', 'points', 'rank'] as const) {
        expect(figureWords({ indicator: of, facet }, context).state).toBe('missing')
      }
    }
    const { figures, blocks } = progressOf(report)
    const fixed = report.body.some(({ id: of }) => of === 'b26') && to === '2021-H1' ? 1 : 0
    expect(figures).toEqual({ known: fixed, total: progressOf(last).figures.total })
    expect(figures.total).toBeGreaterThan(90)
    expect(blocks).toEqual({ seen: 0, total: last.body.length })
  })

  it.each(targets)('lists all that differs, each under an id of its own, rolled to %s', (to) => {
    const roll = rolled(last, to)
    const of = (kind: string) => roll.changes.filter((change) => change.kind === kind)
    expect(idsOf(roll).size).toBe(roll.changes.length)
    expect(of('value').map((change) => change.indicator)).toEqual(
      last.observations.filter((seen) => seen.period === last.period && seen.value).map((seen) => seen.indicator),
    )
    const [was, is] = [textsOf(last), textsOf(roll.report)]
    const touched = new Set(roll.changes.flatMap((change) => [change.block ?? '', change.indicator ?? '']))
    for (const [at, each] of last.body.entries()) {
      const shown = [...indicatorsShown([each]).keys()]
      if (was[at] !== is[at]) expect([each.id, ...shown].some((one) => touched.has(one))).toBe(true)
    }
  })

  it('writes the words of each change as they were and will be printed', () => {
    const { changes } = rolled(last, '2020-9M')
    expect(changes).toEqual(
      expect.arrayContaining([
        { id: 'period', kind: 'period', from: '6 tháng đầu năm 2020', to: '9 tháng năm 2020' },
        { id: 'frame.date', kind: 'frame.date', from: 'tháng 6 năm 2020', to: 'tháng 9 năm 2020' },
        { id: 'token:b1:1', kind: 'token', block: 'b1', from: '6 THÁNG ĐẦU NĂM', to: '9 THÁNG' },
        { id: 'value:grdp', kind: 'value', indicator: 'grdp', from: '56.380 tỷ đồng', to: '' },
        { id: 'growth:grdp', kind: 'growth', indicator: 'grdp', from: 'tăng 6,4%', to: '' },
        { id: 'base:tram-y-te', kind: 'base', indicator: 'tram-y-te', from: '230 trạm', to: '' },
        { id: 'figure:b26:1', kind: 'figure', block: 'b26', from: '230 trạm', to: '' },
      ]),
    )
  })

  it('gives back the old report, to the value, when all is refused', () => {
    for (const to of targets) expect(applyRoll(last, rolled(last, to), new Set())).toBe(last)
  })

  it('carries every block, unseen, from the last report', () => {
    const { report } = rolled(last, '2021-H1')
    expect(report).toMatchObject({ id: 'r2', carried: { report: last.id, period: '2020-H1' } })
    expect(report.carried?.blocks).toEqual(last.body.map((each) => ({ block: each.id, seen: false })))
  })
})

describe('whatever the report', () => {
  const choice = fc.constantFrom<SectionChoice>('carry', 'empty', 'drop')
  const anyRoll = fc.tuple(anyReport, anyPeriod, fc.infiniteStream(choice)).chain(([report, to, choices]) => {
    const sections = new Map<BlockId, SectionChoice>()
    for (const each of report.body) sections.set(each.id, choices.next().value ?? 'carry')
    const roll = rollForward(report, to, { newId: 'new', sections })
    return roll.ok ? fc.constant({ report, roll: roll.value }) : fc.constant(null)
  })

  it('gives the old report for none of the changes, the draft for all, a sound one for any', () => {
    fc.assert(
      fc.property(anyRoll, fc.infiniteStream(fc.boolean()), (drawn, coins) => {
        fc.pre(drawn !== null)
        const { report, roll } = drawn
        const some = new Set(roll.changes.flatMap((change) => (coins.next().value ? [change.id] : [])))
        expect(idsOf(roll).size).toBe(roll.changes.length)
        expect(applyRoll(report, roll, new Set())).toEqual(report)
        expect(applyRoll(report, roll, idsOf(roll))).toEqual(roll.report)
        isSound(roll.report)
        isSound(applyRoll(report, roll, some))
      }),
    )
  })

  it('leaves no value, plan or facet that was given in the new period', () => {
    fc.assert(
      fc.property(anyReport, anyPeriod, (report, to) => {
        const roll = rollForward(report, to, { newId: 'new' })
        fc.pre(roll.ok && !report.observations.some(({ period }) => period === to))
        if (!roll.ok) return
        const next = roll.value.report.observations.filter(({ period }) => period === to)
        expect(next).toHaveLength(report.observations.filter(({ period }) => period === report.period).length)
        expect(JSON.stringify(next)).not.toMatch(/"(value|cutOff|source|given)"/)
      }),
    )
  })
})

it.each([
  ['2020-H1', 'roll/same'],
  ['2020-Q1', 'roll/earlier'],
  ['2019', 'roll/earlier'],
] as const)('refuses to roll six months of 2020 to %s', (to, code) => {
  const roll = rollForward(smallReport(), id(to), { newId: 'r2' })
  expect(roll).toEqual({ ok: false, code, values: { from: '2020-H1', period: to } })
})
