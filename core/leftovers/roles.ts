import type { Times } from '#core/leftovers/leftover'

/** The words around a time, in lower case: its clause and its sentence up to it, and what follows in the sentence. */
export type Place = { readonly clause: string; readonly sentence: string; readonly tail: string }

/**
 * What a time does in its sentence. Only what is told, counted or announced moves with the period: a measure moves with
 * the base, and a beginning or a time of history stays for ever.
 */
export type TimeRole =
  /** 'so với …', 'gấp 2 lần …', 'cùng kỳ (…': what something is measured against. */
  | 'measure'
  /** 'tính đến …', 'đến hết …', 'ước …': how far the figures go. */
  | 'cutOff'
  /** 'nhiệm vụ …', 'bước sang …': what is to be done then. */
  | 'ahead'
  /** 'từ …', 'kể từ …', 'khởi công …': when something began or was done once. */
  | 'start'
  /** 'trước đó, …', 'trong khi đó …': told of another time on purpose. */
  | 'history'
  | 'told'

export function placeOf(text: string, start: number, end: number): Place {
  const sentence = startingAfter(text.slice(Math.max(0, start - 200), start).toLowerCase(), ['. ', '\n'])
  const [tail = ''] = text
    .slice(end, end + 80)
    .toLowerCase()
    .split(/\.\s|\n/u, 1)
  return { sentence, clause: startingAfter(sentence, ['; ']), tail }
}

/** The whole sentence around a place, in lower case. */
export function sentenceAt(text: string, start: number, end: number): string {
  const { sentence } = placeOf(text, start, end)
  const [rest = ''] = text
    .slice(start, end + 200)
    .toLowerCase()
    .split(/\.\s|\n/u, 1)
  return sentence + rest
}

function startingAfter(text: string, ends: readonly string[]): string {
  return text.slice(Math.max(...ends.map((end) => text.lastIndexOf(end))) + 1)
}

/** The first that holds: 'so với nhiệm vụ năm 2020' is a measure, 'kể từ hết năm 2020' a beginning. */
export function roleOf({ clause, sentence, tail }: Place): TimeRole {
  if (isBeginning(clause)) return 'start'
  if (isHistory(sentence, tail)) return 'history'
  if (isEstimate(clause, tail)) return 'cutOff'
  if (isCompared(clause) && !isPlan(clause)) return 'measure'
  if (isCutOff(clause)) return 'cutOff'
  return isAhead(clause, tail) ? 'ahead' : 'told'
}

/** Told of another time on purpose: by way of contrast, as a record, as the year of something that happened. */
function isHistory(sentence: string, tail: string): boolean {
  return (
    /(?<!\p{L})(?:trước đó|trước đây|trong khi đó|lịch sử|đã công bố(?! chỉ số)|kỷ lục|đỉnh dịch|mốc|thời điểm (?:dịch|trước))[^.;]{0,40}$/u.test(
      sentence,
    ) ||
    /(?<!\p{L})(?:trong khi|nếu như|(?:đợt|trận|cơn) (?:mưa )?(?:lũ|lụt|bão|rét|hạn)(?: quét| lịch sử)?|(?<!mưa )bão(?: số \d+)?(?:,? \(?(?:bão )?[\p{L}-]+(?: [\p{L}-]+)?\)?)?|trận lũ|đợt dịch|vụ án|sự cố|số liệu điều tra),?\s+$/u.test(
      sentence,
    ) ||
    /^[^.;]{0,60}[;,]\s*(?:còn\s+)?năm nay(?!\p{L})/u.test(tail) ||
    /^\s*(?:đã qua|vừa qua|(?:khi|lúc)\s+(?:chưa|còn))(?!\p{L})/u.test(tail)
  )
}

const measures =
  '(?:so với|so cùng|cùng kỳ|so|cùng thời điểm|gấp|cao hơn|thấp hơn|nhiều hơn|ít hơn|(?<!mặt |công |cân |đồng )bằng(?! khen| cấp)|kém|vượt (?:cả|mức|xa|qua)|tương đương|ngang|bình quân cùng)'
const compared = new RegExp(
  `(?<!\\p{L})${measures}(?!\\p{L})(?:[^,()]|(?<=\\d),(?=\\d))*(?:\\([^(),;]*)?$|(?<!\\p{L})(?:hơn|vượt|nền (?:thấp|cao|so sánh)(?: của)?)\\s+(?:cả\\s+)?$`,
  'u',
)

/** Words that measure something against another time, right before it. */
export function isCompared(lead: string): boolean {
  return compared.test(lead)
}

/** 'bằng 47% kế hoạch năm 2020' measures against this year's plan, which moves with the period. */
function isPlan(lead: string): boolean {
  return (
    (/(?:bằng|đạt|vượt|tăng|hơn)\s+(?:[^,;()]|(?<=\d),(?=\d))*(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|nghị quyết|mục tiêu)[\p{L}\s]*$/u.test(
      lead,
    ) &&
      !/so (?:với|cùng)/u.test(lead)) ||
    /^(?:(?!(?<!\p{L})(?:kế hoạch|dự toán)(?!\p{L}))[^;])*so với (?:dự toán|dt|kế hoạch|kh|chỉ tiêu|biên chế|tiến độ|mục tiêu)[\p{L}\s]*$/u.test(
      lead,
    )
  )
}

/** An estimate is of the time that just ends. */
function isEstimate(lead: string, tail: string): boolean {
  return (
    /(?<!\p{L})(?:dự ước|ước|ước tính|ước thực hiện|ước cả)\s+$/u.test(lead) ||
    /^\s*(?:năm\s+20\d\d\s+)?(?:dự )?ước(?!\p{L})/u.test(tail)
  )
}

/** Words that name the day up to which something counts, right before it. */
export function isCutOff(lead: string): boolean {
  return /(?<!\p{L})(?:thời điểm|(?:số liệu|đối chiếu)[\p{L}\s]{0,30}|tính đến|đến hết|đến cuối|đến nay|[ưu]ớc đến|tới|đến ngày|đến|hết|kết thúc|trước)\s*(?:thời điểm\s*)?(?:hết\s*|cuối\s*|giữa\s*)?(?:ngày\s*)?$/u.test(
    lead,
  )
}

/** Words that announce what is to be done in the time named right behind them, not what was done in it. */
function isAhead(lead: string, tail: string): boolean {
  if (/^[^.,;:]{0,12}(?:đã|cơ bản|được)\s+(?:\p{L}+\s+){0,2}hoàn thành/u.test(tail)) return false
  if (/(?<!\p{L})bước (?:sang|vào)\s+$/u.test(lead)) return true
  const isList = /^(?:\/\d{4}|\s+năm \d{4})?\s*(?::|gồm|như sau)/u.test(tail)
  const announced = isList
    ? /(?<!\p{L})(?:phương hướng|nhiệm vụ|trọng tâm|kế hoạch|chương trình|mục tiêu|chỉ tiêu)[\p{L}\s,-]*$/u
    : /(?<!\p{L})(?:phương hướng|nhiệm vụ|giải pháp|trọng tâm|định hướng|dự báo|dự kiến|(?:kế hoạch|chương trình) công tác)[\p{L}\s,-]*$/u
  const item = lead.replace(toldInTitle, '')
  return (
    announced.test(item) &&
    !/(?:thực hiện|kết quả|nghị quyết|quyết định|kế hoạch phát triển|tình hình|hoàn thành|triển khai|đánh giá|tổng kết)/u.test(
      item.slice(-80),
    )
  )
}

/** The part of a title that looks back ends with the time it is of: 'Kết quả công tác tháng 02, nhiệm vụ …'. */
const toldInTitle =
  /^.*(?<!\p{L})(?:tháng|quý|năm)\s+(?:[\d/]+|[iv]+|đầu năm|\p{L}+)(?:\s+năm \d+)?\s*(?:[,;]|\s(?:và|[-–])\s)/u

/** 'từ năm 2021 đến hết …' is a range of history, but for one that begins with the year, which is how far figures go. */
const sinceElsewhen =
  /(?<!\p{L})từ\s+(?!đầu(?!\p{L})|(?:ngày\s+)?\d{1,2}\s*(?:đến|-|–)|\d+ tuổi|(?:ngày\s+)?(?:1[456]\/12|0?1\/0?1)(?!\d)|qu[ýí]\s+(?:i|1|một)(?![\p{L}\d]))(?=[^.;,đ]{0,20}(?:\d|tháng|năm|qu[ýí]|tuần|giữa|cuối))[^.;,]{1,24}?\s*(?:đến|-|–)\s+(?:hết\s+|giữa\s+|cuối\s+|đầu\s+)?$/u

const beginning =
  /(?<!\p{L})(?:kể từ|(?<!ngay )từ|bắt đầu|từ đầu|(?<!nhiệm vụ |nội dung |giải pháp |như )sau|thành lập|ngày sinh|hiệu lực|khởi công|khánh thành|thông xe|đưa vào (?:sử dụng|vận hành|khai thác)|đi vào vận hành(?: thương mại)?|ghi danh|đã kết thúc|công nhận|ban hành|xảy ra|từ trước|kết luận thanh tra|xếp hạng|khởi tố|phê duyệt|điều chỉnh|thông qua|cấp phép|sửa đổi|mua)\s*(?:ngày\s*)?(?:thi hành\s*)?(?:từ\s*)?(?:ngày\s*|vào\s*|trong\s*|tháng\s*|trước\s*|giữa\s*|đầu\s*|cuối\s*|(?:rạng\s+)?(?:sáng|đêm)\s*|chiều\s*|tối\s*)?$/u

/** 'được công nhận đô thị loại I năm 2022' */
const granted = /(?<!\p{L})được (?:công nhận|xếp hạng|thành lập)(?:\s+\p{L}+){1,6}\s+$/u

/** 'từ khi bắt đầu chiến dịch vào tháng 3/2021' */
const sinceAct = /(?<!\p{L})từ khi\s+[^.;,]{3,40}\s(?:vào|từ)\s+(?:ngày\s+|tháng\s+)?$/u

/** 'giảm từ 4,1% tháng 7 xuống 0,6%', 'kết luận trước năm 2022' */
const fromFigure = /(?<!\p{L})từ\s+[\d.,]+%?(?!\s+tuổi)(?:\s+\p{L}+){0,3}\s+$/u

/** Words after which a time is when something began or was done once, which no later report changes. */
export function isBeginning(lead: string): boolean {
  return (
    beginning.test(lead) ||
    sinceElsewhen.test(lead) ||
    granted.test(lead) ||
    fromFigure.test(lead) ||
    sinceAct.test(lead)
  )
}

/**
 * Set beside this report's own time on purpose, with a figure of its own: 'quý II ước 2,3% (quý II/2023 2,8%)', 'năm 2023
 * đang thực hiện; năm 2022 đã xác minh 61 người'.
 */
export function isContrast({ sentence, tail }: Place, { year }: Times): boolean {
  const namesNow =
    sentence.includes(String(year)) ||
    /(?<!\p{L})(?:qu[ýí]|tháng|ước|hiện nay|cả năm)(?!\p{L})|\d%[^;(]*[;(]\s*$|\d[^;()\d]{0,16}\(\s*$/u.test(sentence)
  return (
    namesNow &&
    /[;(,]\s*(?:còn\s+|cả\s+)?$/u.test(sentence) &&
    /^\s*(?::|là|đạt|tăng|giảm|đã|được|có|thu|chi|\)|\d)/u.test(tail)
  )
}
