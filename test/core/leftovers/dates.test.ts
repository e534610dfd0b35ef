import { periodId } from '#core/indicators/schema'
import { dates } from '#core/leftovers/dates'
import { timesOf } from '#core/leftovers/leftover'

const leftIn = (period: string, from: string, text: string, ofTasks = false) =>
  dates(text, { ...timesOf(periodId.parse(period), periodId.parse(from)), ofTasks }).flatMap(({ start, end, left }) =>
    left ? [text.slice(start, end)] : [],
  )

it.each([
  ['2025-05', '2025-04', 'Dư nợ tăng 0,9% so với 31/3/2025.', ['31/3/2025']],
  ['2025-05', '2025-04', 'Dư nợ tăng 0,9% so với ngày 31/3.', ['ngày 31/3']],
  ['2025-05', '2025-04', 'Dư nợ tăng 0,9% so với 30/4/2025.', []],
  ['2025-Q3', '2025-Q2', 'Dư nợ tăng 2,1% so với 31/3/2025.', ['31/3/2025']],
  ['2025-Q3', '2025-Q2', 'Nợ thuế giảm so với thời điểm 31/5.', []],
  ['2023-08', '2023-07', 'Đến thời điểm 31/7, giải ngân đạt 38%.', ['thời điểm 31/7']],
  ['2023-08', '2023-07', 'Vụ Hè Thu tính tới 20/7 gieo được 12.200 ha.', ['tới 20/7']],
  ['2022-9M', '2022-H1', 'Đàn bò thời điểm 01/7 ước 168 nghìn con.', []],
  ['2024', '2024-9M', 'Dư nợ 30/9/2024 đạt 79.100 tỷ đồng.', ['30/9/2024']],
  ['2024-12', '2024-11', 'Thu ngân sách 11/2024 đạt 18,2 tỷ đồng.', ['11/2024']],
  ['2024-12', '2024-11', 'Trạm bơm hoàn thành 11/2024 phục vụ 12 ha.', []],
  ['2024', '2024-9M', 'Lễ hội mùa vàng từ ngày 14 đến 22/9 bị lùi.', []],
  ['2022-9M', '2022-H1', 'Yêu cầu khởi công, chậm nhất trước ngày 30/9.', ['ngày 30/9']],
  ['2026-02', '2026-01', 'Lúa xuân dự kiến cấy xong trước 28/02.', []],
])('in %s, out of %s: %s', (period, from, text, expected) => {
  expect(leftIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2024', '2024-9M', 'Phấn đấu xóa nhà tạm trước ngày 31/12/2024.', ['ngày 31/12/2024']],
  ['2024', '2023', 'Phấn đấu giải ngân xong trước ngày 31/12/2024.', []],
])('among the tasks of %s, out of %s: %s', (period, from, text, expected) => {
  expect(leftIn(period, from, text, true)).toEqual(expected)
})
