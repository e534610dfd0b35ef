import fc from 'fast-check'
import { readQuantity, typedQuantity, writeQuantity } from '#core/indicators/quantity'
import { amount, boundWord, type Quantity, quantity } from '#core/indicators/schema'

const exact = (value: string) => ({ kind: 'exact', amount: value })
const bound = (word: string, value: string) => ({ kind: 'bound', bound: word, amount: value })
const range = (from: string, to: string) => ({ kind: 'range', from, to })

it.each([
  ['56.380', exact('56380')],
  ['-1,1', exact('-1.1')],
  ['07', exact('7')],
  ['gần 700', bound('near', '700')],
  ['Trên 4', bound('above', '4')],
  ['hơn 2.000', bound('over', '2000')],
  ['khoảng  35.000', bound('about', '35000')],
  ['dưới 7,6', bound('below', '7.6')],
  ['< 7,6', bound('below', '7.6')],
  ['>4', bound('above', '4')],
  ['gần 700'.normalize('NFD'), bound('near', '700')],
  ['6,6-6,8', range('6.6', '6.8')],
  ['7,5 – 8,0', range('7.5', '8.0')],
  ['-1,5 – -0,5', range('-1.5', '-0.5')],
  ['-0,5-0,5', range('-0.5', '0.5')],
  ['14/23', { kind: 'ratio', part: '14', whole: '23' }],
  ['1.200 / 2.300', { kind: 'ratio', part: '1200', whole: '2300' }],
  ['thứ 40/63', { kind: 'rank', place: '40', of: '63' }],
  ['Thứ 9', { kind: 'rank', place: '9' }],
  ['hạng 9', { kind: 'rank', place: '9' }],
  ['xuất siêu', { kind: 'words', words: 'xuất siêu' }],
  ['Xuất siêu'.normalize('NFD'), { kind: 'words', words: 'Xuất siêu' }],
])('reads %p', (text, value) => {
  expect(readQuantity(text)).toEqual({ ok: true, value })
})

it.each([
  ['', 'number/empty', {}],
  ['1.23', 'number/form', { text: '1.23' }],
  ['gần 1.23', 'number/form', { text: '1.23' }],
  ['6,6-6.88', 'number/form', { text: '6.88' }],
  ['56.380 tỷ đồng', 'number/form', { text: '56.380 tỷ đồng' }],
  ['gấp 2 lần', 'number/form', { text: 'gấp 2 lần' }],
  ['10-12-2020', 'number/form', { text: '10-12-2020' }],
  ['9'.repeat(60), 'number/long', {}],
  ['6,8-6,6', 'quantity/range', { from: '6,8', to: '6,6' }],
  ['6,6-6,60', 'quantity/range', { from: '6,6', to: '6,60' }],
  ['30/6/2020', 'quantity/ratio', { text: '30/6/2020' }],
  ['03/2', 'quantity/ratio', { text: '03/2' }],
  ['1,5/2', 'quantity/ratio', { text: '1,5/2' }],
  ['-1/2', 'quantity/ratio', { text: '-1/2' }],
  ['14/', 'quantity/ratio', { text: '14/' }],
  ['thứ', 'quantity/ratio', { text: 'thứ' }],
  ['thứ hai', 'quantity/ratio', { text: 'thứ hai' }],
  ['thứ 40/', 'quantity/ratio', { text: 'thứ 40/' }],
  ['thứ 1/2/3', 'quantity/ratio', { text: 'thứ 1/2/3' }],
  ['gần', 'quantity/form', { text: 'gần' }],
  ['<', 'quantity/form', { text: '<' }],
  ['%', 'quantity/form', { text: '%' }],
  ['……', 'quantity/form', { text: '……' }],
  ['x'.repeat(301), 'quantity/words', {}],
])('refuses %p', (text, code, values) => {
  expect(readQuantity(text)).toEqual({ ok: false, code, values })
})

it.each([
  [exact('56380.5'), { decimals: 0 }, '56.381'],
  [exact('7'), { digits: 2 }, '07'],
  [bound('near', '700'), {}, 'gần 700'],
  [bound('below', '7.60'), { decimals: 1 }, 'dưới 7,6'],
  [range('6.6', '6.8'), {}, '6,6-6,8'],
  [range('7.5', '8.0'), { trailingZero: 'drop' }, '7,5-8'],
  [range('-1.5', '-0.5'), {}, '-1,5 – -0,5'],
  [{ kind: 'ratio', part: '14', whole: '23' }, { decimals: 2, digits: 4 }, '14/23'],
  [{ kind: 'ratio', part: '1200', whole: '2300' }, {}, '1.200/2.300'],
  [{ kind: 'rank', place: '40', of: '63' }, {}, '40/63'],
  [{ kind: 'rank', place: '9' }, {}, '9'],
  [{ kind: 'words', words: 'xuất siêu' }, {}, 'xuất siêu'],
] as const)('writes %j with %j as %p', (value, form, text) => {
  expect(writeQuantity(quantity.parse(value), form)).toBe(text)
})

const hundredths = fc.integer({ min: -(10 ** 9), max: 10 ** 9 })
const amountOf = (value: number) =>
  amount.parse(
    `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`,
  )
const count = fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String)

const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  hundredths.map((value): Quantity => ({ kind: 'exact', amount: amountOf(value) })),
  fc
    .tuple(fc.constantFrom(...boundWord.options), hundredths)
    .map(([word, value]): Quantity => ({ kind: 'bound', bound: word, amount: amountOf(value) })),
  fc
    .tuple(hundredths, fc.integer({ min: 1, max: 10 ** 6 }))
    .map(([from, more]): Quantity => ({ kind: 'range', from: amountOf(from), to: amountOf(from + more) })),
  fc.tuple(count, count).map(([part, whole]): Quantity => ({ kind: 'ratio', part, whole })),
  fc.tuple(count, count).map(([place, of]): Quantity => ({ kind: 'rank', place, of })),
  count.map((place): Quantity => ({ kind: 'rank', place })),
  fc.constantFrom('xuất siêu', 'Đạt', 'nhập siêu nhẹ').map((words): Quantity => ({ kind: 'words', words })),
)

it('gives back every quantity from what a user would type for it', () => {
  fc.assert(
    fc.property(quantities, (value) => {
      expect(readQuantity(typedQuantity(value))).toEqual({ ok: true, value })
    }),
    { numRuns: 500 },
  )
})

it('answers any text, and takes none with a digit for words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(9), (text, digit) => {
      const read = readQuantity(`${text}${digit}`)
      expect(read.ok && read.value.kind === 'words').toBe(false)
    }),
  )
})
