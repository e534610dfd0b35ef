import { before, behind, found, likely, possible, type Reading, type Rule, type Times } from '#core/leftovers/leftover'
import { lastKnown, officeHeld } from '#core/leftovers/offices'
import { saysOwnTime } from '#core/leftovers/own-time'
import { isCompared, sentenceAt } from '#core/leftovers/roles'

const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Đoàn|Trịnh|Trương|Mai|Tô|Lương|Thân|Giáp|Nông|Vi|Hà|Cao|Chu|Phùng|Tạ|Tống|Lưu|Quách|Thái|Tăng|Ma|Lò|Sùng|Giàng|Vàng|Thào|Kiều|Khổng|Lâm|La|Mạc|Nghiêm|Ninh|Ong|Từ|Văn|Vương|Bạch|Cù|Diệp|Doãn|Hứa|Kim|Triệu|Hầu|Đàm|Châu|Đồng|Thạch|Trà|Ngọ|Trang|Âu|Lục|Hán|Viên|Ngụy|Phí|Mẫn|Leo|Hoàng|Lã|Lại|Tưởng|Uông'
const given = '(?:\\s+\\p{Lu}\\p{Ll}*(?![\\p{L}]))'
const named = new RegExp(
  `(?<![\\p{L}])(?:[Đđ]ồng chí|[Đđ]/c|[ÔÔô]ng|[Bb]à)\\s+(?:(?:${surnames})${given}{1,4}|\\p{Lu}\\p{Ll}+${given}{2,3})`,
  'gu',
)
const titles =
  'Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|Bộ trưởng|Thứ trưởng|Thủ tướng|Phó Thủ tướng|Tổng Bí thư|Trưởng ban|Chánh Văn phòng|Ủy viên|Chủ nhiệm|Chánh án|Viện trưởng|Trưởng đoàn|Chánh Thanh tra|Trưởng phòng|Phó Trưởng phòng|Trạm trưởng|Hiệu trưởng|Chỉ huy trưởng|Chi cục trưởng|Cục trưởng|Trưởng Công an|Tổ trưởng'
const titled = new RegExp(
  `(?<![\\p{L}])(?:${titles})(?:\\s+(?:[-–]\\s+)?(?!${surnames})[\\p{L}&]+){0,9}?\\s+(?:${surnames})${given}{2,3}`,
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

/**
 * Persons by name and title: offices change hands. Who came for whom is news that the report tells itself; then the one
 * is right wherever he stands and the other nowhere else. Uncle Ho is no office holder.
 */
export const persons: Rule = (text, times) =>
  [named, titled, titledShortly, titledOfProvince, entitled].flatMap((pattern) =>
    found(text, pattern, ({ 0: said, index }) => {
      if (/^(?:\p{L}+ )*Hồ Chí|^Bà Mẹ/u.test(said) || isCompared(before(text, index, 12))) return null
      if (isPrivate(before(text, index, 30), behind(text, index + said.length))) return null
      return { rule: 'person', left: personLeft(said, sentenceAt(text, index, index + said.length), times) }
    }),
  )

/** Somebody who holds no office, or none any more: 'hộ ông …', '…, sinh năm 1950', 'cố Tổng Bí thư …', 'tác phẩm của …'. */
function isPrivate(lead: string, tail: string): boolean {
  return (
    /(?<!\p{L})(?:hộ|gia đình|mẹ|cháu|em|nghệ nhân|bị cáo|bị can|đối tượng|cố|nguyên|liệt sĩ|ngày sinh|(?:tác phẩm|cuốn sách|bài viết)(?: của)?)\s+$/u.test(
      lead,
    ) || /^\s*[,(]?\s*(?:sinh năm|trú (?:tại|ở)|ở thôn|thôn|cư trú|nguyên)(?!\p{L})/u.test(tail)
  )
}

/** News of offices that change hands. */
const appointed = /(?<!\p{L})(?:bổ nhiệm|bầu|giữ chức|điều động|phân công|phê chuẩn)(?!\p{L})/u

function personLeft(said: string, sentence: string, times: Times): Reading['left'] {
  const { facts, firstMonth, lastMonth } = times
  const { changes } = facts
  const office = officeHeld(said)
  if (office && office.first <= lastMonth && office.last >= lastMonth) return null
  if (office && office.last < firstMonth && office.last < lastKnown) return likely()
  if (/(?<!\p{L})(?:thay(?: thế)?(?: cho)?|kế nhiệm) (?:đồng chí|ông|bà|đ\/c)(?!\p{L})/u.test(sentence)) return null
  if (changes.some(({ came }) => said.includes(came))) return null
  if (appointed.test(sentence) && saysOwnTime(sentence, times)) return null
  return changes.some(({ left }) => said.includes(left)) ? likely() : possible()
}
