import fc from 'fast-check'
import { ordinalWord, pointLetter, romanNumber } from '#core/document/letters'

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [90, 'XC'],
  [400, 'CD'],
  [1994, 'MCMXCIV'],
  [3999, 'MMMCMXCIX'],
  [5001, 'MMMMMI'],
])('%i is %s in Roman', (count, roman) => {
  expect(romanNumber(count)).toBe(roman)
})

it('writes no Roman number twice', () => {
  const all = Array.from({ length: 4000 }, (_, at) => romanNumber(at + 1))
  expect(new Set(all).size).toBe(4000)
})

it.each([
  [1, 'nhất'],
  [2, 'hai'],
  [4, 'tư'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [45, 'bốn mươi lăm'],
  [99, 'chín mươi chín'],
  [100, '100'],
])('part %i is Phần thứ %s', (count, word) => {
  expect(ordinalWord(count)).toBe(word)
})

it('letters points in the order of the Vietnamese alphabet', () => {
  const letters = Array.from({ length: 26 }, (_, at) => pointLetter(at + 1))
  expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab ac')
})

it('never letters two points alike', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(fc.property(count, count, (one, other) => (pointLetter(one) === pointLetter(other)) === (one === other)))
})
