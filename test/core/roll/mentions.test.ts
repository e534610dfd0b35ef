import fc from 'fast-check'
import { type PeriodMention, periodWords } from '#core/indicators/period'
import { periodId } from '#core/indicators/schema'
import { mentionsIn, movedWords } from '#core/roll/mentions'
import { periodLiterals } from '#core/roll/period-literals'
import { anyPeriod as everyPeriod } from '../../support/generate'

const id = (text: string) => periodId.parse(text)

/** Years are read from 1900 to 2099. */
const anyPeriod = everyPeriod.filter((period) => period < '2098')

it.each([
  ['6 tháng đầu năm 2020', 'months', '6 tháng đầu năm', 2020, 'plain'],
  ['06 tháng đầu năm', 'months', '6 tháng đầu năm', undefined, 'plain'],
  ['Sáu tháng cuối năm 2020', 'months', '6 tháng cuối năm', 2020, 'spelled'],
  ['9 tháng', 'months', '9 tháng', undefined, 'plain'],
  ['9 tháng năm 2025', 'months', '9 tháng', 2025, 'plain'],
  ['5 THÁNG NĂM 2017', 'months', '5 tháng', 2017, 'plain'],
  ['quý 2/2020', 'quarter', 'quý II', 2020, 'slash'],
  ['Quý IV năm 2026', 'quarter', 'quý IV', 2026, 'plain'],
  ['tháng 05-2020', 'month', 'tháng 5', 2020, 'slash'],
  ['những tháng cuối năm 2020', 'vague', 'những tháng cuối năm', 2020, 'plain'],
  ['năm 2019', 'year', 'năm', 2019, 'plain'],
  ['tháng một', 'month', 'tháng 1', undefined, 'plain'],
  ['tháng mười hai', 'month', 'tháng 12', undefined, 'plain'],
  ['tháng Năm', 'month', 'tháng 5', undefined, 'plain'],
  ['T9/2025', 'month', 'tháng 9', 2025, 'slash'],
  ['quí hai', 'quarter', 'quý II', undefined, 'plain'],
  ['chín tháng đầu năm 2021', 'months', '9 tháng', 2021, 'spelled'],
  ['bốn tháng đầu năm', 'months', '4 tháng đầu năm', undefined, 'spelled'],
  ['năm hai nghìn không trăm hai mươi lăm', 'year', 'năm', 2025, 'plain'],
  ['năm hai ngàn không trăm hai mươi', 'year', 'năm', 2020, 'plain'],
] as const)('reads %p', (text, kind, name, year, style) => {
  const [literal, ...more] = periodLiterals(`Trong ${text}, ổn định.`)
  expect(more).toEqual([])
  expect(literal).toMatchObject({ text, start: 6, end: 6 + text.length, kind, name, year, style })
})

it.each([
  'trong 8 tháng',
  'từ 6 đến 36 tháng tuổi',
  'năm 2021-2025',
  'tháng 13',
  'quý Va',
  'Quý Mão',
  'mười năm',
  'năm 20201',
  '16 tháng đầu năm',
  'mỗi tháng một lần',
  'những tháng năm ấy',
  'mùng 6 tháng Giêng',
  'Cách mạng Tháng Tám',
  'T9',
])('reads no period in %p', (text) => {
  expect(periodLiterals(text)).toEqual([])
})

it('moves what a token would print, in its letters', () => {
  const mention: fc.Arbitrary<PeriodMention> = fc.record({
    of: fc.constantFrom('period', 'next', 'base', 'endMonth', 'nextYear'),
    form: fc.constantFrom('nameYear', 'slashYear', 'spelledYear', 'year'),
    letters: fc.constantFrom('lower', 'sentence', 'capitals'),
  })
  fc.assert(
    fc.property(mention, anyPeriod, anyPeriod, (drawn, from, to) => {
      const typed = `- ${periodWords(drawn, from)} -`
      const [found, ...more] = mentionsIn(typed, from)
      fc.pre(found !== undefined)
      expect(more).toEqual([])
      expect(periodWords(found.mention, from).toLowerCase()).toBe(periodWords(drawn, from).toLowerCase())
      expect(movedWords(typed, from, to)).toBe(`- ${periodWords(found.mention, to)} -`)
    }),
  )
})

it('leaves what does not hang on the period', () => {
  const text = 'Từ năm 2015, quý III năm 2018 và tháng 4/2020'
  expect(movedWords(text, id('2020-H1'), id('2021-H1'))).toBe(text)
})
