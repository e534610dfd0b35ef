import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

const nationalOver = 'Bảo đảm an ninh, từ nay đến Tết phục vụ Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.'

it.each([
  ['2024-H1', '2023-H1', 'Tham gia kỳ họp thứ 5, Quốc hội khóa XV.', ['kỳ họp thứ 5, Quốc hội khóa XV']],
  ['2024-H1', '2023-H1', 'Tham gia kỳ họp thứ 7, Quốc hội khóa XV trong tháng 5.', []],
  [
    '2023-Q2',
    '2023-Q1',
    'Theo dõi Kỳ họp bất thường lần thứ 4 của Quốc hội khóa XV.',
    ['Kỳ họp bất thường lần thứ 4 của Quốc hội khóa XV'],
  ],
  ['2022-07', '2022-06', 'Kỳ họp thứ 8, HĐND tỉnh khóa XVIII diễn ra từ ngày 12 đến ngày 14/7/2022.', []],
  ['2022-07', '2022-06', 'Trình Kỳ họp thứ 8, HĐND tỉnh khóa XVIII.', ['Kỳ họp thứ 8, HĐND tỉnh khóa XVIII']],
  ['2024-H1', '2023-H1', 'Kỳ họp thứ 16 cuối năm 2023 đã thông qua kế hoạch năm nay.', []],
  ['2026', '2025', 'HĐND tỉnh khóa XV đã bầu các chức danh tại kỳ họp thứ nhất.', []],
  ['2026', '2025', 'Phục vụ kỳ họp thứ chín, HĐND tỉnh khóa XIV.', ['kỳ họp thứ chín, HĐND tỉnh khóa XIV']],
  ['2026', '2025', nationalOver, ['Đại hội đại biểu toàn quốc lần thứ XIV của Đảng']],
])('in %s, out of %s, knows the sitting: %s', (period, from, text, expected) => {
  const left = staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
  expect(left.map((each) => each.text)).toEqual(expected)
})
