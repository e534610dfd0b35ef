import type { Block } from '#core/document/schema'
import { pending, withPending } from '#core/journal/pending'
import { annex, claimed, p, reportOf, row } from '../../support/build'

const word = (path: readonly number[], offset: number, block = 'b1') =>
  pending.parse({ block, path, offset, text: 'tiếng' })

/** The body once the word has entered it. */
function bodyWith(blocks: readonly Block[], ...place: Parameters<typeof word>): readonly Block[] {
  return withPending(reportOf(blocks), word(...place)).body
}

it.each([
  ['at its start', 0, 'tiếngbáo cáo '],
  ['in its midst', 3, 'báotiếng cáo '],
  ['at its end', 8, 'báo cáo tiếng'],
])('enters a text %s', (_, offset, text) => {
  expect(bodyWith([p('báo cáo ')], [0], offset)).toEqual(reportOf([p(text)]).body)
})

it('enters the words of a claim', () => {
  const blocks = (words: string) => [p('Kinh tế ', claimed(['grdp'], words), '.')]
  expect(bodyWith(blocks('tăng '), [1, 0], 5)).toEqual(reportOf(blocks('tăng tiếng')).body)
})

it.each([
  ['a block that is gone', [0], 0, 'b9'],
  ['a text that is gone', [7], 0, 'b1'],
  ['a place behind the end', [0], 9, 'b1'],
  ['something deeper than a text', [0, 0], 0, 'b1'],
  ['a claim itself', [1], 0, 'b1'],
  ['an annex', [0], 0, 'b2'],
] as const)('leaves the report as it is for %s', (_, path, offset, block) => {
  const report = reportOf([p('báo cáo ', claimed(['grdp'], 'tăng')), annex([row('grdp')])])
  expect(withPending(report, word(path, offset, block))).toBe(report)
})

it('leaves the report as it is when nothing is being composed', () => {
  const report = reportOf([p('báo cáo')])
  expect(withPending(report, null)).toBe(report)
})
