import fc from 'fast-check'
import { numbersOf } from '#core/document/numbering'
import { type Block, level as levels, type Report } from '#core/document/schema'
import { body, h, numbered, p, reportOf } from '../../support/build'
import { exported, shippedProfile } from '../../support/docx'
import { shownNumbers } from '../../support/word-numbers'

type PartNumber = Report['style']['partNumber']

/** What Word shows, and what we say it shows, paragraph by paragraph of the text. */
async function numbers(blocks: readonly Block[], partNumber: PartNumber = 'ordinal', profile = 'nd30') {
  const report = reportOf(blocks)
  const styled = { ...report, style: { ...report.style, partNumber } }
  const scheme = { partNumber, numberEnd: shippedProfile(profile).numberEnd }
  const ours = numbersOf(styled.body, scheme)
  const word = shownNumbers(await exported(styled, profile))
  const text = word.slice(word.length - 1 - blocks.length, -1)
  return { word: text, ours: styled.body.map(({ id }) => ours.get(id) ?? '') }
}

const points = Array.from({ length: 8 }, () => numbered('a', 'điểm'))

it.each<[string, readonly Block[], readonly string[]]>([
  ['each part by its word', [h('part', 'Một'), h('part', 'Hai')], ['Phần thứ nhất', 'Phần thứ hai']],
  [
    'what stands before the first part',
    [h('I', 'Mở đầu'), h('part', 'Một'), h('I', 'Một')],
    ['I.', 'Phần thứ nhất', 'I.'],
  ],
  ['points in the Vietnamese alphabet', points, ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)']],
  [
    'a new row of points after a heading',
    [...points.slice(3), h('1', 'Hai'), numbered('a', 'mới')],
    ['a)', 'b)', 'c)', 'd)', 'đ)', '1.', 'a)'],
  ],
  [
    'the number above in 1.1',
    [h('1', 'Một'), h('1', 'Hai'), h('1.1', 'Hai một'), h('1.1', 'Hai hai')],
    ['1.', '2.', '2.1.', '2.2.'],
  ],
  [
    'a 1.1 with nothing above it',
    [h('A', 'Kết quả'), h('1.1', 'Lẻ'), h('1.1', 'Lẻ'), h('1', 'Một')],
    ['A.', '1.1.', '1.2.', '1.'],
  ],
  [
    'levels that were left out',
    [h('part', 'Một'), h('1', 'Một'), h('I', 'Một'), h('1', 'Lại một'), h('A', 'Một')],
    ['Phần thứ nhất', '1.', 'I.', '1.', 'A.'],
  ],
  ['headings and run-in paragraphs in one row', [h('1', 'Một'), p('Lời văn.'), numbered('1', 'Hai')], ['1.', '', '2.']],
])('Word numbers %s as we do', async (_, blocks, expected) => {
  const { word, ours } = await numbers(blocks)
  expect(word).toEqual(expected)
  expect(ours).toEqual(expected)
})

it('lets Word count parts by Roman numbers in one list', async () => {
  const { word } = await numbers([h('part', 'Một'), h('A', 'Một'), h('part', 'Hai'), h('A', 'Một')], 'roman')
  expect(word).toEqual(['Phần I', 'A.', 'Phần II', 'A.'])
})

it('ends numbers as the form does', async () => {
  const { word } = await numbers([h('A', 'Một'), h('I', 'Một'), h('1', 'Một'), h('a', 'Một')], 'ordinal', 'hd05')
  expect(word).toEqual(['A-', 'I-', '1.', 'a)'])
})

it('shows in Word the numbers of every outline', async () => {
  const anyOutline = fc.array(fc.option(fc.constantFrom(...levels.options), { nil: undefined }), {
    minLength: 1,
    maxLength: 60,
  })
  const anyPartNumber = fc.constantFrom<PartNumber>('ordinal', 'roman')
  await fc.assert(
    fc.asyncProperty(anyOutline, anyPartNumber, async (outline, partNumber) => {
      const blocks = body(...outline.map((at) => (at === undefined ? p('Lời văn.') : h(at, 'Mục'))))
      const { word, ours } = await numbers(blocks, partNumber)
      expect(word).toEqual(ours)
    }),
    { numRuns: 40 },
  )
})
