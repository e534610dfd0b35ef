import fc from 'fast-check'
import {
  compare,
  countAmount,
  decimalsOf,
  divide,
  isNegative,
  isWhole,
  isZero,
  magnitude,
  toAmount,
  toDecimal,
} from '#core/decimal'
import { amount } from '#core/indicators/schema'

const a = (text: string) => amount.parse(text)
const wholes = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })

it.each([
  ['14.85', 1, '14.9'],
  ['-14.85', 1, '-14.9'],
  ['14.849999999999999999999', 1, '14.8'],
  ['0.5', 0, '1'],
  ['47', 1, '47.0'],
  ['-0.04', 1, '0.0'],
  ['99999999999999999999.95', 1, '100000000000000000000.0'],
] as const)('rounds %s half up to %i decimals: %s', (text, decimals, rounded) => {
  expect(toAmount(toDecimal(a(text)), decimals)).toBe(rounded)
})

it.each([
  ['47.00', '47'],
  ['-0', '0'],
  ['0.0000001', '0.0000001'],
  ['1000000000000000000000000000', '1000000000000000000000000000'],
] as const)('writes %s as short as it can be, never with an exponent: %s', (text, short) => {
  expect(toAmount(toDecimal(a(text)))).toBe(short)
})

it('rounds a quotient once, from all of its digits', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 25n }),
      fc.bigInt({ min: 1n, max: 10n ** 25n }),
      fc.nat(6),
      (numerator, denominator, decimals) => {
        const scaled = 10n ** BigInt(decimals) * numerator
        const halfUp = (2n * scaled + denominator) / (2n * denominator)
        const quotient = divide(toDecimal(a(`${numerator}`)), toDecimal(a(`${denominator}`)), decimals)
        expect(toAmount(quotient.times(`1e${decimals}`))).toBe(`${halfUp}`)
      },
    ),
  )
})

it('compares beyond the reach of floats', () => {
  fc.assert(
    fc.property(wholes, wholes, (left, right) => {
      expect(compare(a(`${left}`), a(`${right}`))).toBe(left < right ? -1 : left > right ? 1 : 0)
    }),
  )
})

it('knows sign, nothing, whole and printed precision', () => {
  const facts = ['-1.10', '0.00', '-0', '145.0', '12345678901234567890.1'].map((text) => {
    const value = a(text)
    return [isNegative(value), isZero(value), isWhole(value), decimalsOf(value), magnitude(value)]
  })
  expect(facts).toEqual([
    [true, false, false, 2, '1.10'],
    [false, true, true, 2, '0.00'],
    [false, true, true, 0, '0'],
    [false, false, true, 1, '145.0'],
    [false, false, false, 1, '12345678901234567890.1'],
  ])
})

it('takes a count as an amount, digit for digit', () => {
  expect(countAmount('12345678901234567890')).toBe('12345678901234567890')
})
