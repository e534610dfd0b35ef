import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

it.each([
  ['2024-H1', '2023-H1', 'Hưởng ứng chủ đề “Năm Dữ liệu số quốc gia”.', 'Năm Dữ liệu số quốc gia'],
  ['2023-H1', '2022-H1', 'Hưởng ứng chủ đề “Năm Dữ liệu số quốc gia”.', ''],
  ['2024-H1', '2023-H1', 'Hưởng ứng Năm Du lịch quốc gia - Bình Thuận.', 'Năm Du lịch quốc gia - Bình Thuận'],
  ['2024-H1', '2023-H1', 'Hưởng ứng Năm Du lịch quốc gia - Điện Biên.', ''],
  [
    '2026',
    '2025',
    'Theo phương châm “Kỷ cương trách nhiệm; chủ động kịp thời; tinh gọn hiệu quả; tăng tốc bứt phá”.',
    'Kỷ cương trách nhiệm; chủ động kịp thời; tinh gọn hiệu quả; tăng tốc bứt phá',
  ],
  ['2024-H1', '2023-H1', 'Góp ý dự thảo Luật Đất đai (sửa đổi).', 'dự thảo Luật Đất đai (sửa đổi)'],
  ['2023-9M', '2023-H1', 'Góp ý dự thảo Luật Đất đai (sửa đổi).', ''],
  ['2024-H1', '2023-H1', 'Góp ý dự thảo Luật Bảo hiểm xã hội (sửa đổi).', ''],
  ['2025-9M', '2024-9M', 'Tuyên truyền dự thảo Luật Nhà giáo đã được Quốc hội thông qua.', ''],
  [
    '2025-08',
    '2025-06',
    'Lấy ý kiến Nhân dân về sửa đổi, bổ sung một số điều của Hiến pháp năm 2013.',
    'Lấy ý kiến Nhân dân về sửa đổi, bổ sung một số điều của Hiến pháp năm 2013',
  ],
  ['2025-06', '2025-05', 'Chuẩn bị vận hành chính quyền địa phương 2 cấp.', ''],
  ['2025-09', '2025-06', 'Chuẩn bị vận hành chính quyền địa phương 2 cấp.', 'chính quyền địa phương 2 cấp'],
  ['2025-09', '2025-06', 'Vận hành chính quyền địa phương 2 cấp thông suốt.', ''],
  ['2024-H1', '2023-H1', 'Chi trả mức lương cơ sở 1,49 triệu đồng/tháng.', '1,49 triệu'],
  ['2024-H1', '2023-H1', 'Chi trả mức lương cơ sở 1,8 triệu đồng/tháng.', ''],
  ['2024', '2023', 'Lương cơ sở tăng từ 1,8 triệu lên 2,34 triệu đồng.', ''],
  ['2024-H1', '2023-H1', 'Bố trí nguồn điều chỉnh lương cơ sở từ ngày 01/7/2023.', 'ngày 01/7/2023'],
  ['2023-Q2', '2023-Q1', 'Bố trí nguồn điều chỉnh lương cơ sở từ ngày 01/7/2023.', ''],
])('in %s, out of %s: %s', (period, from, text, left) => {
  const found = staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
  expect(found.map((each) => each.text).join()).toBe(left)
})

it.each([
  ['2024', 'Năm 2024 là năm thứ ba thực hiện Kế hoạch 5 năm 2021-2025.', 'năm thứ ba'],
  ['2024', 'Năm 2024 là năm thứ tư thực hiện Kế hoạch 5 năm 2021-2025.', ''],
  ['2024', 'Năm 2025 là năm cuối thực hiện Kế hoạch 5 năm 2021-2025.', ''],
  ['2026', 'Với quyết tâm của năm cuối nhiệm kỳ 2021-2026.', 'năm cuối'],
  ['2025', 'Với quyết tâm của năm cuối nhiệm kỳ 2021-2026.', ''],
  ['2022', 'Là năm đầu tiên thực hiện Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025.', 'năm đầu tiên'],
  ['2023', 'Là năm bản lề của nhiệm kỳ 2020-2025.', ''],
  ['2024', 'Là năm thứ hai thực hiện Luật Đất đai, góp phần hoàn thành nhiệm kỳ 2020-2025.', ''],
  ['2024', 'Là năm đầu thực hiện Nghị quyết Đại hội Công đoàn nhiệm kỳ 2023-2028.', ''],
])('counts the years of a plan in %s: %s', (period, text, left) => {
  const times = timesOf(periodId.parse(period), periodId.parse(String(Number(period) - 1)))
  const found = staleIn(text, times).filter(({ rule }) => rule === 'span')
  expect(found.map((each) => each.text.trim()).join()).toBe(left)
})

it.each([
  ['2024-H1', 'Thủ tướng Phạm Minh Chính', ''],
  ['2024-H1', 'Chủ tịch nước Võ Văn Thưởng', 'possible'],
  ['2024-9M', 'Chủ tịch nước Nguyễn Xuân Phúc', 'likely'],
  ['2024-9M', 'Chủ tịch UBND tỉnh Nguyễn Văn Sơn', 'possible'],
])('knows who is in office in %s: %s', (period, person, left) => {
  const found = staleIn(`Đón ${person} về thăm.`, timesOf(periodId.parse(period), periodId.parse('2023-H1')))
  expect(found.map(({ severity }) => severity).join()).toBe(left)
})
