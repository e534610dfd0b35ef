import fc from 'fast-check'
import { blockId, type Report } from '#core/document/schema'
import { indicatorId, periodId } from '#core/indicators/schema'
import { findStale, staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'
import { markSeen } from '#core/roll/progress'
import { clean } from '../../fixtures/leftovers/clean'
import { eighth, eighthMoved } from '../../fixtures/leftovers/eighth'
import { eleventh, eleventhMoved } from '../../fixtures/leftovers/eleventh'
import { fifteenth } from '../../fixtures/leftovers/fifteenth'
import { fifth, fifthMoved } from '../../fixtures/leftovers/fifth'
import { fourteenth } from '../../fixtures/leftovers/fourteenth'
import { fourth, fourthMoved } from '../../fixtures/leftovers/fourth'
import { moved } from '../../fixtures/leftovers/moved'
import { ninth, ninthMoved } from '../../fixtures/leftovers/ninth'
import { planted } from '../../fixtures/leftovers/planted'
import { second, secondMoved } from '../../fixtures/leftovers/second'
import { secretary } from '../../fixtures/leftovers/secretary'
import { seventh, seventhMoved } from '../../fixtures/leftovers/seventh'
import { sixteenth } from '../../fixtures/leftovers/sixteenth'
import { sixth, sixthMoved } from '../../fixtures/leftovers/sixth'
import { tenth, tenthMoved } from '../../fixtures/leftovers/tenth'
import { third, thirdMoved } from '../../fixtures/leftovers/third'
import { thirteenth } from '../../fixtures/leftovers/thirteenth'
import { twelfth, twelfthMoved } from '../../fixtures/leftovers/twelfth'
import { annex, figure, indicator, observed, p, reportOf, token } from '../../support/build'
import { compared, unmarked } from '../../support/marked'
import { rolled, sampleReport, textsOf } from '../../support/roll'

type Case = (typeof planted)[number]

const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0)

function judged([period, from, marked]: Case) {
  const { text, stretches } = unmarked(marked)
  const found = staleIn(text, timesOf(periodId.parse(period), from === undefined ? undefined : periodId.parse(from)))
  const { missed, wrong } = compared(stretches, found)
  return {
    missed: missed.map(({ start, end }) => `${period}: ${text.slice(start, end)} | ${text}`),
    wrong: wrong.map(
      (each) => `${period}: ${each.rule} ${each.text} | ${text.slice(Math.max(0, each.start - 30), each.end + 20)}`,
    ),
    count: stretches.length,
    words: text.split(/\s+/).length,
  }
}

/** Each was written before the rules were changed for it; what moved with its period stands beside what did not. */
const batches: readonly (readonly [name: string, planted: readonly Case[], moved: readonly Case[]])[] = [
  ['first', planted, clean],
  ['of a secretary', secretary, moved],
  ['second', second, secondMoved],
  ['third', third, thirdMoved],
  ['fourth', fourth, fourthMoved],
  ['fifth', fifth, fifthMoved],
  ['sixth', sixth, sixthMoved],
  ['seventh', seventh, seventhMoved],
  ['eighth', eighth, eighthMoved],
  ['ninth', ninth, ninthMoved],
  ['tenth', tenth, tenthMoved],
  ['eleventh', eleventh, eleventhMoved],
  ['twelfth', twelfth, twelfthMoved],
  ['thirteenth', thirteenth, []],
  ['fourteenth', fourteenth, []],
  ['fifteenth', fifteenth, []],
  ['sixteenth', sixteenth, []],
]

function found(planted: readonly Case[]) {
  const all = planted.map(judged)
  const missed = all.flatMap((each) => each.missed)
  const count = sum(all.map((each) => each.count))
  return { missed, count, share: 1 - missed.length / count }
}

function alarms(cases: readonly Case[]) {
  const all = cases.map(judged)
  const wrong = all.flatMap((each) => each.wrong)
  return { wrong, perThousand: (1000 * wrong.length) / sum(all.map((each) => each.words)) }
}

it('finds at least 97% of a thousand leftovers, with at most one false alarm in 1,000 words', () => {
  const { missed, count, share } = found(batches.flatMap(([, planted]) => planted))
  const { wrong, perThousand } = alarms(batches.flatMap(([, planted, moved]) => [...planted, ...moved]))
  expect(count).toBeGreaterThan(1000)
  expect(share >= 0.97 ? [] : missed).toEqual([])
  expect(perThousand <= 1 ? [] : wrong).toEqual([])
})

it.each(batches)(
  'finds at least 94%% of the %s batch, with at most two false alarms in 1,000 words',
  (_, planted, moved) => {
    const { missed, share } = found(planted)
    const { wrong, perThousand } = alarms([...planted, ...moved])
    expect(share >= 0.94 ? [] : missed).toEqual([])
    expect(perThousand <= 2 ? [] : wrong).toEqual([])
  },
)

it('has two doubts about the sample in its own period, whose session and cut-off month nobody else can know', () => {
  expect(findStale(sampleReport()).map(({ block, text }) => [block, text])).toEqual([
    ['b30', 'tháng 5'],
    ['b74', 'kỳ họp thứ 10 HĐND tỉnh khóa XVIII'],
  ])
})

it('finds what was typed into the sample, and not what moved with it', () => {
  const found = findStale(rolled(sampleReport(), '2021-H1').report)
  expect(found.map(({ text }) => text)).toEqual([
    '30/6/2020',
    'giai đoạn 2021-2025',
    'năm 2019',
    '31/5/2020',
    'năm học 2019-2020',
    'kỷ niệm 90 năm',
    'Canh Tý 2020',
    'ngày 10/6/2020',
    'tháng 5',
    'kỳ họp thứ 10 HĐND tỉnh khóa XVIII',
    'giai đoạn 2016-2020',
    'giai đoạn 2021-2025',
    '84/NQ-CP ngày 29/5/2020',
    'giai đoạn 2016-2020',
    'giai đoạn 2021-2025',
    'giai đoạn 2021-2025',
    '10/CT-UBND ngày 09/6/2020',
    '19-CT/TU ngày 11/06/2020',
    'năm 2020',
    'năm học 2020-2021',
    'Đại hội Đảng bộ các cấp, nhiệm kỳ 2020-2025',
    '02/CT-UBND ngày 10/01/2020',
  ])
})

it.each([
  ['2021-H1', '2020-H1', 'Nhiệm vụ năm 2020.', 'token', 'năm 2021'],
  ['2021-H1', '2020-H1', 'NHIỆM VỤ NĂM 2020', 'token', 'NĂM 2021'],
  ['2021-H1', '2020-H1', 'Trong 6 tháng đầu năm 2020, ổn định.', 'token', '6 tháng đầu năm 2021'],
  ['2020-9M', '2020-H1', 'Nhiệm vụ 6 tháng cuối năm.', 'token', '3 tháng cuối năm'],
  ['2020', '2020-9M', 'Nhiệm vụ 3 tháng đầu năm 2019.', 'none', ''],
  ['2017-06', '2017-05', 'Công tác tháng 5/2017.', 'token', 'tháng 6/2017'],
  ['2026-Q2', '2026-Q1', 'Kết quả quý I/2026.', 'token', 'quý II/2026'],
  ['2021-H1', '2020-H1', 'Tính đến 31/5/2020.', 'text', '31/5/2021'],
  ['2020-9M', '2020-H1', 'Ước đến ngày 30/6/2020.', 'text', 'ngày 30/9/2020'],
  ['2021-H1', '2020-H1', 'Kết thúc năm học 2019-2020.', 'text', 'năm học 2020-2021'],
  ['2026-H1', '2025-H1', 'Thuộc giai đoạn 2021-2025.', 'text', 'giai đoạn 2026-2030'],
  ['2026-H1', '2025-H1', 'Thuộc nhiệm kỳ 2020-2025.', 'text', 'nhiệm kỳ 2025-2030'],
  ['2021-H1', '2020-H1', 'Mừng Xuân Canh Tý 2020.', 'text', 'Tân Sửu 2021'],
  ['2021-H1', '2020-H1', 'Kỷ niệm 90 năm Ngày thành lập Đảng.', 'text', 'Kỷ niệm 91 năm'],
  ['2025', '2024', 'Giao Sở Kế hoạch và Đầu tư.', 'text', 'Sở Tài chính'],
  ['2021-H1', '2020-H1', 'Tại kỳ họp thứ 10 HĐND tỉnh.', 'none', ''],
])('in %s, out of %s, mends %p by %s: %s', (period, from, text, kind, mend) => {
  const [found] = staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
  expect([found?.fix?.kind ?? 'none', found?.fix?.text ?? '']).toEqual([kind, mend])
})

it('judges typed words alone, and leaves doubts about what somebody has looked at', () => {
  const last = reportOf([p('Trong ', token(), ', tại kỳ họp thứ 10, ', figure('x'), ' xã, năm 2020.')], {
    indicators: [indicator('x')],
    observations: [observed('x', { value: { kind: 'ratio', part: '14', whole: '23' } })],
  })
  const { report } = rolled(last, '2021-H1')
  const texts = (of: Report) => findStale(of).map(({ start, end, text }) => [textsOf(of)[0]?.slice(start, end), text])
  expect(texts(report)).toEqual([
    ['kỳ họp thứ 10', 'kỳ họp thứ 10'],
    ['năm 2020', 'năm 2020'],
  ])
  expect(texts(markSeen(report, blockId.parse('b1')))).toEqual([['năm 2020', 'năm 2020']])
})

it('looks around the text: at the frame, at annexes, at the names of indicators', () => {
  const plain = reportOf(
    [
      p('Nội dung.'),
      annex([
        { kind: 'group', title: 'II. SỐ LIỆU NĂM 2024' },
        { kind: 'indicator', indicator: indicatorId.parse('x') },
      ]),
    ],
    {
      indicators: [
        { ...indicator('x'), name: 'Số huyện đạt chuẩn' },
        { ...indicator('y'), name: 'Số xã đạt chuẩn' },
      ],
    },
  )
  const { frame } = plain
  const state = { ...frame.senders.state, organ: ['ỦY BAN NHÂN DÂN', 'HUYỆN YÊN THẾ'], authorityOf: 'ỦY BAN NHÂN DÂN' }
  const report: Report = {
    ...rolled(plain, '2026-H1').report,
    frame: {
      ...frame,
      subject: [[{ text: 'Tình hình kinh tế - xã hội năm 2025' }], [token()]],
      recipients: ['Thường trực Tỉnh ủy;', 'Sở Kế hoạch và Đầu tư;'],
      senders: { ...frame.senders, state },
    },
  }
  expect(findStale(report).map(({ block, text, place }) => [place?.kind, place?.field, block, text])).toEqual([
    ['frame', 'subject', 'b1', 'năm 2025'],
    ['frame', 'sender', 'b1', 'ỦY BAN NHÂN DÂN HUYỆN YÊN THẾ'],
    ['frame', 'recipients', 'b1', 'Sở Kế hoạch và Đầu tư'],
    ['annex', undefined, 'b2', 'NĂM 2024'],
    ['indicator', undefined, 'b2', 'huyện'],
  ])
  for (const { place, start, end, text } of findStale(report)) expect(place?.words.slice(start, end)).toBe(text)
})

it('breaks on no text, and points into it', () => {
  const times = timesOf(periodId.parse('2026-H1'), undefined)
  const pieces = fc.constantFrom(...planted.map(([, , text]) => text), '2020', '/', '-', 'năm ', 'ngày ', '\u0301', ' ')
  fc.assert(
    fc.property(
      fc.array(pieces).map((drawn) => drawn.join('')),
      (text) => {
        for (const { start, end, text: said } of staleIn(text, times)) expect(text.slice(start, end)).toBe(said)
      },
    ),
  )
})
