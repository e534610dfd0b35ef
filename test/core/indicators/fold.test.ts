import fc from 'fast-check'
import { foldKey, foldName } from '#core/indicators/fold'

it.each([
  ['Tổng sản phẩm trên địa bàn (GRDP)', 'tong san pham tren dia ban (grdp)'],
  ['  ĐƯỜNG\u00a0  Quốc lộ ', 'duong quoc lo'],
  ['Tỷ lệ hộ nghèo', 'ty le ho ngheo'],
  ['m²', 'm²'],
  ['', ''],
])('folds %j to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
  expect(foldName(name.normalize('NFD'))).toBe(folded)
})

it('folds what is folded to itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)))
})

it.each([
  ['hoà bình', 'HÒA BÌNH'],
  ['Thuỷ lợi', 'thủy lợi'],
  ['khoẻ', 'khỏe'],
  ['kinh-tế', 'Kinh-tế'],
])('takes %j and %j for one name, in either normal form', (left, right) => {
  expect(foldKey(left)).toBe(foldKey(right))
  expect(foldKey(left.normalize('NFD'))).toBe(foldKey(right))
})

it.each([
  ['hoa', 'hòa'],
  ['thu', 'thư'],
  ['tế', 'tê'],
  ['đá', 'dá'],
])('keeps %j and %j apart', (left, right) => {
  expect(foldKey(left)).not.toBe(foldKey(right))
})
