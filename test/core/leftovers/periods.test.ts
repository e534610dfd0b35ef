import { periodId } from '#core/indicators/schema'
import { timesOf } from '#core/leftovers/leftover'
import { periods } from '#core/leftovers/periods'

const leftIn = (period: string, from: string, text: string, ofTasks = false) =>
  periods(text, { ...timesOf(periodId.parse(period), periodId.parse(from)), ofTasks }).flatMap(
    ({ start, end, left }) => (left ? [text.slice(start, end)] : []),
  )

it.each([
  ['2025-05', '2025-04', 'Chủ đầu tư cam kết bàn giao mặt bằng trong tháng 5.', ['tháng 5']],
  ['2026-02', '2026-01', 'Gặp mặt tân binh sẽ tổ chức vào đầu tháng 2/2026.', ['tháng 2/2026']],
  ['2024-Q2', '2024-Q1', 'Bốn tuyến đường sẽ hoàn thành trong quý II/2024.', ['quý II/2024']],
  ['2024-Q2', '2024-Q1', 'Phải phân bổ xong vốn, ước cả quý II giải ngân 320 tỷ đồng.', []],
  ['2024', '2024-9M', 'Cả năm tăng 7,8% (quý I tăng 6,5%, 9 tháng tăng 7,5%).', []],
  ['2026-02', '2026-01', 'Kinh tế của xã tháng đầu năm ổn định.', ['tháng đầu năm']],
  ['2024-Q2', '2024-Q1', 'Sáu tháng đầu năm thẩm định 41 dự án.', []],
  ['2024-12', '2024-11', 'Phấn đấu từ nay đến cuối năm thu 4 tỷ đồng.', ['từ nay đến cuối năm']],
  ['2024-11', '2024-10', 'Phấn đấu từ nay đến cuối năm thu 4 tỷ đồng.', []],
  ['2024-12', '2024-11', 'Mưa nhiều trong những tháng cuối năm.', []],
])('in %s, out of %s: %s', (period, from, text, expected) => {
  expect(leftIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2024-Q2', '2024-Q1', 'Hoàn thành chỉ tiêu 6 tháng đầu năm.', ['6 tháng đầu năm']],
  ['2024-Q2', '2024-Q1', 'Tổ chức sơ kết 6 tháng đầu năm.', []],
  ['2023-Q4', '2023-Q3', 'Những tháng cuối năm tăng cường xúc tiến.', ['Những tháng cuối năm']],
])('among the tasks of %s, out of %s: %s', (period, from, text, expected) => {
  expect(leftIn(period, from, text, true)).toEqual(expected)
})
