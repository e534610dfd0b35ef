import fc from 'fast-check'
import { amount } from '#core/indicators/schema'
import { spokenNumber } from '#core/indicators/spoken'

it.each([
  ['0', 'không'],
  ['4', 'bốn'],
  ['10', 'mười'],
  ['11', 'mười một'],
  ['14', 'mười bốn'],
  ['15', 'mười lăm'],
  ['21', 'hai mươi mốt'],
  ['34', 'ba mươi tư'],
  ['55', 'năm mươi lăm'],
  ['90', 'chín mươi'],
  ['100', 'một trăm'],
  ['105', 'một trăm linh năm'],
  ['115', 'một trăm mười lăm'],
  ['1234', 'một nghìn hai trăm ba mươi tư'],
  ['5145', 'năm nghìn một trăm bốn mươi lăm'],
  ['1005', 'một nghìn không trăm linh năm'],
  ['56380', 'năm mươi sáu nghìn ba trăm tám mươi'],
  ['1000005', 'một triệu không trăm linh năm'],
  ['7000000000', 'bảy tỷ'],
  ['2000000000021', 'hai nghìn tỷ không trăm hai mươi mốt'],
  ['3000000000000000', 'ba triệu tỷ'],
  ['50.5', 'năm mươi phẩy năm'],
  ['1.234', 'một phẩy hai trăm ba mươi tư'],
  ['1.05', 'một phẩy không năm'],
  ['9.70', 'chín phẩy bảy mươi'],
  ['-9.69', 'âm chín phẩy sáu mươi chín'],
])('reads %s out as %p', (written, spoken) => {
  expect(spokenNumber(amount.parse(written))).toBe(spoken)
})

it('reads different whole numbers out differently, in single blanks', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 20n })
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      const [first, second] = [one, other].map((each) => spokenNumber(amount.parse(`${each}`)))
      expect(first === second).toBe(one === other)
      expect(first).toMatch(/^\p{Ll}+( \p{Ll}+)*$/u)
    }),
  )
})
