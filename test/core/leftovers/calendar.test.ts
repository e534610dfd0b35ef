import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

function foundIn(period: string, from: string, text: string, ofTasks = false): readonly string[] {
  const times = timesOf(periodId.parse(period), periodId.parse(from))
  return staleIn(text, { ...times, ofTasks }).map((left) => left.text)
}

it.each([
  ['2023-Q2', '2023-Q1', 'Trong quý, hưởng ứng Giờ Trái đất, thu gom 46 tấn rác.', ['Giờ Trái đất']],
  ['2023-Q2', '2023-Q1', 'Mít tinh Ngày Nước thế giới (22/3).', ['Ngày Nước thế giới (22/3)']],
  ['2023-Q2', '2023-Q1', 'Mít tinh Ngày Môi trường thế giới (05/6).', []],
  ['2025-Q2', '2025-Q1', 'Bảo đảm an ninh trong dịp Tết Nguyên đán.', ['Tết Nguyên đán']],
  ['2025-H1', '2024-H1', 'Bảo đảm an ninh trong dịp Tết Nguyên đán.', []],
  ['2025-Q2', '2025-Q1', 'Lũy kế 6 tháng, khách dịp Tết Nguyên đán tăng 4%.', []],
  ['2025-Q2', '2025-Q1', 'Giá thịt lợn tăng so với dịp Tết Nguyên đán.', []],
  ['2025-10', '2025-09', 'Các trường đã tổ chức khai giảng.', ['tổ chức khai giảng']],
  ['2025-10', '2025-09', 'Bảo đảm trật tự mùa Vu Lan; trao quà Trung thu.', ['mùa Vu Lan']],
  ['2025-10', '2025-09', 'Tháng Hành động vì trẻ em kết thúc tốt đẹp.', []],
  ['2025-07', '2025-06', 'Kết thúc Tháng hành động vì trẻ em.', ['Tháng hành động vì trẻ em']],
])('in %s, out of %s, tells of what took place before: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2025-9M', '2025-H1', 'Đang chuẩn bị cho kỳ họp giữa năm của HĐND tỉnh.', ['kỳ họp giữa năm']],
  ['2025-H1', '2025-Q1', 'Đang chuẩn bị cho kỳ họp giữa năm của HĐND tỉnh.', []],
  ['2022-07', '2022-06', 'Tỉnh đang triển khai Tháng hành động vì trẻ em.', ['Tháng hành động vì trẻ em']],
  ['2022-06', '2022-05', 'Tỉnh đang triển khai Tháng hành động vì trẻ em.', []],
  ['2026', '2025', 'Hàng hóa phục vụ Tết Nguyên đán Bính Ngọ sắp tới dồi dào.', ['Tết Nguyên đán Bính Ngọ']],
  ['2026', '2025', 'Học kỳ I năm học 2025-2026 đang diễn ra đúng tiến độ.', ['Học kỳ I', 'năm học 2025-2026']],
  ['2026', '2025', 'Công tác tuyển quân năm 2026 đang ở bước khám sức khỏe.', ['Công tác tuyển quân năm 2026']],
])('in %s, out of %s, awaits what is over: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2025-9M', '2025-H1', 'Chuẩn bị tốt lễ khai giảng năm học 2025-2026.', ['lễ khai giảng']],
  ['2025-9M', '2025-H1', 'Chăm lo Tết Nguyên đán Bính Ngọ 2026.', []],
  ['2023-Q2', '2023-Q1', 'Phát động Tháng Công nhân tại các doanh nghiệp.', ['Tháng Công nhân']],
  ['2023-Q2', '2023-Q1', 'Kỷ niệm 76 năm Ngày Thương binh - Liệt sĩ.', []],
  ['2022-07', '2022-06', 'Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ.', ['Kỷ niệm 75 năm']],
  ['2025-10', '2025-09', 'Hưởng ứng Ngày Pháp luật Việt Nam 09/11.', []],
  ['2026-02', '2026-01', 'Phục vụ Nhân dân đón Tết Nguyên đán Bính Ngọ.', ['Tết Nguyên đán Bính Ngọ']],
  [
    '2023-08',
    '2023-07',
    'Kỷ niệm 76 năm Ngày Thương binh - Liệt sĩ 27/7, vui Trung thu (29/9/2023).',
    ['Kỷ niệm 76 năm'],
  ],
])('in %s, out of %s, sets a task for what is over: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text, true)).toEqual(expected)
})

it.each([
  ['2023-Q2', '2022-Q2', 'Kỷ niệm 137 năm Ngày Quốc tế Lao động.', []],
  ['2023-Q2', '2022-Q2', 'Kỷ niệm 136 năm Ngày Quốc tế Lao động.', ['Kỷ niệm 136 năm']],
  ['2023-Q2', '2023-Q1', 'Kỷ niệm 113 năm Ngày Quốc tế Phụ nữ 8/3.', ['Kỷ niệm 113 năm']],
  ['2025-9M', '2025-H1', 'Kỷ niệm 260 năm Ngày sinh Đại thi hào Nguyễn Du.', []],
  ['2022-07', '2022-06', 'Kỷ niệm 72 năm Ngày truyền thống Thanh niên xung phong (15/7).', []],
  ['2024-09', '2024-08', 'Kỷ niệm 79 năm Cách mạng Tháng Tám và Quốc khánh 2/9.', []],
  ['2024-10', '2024-09', 'Kỷ niệm 79 năm Cách mạng Tháng Tám và Quốc khánh 2/9.', ['Kỷ niệm 79 năm']],
  ['2024-10', '2024-09', 'Kỷ niệm 30 năm Ngày thành lập thị trấn (12/10).', []],
  ['2024-10', '2024-09', 'Kỷ niệm 30 năm Ngày thành lập thị trấn (12/9).', ['Kỷ niệm 30 năm', '(12/9']],
  ['2024-10', '2023-10', 'Kỷ niệm 30 năm Ngày thành lập thị trấn (12/10).', ['Kỷ niệm 30 năm']],
])('in %s, out of %s, counts its years and keeps its days: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})
