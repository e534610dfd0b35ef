import { periodOf } from '#core/import/period-of'

it.each([
  ['Tình hình 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2020', '2020-H1', true],
  ['Tình hình 6 tháng cuối năm 2020', '2020-H2', true],
  ['Kết quả quý I, nhiệm vụ trọng tâm quý II năm 2026', '2026-Q1', true],
  ['Tình hình KT-XH quý III/2025', '2025-Q3', true],
  ['9 tháng năm 2025 và nhiệm vụ 3 tháng cuối năm 2025', '2025-9M', true],
  ['Công tác chỉ đạo tháng 5 và 5 tháng năm 2017; nhiệm vụ tháng 6/2017', '2017-05', true],
  ['Kết quả tháng 12/2024', '2024-12', true],
  ['Tình hình năm 2019, kế hoạch năm 2020', '2019', true],
  ['TÌNH HÌNH SÁU THÁNG ĐẦU NĂM 2021', '2021-H1', true],
  ['Tình hình kinh tế - xã hội', '2026', false],
  ['Tình hình 6 tháng đầu năm', '2026-H1', false],
])('finds the period of “%s”', (title, period, isCertain) => {
  expect(periodOf(title, 2026)).toEqual({ period, isCertain })
})
