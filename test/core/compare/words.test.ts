import fc from 'fast-check'
import { textTokens } from '#core/compare/tokens'
import { changesOf, isChanged } from '#core/compare/words'

const between = (from: string, to: string) =>
  changesOf(textTokens(from), textTokens(to))
    .map(({ kind, text }) => ({ same: text, deleted: `[-${text}-]`, inserted: `[+${text}+]` })[kind])
    .join('')

it.each([
  ['the same', 'Kinh tế ổn định.', 'Kinh tế ổn định.', 'Kinh tế ổn định.'],
  ['blanks alone', 'Kinh tế  ổn định. ', 'Kinh tế ổn định.', 'Kinh tế ổn định.'],
  ['a word put in', 'Kinh tế ổn định.', 'Kinh tế cơ bản ổn định.', 'Kinh tế[+ cơ bản+] ổn định.'],
  ['a word left out', 'Kinh tế cơ bản ổn định.', 'Kinh tế ổn định.', 'Kinh tế[- cơ bản-] ổn định.'],
  ['a number', 'đạt 5.145 tỷ đồng', 'đạt 5.300,5 tỷ đồng', 'đạt[- 5.145-][+ 5.300,5+] tỷ đồng'],
  ['a percentage with its sign', 'tăng 7,2%.', 'tăng 7,3%.', 'tăng[- 7,2%-][+ 7,3%+].'],
  ['a day', 'ngày 30/6/2020', 'ngày 01/7/2020', 'ngày[- 30/6/2020-][+ 01/7/2020+]'],
  ['a sign', 'tăng, giảm', 'tăng; giảm', 'tăng[-,-][+;+] giảm'],
  ['everything', 'Có mưa', 'Không nắng', '[-Có mưa-][+Không nắng+]'],
  ['from nothing', '', 'Có mưa', '[+Có mưa+]'],
  ['to nothing', 'Có mưa', '', '[-Có mưa-]'],
])('tells %s', (_, from, to, told) => {
  expect(between(from, to)).toBe(told)
})

const anyText = fc
  .array(fc.constantFrom('Kinh', 'tế', 'tăng', '7,2%', ',', '.', 'điểm-%', 'ước'), { maxLength: 25 })
  .map((words) => words.join(' '))

it('gives the new text by what stayed and came, the old by what stayed and went', () => {
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      const changes = changesOf(textTokens(from), textTokens(to))
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('deleted')).toBe(to)
      expect(without('inserted').replaceAll(/\s/g, '')).toBe(from.replaceAll(/\s/g, ''))
      expect(isChanged(changes)).toBe(from !== to)
    }),
  )
})
