import { behind, found, likely, possible, type Reading, type Rule, type Times } from '#core/leftovers/leftover'
import { mergerMonth } from '#core/leftovers/milestones'
import { placeOf, roleOf } from '#core/leftovers/roles'

/**
 * What a year was given as its theme, by the words that nobody uses of another: of digital transformation, of the
 * Government's work, of tourism, of the Youth Union, of safety in traffic.
 *
 * Source: the yearly plans of the National Committee on Digital Transformation; Resolutions 01/NQ-CP; the decisions on
 * the National Tourism Years.
 */
const themes: readonly (readonly [year: number, words: string])[] = [
  [2020, 'Năm Chuyển đổi số quốc gia(?!\\s+20)'],
  [2023, 'Năm [Dd]ữ liệu số(?: quốc gia)?|[Tt]ạo lập và khai thác dữ liệu số để tạo ra giá trị mới'],
  [2024, 'Phát triển kinh tế số với (?:4|bốn|04) trụ cột|Phổ cập hạ tầng số và sáng tạo ứng dụng số'],
  [2025, 'Chuyển đổi số[:\\s]+[Nn]hanh hơn, hiệu quả hơn, gần dân hơn'],
  [2018, 'Kỷ cương, liêm chính, hành động, sáng tạo, hiệu quả'],
  [2019, 'Kỷ cương, liêm chính, hành động, sáng tạo, bứt phá, hiệu quả'],
  [2020, 'Kỷ cương, liêm chính, hành động, trách nhiệm, sáng tạo, hiệu quả'],
  [2021, 'Đoàn kết, kỷ cương, đổi mới, sáng tạo, khát vọng phát triển'],
  [2022, 'Đoàn kết,? kỷ cương, chủ động,? thích ứng, an toàn,? hiệu quả, phục hồi (?:và )?phát triển'],
  [2023, 'Đoàn kết,? kỷ cương, bản lĩnh,? linh hoạt, đổi mới,? sáng tạo, kịp thời,? hiệu quả'],
  [2024, 'Kỷ cương trách nhiệm[;,] chủ động kịp thời[;,] tăng tốc sáng tạo[;,] hiệu quả bền vững'],
  [2025, 'Kỷ cương trách nhiệm[;,] chủ động kịp thời[;,] tinh gọn hiệu quả[;,] tăng tốc bứt phá'],
  [2018, 'Hạ Long\\s*[-–]\\s*Di sản,? [Kk]ỳ quan,? [Đđ]iểm đến thân thiện'],
  [2019, 'Nha Trang\\s*[-–]\\s*Sắc màu của biển'],
  [2020, 'Hoa Lư\\s*[-–]\\s*Cố đô ngàn năm'],
  [2022, 'Quảng Nam\\s*[-–]\\s*Điểm đến du lịch xanh'],
  [2023, 'Bình Thuận\\s*[-–]\\s*[Hh]ội tụ xanh'],
  [2024, 'Vinh quang Điện Biên Phủ,?\\s*[-–]?\\s*[Tt]rải nghiệm bất tận'],
  [2025, 'Huế\\s*[-–]\\s*Kinh đô xưa,? [Vv]ận hội mới'],
  [2024, 'Năm Thanh niên tình nguyện(?!\\s+20)'],
  [2025, 'Hành trình an toàn\\s*[-–]\\s*Kiến tạo tương lai'],
]

/** Where the National Tourism Year was held; that of 2020 went on into the next. */
const hosts: readonly (readonly [year: number, province: string])[] = [
  [2018, 'Quảng Ninh'],
  [2019, 'Khánh Hòa'],
  [2021, 'Ninh Bình'],
  [2022, 'Quảng Nam'],
  [2023, 'Bình Thuận'],
  [2024, 'Điện Biên'],
  [2025, 'Huế'],
]

const themePatterns = [
  ...themes,
  ...hosts.map(
    ([year, province]) => [year, `Năm Du lịch [Qq]uốc gia\\s*[-–:,“"(]*\\s*(?:tại\\s+)?${province}`] as const,
  ),
].map(([of, words]) => ({ of, pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu') }))

/** The drafts of laws, by name, and the month in which the National Assembly passed each. */
const passed: Readonly<Record<string, string>> = {
  '2022-06': 'Thi đua, khen thưởng|Điện ảnh|Cảnh sát cơ động|Kinh doanh bảo hiểm|Sở hữu trí tuệ',
  '2022-11': 'Dầu khí|Phòng, chống rửa tiền|Phòng, chống bạo lực gia đình|Thực hiện dân chủ ở cơ sở',
  '2023-01': 'Khám bệnh, chữa bệnh',
  '2023-06': 'Đấu thầu|Giá|Giao dịch điện tử|Hợp tác xã|Phòng thủ dân sự|Bảo vệ quyền lợi người tiêu dùng',
  '2023-11': 'Nhà ở|Kinh doanh bất động sản|Tài nguyên nước|Viễn thông|Căn cước|Lực lượng tham gia bảo vệ an ninh',
  '2024-01': 'Đất đai|Các tổ chức tín dụng',
  '2024-06': 'Bảo hiểm xã hội|Thủ đô|Đường bộ|Trật tự, an toàn giao thông đường bộ|Lưu trữ',
  '2024-11':
    'Đầu tư công|Điện lực|Công chứng|Công đoàn|Dược|Di sản văn hóa|Địa chất và khoáng sản|Quy hoạch đô thị và nông thôn|Phòng cháy, chữa cháy|Dữ liệu|Phòng không nhân dân',
  '2025-06':
    'Nhà giáo|Việc làm|Ngân sách nhà nước|Cán bộ, công chức|Hóa chất|Tổ chức chính quyền địa phương|Năng lượng nguyên tử|Công nghiệp công nghệ số|Khoa học, công nghệ và đổi mới sáng tạo|Đường sắt',
  '2025-12':
    'Xây dựng|Giáo dục nghề nghiệp|Giáo dục đại học|Báo chí|Viên chức|Trí tuệ nhân tạo|An ninh mạng|Dân số|Phòng bệnh|Quản lý thuế|Thuế thu nhập cá nhân',
}

const drafts = Object.entries(passed).map(([month, names]) => ({
  passed: Number(month.slice(0, 4)) * 12 + Number(month.slice(5)),
  pattern: new RegExp(
    `(?<!\\p{L})(?:lấy ý kiến[^.;]{0,40}\\s)?(?:dự thảo|dự án)\\s+Luật\\s+(?:${names})(?!\\p{L})(?:\\s*\\(sửa đổi\\))?`,
    'giu',
  ),
}))

const constitution =
  /(?<!\p{L})lấy ý kiến[^.;]{0,60}sửa đổi, bổ sung[^.;]{0,24}Hiến pháp(?:\s+(?:nước[^.;,]{0,50}\s)?năm 2013)?/giu
const newOrder =
  /(?<!\p{L})(?:chính quyền (?:địa phương )?(?:hai|0?2) cấp|chính quyền cấp xã mới|kết thúc hoạt động[\p{L}\s]{0,40}cấp huyện)(?:[^.;]{0,40}?(?:từ|vào)\s+(?:ngày\s+)?0?1\/7(?:\/2025)?(?:\s+tới)?)?/giu

/** What is called by the theme of another year, drafts of laws that are passed, and the new order of 2025 as still to come. */
export const themesAndDrafts: Rule = (text, times) => [
  ...themePatterns.flatMap(({ of, pattern }) =>
    found(text, pattern, () => ({
      rule: 'event',
      left: of < times.year && of >= times.year - 3 ? likely() : null,
    })),
  ),
  ...drafts.flatMap((draft) => found(text, draft.pattern, (match) => draftReading(text, match, draft.passed, times))),
  ...found(text, constitution, (match) => draftReading(text, match, 2025 * 12 + 6, times)),
  ...found(text, newOrder, ({ 0: said, index }) =>
    isToCome(text, index, said) && times.lastMonth > mergerMonth ? { rule: 'event', left: possible() } : null,
  ),
]

/**
 * A law is no draft any more when it was passed before the period, or as soon as a longer one had begun. After two years
 * there may be a new one.
 */
function draftReading(
  text: string,
  { 0: said, index }: RegExpExecArray,
  month: number,
  times: Times,
): Omit<Reading, 'start' | 'end'> | null {
  const isPassed = month < times.firstMonth || (month === times.firstMonth && times.lastMonth > month + 1)
  const isLate = month > times.firstMonth - 24
  const isHistory =
    roleOf(placeOf(text, index, index + said.length)) === 'history' ||
    /^[^.;]{0,40}(?:đã được (?:quốc hội )?thông qua|được quốc hội thông qua)/u.test(
      behind(text, index + said.length, 80),
    )
  return isPassed && isLate && !isHistory ? { rule: 'event', left: possible() } : null
}

function isToCome(text: string, index: number, said: string): boolean {
  const { clause } = placeOf(text, index, index + said.length)
  return /tới$/u.test(said) || /(?<!\p{L})(?:chuẩn bị|sẽ|sắp|dự kiến|tiến tới|hướng tới)[^.;,]*$/u.test(clause)
}
