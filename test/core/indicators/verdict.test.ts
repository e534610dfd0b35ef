import { readQuantity } from '#core/indicators/quantity'
import type { Quantity } from '#core/indicators/schema'
import { verdictOf } from '#core/indicators/verdict'

function quantityOf(text: string): Quantity {
  const read = readQuantity(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

it.each([
  // value, target, higher is better, lower is better, neither
  ['7,6', '7,5', 'exceeded', 'missed', null],
  ['7,50', '7,5', 'reached', 'reached', 'reached'],
  ['7,4', '7,5', 'missed', 'exceeded', null],
  ['8,1', '7,5-8,0', 'exceeded', 'missed', 'missed'],
  ['8,0', '7,5-8,0', 'reached', 'reached', 'reached'],
  ['7,4999999999999999999', '7,5-8,0', 'missed', 'exceeded', 'missed'],
  ['7,5', '< 7,6', 'reached', 'reached', 'reached'],
  ['7,6', '< 7,6', 'missed', 'missed', 'missed'],
  ['4,1', 'trên 4', 'reached', 'reached', 'reached'],
  ['4', 'hơn 4', 'missed', 'missed', 'missed'],
  ['4,0', 'khoảng 4', 'reached', 'reached', null],
  ['3,9', 'khoảng 4', null, 'reached', null],
  ['4,2', 'gần 4', 'reached', null, null],
  ['trên 700', '700', 'exceeded', 'missed', null],
  ['gần 700', '700', 'missed', 'exceeded', null],
  ['gần 700', '650', null, null, null],
  ['khoảng 700', '700', null, null, null],
  ['6,6-6,8', '6,5', 'exceeded', 'missed', null],
  ['6,6-6,8', '6,7', null, null, null],
  ['6,6-6,8', '6,6', 'reached', null, null],
  ['6,6-6,8', '6,5-7,0', 'reached', 'reached', 'reached'],
  ['6,6-6,8', '6,7-7,0', null, null, null],
  ['trên 700', 'trên 700', 'reached', 'reached', 'reached'],
  ['dưới 4', 'dưới 4', 'reached', 'reached', 'reached'],
  ['14/23', '15/23', 'missed', 'exceeded', null],
  ['14/23', '14/24', null, null, null],
  ['thứ 9', 'thứ 10', 'exceeded', 'exceeded', 'exceeded'],
  ['xuất siêu', 'Xuất siêu', 'reached', 'reached', 'reached'],
  ['nhập siêu', 'xuất siêu', null, null, null],
  ['xuất siêu', '700', null, null, null],
] as const)('%s against %s', (value, target, higher, lower, neutral) => {
  const verdicts = (['higher', 'lower', 'neutral'] as const).map((direction) =>
    verdictOf(quantityOf(value), quantityOf(target), direction),
  )
  expect(verdicts).toEqual([higher, lower, neutral])
})

it('says nothing of what is unknown', () => {
  expect(verdictOf(undefined, quantityOf('7'), 'higher')).toBeNull()
  expect(verdictOf(quantityOf('7'), undefined, 'higher')).toBeNull()
})
