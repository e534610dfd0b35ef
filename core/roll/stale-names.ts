import { before, found, possible, type Rule } from '#core/roll/leftover'
import { isCompared } from '#core/roll/stale-roles'

/** Of what there is a fixed number: units, organs, what a plan sets. Cases and papers are counted anew each time. */
const nouns =
  'huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|quận|đơn vị|chỉ tiêu|sở|ngành|thôn|tổ dân phố|trường|trạm|tiêu chí|địa phương|cơ quan|khu|cụm|ban|phòng|bản|ấp|hợp tác xã|đảng bộ|chi bộ|mục tiêu|trung tâm'
const cases =
  '(?!\\s*(?:ha|km|m2|m²|tỷ|triệu|nghìn|tấn|%)(?![\\p{L}])|\\s+(?:hồ sơ|vụ|cuộc|kiến nghị|hộ|người|học sinh|dự án|đơn thư|trường hợp|văn bản|nội dung|lượt)(?![\\p{L}]))'

const count = '[0-9]{1,3}(?:\\.[0-9]{3})*'
const total = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?<part>${count})\\s?/\\s?(?<whole>${count})(?![\\p{N}/]|[.,][0-9]|-[\\p{L}])(?<noun>\\s+(?:${nouns})(?![\\p{L}]))?${cases}`,
  'giu',
)

/** k of n that was typed: both move, and n is another one since units were merged. Fractions and days are none. */
export const totals: Rule = (text) =>
  found(text, total, ({ 0: said, index, groups = {} }) => {
    const { part = '', whole = '', noun = '' }: Readonly<Record<string, string | undefined>> = groups
    const [of = 0, all = 0] = [part, whole].map((digits) => Number(digits.replaceAll('.', '')))
    const lead = before(text, index, 30)
    if (of > all * 1000 || /(số|ngày|đường|lộ|khoản|tháng)\s*$/u.test(lead)) return null
    const isTotal = isShare(lead, text.slice(index + said.length)) || isCount(of, all, noun, lead)
    return isTotal ? { rule: 'total', left: possible() } : null
  })

/** The count behind a percentage: 'đạt 100% (10/10)'. */
function isShare(lead: string, tail: string): boolean {
  return /%[^.;(]{0,20}\($/u.test(lead) || (tail.startsWith(')') && /(đạt|toàn bộ|tất cả|có|còn)[^.;]*\($/u.test(lead))
}

/** No day, no fraction, no scale of a map (1/500), and not around the clock (24/7, 24/24). */
function isCount(of: number, all: number, noun: string, lead: string): boolean {
  if (/(?:thứ|hạng|vị trí|đứng)\s*$/u.test(lead)) return true
  const isClock = of === 24 && (all === 7 || all === 24)
  if (of > all || isClock) return false
  return noun !== ''
}

const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Đoàn|Trịnh|Trương|Mai|Tô|Lương|Thân|Giáp|Nông|Vi|Hà|Cao|Chu|Phùng|Tạ|Tống|Lưu|Quách|Thái|Tăng|Ma|Lò|Sùng|Giàng|Vàng|Thào|Kiều|Khổng|Lâm|La|Mạc|Nghiêm|Ninh|Ong|Từ|Văn|Vương|Bạch|Cù|Diệp|Doãn|Hứa|Kim|Triệu|Hầu|Đàm|Châu|Đồng|Thạch|Trà|Ngọ|Trang|Âu|Lục|Hán|Viên|Ngụy|Phí|Mẫn|Leo|Hoàng|Lã|Lại|Tưởng|Uông'
const given = '(?:\\s+\\p{Lu}\\p{Ll}*(?![\\p{L}]))'
const named = new RegExp(
  `(?<![\\p{L}])(?:[Đđ]ồng chí|[Đđ]/c|[ÔÔô]ng|[Bb]à)\\s+(?:(?:${surnames})${given}{1,4}|\\p{Lu}\\p{Ll}+${given}{2,3})`,
  'gu',
)
const titles =
  'Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|Bộ trưởng|Thứ trưởng|Thủ tướng|Phó Thủ tướng|Tổng Bí thư|Trưởng ban|Chánh Văn phòng|Ủy viên|Chủ nhiệm|Chánh án|Viện trưởng|Trưởng đoàn'
const titled = new RegExp(
  `(?<![\\p{L}])(?:${titles})(?:\\s+(?!${surnames})[\\p{L}&]+){0,7}?\\s+(?:${surnames})${given}{2,3}`,
  'gu',
)
const titledShortly = new RegExp(
  `(?<![\\p{L}])(?:${titles})(?:\\s+(?:Thường trực|Quốc hội|nước|Chính phủ))?\\s+(?:${surnames})${given}(?!\\s*[-–]\\s*\\p{Lu})`,
  'gu',
)
/** A name of two syllables behind the organ, when it is not the province's own. */
const titledOfProvince = new RegExp(
  `(?<![\\p{L}])(?:${titles})(?:\\s+[Tt]hường trực)?\\s+(?:(?:UBND|HĐND) tỉnh|Tỉnh ủy)\\s+(?!(?:Hà|Thái|Đồng|Ninh|Lâm Đồng|Cao Bằng|Trà Vinh)(?![\\p{L}]))(?:${surnames})${given}(?!\\s+\\p{Lu})`,
  'gu',
)
const entitled = new RegExp(
  `(?<![\\p{L}])(?:${surnames})${given}{1,3}\\s*[,–-]\\s*(?:${titles}|Q\\. Chủ tịch)(?![\\p{L}])`,
  'gu',
)

/** Persons by name and title: offices change hands. Uncle Ho is no office holder. */
export const persons: Rule = (text) =>
  [named, titled, titledShortly, titledOfProvince, entitled].flatMap((pattern) =>
    found(text, pattern, ({ 0: said, index }) =>
      /^(?:\p{L}+ )*Hồ Chí/u.test(said) || isCompared(before(text, index, 12))
        ? null
        : { rule: 'person', left: possible() },
    ),
  )
