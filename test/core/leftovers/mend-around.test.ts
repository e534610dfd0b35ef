import { contentFault } from '#core/document/integrity'
import { type Report, report as reportSchema } from '#core/document/schema'
import { inlinesText, inlineWords } from '#core/document/text'
import { indicatorId, periodId } from '#core/indicators/schema'
import { findStale, type StalePlace } from '#core/leftovers/find-leftovers'
import { type LeftAround, mendAround } from '#core/leftovers/mend-around'
import { annex, body, group, indicator, p, reportOf, row, t, target } from '../../support/build'

const table = annex([group('Năm 2019'), row('budget', { note: 'So với năm 2019' })], {
  columns: [{ kind: 'name' }, { kind: 'plan', name: 'Kế hoạch năm 2019' }],
  title: [t('Chỉ tiêu năm 2019')],
})
const plain = reportOf(body(p('Thu.'), table), {
  indicators: [indicator('budget', { name: 'Thu năm 2019' })],
  plans: [target('plan', 'budget', { name: 'Kế hoạch năm 2019' })],
})
const { state } = plain.frame.senders
const report: Report = {
  ...plain,
  frame: {
    ...plain.frame,
    kind: 'BÁO CÁO NĂM 2019',
    subject: [[t('Tình hình năm 2019 của tỉnh')]],
    recipients: ['UBND huyện Yên Thế', 'Lưu'],
    senders: { state: { ...state, superior: ['ỦY BAN NHÂN DÂN', 'HUYỆN YÊN THẾ'] } },
  },
}

function left(words: string, text: string, place: Omit<StalePlace, 'words'> | null): LeftAround {
  const start = words.indexOf(text)
  return {
    block: plain.body.at(-1)?.id ?? table.id,
    start,
    end: start + text.length,
    text,
    ...(place && { place: { ...place, words } }),
  }
}

const to = (text: string) => ({ kind: 'text', text }) as const
const year = { kind: 'token', token: { of: 'period', form: 'year', letters: 'lower' }, text: 'năm 2020' } as const

it.each([
  ['the kind', left('BÁO CÁO NĂM 2019', '2019', { kind: 'frame' }), (r: Report) => r.frame.kind, 'BÁO CÁO NĂM 2020'],
  [
    'a receiver',
    left('UBND huyện Yên Thế', 'huyện Yên Thế', { kind: 'frame' }),
    (r: Report) => r.frame.recipients[0],
    'UBND 2020',
  ],
  [
    'a line of an organ that reads on in the next',
    left('ỦY BAN NHÂN DÂN HUYỆN YÊN THẾ', 'HUYỆN YÊN THẾ', { kind: 'frame' }),
    (r: Report) => r.frame.senders.state.superior,
    ['ỦY BAN NHÂN DÂN', '2020'],
  ],
  ['a group', left('Năm 2019', '2019', { kind: 'annex' }), (r: Report) => rowsOf(r)[0], group('Năm 2020')],
  [
    'a note',
    left('So với năm 2019', '2019', { kind: 'annex' }),
    (r: Report) => rowsOf(r)[1],
    row('budget', { note: 'So với năm 2020' }),
  ],
  [
    'an indicator',
    left('Thu năm 2019', '2019', { kind: 'indicator', indicator: indicatorId.parse('budget') }),
    (r: Report) => r.indicators[0]?.name,
    'Thu năm 2020',
  ],
])('puts other words in %s, and nowhere else', (_, where, read, expected) => {
  const mended = mendAround(report, where, to('2020'))
  if (!mended) throw new Error('not mended')
  expect(read(mended)).toEqual(expected)
  expect(reportSchema.parse(mended)).toEqual(mended)
  expect(contentFault(mended)).toBeUndefined()
  const changed = (Object.keys(mended) as (keyof Report)[]).filter(
    (key) => JSON.stringify(mended[key]) !== JSON.stringify(report[key]),
  )
  expect(changed).toHaveLength(1)
})

function rowsOf({ body }: Report) {
  const last = body.at(-1)
  return last?.type === 'annex' ? last.rows : []
}

it('names a column and the plan that it shows anew', () => {
  const mended = mendAround(report, left('Kế hoạch năm 2019', '2019', { kind: 'annex' }), to('2020'))
  expect(JSON.stringify(mended?.body)).toContain('Kế hoạch năm 2020')
  expect(mended?.plans[0]?.name).toBe('Kế hoạch năm 2020')
})

it('puts a token into trích yếu and the title of an annex, which moves from then on', () => {
  const subject = mendAround(
    report,
    left('Tình hình năm 2019 của tỉnh', 'năm 2019', { kind: 'frame', field: 'subject' }),
    year,
  )
  expect(subject?.frame.subject[0]?.map((inline) => 'type' in inline)).toEqual([false, true, false])
  expect(inlinesText(subject?.frame.subject[0] ?? [], inlineWords(report))).toBe('Tình hình năm 2020 của tỉnh')
  const title = mendAround(report, left('Chỉ tiêu năm 2019', 'năm 2019', null), year)
  expect(JSON.stringify(title?.body)).toContain('periodToken')
})

it.each([
  ['words that changed meanwhile', left('BÁO CÁO NĂM 2018', '2018', { kind: 'frame' }), '2020'],
  ['words over two lines', left('ỦY BAN NHÂN DÂN HUYỆN YÊN THẾ', 'DÂN HUYỆN', { kind: 'frame' }), 'xã'],
  ['more than a line holds', left('BÁO CÁO NĂM 2019', '2019', { kind: 'frame' }), 'x'.repeat(500)],
])('leaves %s', (_, where, words) => {
  expect(mendAround(report, where, to(words))).toBeNull()
})

it('takes every mend that is proposed around the text', () => {
  const rolledFrom = { ...report, carried: { report: 'r0', period: periodId.parse('2019-H1'), blocks: [] } }
  const around = findStale(rolledFrom).filter(({ place, fix }) => place && fix)
  expect(around.length).toBeGreaterThan(3)
  for (const each of around) expect(each.fix && mendAround(rolledFrom, each, each.fix)).not.toBeNull()
})
