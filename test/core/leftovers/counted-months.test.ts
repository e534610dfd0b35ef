import { periodId } from '#core/indicators/schema'
import { countedMonths } from '#core/leftovers/counted-months'
import { timesOf } from '#core/leftovers/leftover'

const leftIn = (text: string) => [...new Set(stretchesIn(text))]

const stretchesIn = (text: string) =>
  countedMonths(text, timesOf(periodId.parse('2024-9M'), periodId.parse('2024-H1'))).flatMap(({ start, end, left }) =>
    left ? [text.slice(start, end)] : [],
  )

it.each([
  ['Trong 6 tháng, tỉnh cấp mới 62 dự án.', ['6 tháng']],
  ['CPI bình quân sáu tháng tăng 3,3%.', ['sáu tháng']],
  ['Nhìn chung, 6 tháng qua tình hình ổn định.', ['6 tháng']],
  ['Tiếp công dân 6 tháng giảm 4,2%.', ['6 tháng']],
  ['Khách du lịch 10 tháng đạt 26.800 người.', ['10 tháng']],
  ['Tiếp công dân 6 tháng 1.860 lượt.', ['6 tháng']],
  ['Giải quyết việc làm sáu tháng cho 1.180 lao động.', ['sáu tháng']],
  ['Quý I tăng 5%; sản xuất điện 6 tháng tăng 6,4%.', ['6 tháng']],
  ['Thời hạn 6 tháng 15 ngày.', []],
  ['Khám sức khỏe 6 tháng 01 lần.', []],
  ['Trong 9 tháng, tỉnh cấp mới 62 dự án.', []],
  ['Nghỉ thai sản trong 6 tháng tiếp theo.', []],
  ['Tăng so với 6 tháng đạt 5,1%.', []],
])('%s: left over is %j', (text, expected) => {
  expect(leftIn(text)).toEqual(expected)
})
