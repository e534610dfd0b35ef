import { readReportFile, writeReportFile } from '#core/document/file'
import { blockId, type Report } from '#core/document/schema'
import { findStale, type Leftover } from '#core/leftovers/find-leftovers'
import { askAgain, isKeptIn, keepLeftover } from '#core/leftovers/kept'
import { annex, group, indicator, p, reportOf, row, t } from '../../support/build'
import { rolled } from '../../support/roll'

const blocks = [
  p('Phấn đấu năm 2019 đạt khá.'),
  annex([group('Thực hiện năm 2019'), row('grdp')], { title: [t('Chỉ tiêu năm 2019')] }),
]
const { frame } = reportOf(blocks)
const report = reportOf(blocks, {
  frame: { ...frame, kind: 'BÁO CÁO KẾ HOẠCH NĂM 2019' },
  indicators: [indicator('grdp', { name: 'GRDP kế hoạch năm 2019' })],
})
const [text, table] = report.body
if (text?.type !== 'paragraph' || !table) throw new Error('no blocks')

const placeOf = ({ place }: Leftover) => place?.kind ?? 'text'
const asked = (of: Report) => findStale(of).filter((left) => !isKeptIn(of)(left))

function reopened(of: Report): Report {
  const read = readReportFile(writeReportFile(of))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

const all = findStale(report)
const keptAll = all.reduce(keepLeftover, report)

it('finds one in each place, of which nothing is kept at first', () => {
  expect(all.map(placeOf)).toEqual(['frame', 'annex', 'indicator', 'text', 'text'])
  expect(asked(report)).toEqual(all)
})

it.each(all.map((left, at) => [at, placeOf(left), left] as const))(
  'keeps the words at %i (%s) and no others, over saving and opening',
  (_, __, left) => {
    expect(asked(reopened(keepLeftover(report, left)))).toEqual(all.filter((each) => each !== left))
  },
)

it('keeps them while their block is edited elsewhere, and blocks come before it', () => {
  const typed = { ...text, children: [t('Viết thêm. Phấn đấu năm 2019 đạt tốt; năm 2018 thì chưa.')] }
  const edited = {
    ...keptAll,
    body: [{ ...p('Mở đầu.'), id: blockId.parse('first') }, typed, table],
    frame: { ...frame, kind: 'TỜ TRÌNH NĂM 2019' },
  }
  expect(asked(edited).map((left) => left.text)).toEqual([expect.stringContaining('2018')])
})

it('keeps the same words in no other block', () => {
  const copied = { ...keptAll, body: [text, { ...text, id: blockId.parse('copy') }, table] }
  expect(asked(copied)).toHaveLength(1)
})

it('asks for them again, and leaves no trace of what was kept', () => {
  const [first, ...others] = all
  if (!first) throw new Error('nothing is left')
  expect(asked(askAgain(keptAll, first))).toEqual([first])
  expect(others.reduce(askAgain, askAgain(keptAll, first))).toStrictEqual(report)
})

it('is the same report where they are kept, or not, already', () => {
  const [first] = all
  if (!first) throw new Error('nothing is left')
  expect(keepLeftover(keptAll, first)).toBe(keptAll)
  expect(askAgain(report, first)).toBe(report)
})

it('asks for all anew in the next period', () => {
  expect(rolled(keptAll, '2021-H1').report.kept).toBeUndefined()
})
