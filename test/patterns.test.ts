import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFile } from '#core/document/file'
import { indexData } from '#core/indicators/data-set'
import { applyPattern, patternFile } from '#core/indicators/patterns'
import { sentenceText, writeSentence } from '#core/indicators/sentence'
import { sentence } from '#core/indicators/sentence-schema'

const folder = join(__dirname, '..', 'templates')
const { patterns } = patternFile.parse(JSON.parse(readFileSync(join(folder, 'cau-mau', 'thuong-dung.json'), 'utf8')))
const sample = readReportFile(readFileSync(join(folder, 'mau-bao-cao', 'bac-giang-2020-6-thang.duthao'), 'utf8'))

/** What a pattern makes of indicators of the sample report. */
function said(id: string, ...chosen: readonly string[]): string {
  const made = patterns.find((one) => one.id === id)
  if (!sample.ok || !made) throw new Error(`no sample, or no pattern ${id}`)
  const report = sample.value
  const indicators = chosen.flatMap((each) => report.indicators.filter((one) => one.id === each))
  const context = { index: indexData(report), period: report.period, style: report.style }
  return sentenceText(writeSentence(sentence.parse(applyPattern(made, indicators)), context))
}

const usual: readonly (readonly [string, readonly string[], string])[] = [
  [
    'gia-tri-tang-truong-ke-hoach',
    ['xuat-khau', 'nhap-khau'],
    'Giá trị xuất khẩu của các doanh nghiệp trong tỉnh ước đạt 4.385 triệu USD, tăng 48,3% so với cùng kỳ, bằng 46,2% kế hoạch; giá trị nhập khẩu của các doanh nghiệp trong tỉnh đạt 4.320 triệu USD, tăng 47%, bằng 47% kế hoạch.',
  ],
  [
    'gia-tri-ke-hoach-tang-truong',
    ['thu-ngan-sach'],
    'Tổng thu ngân sách nhà nước trên địa bàn ước đạt 5.145 tỷ đồng, bằng 50,5% dự toán, tăng 3,4% so với cùng kỳ.',
  ],
  [
    'gia-tri-tang-truong',
    ['tai-nan-giao-thong', 'tai-nan-so-chet'],
    'Số vụ tai nạn giao thông là 145 vụ, giảm 28,9% so với cùng kỳ; số người chết do tai nạn giao thông là 86 người, giảm 14,8%.',
  ],
  [
    'tang-truong',
    ['gtsx-cong-nghiep', 'gtsx-dich-vu'],
    'Giá trị sản xuất ngành công nghiệp tăng 9,2% so với cùng kỳ; giá trị sản xuất ngành dịch vụ giảm 3,4%.',
  ],
  [
    'tang-truong-thanh-phan',
    ['gttt-cong-nghiep-xay-dung'],
    'Giá trị tăng thêm ngành công nghiệp - xây dựng tăng 9,69% so với cùng kỳ (giá trị tăng thêm ngành công nghiệp tăng 9,6%, giá trị tăng thêm ngành xây dựng tăng 10,22%).',
  ],
  [
    'gia-tri-trong-do',
    ['san-luong-vai'],
    'Sản lượng vải ước đạt 160 nghìn tấn, tăng 6,4% so với cùng kỳ, trong đó: sản lượng vải sớm ước đạt 45 nghìn tấn, tăng 16%.',
  ],
  [
    'gia-tri-chi-so',
    ['von-dau-tu-thu-hut'],
    'Vốn đầu tư quy đổi thu hút được đạt gần 700 triệu USD, bằng 89% so với cùng kỳ.',
  ],
  ['co-cau', ['nguoi-duoc-ho-tro'], 'Số người được chi trả hỗ trợ do gặp khó khăn vì đại dịch chiếm 98,5%.'],
  [
    'chenh-lech',
    ['ty-le-xa-dat-chuan-y-te', 'bhxh-bat-buoc'],
    'Tỷ lệ xã, phường, thị trấn đạt bộ tiêu chí quốc gia về y tế đạt 99,5%; số đối tượng tham gia bảo hiểm xã hội bắt buộc tăng 3.825 người so với cùng kỳ.',
  ],
  ['xep-hang', ['xep-hang-fdi'], 'Xếp hạng toàn quốc về tổng vốn đầu tư trực tiếp nước ngoài (FDI) xếp thứ 9.'],
]

it.each(usual)('the pattern %s says of %j what a report would', (id, chosen, words) => {
  expect(said(id, ...chosen)).toBe(words)
})

it('has each of the ten patterns said, once', () => {
  expect(patterns.map(({ id }) => id)).toEqual(usual.map(([id]) => id))
  expect(patterns).toHaveLength(10)
})
