import { parsePeriod } from '#core/indicators/period'
import { sittingDays } from '#core/leftovers/assembly'
import { endWithDate } from '#core/leftovers/dated'
import { isToldAnew } from '#core/leftovers/dates'
import { daysOfMonths, meet } from '#core/leftovers/days'
import {
  before,
  found,
  lastMonthOfYear,
  likely,
  monthsOf,
  possible,
  type Reading,
  type Rule,
  type Times,
} from '#core/leftovers/leftover'
import { electionMonth } from '#core/leftovers/milestones'
import { leftOn } from '#core/leftovers/occasion'
import { type Place, placeOf } from '#core/leftovers/roles'
import { tenseOf } from '#core/leftovers/tense'

/** A number behind 'thứ', in any writing. */
export const ordinal =
  '(?:[0-9]{1,3}|[IVXL]{1,7}|nhất|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\\s+(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)(?![\\p{L}\\p{N}])'
const body =
  '(?:\\s*,?\\s*(?:của\\s+)?(?:BCH|Ban Chấp hành|HĐND|Hội đồng nhân dân|Quốc hội|UBND|Chính phủ|Đảng bộ|Trung ương|tỉnh|huyện|xã|phường|thành phố|Đảng|thị xã))*'
const term = '(?:\\s*,?\\s*(?:khóa|khoá|nhiệm kỳ)\\s+(?:[IVXL]{1,7}|[0-9]{1,2}(?![0-9])))?'

/** Congresses by number ('Đại hội XIV của Đảng') or with their term ('Đại hội Đảng bộ xã, nhiệm kỳ 2025-2030'). */
const congress =
  /(?<![\p{L}])đại hội\s+(?:(?:(?:đại biểu\s+)?(?:đảng\s+)?(?:toàn quốc\s+)?(?:lần thứ\s+)?(?<national>X[IVX]{1,4})(?![\p{L}])(?:\s+của Đảng)?(?!\s*,?\s*nhiệm kỳ))|[^.;,()]{0,60}?(?:,?\s+lần thứ\s+[IVXL0-9]+)?[,\s(]*nhiệm kỳ\s+(?<from>20[0-9]{2})\s?[-–]\s?20[0-9]{2}|(?:đại biểu\s+)?Đảng bộ[^.;,()]{0,24}?\s+lần thứ\s+[IVXL0-9]+)/giu

const session = new RegExp(
  `(?<![\\p{L}])(?:kỳ họp|phiên họp|hội nghị)(?:\\s+(?:thường lệ|thường kỳ|bất thường|chuyên đề|Chính phủ|UBND tỉnh|toàn thể|đại biểu|Đảng bộ tỉnh|Đảng bộ|Đảng|giữa năm|cuối năm|BCH|Ban Chấp hành|Trung ương))*(?:\\s*,)?\\s+(?:lần\\s+)?(?:thứ\\s+)${ordinal}${body}${term}|(?<![\\p{L}])Hội nghị\\s+(?:BCH\\s+|Ban Chấp hành\\s+)?Trung ương\\s+(?:[0-9]{1,2}|[IVXL]{2,7})(?![\\p{L}\\p{N}])${term}`,
  'giu',
)

const elected =
  /(?<![\p{L}])(?<organ>Quốc hội|Đại hội|BCH Trung ương(?: Đảng)?|Ban Chấp hành Trung ương(?: Đảng)?)\s+(?:khóa|khoá)\s+(?<number>[IVXL]{1,7})(?![\p{L}])/giu

/** The year in which a term of the National Assembly and of the Central Committee ends. */
const termEnds: Readonly<Record<string, number>> = { XII: 2011, XIII: 2016, XIV: 2021, XV: 2026, XVI: 2031 }
const congressEnds: Readonly<Record<string, number>> = { XI: 2016, XII: 2021, XIII: 2026, XIV: 2031, XV: 2036 }

const council =
  /(?<![\p{L}])(?:HĐND|Hội đồng nhân dân)(?:\s+(?:tỉnh|xã|phường|thành phố|các cấp))?,?\s+(?:khóa|khoá)\s+[IVXL]{1,7}(?![\p{L}])/giu

/** Whether councils were elected anew since the last report, in May of 2021, in March since 2026. */
function isElectedSince({ year, origins: [origin] }: Times): boolean {
  const ofTerm = Math.floor((year - 1) / 5) * 5 + 1
  return electionMonth(ofTerm) > (origin === undefined ? year * 12 : monthsOf(origin).last)
}

/** Sessions are counted: the number that was right in one period is wrong in the next. What they resolved stands. */
export const sessions: Rule = (text, times) => [
  ...found(text, congress, ({ groups = {}, index, 0: said }) => ({
    rule: 'session',
    left: congressLeft(said, placeOf(text, index, index + said.length), meetingYear(groups, times), times),
  })),
  ...[...text.matchAll(session)].map(({ index, 0: said }): Reading => {
    const isPlenum = /trung ương/iu.test(said) && isResolution(before(text, index, 90))
    const left = isPlenum ? null : sittingLeft(text, index, said, times)
    const end = index + said.length
    return { rule: 'session', start: index, end: left ? endWithDate(text, end) : end, left }
  }),
  ...found(text, council, ({ index, 0: said }) => {
    const isAnew = isOfNewTerm(text, index, said, times) || isFirstOfTerm(text.slice(index, index + 110), times)
    return { rule: 'session', left: isElectedSince(times) && !isAnew ? possible() : null }
  }),
  ...found(text, elected, ({ index, groups: { organ = '', number = '' } = {} }) => {
    if (/bầu cử\s+(?:đại biểu\s+)?$/u.test(before(text, index))) return null // told as the election itself
    const ends = (organ.toLowerCase() === 'quốc hội' ? termEnds : congressEnds)[number.toUpperCase()]
    const stands = ends === undefined || times.year < ends || isResolution(before(text, index, 90))
    if (stands) return null
    const isGoingOut = times.year === ends && lastMonthOfYear(times) > 7 && organ.toLowerCase() === 'quốc hội'
    return { rule: 'session', left: times.year > ends ? likely() : isGoingOut ? possible() : null }
  }),
]

/** A sitting by its number: that of the National Assembly by its days, of a council by what is said of it. */
function sittingLeft(text: string, index: number, said: string, times: Times): Reading['left'] {
  const end = index + said.length
  const place = placeOf(text, index, end)
  const near = text.slice(Math.max(0, index - 40), end + 40)
  const [, term = ''] = /Quốc hội,?\s+(?:khóa|khoá)\s+([XVI]+)(?!\p{L})/iu.exec(near) ?? []
  const [, number = ''] = /thứ\s+([\d\p{L}]+)/iu.exec(said) ?? []
  const days = sittingDays(term, numberOf(number), /bất thường/iu.test(near))
  const own = daysOfMonths({ first: times.firstMonth, last: times.lastMonth + 3 })
  if (days.some((each) => meet(each, own))) return leftOn({ days: () => days, year: times.year }, place, times)
  const isOther =
    (days.length === 0 && isOfNewTerm(text, index, said, times)) ||
    isFirstOfTerm(text.slice(index, end + 6), times) ||
    isHeldNow(text.slice(end, end + 150), times) ||
    isPast(text.slice(end), times)
  return isOther ? null : possible()
}

const numbers = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

function numberOf(said: string): number {
  return /^\d/u.test(said) ? Number(said) : Math.max(numbers.indexOf(said.toLowerCase()), romans.indexOf(said))
}

/** In the year of an election the numbers begin again: the last report's were those of a council's last year. */
function isFirstOfTerm(said: string, times: Times): boolean {
  const [, number = ''] = /kỳ họp\s+(?:\p{L}+\s+){0,3}?thứ\s+([\d\p{L}]+)(?!\s+mươi)/iu.exec(said) ?? []
  const at = numberOf(number)
  return isElectedSince(times) && at >= 1 && at <= 4
}

/** '… diễn ra từ ngày 12 đến ngày 14/7/2022': with a day of this period, that the last report was too early for. */
function isHeldNow(tail: string, { firstMonth, lastMonth, origins }: Times): boolean {
  const [, lead = '', month, year] =
    /^([^.;]*?)(?<![\d/])\d{1,2}\/(\d{1,2})\/(20\d\d)/u.exec(tail.split(/\.\s|\n/u, 1)[0] ?? '') ?? []
  const held = Number(year) * 12 + Number(month)
  const isOfNow = firstMonth <= held && held <= lastMonth && origins.every((id) => held > monthsOf(id).last)
  return isOfNow && /(?:diễn ra|khai mạc|tổ chức|họp)/u.test(lead) && !/(?:dự kiến|sẽ)/u.test(lead)
}

/** '(kỳ họp thứ 16 cuối năm 2023 đã thông qua …)' */
function isPast(tail: string, { year }: Times): boolean {
  const [, said] = /^[\s,(]*(?:thường lệ )?(?:cuối|giữa) năm (20\d\d)\)?\s+đã(?!\p{L})/u.exec(tail) ?? []
  return said !== undefined && Number(said) < year
}

/** With a day of this report's own time, or with the term that has just begun. */
function isOfNewTerm(text: string, index: number, said: string, times: Times): boolean {
  const place = placeOf(text, index, index + said.length)
  const [, from] = /^[,\s(]*nhiệm kỳ\s+(20\d\d)/u.exec(place.tail) ?? []
  return (
    Number(from) === times.year || isToldAnew(place, times) || /(?<!\p{L})bầu(?! cử)[^.;]{0,40}$/u.test(place.clause)
  )
}

/** 'Kết luận số 21-KL/TW ngày 25/10/2021 của …': an act bears the name of the meeting for ever. */
function isResolution(lead: string): boolean {
  return /(?:nghị quyết|kết luận|quy định|chỉ thị|chương trình hành động|văn kiện)(?:\s+(?:số\s+)?[\p{L}\d/-]+){0,6}\s*$/u.test(
    lead,
  )
}

/** The year of a congress: of the Party by its number, else the first of its term, else the nearest of 2020, 2025 … */
function meetingYear({ national, from }: Readonly<Record<string, string | undefined>>, { year }: Times): number {
  const ends = congressEnds[national?.toUpperCase() ?? '']
  if (ends !== undefined) return ends - 5
  return from === undefined ? Math.floor((year + 1) / 5) * 5 : Number(from)
}

/**
 * A congress is prepared in the two years up to its own, and what it resolved is carried out in the five years after.
 * Nobody prepares or greets one that has met.
 */
function congressLeft(said: string, place: Place, met: number, times: Times): Reading['left'] {
  const { clause: lead, tail } = place
  const { year } = times
  const isAhead =
    /(?:chuẩn bị|tiến tới|hướng tới|chào mừng|bảo vệ|phục vụ|lập thành tích|góp ý|tổ chức)[^.;]*$/u.test(lead) ||
    /^[\s,]*(?:đang\s+)?được chuẩn bị/u.test(tail)
  if (isAhead && !isResolution(lead)) {
    return year > met || (year === met && isAwaitedPast(said, place, times)) ? possible() : null
  }
  const isNews =
    /(?<!\p{L})(?:hoàn thành|tổ chức thành công|tiến hành)\s*$/u.test(lead) && !/(?<!\p{L})sau(?!\p{L})/u.test(lead)
  if (isNews && year > met && times.origins.every((id) => parsePeriod(id).year <= met)) return possible()
  return year > met + 5 || year < met - 2 ? (isResolution(lead) ? possible() : likely()) : null
}

/** Congresses of provinces meet up to October, the national one in January. */
function isAwaitedPast(said: string, place: Place, times: Times): boolean {
  const last = isNational(said) ? 1 : /^\s*sắp tới/u.test(place.tail) ? 8 : 9
  const isPrepared = /(?:chuẩn bị|tiến tới|hướng tới|góp ý)[^.;]*$/u.test(place.clause)
  return lastMonthOfYear(times) > last && (isPrepared || tenseOf(place, times) !== 'told')
}

const isNational = (said: string) => /toàn quốc|của đảng|[ivxl]{2,7}$/iu.test(said)
