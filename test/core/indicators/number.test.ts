import fc from 'fast-check'
import { readNumber, writeNumber } from '#core/indicators/number'
import { amount } from '#core/indicators/schema'

const amounts = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.stringMatching(/^\d{0,12}$/))
  .filter(([, whole, decimals]) => whole !== 0n || /[1-9]/.test(decimals))
  .map(([negative, whole, decimals]) => amount.parse(`${negative ? '-' : ''}${whole}${decimals && `.${decimals}`}`))

it.each([
  ['56.380', '56380'],
  ['56380', '56380'],
  ['5.145', '5145'],
  ['43,8', '43.8'],
  ['1.353,049', '1353.049'],
  ['1353,049', '1353.049'],
  ['1,012', '1.012'],
  ['47,0', '47.0'],
  ['0', '0'],
  ['0,5', '0.5'],
  ['07', '7'],
  ['00', '0'],
  ['-1,1', '-1.1'],
  ['−3,4', '-3.4'],
  [' 246.763\u00a0', '246763'],
  ['12345678901234567890123456789,123456789', '12345678901234567890123456789.123456789'],
])('reads %p as %s', (text, value) => {
  expect(readNumber(text)).toEqual({ ok: true, value })
})

it.each([
  '1,234,5',
  '1.23',
  '12.34,5',
  '1,5.3',
  '1,234.5',
  '0.123',
  '1234.567',
  '1.2345',
  '1..234',
  '1.234.',
  '.5',
  ',5',
  '5,',
  '07,5',
  '012345',
  '--5',
  '+5',
  '- 5',
  '1 234',
  '1e3',
  '9,69%',
  '14/23',
  '2020-06',
  '٣',
  'ba',
])('refuses %p, for it is not written so', (text) => {
  expect(readNumber(text)).toEqual({ ok: false, code: 'number/form', values: { text } })
})

it.each(['', '  ', '\u00a0'])('asks for a number when nothing is typed: %p', (text) => {
  expect(readNumber(text)).toEqual({ ok: false, code: 'number/empty', values: {} })
})

it('refuses a number longer than the file can hold', () => {
  expect(readNumber('9'.repeat(41))).toEqual({ ok: false, code: 'number/long', values: {} })
})

it.each([
  ['56380', {}, '56.380'],
  ['999', {}, '999'],
  ['1000', {}, '1.000'],
  ['1353.049', {}, '1.353,049'],
  ['47.0', {}, '47,0'],
  ['47.0', { trailingZero: 'drop' }, '47'],
  ['47', { decimals: 1 }, '47,0'],
  ['47', { decimals: 1, trailingZero: 'drop' }, '47'],
  ['9.65', { decimals: 1 }, '9,7'],
  ['-9.65', { decimals: 1 }, '-9,7'],
  ['-0.04', { decimals: 1 }, '0,0'],
  ['-0', {}, '0'],
  ['999.95', { decimals: 1 }, '1.000,0'],
  ['7', { digits: 2 }, '07'],
  ['-7', { digits: 2 }, '-07'],
  ['134', { digits: 2 }, '134'],
  ['1234', { digits: 4 }, '1.234'],
  ['7.5', { digits: 2 }, '7,5'],
] as const)('writes %s with %j as %s', (value, form, text) => {
  expect(writeNumber(amount.parse(value), form)).toBe(text)
})

it('reads back whatever it writes, to the last digit', () => {
  fc.assert(
    fc.property(amounts, (value) => {
      expect(readNumber(writeNumber(value, {}))).toEqual({ ok: true, value })
    }),
  )
})

it('reads back a count with leading zeros', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.integer({ min: 2, max: 4 }), (count, digits) => {
      const value = amount.parse(String(count))
      expect(readNumber(writeNumber(value, { digits }))).toEqual({ ok: true, value })
    }),
  )
})

it('takes no text for a number but one that it would write, with or without points between thousands', () => {
  const numeric = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '-'), maxLength: 12 })
  fc.assert(
    fc.property(numeric, (text) => {
      const read = readNumber(text)
      if (!read.ok || /^-?0\d/.test(text) || /^-[0,]+$/.test(text)) return
      const written = writeNumber(read.value, {})
      expect([written, written.replaceAll('.', '')]).toContain(text)
    }),
    { numRuns: 1000 },
  )
})
