import { type Place, placeOf, roleOf } from '#core/leftovers/roles'

/** The place of what stands between ⟦ and ⟧. */
function placeIn(marked: string): Place {
  const [before = '', said = '', after = ''] = marked.split(/[⟦⟧]/u)
  return placeOf(before + said + after, before.length, before.length + said.length)
}

it.each([
  ['Thu ngân sách tăng 3,4% so với ⟦năm 2019⟧.', 'measure'],
  ['GRDP tăng 6,8% (cùng kỳ ⟦năm 2022⟧ tăng 7,4%).', 'measure'],
  ['Xuất khẩu gấp 2,1 lần mức 12,4% của ⟦9 tháng năm 2022⟧.', 'measure'],
  ['Kết nạp 68 đảng viên, bằng 47,5% chỉ tiêu ⟦năm 2025⟧.', 'told'],
  ['Lũy kế đến hết ⟦quý II⟧, có 71 dự án.', 'cutOff'],
  ['Tăng trưởng ⟦quý II⟧ ước đạt 7,4%.', 'cutOff'],
  ['Nhiệm vụ trọng tâm ⟦quý III⟧ là giải ngân.', 'ahead'],
  ['Kết quả thực hiện nhiệm vụ ⟦quý III⟧ khá tốt.', 'told'],
  ['Kết quả thực hiện nhiệm vụ quý II, ⟦6 tháng đầu năm⟧', 'told'],
  ['Kết quả công tác tháng 02, nhiệm vụ trọng tâm ⟦tháng 3⟧', 'ahead'],
  ['Tình hình thực hiện nhiệm vụ 9 tháng đầu năm 2024, nhiệm vụ ⟦3 tháng cuối năm⟧', 'ahead'],
  ['Bước sang ⟦năm 2026⟧, tình hình còn khó khăn.', 'ahead'],
  ['Mục tiêu tổng quát ⟦năm 2025⟧: giữ vững ổn định.', 'ahead'],
  ['Sản xuất phục hồi kể từ cuối ⟦tháng 4⟧.', 'start'],
  ['Cầu Đồng Việt khởi công từ ⟦năm 2022⟧.', 'start'],
  ['Giám sát từ năm 2021 đến hết ⟦tháng 6/2023⟧.', 'start'],
  ['Từ đầu năm đến hết ⟦tháng 5⟧, không xảy ra cháy lớn.', 'cutOff'],
  ['Hồ sơ quá hạn giảm từ 4,1% ⟦tháng 7/2025⟧ xuống 0,6%.', 'start'],
  ['Trước đó, đợt dịch ⟦năm 2020⟧ được kiểm soát.', 'history'],
  ['Thu 2,1 tỷ đồng; ⟦quý I/2025⟧ khi chưa sáp nhập thu 1,4 tỷ.', 'history'],
  ['Trong ⟦tháng 5⟧, UBND tỉnh đã chỉ đạo quyết liệt.', 'told'],
])('%s: %s', (marked, role) => {
  expect(roleOf(placeIn(marked))).toBe(role)
})

it('ends a sentence at a stop and a clause at a semicolon', () => {
  expect(placeIn('Một là, thu. Hai là, chi; ba là ⟦năm 2020⟧ đạt. Bốn.')).toEqual({
    sentence: ' hai là, chi; ba là ',
    clause: ' ba là ',
    tail: ' đạt',
  })
})
