import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

function foundIn(period: string, from: string, text: string, ofTasks = false): readonly string[] {
  const times = timesOf(periodId.parse(period), periodId.parse(from))
  return staleIn(text, { ...times, ofTasks }).map((left) => left.text)
}

it.each([
  ['2023-9M', '2022-9M', 'Cả năm gieo 121.000 ha, vụ Hè Thu 2022 đã thu hoạch 96%.', ['vụ Hè Thu 2022']],
  ['2024-H1', '2023-H1', 'Vụ xuân 2024 đạt 68 tạ/ha (vụ xuân năm 2023 đạt 67,2 tạ/ha).', []],
  ['2025-H1', '2024-H1', 'Vụ mùa năm 2024 bị thiệt hại nặng do bão số 3.', []],
  ['2025-H1', '2024-H1', 'Vụ mùa năm 2024 đang được gieo cấy.', ['Vụ mùa năm 2024']],
])('in %s, out of %s, tells of the crop of its own year: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2024', '2023', 'Sản xuất vụ Đông xuân 2023-2024 đúng lịch.', ['vụ Đông xuân 2023-2024']],
  ['2024', '2023', 'Sản xuất vụ Đông xuân 2024-2025 đúng lịch.', []],
  ['2026-H1', '2025', 'Tiêu thụ lúa vụ đông xuân 2025-2026.', []],
  ['2024', '2023', 'Chăm sóc, thu hoạch cây vụ đông 2024.', []],
  ['2026', '2025', 'Triển khai học kỳ II năm học 2025-2026.', ['học kỳ II', 'năm học 2025-2026']],
  ['2026', '2025', 'Tổng kết năm học 2025-2026.', []],
])(
  'in %s, out of %s, sets tasks for a crop and a school year that are not over: %s',
  (period, from, text, expected) => {
    expect(foundIn(period, from, text, true)).toEqual(expected)
  },
)

it.each([
  ['2023-9M', '2022-9M', 'Đủ sách giáo khoa mới cho lớp 3, lớp 7 và lớp 10.', ['lớp 3, lớp 7 và lớp 10']],
  ['2023-9M', '2022-9M', 'Đủ sách giáo khoa mới cho lớp 4, 8, 11.', []],
  ['2024', '2023', 'Năm học 2023-2024 thay sách giáo khoa lớp 4, 8 và 11.', []],
  ['2024', '2023', 'Khen thưởng học sinh lớp 4, 8 và 11.', []],
])('in %s, out of %s, knows the grades of the new curriculum: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2024', '2023', 'Năm 2024 là năm các cấp ủy sơ kết giữa nhiệm kỳ.', ['sơ kết giữa nhiệm kỳ']],
  ['2023', '2022', 'Năm 2023 là năm các cấp ủy sơ kết giữa nhiệm kỳ.', []],
  ['2024', '2023', 'Các chỉ tiêu của nhiệm kỳ cần nỗ lực trong hai năm còn lại.', ['hai năm còn lại']],
  ['2025-H1', '2024-H1', 'Năm 2024 là năm thứ tư thực hiện Kế hoạch 5 năm 2021-2025.', ['Năm 2024', 'năm thứ tư ']],
  ['2026-03', '2026-02', 'Đã bầu đủ đại biểu HĐND xã nhiệm kỳ 2021-2026.', ['nhiệm kỳ 2021-2026']],
])('in %s, out of %s, counts the years of a term: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})
