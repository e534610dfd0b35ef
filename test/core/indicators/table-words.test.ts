import { readQuantity } from '#core/indicators/quantity'
import { amount } from '#core/indicators/schema'
import { signedPercent, tableQuantity } from '#core/indicators/table-words'

it.each([
  ['56.380', '56.380,0'],
  ['dưới 7,6', '< 7,6'],
  ['< 7,6', '< 7,6'],
  ['trên 4', '> 4,0'],
  ['hơn 4', 'Hơn 4,0'],
  ['gần 700', 'Gần 700,0'],
  ['khoảng 4', 'Khoảng 4,0'],
  ['7,5-8', '7,5-8,0'],
  ['14/23', '14/23'],
  ['thứ 40/63', '40/63'],
  ['xuất siêu', 'Xuất siêu'],
  ['ổn định', 'Ổn định'],
])('writes %s in a cell as %s', (typed, words) => {
  const read = readQuantity(typed)
  expect(read.ok && tableQuantity(read.value, { decimals: 1 })).toBe(words)
})

it.each([
  ['12.4', '+12,4'],
  ['-1.1', '-1,1'],
  ['0.0', '0,0'],
  ['1234.50', '+1.234,50'],
])('signs a change of %s as %s', (change, words) => {
  expect(signedPercent(amount.parse(change))).toBe(words)
})
