import fc from 'fast-check'
import { foldName } from '#core/indicators/fold'
import { excerptOf, findIn, readQueries } from '#core/library/find'

const line = 'Tổng thu  ngân sách ước đạt 5.145 tỷ đồng; Đời sống nhân dân ổn định. Hòa Bình giảm 1,1%.'

function found(query: string, text = line): string | null {
  const span = findIn(text, readQueries(query))
  return span && text.slice(span.start, span.end)
}

it.each([
  ['without diacritics', 'thu ngan sach', 'thu  ngân sách'],
  ['with them', 'thu ngân sách', 'thu  ngân sách'],
  ['in capitals', 'TỔNG THU', 'Tổng thu'],
  ['with đ as d', 'doi song', 'Đời sống'],
  ['part of a word', 'ngân sá', 'ngân sá'],
  ['some words with and some without', 'tong thu ngân', 'Tổng thu  ngân'],
  ['with the tone on the other vowel', 'hoà bình', 'Hòa Bình'],
  ['a figure', '5.145 ty', '5.145 tỷ'],
  ['a figure without its points', '5145 tỷ', '5.145 tỷ'],
  ['a percentage', '1,1%', '1,1%'],
  ['in decomposed letters', 'ngân sách'.normalize('NFD'), 'ngân sách'],
])('finds what is typed %s', (_, query, hit) => {
  expect(found(query)).toBe(hit)
})

it.each([
  ['other diacritics', 'ngăn sách'],
  ['another tone', 'tổng thủ'],
  ['words that stand apart', 'tổng ngân sách'],
  ['nothing', '   '],
])('does not find %s', (_, query) => {
  expect(found(query)).toBeNull()
})

it.each([
  ['1353,049', '1.353,049 tỷ', '1.353,049'],
  ['56380000', '56.380.000 đồng', '56.380.000'],
  ['2020', 'năm 2020', '2020'],
  ['7,2024', 'tăng 7,2024', '7,2024'],
])('finds the number %s in the words %s', (query, text, hit) => {
  expect(found(query, text)).toBe(hit)
})

it('goes on to the place that is meant', () => {
  expect(found('thủ', 'tư thu Thủ đô')).toBe('Thủ')
})

it('finds in a folded line exactly what it finds in the line itself', () => {
  const letters = fc.constantFrom(...'aáàảãạăắâấđĐeêềÊoơờuưự ithnA  \u00a0\t,.5')
  const text = fc.array(letters, { maxLength: 30 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (held, asked) => {
      const queries = readQueries(foldName(asked))
      const isThere = findIn(held, queries) !== null
      expect(isThere).toBe(queries.some(({ folded }) => foldName(held).includes(folded)))
    }),
  )
})

it('shows the sentence of a hit, and a point between digits ends none', () => {
  const span = { start: line.indexOf('5.145'), end: line.indexOf('5.145') + 5 }
  expect(excerptOf(line, span)).toEqual({
    before: 'Tổng thu  ngân sách ước đạt ',
    hit: '5.145',
    after: ' tỷ đồng;',
  })
  const last = line.indexOf('1,1%')
  expect(excerptOf(line, { start: last, end: last + 4 })).toEqual({ before: 'Hòa Bình giảm ', hit: '1,1%', after: '.' })
})

it('cuts a long sentence between words', () => {
  const long = `${'một hai '.repeat(40)}đích ${'ba bốn '.repeat(40)}`
  const at = long.indexOf('đích')
  const { before, hit, after } = excerptOf(long, { start: at, end: at + 4 })
  expect(hit).toBe('đích')
  expect(before).toMatch(/^… (một hai |hai )(một hai )*$/)
  expect(after).toMatch(/^( ba bốn)+( ba)? …$/)
  expect(before.length).toBeLessThan(115)
})
