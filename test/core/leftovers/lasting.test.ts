import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

it.each([
  ['2025-Q1', '2024-Q1', 'Những năm đầu nhiệm kỳ 2020-2025 gặp dịch bệnh.', []],
  ['2025-10', '2025-09', 'Tháng 10 là tháng thứ ba xã vận hành chính quyền địa phương 2 cấp.', ['tháng thứ ba']],
  ['2025-10', '2025-09', 'Tháng 10 là tháng thứ tư xã vận hành chính quyền địa phương 2 cấp.', []],
  ['2025-10', '2025-09', 'Gần ba tháng kể từ ngày 01/7/2025, công chức đã quen việc.', ['Gần ba tháng']],
  ['2025-10', '2025-09', 'Hơn ba tháng kể từ ngày 01/7/2025, công chức đã quen việc.', []],
  ['2025-9M', '2025-H1', 'Sau 3 tháng vận hành bộ máy mới, dịch vụ công thông suốt.', []],
  ['2025-10', '2025-09', 'Nộp hồ sơ trong thời hạn 2 tháng kể từ ngày 15/10/2025.', []],
  ['2023-Q2', '2023-Q1', 'Huyện đã đi được một phần tư chặng đường của năm.', ['một phần tư']],
  ['2023-Q1', '2022-Q1', 'Huyện đã đi được một phần tư chặng đường của năm.', []],
])('in %s, out of %s, counts on: %s', (period, from, text, expected) => {
  const left = staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
  expect(left.map((each) => each.text)).toEqual(expected)
})
