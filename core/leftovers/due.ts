import type { Period } from '#core/indicators/period'
import type { Times } from '#core/leftovers/leftover'
import type { Place } from '#core/leftovers/roles'

/** A time, counted through by its last month, and by its last day where one is named. */
export type Due = { readonly month: number; readonly day?: number }

const hopes =
  'dự kiến|dự định|phấn đấu|chuẩn bị|sẽ|sắp(?! xếp)|kịp|quyết tâm|cố gắng|tiến tới|hướng tới|cam kết|đăng ký (?:về đích|hoàn thành|đạt)|yêu cầu|chậm nhất|muộn nhất|hạn cuối|lập kế hoạch|xây dựng kế hoạch|phải hoàn thành|cần hoàn thành|(?:lùi|dời|hoãn)(?: lại)? sang'
const hoped = new RegExp(
  `(?<!\\p{L}|đã |từng |lúc )(?:${hopes})(?!\\p{L})(?:(?!(?<!\\p{L})(?:đã|so|ước)(?!\\p{L}))[^.;:()]){0,110}$`,
  'u',
)

/** Among tasks, what is to be done by then: 'báo cáo UBND tỉnh trước ngày 10/7/2025'. */
const term =
  /(?<!\p{L})(?:hoàn thành|xong|báo cáo|trình|gửi|nộp|khởi công|khánh thành|bàn giao|đạt|giải ngân|ban hành|thông xe|tổ chức|kết thúc)(?!\p{L})(?:(?!(?<!\p{L})đã(?!\p{L}))[^.;:]){0,80}(?<!\p{L})(?:trước|chậm nhất|muộn nhất)\s*(?:ngày\s*)?$/u
const awaited = /^\s*(?:\/20\d\d\s*|năm\s+20\d\d\s*)?(?:này\s+)?(?:tới|sắp tới|tới đây|sắp đến|đến đây)(?!\p{L})/u
const told =
  /(?<!\p{L})(?:đã|kết quả|khắc phục|hậu quả|kết luận|tổng kết|sơ kết|quyết toán|tồn đọng|so với|cùng kỳ|còn lại từ|chuyển tiếp|theo(?! dõi)|(?<!trình[^.;]{0,60})tại (?:phiên|cuộc|hội nghị|kỳ họp)|nghị quyết|quyết định|thông báo|(?<!mưa )bão|mưa lũ|đợt lũ|phát sinh)(?!\p{L})[^.;]{0,60}$/u

/** Whether a time is spoken of as one that is still to come. */
export function isComing(place: Place, { ofTasks }: Times): boolean {
  if (isHoped(place)) return true
  if (!ofTasks) return false
  if (term.test(place.clause)) return true
  return !told.test(place.clause) && !/^[^.;,]{0,12}(?<!\p{L})(?:đã|được|vừa)(?!\p{L})/u.test(place.tail)
}

/** Its own words say that it is still to come. */
export function isHoped(place: Place): boolean {
  return isAwaited(place) || hoped.test(place.clause)
}

/** 'tháng 10 tới', 'ngày 15/7/2022 sắp tới' */
export function isAwaited({ tail }: Place): boolean {
  return awaited.test(tail)
}

/** 'sẽ tổ chức vào đầu tháng 2' in the report of February: that of a month or quarter is written when it is over. */
export function isPromised(kind: string, { clause }: Place, { period }: Times): boolean {
  const isOwn = period.kind === 'month' ? kind === 'month' : kind === 'quarter'
  return isOwn && /(?<!\p{L})(?:sẽ|cam kết)(?!\p{L})[^.;,]{0,60}\s(?:trong|vào)\s+(?:đầu\s+)?$/u.test(clause)
}

/** 'quý III này', 'tháng 5-6 lực lượng đang tuần tra': told as the time that runs. */
export function isRunning({ clause, tail }: Place): boolean {
  return (
    /^\s*này(?!\p{L})/u.test(tail) ||
    /^[^.;,()]{0,40}(?<!\p{L})đang(?!\p{L})/u.test(tail) ||
    /(?<!\p{L})(?:đang|trong kỳ báo cáo)(?:\s+\p{L}+){0,4}\s*\(?$/u.test(clause)
  )
}

/** The day of its last month by which a report is written at the earliest; that of a year before the month begins. */
const writtenOn: Readonly<Record<Period['kind'], number>> = {
  month: 20,
  quarter: 10,
  half: 10,
  nineMonths: 10,
  year: 0,
}

/** Whether a time is over by when the report is written. */
export function isOverBy({ month, day }: Due, { lastMonth, period }: Times): boolean {
  return month < lastMonth || (month === lastMonth && day !== undefined && day <= writtenOn[period.kind])
}
