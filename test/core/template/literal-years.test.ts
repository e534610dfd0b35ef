import { literalYears } from '#core/template/literal-years'
import { annex, body, claimed, figure, group, h, p, reportOf, row, smallReport, token } from '../../support/build'

const yearsOf = (text: string) => literalYears(reportOf([p(text)])).map(({ year }) => year)

it.each([
  ['kế hoạch năm 2020.', ['2020']],
  ['giai đoạn 2021-2025', ['2021', '2025']],
  ['ngày 29/5/2020 của Chính phủ', ['2020']],
  ['đạt 2.020 tỷ đồng', []],
  ['đạt 1.2020, 20201 và 2020,5', []],
  ['khóa XVIII, kỳ họp thứ 10', []],
  ['năm 1020', []],
])('finds in “%s” %j', (text, years) => {
  expect(yearsOf(text)).toEqual(years)
})

it('finds them in titles, claims, annexes and in figures of one certain period, each with its place', () => {
  const blocks = body(
    h('I', 'KẾ HOẠCH NĂM 2021 VÀ ', token()),
    p('Như đã nêu, ', claimed(['a'], 'giảm so với 2019'), '; ', figure('a', 'value', { period: '2018-H1' }), '.'),
    annex([group('MỤC TIÊU 2030'), row('a', { note: 'Số liệu 2017' })], { title: [{ text: 'Biểu 2016' }] }),
  )
  const { frame } = smallReport()
  const subject = [[{ text: 'Tình hình năm 2015' }]]
  expect(literalYears({ frame: { ...frame, subject }, body: blocks })).toEqual([
    { block: null, year: '2015', words: 'Tình hình năm 2015' },
    { block: blocks[0]?.id, year: '2021', words: 'KẾ HOẠCH NĂM 2021 VÀ …' },
    { block: blocks[1]?.id, year: '2019', words: 'Như đã nêu, giảm so với 2019; ….' },
    { block: blocks[1]?.id, year: '2018', words: 'Như đã nêu, giảm so với 2019;…' },
    { block: blocks[2]?.id, year: '2016', words: 'Biểu 2016' },
    { block: blocks[2]?.id, year: '2030', words: 'MỤC TIÊU 2030' },
    { block: blocks[2]?.id, year: '2017', words: 'Số liệu 2017' },
  ])
})

it('shows a year among some of its words, cut between them', () => {
  const far = 'chữ '.repeat(20)
  expect(literalYears(reportOf([p(`${far}năm 2020 ${far}`)]))).toMatchObject([
    { words: `…${'chữ '.repeat(6)}năm 2020 ${'chữ '.repeat(7).trim()}…` },
  ])
})

it('cuts no year off behind a word without end', () => {
  expect(literalYears(reportOf([p(`a ${'x'.repeat(60)}/2020 b`)]))).toMatchObject([{ words: '…2020 b' }])
})
