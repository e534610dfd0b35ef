import { before, behind } from '#core/leftovers/leftover'
import { placeOf } from '#core/leftovers/roles'

const ended =
  /(?:bỏ|không (?:tổ chức|quy định|có)|tiếp nhận nhiệm vụ|kết thúc|chấm dứt|giải thể|trước đây|bãi bỏ|sáp nhập|hợp nhất|trước sắp xếp|đường|nguyên)[\p{L}\s]*$/u

/** 'trên cơ sở sắp xếp 03 xã thuộc huyện …' */
const madeOf =
  /(?<!\p{L})(?:trên cơ sở|từ việc|sau khi)\s+(?:sắp xếp|nhập|sáp nhập|hợp nhất|điều chỉnh|giải thể|tổ chức lại)[^.;]*$/u

/** 'bàn giao từ cấp huyện', 'tiếp nhận hồ sơ của UBND huyện' */
const takenOver =
  /(?<!\p{L})(?:tiếp nhận|nhận bàn giao|bàn giao|chuyển giao|chuyển tiếp|kế thừa|thay thế|thay cho|thay vì)(?:\s+\p{L}+){0,6}?(?:\s+(?:từ|của|các))*\s+$/u

/** 'huyện Nghĩa Hưng, tỉnh Nam Định (cũ)', 'cấp huyện chuyển về', '10 huyện, thành phố trước sắp xếp' */
const tails = [
  /^[\p{L}\s,]{0,30}\(?trước\s+(?:đây|khi|sắp xếp|sáp nhập|hợp nhất|tháng 7|(?:ngày\s+)?0?1\/7)(?!\p{L}|\d)/u,
  /^[\p{L}\s]{0,24}(?:,\s*(?:và\s+)?(?:huyện|thị xã|thành phố|tỉnh|quận|ubnd|hđnd|thị trấn)(?!\p{L})[\p{L}\s]{0,24}){0,4}\(?(?<!\p{L})cũ\)?(?!\p{L})/u,
  /^\s*(?:đã\s+)?(?:chuyển (?:về|giao|xuống|lên|sang)|bàn giao|để lại|giao lại)(?!\p{L})/u,
]

/** 'hồ sơ cũ của huyện', 'Nghị quyết … về sắp xếp đơn vị hành chính cấp huyện' */
const leads = [
  /(?<!\p{L})cũ của\s+(?:các\s+)?$/u,
  /(?<!\p{L})(?:nghị quyết|quyết định|kế hoạch|đề án)\s+số[^.;]*sắp xếp[\p{L}\s]*đơn vị hành chính\s+$/u,
]

/** 'Trước đây, …', 'Trước ngày 01/7, …' */
const told =
  /(?:^|[.;(,])\s*trước\s+(?:(?:đây|kia)(?!\p{L})|(?:khi\s+)?(?:sắp xếp|sáp nhập|hợp nhất|tháng 7|(?:ngày )?0?1\/7))[^.;]*$/u

/** 'do UBND huyện phê duyệt năm 2023', 'năm 2023, UBND huyện phê duyệt' */
const doneBehind =
  /^[^.;,]{0,40}(?:phê duyệt|quyết định|ban hành|đầu tư|khởi công|thành lập|công nhận|ký|cấp|lập|xây dựng|chủ đầu tư)[^.;,]{0,20}(?:năm|ngày|tháng|từ|giai đoạn 20[0-9]{2}\s?[-–])\s*(?:[0-9]{1,2}[/.-])*(20[0-9]{2})/u
const doneBefore = /(?:^|[.;(,])\s*(?:trong\s+|từ\s+)?(?:năm|tháng|ngày)\s+(?:[0-9]{1,2}[/.-])*(20[0-9]{2}),?\s+$/u
/** 'Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND huyện' */
const signedBefore = /(?:năm|ngày)\s+(?:[0-9]{1,2}[/.-])*(20[0-9]{2})\s+của\s+(?:chủ tịch\s+)?$/u

/**
 * Whether a unit is told as what it was: ended, merged into another, called old, one whose work was handed over, or with
 * the year before its end in which it did something.
 */
export function isUnitOfBefore(text: string, start: number, end: number, since: number): boolean {
  const lead = before(text, start, 100)
  const tail = behind(text, end, 100)
  const { sentence } = placeOf(text, start, start)
  return (
    ended.test(lead.slice(-64)) ||
    /không còn(?:\s+(?:chịu sự|thuộc|do|qua)(?:\s+\p{L}+){0,3})?\s*$/u.test(lead) ||
    madeOf.test(lead) ||
    leads.some((pattern) => pattern.test(lead)) ||
    (takenOver.test(lead) && !/(?:cho|về|gửi|trình)\s+(?:các\s+)?$/u.test(lead)) ||
    tails.some((pattern) => pattern.test(tail)) ||
    told.test(sentence) ||
    [doneBehind.exec(tail), doneBefore.exec(lead), signedBefore.exec(lead)].some(
      (match) => match && Number(match[1]) * 12 + 12 < since,
    )
  )
}
