import { periodId } from '#core/indicators/schema'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

function unitsIn(period: string, from: string, text: string) {
  return staleIn(text, timesOf(periodId.parse(period), periodId.parse(from)))
    .filter(({ rule }) => rule === 'unit')
    .map((each) => each.text)
    .join(' | ')
}

it.each([
  ['2025-02', 'Giao Sở Kế hoạch và Đầu tư.', ''],
  ['2025-05', 'Giao Sở Kế hoạch và Đầu tư.', 'Sở Kế hoạch và Đầu tư'],
  ['2025-05', 'UBND huyện Yên Thế và Chi cục Thuế khu vực VI phối hợp.', ''],
  [
    '2025-05',
    'Cục Thuế tỉnh, Cục Thống kê tỉnh, Kho bạc Nhà nước tỉnh.',
    'Cục Thuế tỉnh | Cục Thống kê tỉnh | Kho bạc Nhà nước tỉnh',
  ],
  ['2025-05', 'Công an huyện Yên Thế bắt giữ 3 đối tượng.', 'Công an huyện'],
  ['2025-05', 'NHNN chi nhánh tỉnh báo cáo Tổng cục Thuế.', 'NHNN chi nhánh tỉnh | Tổng cục Thuế'],
  ['2025-08', 'Chi cục Thuế khu vực VI và Chi cục Thống kê tỉnh.', 'Chi cục Thuế khu vực VI | Chi cục Thống kê tỉnh'],
  ['2025-08', 'Thuế tỉnh, Thống kê tỉnh, Thi hành án dân sự tỉnh và Kho bạc Nhà nước khu vực VI.', ''],
  ['2025-08', 'Cục Thi hành án dân sự tỉnh, Thanh tra Sở Xây dựng.', 'Cục Thi hành án dân sự tỉnh | Thanh tra Sở'],
  ['2025-08', 'Đài Phát thanh và Truyền hình tỉnh đưa tin.', 'Đài Phát thanh và Truyền hình'],
  [
    '2025-08',
    'Phòng Tài chính - Kế hoạch và Phòng Giáo dục và Đào tạo đôn đốc.',
    'Phòng Tài chính - Kế hoạch | Phòng Giáo dục và Đào tạo',
  ],
  ['2025-08', 'Phòng Kinh tế và Phòng Văn hóa - Xã hội của xã.', ''],
  ['2025-08', 'Các tỉnh Lạng Sơn, Bắc Giang và Hải Dương.', 'Bắc Giang | Hải Dương'],
  ['2025-08', 'Liên đoàn Lao động huyện, Huyện đoàn và Thị ủy.', 'huyện | Huyện | Thị ủy'],
  ['2024-05', 'Tổng cục Du lịch công bố.', 'Tổng cục Du lịch'],
])('in %s: %s', (period, text, left) => {
  expect(unitsIn(period, '2024-05', text)).toBe(left)
})

it.each([
  'Thành lập trên cơ sở sắp xếp 03 xã thuộc huyện Nghĩa Hưng, tỉnh Nam Định (cũ).',
  'Trường do UBND huyện Nghĩa Hưng phê duyệt năm 2023, nay chuyển UBND xã.',
  'Chưa quen nhiệm vụ do cấp huyện chuyển về.',
  'Tiếp nhận hồ sơ bàn giao từ cấp huyện.',
  'Trụ sở của Công an huyện trước đây được sắp xếp lại.',
  'Năm 2022, UBND huyện Yên Thế giao đất cho dự án.',
  'Sau khi sáp nhập các xã của thị xã Việt Yên, dân số tăng.',
  'Trước đây, Phòng Tài nguyên và Môi trường cấp huyện là đầu mối.',
  'Các công trình chuyển tiếp từ cấp huyện được tiếp tục.',
  'Trụ sở Huyện ủy, UBND huyện cũ được bố trí cho trung tâm.',
  'Trường do UBND huyện Lạng Giang làm chủ đầu tư giai đoạn 2022-2024.',
  'Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND huyện Yên Dũng.',
  'Hồ sơ cũ của huyện được số hóa.',
  'Thống kê từ 10 huyện, thị xã, thành phố trước sắp xếp.',
  'Kết thúc hoạt động của đơn vị hành chính cấp huyện.',
])('knows in autumn of 2025 what is told of before: %s', (text) => {
  expect(unitsIn('2025-10', '2025-09', text)).toBe('')
})

it.each([
  ['Cam kết bàn giao mặt bằng cho UBND huyện Yên Thế.', 'UBND huyện Yên Thế'],
  ['Việc sắp xếp cán bộ các phòng thuộc UBND huyện ổn định.', 'UBND huyện'],
  ['Gửi UBND huyện trước ngày 15/11.', 'UBND huyện'],
  ['Trình UBND huyện phê duyệt nhiệm vụ năm 2026.', 'UBND huyện'],
])('but not what is still to be done by it: %s', (text, left) => {
  expect(unitsIn('2025-10', '2025-09', text)).toBe(left)
})
