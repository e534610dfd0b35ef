import { shortPeriods } from '#core/leftovers/short-periods'

it.each([
  ['Thép 6T đạt 3,86 triệu tấn.', '6T', '6 tháng đầu năm', undefined],
  ['IIP 9T/2023 tăng 10,6%.', '9T/2023', '9 tháng', 2023],
  ['Thu ngân sách trong 03 tháng còn lại.', '03 tháng còn lại', '3 tháng cuối năm', undefined],
  ['Lũy kế nửa đầu năm 2022 đạt 8.460 tỷ.', 'nửa đầu năm 2022', '6 tháng đầu năm', 2022],
  ['Xuất khẩu hai quý đầu năm đạt.', 'hai quý đầu năm', '6 tháng đầu năm', undefined],
  ['Kịch bản cho quý III và quý IV.', 'quý III và quý IV', '6 tháng cuối năm', undefined],
  ['Từ tháng 01 đến tháng 6, xử phạt 46 vụ.', 'Từ tháng 01 đến tháng 6', '6 tháng đầu năm', undefined],
  ['Cao điểm tháng 5-6/2025.', 'tháng 5-6/2025', 'tháng 6', 2025],
  ['Vận tải Q.II ước đạt.', 'Q.II', 'quý II', undefined],
  ['Giải ngân QIII/2025 chậm.', 'QIII/2025', 'quý III', 2025],
  ['Kết thúc quý đầu tiên của năm.', 'quý đầu tiên của năm', 'quý I', undefined],
  ['CPI T6 tăng 0,42%.', 'T6', 'tháng 6', undefined],
  ['Giải ngân đến giữa năm chưa đạt.', 'giữa năm', 'tháng 6', undefined],
])('%s: %s is %s', (text, said, name, year) => {
  const [read] = shortPeriods(text)
  expect(read).toMatchObject({ text: said, name, year })
  expect(text.slice(read?.start, read?.end)).toBe(said)
})

it.each([
  'Xe tải 6t bị cấm.',
  'Trường THCS T2-T6 mở cửa.',
  'Ủy ban nhân dân Q.1 họp.',
  'Quý khách tháng 6 và tháng 2.',
  'Nửa đầu tháng 6 có mưa.',
  'Cây 3 tháng tuổi.',
])('reads no period in %p', (text) => {
  expect(shortPeriods(text)).toEqual([])
})
