import fc from 'fast-check'
import { readingsOf } from '#core/indicators/ambiguity'
import { writeNumber } from '#core/indicators/number'
import { amount } from '#core/indicators/schema'
import { exact, indicator } from '../../support/build'

const measured = indicator('grdp', { counted: false, decimals: 1 })
const whole = indicator('area', { counted: false })
const people = indicator('people')

it.each([
  ['1.234', measured, exact('1234'), exact('1.234')],
  ['1,234', measured, exact('1.234'), exact('1234')],
  ['1,234', whole, exact('1.234'), exact('1234')],
  ['-1.234', measured, exact('-1234'), exact('-1.234')],
  ['gần 1.234', measured, bound('1234'), bound('1.234')],
  ['1.234-1.500', measured, { kind: 'range', from: '1234', to: '1500' }, { kind: 'range', from: '1.234', to: '1.500' }],
])('%s may be meant in two ways', (text, of, strict, other) => {
  expect(readingsOf(text, of)).toEqual({ strict, other })
})

it('knows no fraction of a person, and asks all the same whether 1,234 means thousands', () => {
  expect(readingsOf('1,234', people)).toEqual({ strict: null, other: exact('1234') })
})

it.each([
  ['thousands of what has no decimals', '5.145', people],
  ['two groups of thousands', '1.234.567', measured],
  ['one decimal', '50,5', measured],
  ['thousands and decimals', '1.353,049', measured],
  ['no group begins with a nought', '0,234', measured],
  ['a plain number', '1234', measured],
  ['words', 'xuất siêu', measured],
  ['nothing', '', measured],
])('nothing is to be chosen in %s: %s', (_, text, of) => {
  expect(readingsOf(text, of)).toBeNull()
})

it('finds the value that was meant among the two readings, whichever way it was written', () => {
  const thousands = fc.integer({ min: 1000, max: 999_999 })
  fc.assert(
    fc.property(thousands, (value) => {
      const meant = exact(String(value))
      const written = writeNumber(amount.parse(String(value)), {})
      expect(readingsOf(written, measured)?.strict).toEqual(meant)
      expect(readingsOf(written.replace('.', ','), measured)?.other).toEqual(meant)
    }),
  )
})

function bound(of: string) {
  return { kind: 'bound', bound: 'near', amount: of }
}
