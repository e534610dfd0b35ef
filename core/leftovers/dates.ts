import { parsePeriod } from '#core/indicators/period'
import { isComing, isHoped, isOverBy } from '#core/leftovers/due'
import {
  changed,
  found,
  isOfOneYear,
  lastMonthOfYear,
  likely,
  monthsOf,
  possible,
  type Reading,
  type Rule,
  type Times,
  timesOf,
  wasKnown,
} from '#core/leftovers/leftover'
import { wasMeasure } from '#core/leftovers/measures'
import { isBeginning, isCompared, isCutOff, type Place, placeOf, roleOf } from '#core/leftovers/roles'

const whole =
  /(?<![\p{L}\p{N}/.-])(?:(?<lead>ngày\s+)?(?<day>[0-9]{1,2})(?<joint>\s*[/.-]\s*|\s+tháng\s+)(?<month>0?[1-9]|1[0-2])(?:\s*[/.-]\s*|\s+năm\s+)(?<year>(?:19|20)[0-9]{2})|(?<!(?:tháng|quý)\s)(?<onlyMonth>0?[1-9]|1[0-2])\s*\/\s*(?<ofYear>20[0-9]{2}))(?![0-9/])(?![.,-][0-9])/giu

const short =
  /(?<![\p{L}\p{N}/.,-])(?:(?<lead>ngày|đến|hết|từ|dịp|trước|vào|và|sáng|chiều|tối|tới|(?:thời )?điểm)\s+|\()(?<day>0?[1-9]|[12][0-9]|3[01])(?:[/-]|\s+tháng\s+)(?<month>0?[1-9]|1[0-2])(?![0-9/%])(?![.,-][0-9])(?!\s*\p{Lu}\p{L}*[-/])/giu

const range =
  /(?<=từ\s+|\()(?<since>(?:ngày\s+)?(?<day1>[0-9]{1,2})[/.-](?<month1>0?[1-9]|1[0-2])(?:[/.-](?<year1>20[0-9]{2}))?)(?<joint>\s*(?:đến|-|–)\s*(?:hết\s+)?)(?<until>(?:ngày\s+)?(?<day2>[0-9]{1,2})[/.-](?<month2>0?[1-9]|1[0-2])(?:[/.-](?<year2>20[0-9]{2}))?)(?![0-9/])/giu

/** Days that are kept every year. */
const feasts = new Set(
  '1/1 3/2 27/2 8/3 26/3 31/3 30/4 1/5 7/5 15/5 19/5 1/6 5/6 21/6 26/6 28/6 27/7 28/7 19/8 2/9 10/10 13/10 20/10 9/11 18/11 20/11 23/11 1/12 22/12'.split(
    ' ',
  ),
)

/**
 * Days that lie before the period, or up to which something counts that went on since. A day without a year is judged
 * by its month, and the days kept every year not at all.
 */
export const dates: Rule = (text, times) => [
  ...[...text.matchAll(range)].flatMap((match) => rangeReadings(match, times)),
  ...found(text, whole, (match) => ({ rule: 'date', left: wholeLeft(text, match, times) })),
  ...found(text, short, (match) => ({ rule: 'date', left: shortLeft(text, match, times) })),
]

type Day = { readonly day: number; readonly month: number; readonly year: number }

const counted = ({ month, year }: Day) => year * 12 + month

/** From a day to a day: the last tells whether the range is this report's, and the first is wrong only with it. */
function rangeReadings({ index, input, groups = {} }: RegExpExecArray, times: Times): readonly Reading[] {
  const { since = '', joint = '', until = '' } = groups
  const last = dayOf(groups.day2, groups.month2, groups.year2, yearOf(Number(groups.month2), times))
  const isOverNewYear = groups.year1 === undefined && Number(groups.month1) > last.month
  const first = dayOf(groups.day1, groups.month1, groups.year1, last.year - (isOverNewYear ? 1 : 0))
  const place = placeOf(input, index, index)
  const isMeasure = isCompared(place.clause)
  const isDone = times.ofTasks && isComing(place, times) && counted(last) <= times.lastMonth
  const isLeft = !isMeasure && (isDone || isRangeLeft(first, last, times))
  const isDated = groups.year1 !== undefined || last.year === times.year
  const isFirstLeft = isLeft
    ? isDated && counted(first) < windowStart(times) && !isYearsStart(first, times)
    : !isMeasure && wasWindowStart(first, times)
  const middle = index + since.length + joint.length
  return [
    { rule: 'date', start: index, end: index + since.length, left: isFirstLeft ? likely() : null },
    { rule: 'date', start: middle, end: middle + until.length, left: isLeft ? likely() : null },
  ]
}

/** The year that is meant by a month without one: last year, where only the last report had come so far. */
function yearOf(month: number, { year, lastMonth, origins }: Times): number {
  const isAhead = year * 12 + month > lastMonth + 3
  return isAhead && origins.some((id) => parsePeriod(id).year < year) ? year - 1 : year
}

function dayOf(day: string | undefined, month: string | undefined, year: string | undefined, ofYear: number): Day {
  return { day: Number(day), month: Number(month), year: year === undefined ? ofYear : Number(year) }
}

/** The month in which the data of a period begin, of the year's where they are summed up (bao-cao 4.1). */
function windowStart({ period, firstMonth, year }: Times): number {
  return (period.kind === 'month' || period.kind === 'quarter' ? firstMonth : year * 12 + 1) - 1
}

/** The day on which the last report's data began. */
function wasWindowStart(first: Day, times: Times): boolean {
  const isMiddle = first.day >= 14 && first.day <= 16
  return (
    isMiddle &&
    !isYearsStart(first, times) &&
    counted(first) < windowStart(times) &&
    times.origins.some((id) => windowStart(timesOf(id, id)) === counted(first))
  )
}

/** What is summed up over the year begins there in every report. */
function isYearsStart({ day, month, year }: Day, times: Times): boolean {
  return day >= 14 && day <= 16 && month === 12 && year === times.year - 1
}

/** A range is left behind when it ends in the last report's months, or is the year's up to now and ends too early. */
function isRangeLeft(first: Day, last: Day, times: Times): boolean {
  if (last.year < times.year - 2) return false
  if (isBeforePeriod(last, times)) return last.year < times.year || isOfOrigin(last, times)
  if (isOfOneYear(times) && first.day < 10 && counted(first) === counted(last) && isWindowOver(last, times)) return true
  const isFromNewYear = counted(first) - first.year * 12 === 1 && first.day === 1
  const isOfYear = isFromNewYear || (first.month === 12 && first.day >= 14 && first.day <= 16)
  return isOfYear && counted(last) < times.lastMonth - (times.period.kind === 'month' ? 0 : 1)
}

/** 'từ 01/9 đến 25/9' in October: the month itself that the last report was of. */
function isWindowOver(last: Day, { period, firstMonth }: Times): boolean {
  return period.kind === 'month' && counted(last) < firstMonth
}

function isOfOrigin(day: Day, { origins }: Times): boolean {
  return origins.map(monthsOf).some(({ first, last }) => first <= counted(day) && counted(day) <= last)
}

function wholeLeft(text: string, match: RegExpExecArray, times: Times): Reading['left'] {
  const { day, month, year, onlyMonth, ofYear } = match.groups ?? {}
  const date = dayOf(day ?? '28', month ?? onlyMonth, year ?? ofYear, times.year)
  const place = placeOf(text, match.index, match.index + match[0].length)
  if (date.year < times.year - 2 || isTermOfValidity(place) || isOfReform(date, place)) return null
  const isPast = date.year < times.year && isOver(place, date, times)
  if (isPast && (isNews(place, date, times) || isSettled(place, date, times))) return null
  if (isPast || isDueOver(date, place, times)) return likely(changed(nextYears(match[0], date.year, times)))
  if (isOutdated(place, date, times)) return likely(changed(nextMonths(match[0], times)))
  if (isCompared(place.clause)) return baseLeft(date, times)
  return isToldLate(place, date, day !== undefined, times) ? possible() : null
}

/** The day on which districts ended, which is told for years. */
function isOfReform({ day, month, year }: Day, place: Place): boolean {
  return day === 1 && month === 7 && year === 2025 && roleOf(place) === 'told' && !isHoped(place)
}

/** What happened since the last report was written. */
function isNews(place: Place, date: Day, times: Times): boolean {
  return roleOf(place) === 'told' && !wasKnown(counted(date), times)
}

/** A day that is awaited, or set as a term, though it is over by when the report is written. */
function isDueOver({ year, month, day }: Day, place: Place, times: Times): boolean {
  const role = roleOf(place)
  if (role === 'measure' || role === 'history' || (role === 'start' && !isHoped(place))) return false
  const due = { month: year * 12 + month, day }
  const isOwnEnd = role === 'cutOff' && due.month === times.lastMonth
  const isYears = times.period.kind === 'year' && !isOfOneYear(times)
  const isBudgets = day === 31 && month === 1 // last year's money is paid out up to then
  const isAim = isOwnEnd && !isYears && !isBudgets && (times.ofTasks || (day >= 28 && isAimed(place)))
  return isComing(place, times) && (isAim || isOverBy(due, times))
}

/** What is aimed at by the last day itself; what is expected by then may well come. */
const isAimed = ({ clause }: Place) =>
  /(?<!\p{L})(?:phấn đấu|quyết tâm|chậm nhất|muộn nhất|yêu cầu)(?!\p{L})[^.;]{0,80}$/u.test(clause)

/** A term is over with its month, what is counted before the data of the period begin. */
function isOver({ clause }: Place, date: Day, times: Times): boolean {
  return isBeforePeriod(date, times) || (isDeadline(clause) && counted(date) < times.firstMonth)
}

/** A day of the last report's month or quarter, told in this one. */
function isToldLate(place: Place, date: Day, isDay: boolean, times: Times): boolean {
  const isPublished = /(?<!\p{L})công bố\s*(?:ngày\s*)?$/u.test(place.clause)
  const isBefore = isDay ? isBeforePeriod(date, times) : counted(date) < times.firstMonth && hasFigure(place)
  const isOfOrigins = !isPublished && isBefore && isOfOrigin(date, times)
  return isOfOrigins && isOfOneYear(times) && (roleOf(place) === 'told' || isDeadline(place.clause))
}

/** 'tăng 0,9% so với 31/3/2025': the end of the month that the last report was measured against. */
function baseLeft({ year, month, day }: Day, times: Times): Reading['left'] {
  const said = year * 12 + month
  const isEnd = day >= 28 && (times.period.kind === 'month' || month % 3 === 0)
  return isEnd && isOfOneYear(times) && wasMeasure({ first: said, last: said }, times) ? possible() : null
}

/** 'thu ngân sách 11/2024 đạt 18,2 tỷ đồng' */
const hasFigure = ({ tail }: Place) => /^\s*(?:ước\s+)?(?:đạt|ước|tăng|giảm|là|còn)\s+\p{N}/u.test(tail)

/** The data of a period begin in the middle of the month before it. */
function isBeforePeriod(day: Day, { firstMonth }: Times): boolean {
  return counted(day) < firstMonth - (day.day >= 15 ? 1 : 0)
}

/** A day up to which something counts must lie in the last month, or in the one before while that is not over. */
function isOutdated({ clause, tail }: Place, day: Day, { period, lastMonth }: Times): boolean {
  const isState = day.day >= 28 && /(?<!\p{L})(?:dư nợ|huy động|số dư|tổng đàn|nợ xấu|nợ thuế)[\p{L}\s]*$/u.test(clause)
  if (
    !(isCutOff(clause) || (isState && /^\s*(?:ước\s|đạt|là|còn)/u.test(tail))) ||
    isDeadline(clause) ||
    isBeginning(clause) ||
    isCompared(clause)
  )
    return false
  return counted(day) < lastMonth - (period.kind === 'month' ? 0 : 1)
}

/** A day before which something was to be done says nothing of how far the figures go. */
const isDeadline = (lead: string) => /trước\s*(?:ngày\s*)?$/u.test(lead)

/** 'áp dụng đến hết 31/12/2022' */
const isTermOfValidity = ({ clause }: Place) =>
  /(?:áp dụng|hiệu lực|gia hạn|kéo dài|thời hạn)[^.;]{0,30}(?:đến|hết)[\p{L}\s]*$/u.test(clause)

/** What began on a day, or is measured against the end of a year, does not move with the period. */
function isSettled({ clause, tail }: Place, { day, month, year }: Day, times: Times): boolean {
  if (isCompared(clause)) return year === times.year - 1
  if (isBeginning(clause)) return !isRangeFrom(day === 1 && month === 1, tail)
  return year === times.year - 1 && month === 12 && day === 31 && !isDeadline(clause)
}

/** Whether the day opens a range; 'từ 27/4/2021 đến nay' does so from New Year's Day alone, which moves with the year. */
function isRangeFrom(isNewYear: boolean, tail: string): boolean {
  return /^[^.;]{0,6}(?:đến|[-–])/u.test(tail) && (isNewYear || !/^[^.;]{0,6}đến nay/u.test(tail))
}

function shortLeft(text: string, match: RegExpExecArray, times: Times): Reading['left'] {
  const { lead = '', day, month } = match.groups ?? {}
  const place = placeOf(text, match.index, match.index + match[0].length)
  const { clause } = place
  const said = `${clause}${lead.toLowerCase()} `
  const date = dayOf(day, month, undefined, times.year)
  if (isCompared(said)) return baseLeft(date, times)
  if (wasAhead(date, times) && isDueOver(date, { ...place, clause: said }, times)) return likely()
  const isCounted =
    isCutOff(said) &&
    !isStretch(clause) &&
    !isBehindOrigin(date, times) &&
    !isDeadline(said) &&
    !isBeginning(said) &&
    !/hướng tới\s*$/u.test(clause)
  if (isCounted && isEarlyCut(date, times)) return likely()
  if (isCounted && isOverNewYear(date, times)) return possible()
  if (feasts.has(`${date.day}/${date.month}`)) return isFeastOver(said, date.month, times) ? possible() : null
  return !isBeginning(said) && isToldLate({ ...place, clause: said }, date, true, times) ? possible() : null
}

/** 'lễ hội từ ngày 14 đến 22/9' lasted so long, and counts nothing. */
const isStretch = (lead: string) => /(?<!\p{L})từ\s+(?:ngày\s+)?\d{1,2}\s+$/u.test(lead)

/** A day that the last report had not come to, counted from the first of a month: '(điều tra) thời điểm 01/7'. */
function isBehindOrigin(date: Day, times: Times): boolean {
  const lasts = times.origins.map((id) => monthsOf(id).last)
  return isOfOneYear(times) && date.day === 1 && lasts.every((last) => counted(date) > last)
}

/** Before the last month, or the one before that while the last is not over. */
function isEarlyCut({ month }: Day, times: Times): boolean {
  return month < lastMonthOfYear(times) - (times.period.kind === 'month' ? 0 : 1)
}

/** Of a day without its year: the last report was of this year, and the day not over for it. Else it moves with its reader. */
function wasAhead(day: Day, times: Times): boolean {
  const [origin] = times.origins
  return origin !== undefined && isOfOneYear(times) && counted(day) >= monthsOf(origin).last
}

/** 'đến 31/12' in the first report of a year was how far the last one's figures went. */
function isOverNewYear({ day, month }: Day, { year, firstMonth, origins: [origin, another] }: Times): boolean {
  if (origin === undefined || another !== undefined || firstMonth !== year * 12 + 1) return false
  return day === 31 && month === 12 && monthsOf(origin).last === firstMonth - 1
}

/** 'trong dịp 30/4' is told by the report that has the day; the next one of the same year has it behind it. */
function isFeastOver(said: string, month: number, { year, firstMonth, origins: [origin] }: Times): boolean {
  if (origin === undefined || parsePeriod(origin).year !== year) return false
  const { first, last } = monthsOf(origin)
  const told = year * 12 + month
  return first <= told && told <= last && told < firstMonth && /(?<!\p{L})dịp(?:\s+\p{L}+){0,3}\s+$/u.test(said)
}

/** Whether a day, a month or the year of this report's own time stands right behind: then the last report cannot have said it. */
export function isToldAnew({ tail }: Place, times: Times): boolean {
  const [, month, year] =
    /^[^.;]{0,40}?(?:ngày\s+[0-9]{1,2}[/.-]|tháng\s+)([0-9]{1,2})(?:[/.-](20[0-9]{2}))?(?![\d/])/u.exec(tail) ?? []
  const isOfThisYear = /^[\s,]*năm\s+(20\d\d)/u.exec(tail)?.[1] === String(times.year)
  if (month === undefined) return isOfThisYear && times.origins.every((id) => parsePeriod(id).year < times.year)
  const said = counted(dayOf('1', month, year, times.year))
  if (year !== undefined && said < times.firstMonth && !wasKnown(said, times)) return true
  return said >= times.firstMonth && !isOfOrigin(dayOf('1', month, String(times.year), times.year), times)
}

function nextYears(text: string, year: number, { year: now, origins }: Times): string {
  const [origin] = origins
  const step = origin === undefined ? now - year : now - parsePeriod(origin).year
  return text.replace(String(year), String(year + Math.max(step, 1)))
}

/** A month up to which something counts within the year becomes that in which the period ends. */
function nextMonths(text: string, { lastMonth, year }: Times): string {
  const month = lastMonth - year * 12
  const days = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31
  return text
    .replace(/^((?:ngày\s+)?)(?:[0-9]{1,2})(\s*[/.-]\s*|\s+tháng\s+)(?:[0-9]{1,2})(?=\D)/iu, `$1${days}$2${month}`)
    .replace(/^[0-9]{1,2}(?=\s*\/\s*20[0-9]{2}$)/u, String(month))
}
