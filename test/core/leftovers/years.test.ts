import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

function foundIn(period: string, from: string, text: string, ofTasks = false): readonly string[] {
  const times = timesOf(periodId.parse(period), periodId.parse(from))
  return staleIn(text, { ...times, ofTasks }).map((left) => left.text)
}

it.each([
  ['2025-H1', '2024-H1', 'Quý I/2025 có 03 dự án, quý II/2024 có thêm 05 dự án.', ['quý II/2024']],
  ['2025-Q2', '2024-Q2', 'Quý II/2025 tăng 8,9% (quý I/2025 tăng 7%; quý II/2024 tăng 6,7%).', []],
  ['2024-H1', '2023-H1', 'Tháng 5/2024 tăng 21% so với tháng 5 năm 2023.', []],
  ['2026-H1', '2025', 'Tăng 10,1% (6 tháng đầu năm 2025 tăng 8,2%; cả năm 2025 tăng 8,6%).', []],
  ['2026-H1', '2025', 'Đến cuối năm 2025 là 71,2%, tăng 1,1 điểm so với cuối năm 2025.', ['năm 2025']],
  ['2026-H1', '2025', 'Sản lượng hàng qua cảng năm 2025 đạt 4,1 triệu tấn, tăng 8% so cùng kỳ.', ['năm 2025']],
  ['2026', '2025', 'Biên chế còn thiếu 4 người so với biên chế tỉnh giao năm 2025.', ['năm 2025']],
  ['2024-H1', '2023-H1', 'Thu đạt 53% DT năm 2023. Chi tăng 8% so CK/2022.', ['năm 2023', '2022']],
  ['2023-9M', '2022-9M', 'Chính sách hỗ trợ tiền thuê nhà đã kết thúc năm 2022.', []],
  ['2023-9M', '2022-9M', 'Kỳ họp giữa năm diễn ra từ ngày 19 đến 21/7/2022.', ['21/7/2022']],
  ['2024', '2023', 'Quy hoạch phải lùi sang quý I/2024.', ['quý I/2024']],
  ['2026-01', '2025-12', 'Tổng kết nhiệm vụ năm 2025; giải ngân vốn kế hoạch năm 2025 đạt 94%.', []],
  ['2026', '2025', 'Thôn xóm thay đổi nhiều từ khi cấp huyện kết thúc (01/7/2025).', ['cấp huyện']],
])('in %s, out of %s, reads the year of a time by its role: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})

it.each([
  ['2026-H1', '2025', 'NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU NĂM 2026', ['NĂM 2026']],
  ['2026-H1', '2025', 'Giao kế hoạch, dự toán năm 2026 cho các đơn vị.', ['năm 2026']],
  ['2026-H1', '2025', 'Rà soát, hoàn thành các chỉ tiêu năm 2026.', []],
  ['2023-9M', '2022-9M', 'Hàng hóa phục vụ Tết Dương lịch 2023.', ['Tết Dương lịch 2023']],
  ['2023-9M', '2022-9M', 'Hàng hóa phục vụ Tết Dương lịch 2024.', []],
  ['2023-9M', '2022-9M', 'Hoàn thành khám tuyển nghĩa vụ quân sự năm 2023.', ['khám tuyển nghĩa vụ quân sự năm 2023']],
  ['2025-Q2', '2024-Q2', 'Lập kế hoạch tài chính - ngân sách 3 năm 2025-2027.', ['2025-2027']],
  ['2025-Q2', '2024-Q2', 'Lập kế hoạch tài chính - ngân sách 3 năm 2026-2028.', []],
])('in %s, out of %s, sets for the time to come: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text, true)).toEqual(expected)
})

it.each([
  [
    '2024',
    '2023',
    'Hoàn thành đại hội công đoàn các cấp nhiệm kỳ 2023-2028.',
    ['đại hội công đoàn các cấp nhiệm kỳ 2023-2028'],
  ],
  ['2023', '2022', 'Hoàn thành đại hội công đoàn các cấp nhiệm kỳ 2023-2028.', []],
  ['2024', '2023', 'Sau khi hoàn thành đại hội công đoàn các cấp nhiệm kỳ 2023-2028.', []],
  ['2024', '2023', 'Đại hội Công đoàn Việt Nam lần thứ XIII cuối năm 2023 đề ra nhiều mục tiêu.', []],
  ['2024', '2023', 'Sau sơ kết giữa nhiệm kỳ, cấp ủy điều chỉnh chỉ tiêu.', []],
  ['2023-9M', '2022-9M', 'Đoạt 5 huy chương tại SEA Games 31 trong tháng 5 năm nay.', ['SEA Games 31 trong tháng 5']],
  ['2023-9M', '2022-9M', 'Ngày 05/5/2023, Tổ chức Y tế Thế giới tuyên bố Covid-19 không còn khẩn cấp.', []],
  ['2025-H1', '2024-H1', 'Tập luyện cho Đại hội Thể thao toàn quốc lần thứ X năm 2026.', []],
  ['2026-03', '2026-02', 'Xã chuẩn bị hội nghị hiệp thương lần thứ ba.', ['hội nghị hiệp thương lần thứ ba']],
  ['2026-02', '2026-01', 'Xã tổ chức hội nghị hiệp thương lần thứ ba.', []],
  ['2026-H1', '2025', 'Xã đang áp dụng chuẩn nghèo giai đoạn 2022-2025.', ['giai đoạn 2022-2025']],
  ['2026-H1', '2025', 'Còn 96 hộ nghèo theo chuẩn nghèo giai đoạn 2022-2025.', []],
])('in %s, out of %s, knows in which year what meets or holds once: %s', (period, from, text, expected) => {
  expect(foundIn(period, from, text)).toEqual(expected)
})
