import { factsIn } from '#core/leftovers/facts'

it.each([
  [
    'Tỉnh có 69 đơn vị hành chính cấp xã, gồm 60 xã và 9 phường.',
    [
      ['communes', 69],
      ['ruralCommunes', 60],
    ],
  ],
  ['Huyện hiện có 18 xã (trước đó có 20 xã).', [['ruralCommunes', 18]]],
  ['Dịch phát sinh tại 05 xã; toàn tỉnh có 12 xã đạt chuẩn.', []],
  [
    'Kế hoạch năm với 16 chỉ tiêu chủ yếu.',
    [
      ['targets', 16],
      ['targets', 16],
    ],
  ],
  ['Nâng danh mục công trình trọng điểm từ 24 lên 26 dự án.', [['keyWorks', 26]]],
  ['Xã hiện có 34 thôn, hơn 6.900 hộ.', [['villages', 34]]],
  ['Thành lập trên cơ sở sắp xếp 03 xã, phường.', []],
])('reads how many there are: %s', (text, counts) => {
  const pairs = factsIn(text).counts.map(({ of, number }) => [of, number])
  expect(pairs.sort()).toEqual([...counts].sort())
})

it.each([
  [
    'Từ ngày 01/5/2023, đồng chí Hoàng Văn Nam giữ chức Chủ tịch UBND huyện, thay đồng chí Lê Quang Tiến nghỉ hưu.',
    'Hoàng Văn Nam',
    'Lê Quang Tiến',
  ],
  ['Ông Trần Minh Phúc được bổ nhiệm Giám đốc Sở Y tế thay ông Nguyễn Đức Hạnh.', 'Trần Minh Phúc', 'Nguyễn Đức Hạnh'],
])('reads who came for whom: %s', (text, came, left) => {
  expect(factsIn(text).changes).toEqual([{ came, left }])
})
