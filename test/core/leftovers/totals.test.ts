import { periodId } from '#core/indicators/schema'
import { factsIn, factsTogether } from '#core/leftovers/facts'
import { staleIn } from '#core/leftovers/find-leftovers'
import { timesOf } from '#core/leftovers/leftover'

/** What is left over of totals and persons in the last of the paragraphs of a report. */
function leftIn(period: string, from: string, paragraphs: readonly string[]) {
  const facts = factsTogether(paragraphs.map(factsIn))
  const times = timesOf(periodId.parse(period), periodId.parse(from), facts)
  return staleIn(paragraphs.at(-1) ?? '', times)
    .filter(({ rule }) => rule === 'total' || rule === 'person')
    .map(({ text, severity }) => `${severity} ${text}`)
}

it.each([
  ['Có 10/10 huyện hoàn thành.', ['possible 10/10 huyện']],
  ['21/21 bộ phận một cửa cấp xã đã kết nối.', ['possible 21/21 bộ phận']],
  ['Đã xong mặt bằng ở 15/24 công trình trọng điểm.', ['possible 15/24 công trình trọng điểm']],
  ['Kiểm tra hiện trường 24/24 dự án trọng điểm.', ['possible 24/24 dự án trọng điểm']],
  ['Trực 24/24 giờ; bản đồ tỷ lệ 1/500; hòa giải 06/07 vụ.', []],
  ['Giải quyết 31/34 đơn khiếu nại.', ['possible 31/34']],
  ['Tính đến 31/7/2022 có 112/145 xã đạt chuẩn.', []],
  ['PCI năm 2021 (công bố ngày 27/4/2022) xếp thứ 18/63.', []],
  ['PCI xếp thứ 18/63.', ['possible 18/63']],
])('knows of totals alone in July: %s', (text, left) => {
  expect(leftIn('2022-07', '2022-06', [text])).toEqual(left)
})

it.each([
  ['Huyện hiện có 20 đơn vị hành chính cấp xã, gồm 18 xã và 02 thị trấn.', '17/20 xã đạt chuẩn.', ['likely 17/20 xã']],
  [
    'Huyện hiện có 20 đơn vị hành chính cấp xã, gồm 18 xã và 02 thị trấn.',
    '04/18 xã đạt chuẩn nâng cao.',
    ['possible 04/18 xã'],
  ],
  ['Huyện hiện có 20 đơn vị hành chính cấp xã.', '21/21 xã, thị trấn có đường.', ['likely 21/21 xã']],
  ['Huyện hiện có 20 đơn vị hành chính cấp xã.', '12/14 xã đạt chuẩn.', ['possible 12/14 xã']],
  ['Kế hoạch có 16 chỉ tiêu chủ yếu.', '14/16 chỉ tiêu đạt.', ['possible 14/16 chỉ tiêu']],
  ['Kế hoạch có 16 chỉ tiêu chủ yếu.', '13/17 chỉ tiêu đạt.', ['likely 13/17 chỉ tiêu']],
])('judges by what the report tells: %s / %s', (fact, text, left) => {
  expect(leftIn('2023-Q2', '2023-Q1', [fact, text])).toEqual(left)
})

it('knows that 63 provinces became 34, and that the new communes are of this report', () => {
  expect(leftIn('2025-9M', '2025-H1', ['Tăng trưởng xếp thứ 24/63 cả nước.'])).toEqual(['possible 24/63'])
  expect(leftIn('2026-H1', '2025-H1', ['Tăng trưởng xếp thứ 24/63 cả nước.'])).toEqual(['likely 24/63'])
  expect(leftIn('2025-9M', '2025-H1', ['Sau 3 tháng vận hành bộ máy mới, 69/69 xã đã có trung tâm.'])).toEqual([])
})

it('takes a yearly index as moved when its year has moved', () => {
  expect(leftIn('2024-H1', '2023-H1', ['Chỉ số PAR INDEX năm 2023 xếp thứ 21/63.'])).toEqual([])
  expect(leftIn('2024-H1', '2023-H1', ['Chỉ số PAR INDEX năm 2022 xếp thứ 21/63.'])).toEqual(['possible 21/63'])
})

it('knows that there are no districts any more', () => {
  const text = 'Có 9/9 huyện đạt chuẩn, 60 xã sau sắp xếp đang rà soát.'
  expect(leftIn('2025-9M', '2025-H1', [text])).toEqual(['likely 9/9 huyện'])
})

it.each([
  'Trao nhà cho hộ ông Nguyễn Văn An.',
  'Học tập tác phẩm của Tổng Bí thư Nguyễn Phú Trọng.',
  'Ông Nguyễn Văn An, sinh năm 1950, được tặng huân chương.',
])('has no doubts about who holds no office: %s', (text) => {
  expect(leftIn('2023-Q2', '2023-Q1', [text])).toEqual([])
})

it('tells of who went where he is still in office, and not of the news that he did', () => {
  const news = 'Từ ngày 01/5/2023, đồng chí Hoàng Văn Nam giữ chức Chủ tịch UBND huyện, thay đồng chí Lê Quang Tiến.'
  const after = 'Đồng chí Hoàng Văn Nam dự họp dưới sự chủ trì của đồng chí Lê Quang Tiến, Chủ tịch UBND huyện.'
  expect(leftIn('2023-Q2', '2023-Q1', [news])).toEqual([])
  expect(leftIn('2023-Q2', '2023-Q1', [news, after])).toEqual(['likely đồng chí Lê Quang Tiến'])
  expect(leftIn('2023-Q2', '2023-Q1', [after])).toHaveLength(2)
})
