import type { Level } from '#core/document/schema'
import { type Counted, countedOn, readTypedNumber } from '#core/import/typed-number'

const none: Counted = new Map()
const at = (...counts: readonly (readonly [Level, number])[]): Counted => new Map(counts)

it.each<readonly [string, Level, number, string]>([
  ['Phần thứ nhất', 'part', 1, ''],
  ['Phần thứ hai MỘT SỐ NHIỆM VỤ', 'part', 2, 'MỘT SỐ NHIỆM VỤ'],
  ['Phần thứ mười một: KẾT LUẬN', 'part', 11, 'KẾT LUẬN'],
  ['PHẦN II. PHƯƠNG HƯỚNG', 'part', 2, 'PHƯƠNG HƯỚNG'],
  ['Phần 3 - Kiến nghị', 'part', 3, 'Kiến nghị'],
  ['A. KẾT QUẢ', 'A', 1, 'KẾT QUẢ'],
  ['I. LĨNH VỰC KINH TẾ', 'I', 1, 'LĨNH VỰC KINH TẾ'],
  ['I- KINH TẾ', 'I', 1, 'KINH TẾ'],
  ['I/ Kinh tế', 'I', 1, 'Kinh tế'],
  ['2. Công nghiệp', '1', 2, 'Công nghiệp'],
  ['12) Y tế', '1', 12, 'Y tế'],
  ['6.1.Công tác quản lý', '1.1', 1, 'Công tác quản lý'],
  ['2.1 Sản xuất', '1.1', 1, 'Sản xuất'],
  ['a) Trồng trọt', 'a', 1, 'Trồng trọt'],
  ['a. Trồng trọt', 'a', 1, 'Trồng trọt'],
  ['1. “Đồng khởi”', '1', 1, '“Đồng khởi”'],
])('reads %s', (text, level, count, rest) => {
  const typed = readTypedNumber(text, none)
  expect({ level: typed?.level, count: typed?.count, rest: text.slice(typed?.length) }).toEqual({ level, count, rest })
})

it.each([
  '6 tháng đầu năm',
  '5.145 tỷ đồng',
  '12.5 triệu đồng',
  '14/23 xã',
  'Phần lớn các chỉ tiêu',
  'Phần mềm quản lý',
  'M. Weber',
  'U.S. Navy',
  '1.1.1. Nhỏ hơn nữa',
  '(1) Trong ngoặc',
  '2020. Năm',
  'và I. KINH TẾ',
  '',
])('takes nothing off %s', (text) => {
  expect(readTypedNumber(text, none)).toBeNull()
})

it.each<readonly [string, Counted, Level, number]>([
  ['C. MỤC BA', at(['A', 2]), 'A', 3],
  ['C. MỤC MỘT TRĂM', at(['I', 99]), 'I', 100],
  ['I. KINH TẾ', at(['A', 1]), 'I', 1],
  ['D. MỤC TƯ', at(['A', 3]), 'A', 4],
  ['Đ. MỤC NĂM', at(['A', 4]), 'A', 5],
  ['E. MỤC NĂM', at(['A', 4]), 'A', 5],
  ['đ) Điểm năm', at(['a', 4]), 'a', 5],
  ['V. MỤC NĂM', at(['I', 4]), 'I', 5],
])('decides %s by what was counted', (text, counted, level, count) => {
  expect(readTypedNumber(text, counted)).toMatchObject({ level, count })
})

it('begins the levels below anew', () => {
  const counted = at(['part', 1], ['I', 2], ['1', 3], ['1.1', 2])
  expect([...countedOn(counted, { level: 'I', count: 3 })]).toEqual([
    ['part', 1],
    ['I', 3],
  ])
})
