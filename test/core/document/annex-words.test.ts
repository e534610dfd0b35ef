import { annexOfWords, organName } from '#core/document/annex-words'
import { p, reportOf } from '../../support/build'
import { shippedProfile } from '../../support/docx'

it.each([
  [['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG'], 'Ủy ban nhân dân tỉnh Bắc Giang'],
  [['UBND XÃ TÂN AN'], 'UBND xã Tân An'],
  [['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH'], 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
  [['ĐẢNG ỦY ỦY BAN NHÂN DÂN', 'TỈNH ĐẮK LẮK'], 'Đảng ủy Ủy ban nhân dân tỉnh Đắk Lắk'],
  [['Ủy ban nhân dân phường Bến Nghé'], 'Ủy ban nhân dân phường Bến Nghé'],
  [['BAN CÁN SỰ ĐẢNG', 'UBND TỈNH'], 'Ban cán sự đảng UBND tỉnh'],
])('writes the organ of %j in small letters', (lines, name) => expect(organName(lines)).toBe(name))

it('leaves blanks for what registering fills in', () => {
  const report = reportOf([p('Lời văn.')])
  expect(annexOfWords(report, shippedProfile('nd30'))).toBe(
    '(Kèm theo Báo cáo số ……/BC-UBND ngày …… tháng 6 năm 2020 của Ủy ban nhân dân tỉnh Bắc Giang)',
  )
})
