import { unitInWords } from '#core/indicators/table-unit'
import { tensBetweenWords } from '#core/indicators/unit-words'

it.each([
  ['tỷ đồng', 'triệu đồng', 3],
  ['triệu đồng', 'tỷ đồng', -3],
  ['Nghìn tỷ đồng', 'tỷ đồng', 3],
  ['tr.đ', 'Triệu đồng', 0],
  ['trđ', 'triệu đồng', 0],
  ['tỉ đồng', 'tỷ đồng', 0],
  ['1000 tấn', 'tấn', 3],
  ['1.000 người', 'người', 3],
  ['ngàn tấn', 'nghìn tấn', 0],
  ['Tr. USD', 'triệu USD', 0],
  ['m2', 'm²', 0],
  ['DN', 'doanh nghiệp', 0],
  ['%', '%', 0],
  ['', '', 0],
  ['tỷ lệ', 'tỷ lệ', 0],
])('from %j to %j it is %j tens', (from, to, tens) => {
  expect(tensBetweenWords(from, to)).toBe(tens)
})

it.each([
  ['tỷ đồng', 'tấn'],
  ['%', '‰'],
  ['tỷ đồng', 'triệu USD'],
  ['ha', 'tạ/ha'],
  ['người', ''],
])('finds nothing between %j and %j', (from, to) => {
  expect(tensBetweenWords(from, to)).toBeNull()
})

it.each([
  ['Tổng thu (tỷ đồng)', 'tỷ đồng'],
  ['Kế hoạch (ĐVT: tr.đ)', 'tr.đ'],
  ['Sản lượng lúa, tấn', 'tấn'],
  ['Tổng sản phẩm (GRDP)', undefined],
  ['Nông, lâm nghiệp', undefined],
  ['Thu ngân sách', undefined],
])('finds in %j the unit %j', (words, unit) => {
  expect(unitInWords(words)).toBe(unit)
})
