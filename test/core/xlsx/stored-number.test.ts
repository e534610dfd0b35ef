import fc from 'fast-check'
import { storedNumber } from '#core/xlsx/stored-number'

it.each([
  ['5145', '5145'],
  ['0.1', '0.1'],
  ['5145.0000000001', '5145.0000000001'],
  ['0.28999999999999998', '0.29'],
  ['43.799999999999997', '43.8'],
  ['0.30000000000000004', '0.3'],
  ['1E+3', '1000'],
  ['1.5E-3', '0.0015'],
  ['-1.10', '-1.1'],
  ['.5', '0.5'],
  ['-0', '0'],
  ['1234567890123456789', '1234567890123456789'],
])('takes %s for %s', (stored, amount) => {
  expect(storedNumber(stored)).toBe(amount)
})

it.each(['', '.', 'NaN', 'INF', '1e308', '1e999', '0x10', '1,5', '1.2.3', '1e', ' ', '--1', '9'.repeat(41)])(
  'takes %j for no figure',
  (stored) => {
    expect(storedNumber(stored)).toBeUndefined()
  },
)

it('keeps every decimal that a spreadsheet can keep, exactly', () => {
  const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 6 }), (units, decimals) => {
      const padded = String(Math.abs(units)).padStart(decimals + 1, '0')
      const [whole, part] = [padded.slice(0, padded.length - decimals), padded.slice(padded.length - decimals)]
      const text = `${units < 0 ? '-' : ''}${whole}${decimals > 0 ? `.${part}` : ''}`
      const short = decimals > 0 ? text.replace(/\.?0+$/, '') : text
      expect(storedNumber(text)).toBe(short === '-0' || short === '-' ? '0' : short)
    }),
    { numRuns: 5000 },
  )
})

it('brings back the decimal that a float of seventeen digits stands for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (units) => {
      const short = String(units / 1000)
      expect(storedNumber((units / 1000).toPrecision(17))).toBe(short)
    }),
    { numRuns: 5000 },
  )
})
