import { parsePeriod } from '#core/indicators/period'
import {
  before,
  behind,
  changed,
  found,
  lastMonthOfYear,
  likely,
  possible,
  type Reading,
  type Rule,
  type Times,
} from '#core/roll/leftover'
import { isBeginning, isCompared, isCutOff } from '#core/roll/stale-roles'

const whole =
  /(?<![\p{L}\p{N}/.-])(?:(?<lead>ngày\s+)?(?<day>[0-9]{1,2})(?<joint>\s*[/.-]\s*|\s+tháng\s+)(?<month>0?[1-9]|1[0-2])(?:\s*[/.-]\s*|\s+năm\s+)(?<year>(?:19|20)[0-9]{2})|(?<!(?:tháng|quý)\s)(?<onlyMonth>0?[1-9]|1[0-2])\s*\/\s*(?<ofYear>20[0-9]{2}))(?![0-9/])(?![.,-][0-9])/giu

const short =
  /(?<![\p{L}\p{N}/.,-])(?:(?<lead>ngày|đến|hết|từ)\s+|\()(?<day>0?[1-9]|[12][0-9]|3[01])(?:[/-]|\s+tháng\s+)(?<month>0?[1-9]|1[0-2])(?![0-9/%])(?![.,-][0-9])(?!\s*\p{Lu}\p{L}*[-/])/giu

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
  ...found(text, whole, (match) => ({ rule: 'date', left: wholeLeft(text, match, times) })),
  ...found(text, short, (match) => ({ rule: 'date', left: shortLeft(text, match, times) })),
]

function wholeLeft(text: string, match: RegExpExecArray, times: Times): Reading['left'] {
  const { day, month, year, onlyMonth, ofYear } = match.groups ?? {}
  const date = { day: Number(day ?? 28), month: Number(month ?? onlyMonth), year: Number(year ?? ofYear) }
  const [lead, tail] = [before(text, match.index), behind(text, match.index + match[0].length)]
  if (date.year < times.year - 2) return null
  if (date.year < times.year && isBeforePeriod(date, times)) {
    return isSettled(lead, tail, date, times) ? null : likely(changed(nextYears(match[0], date.year, times)))
  }
  if (date.year === times.year && isOfRangeOver(tail, date.month, times)) return likely()
  return isOutdated(lead, date, times) ? likely(changed(nextMonths(match[0], times))) : null
}

type Day = { readonly day: number; readonly month: number; readonly year: number }

/** The data of a period begin in the middle of the month before it (bao-cao 4.1). */
function isBeforePeriod({ day, month, year }: Day, { firstMonth }: Times): boolean {
  return year * 12 + month < firstMonth - (day >= 15 ? 1 : 0)
}

/** A day up to which something counts must lie in the last month, or in the one before while that is not over. */
function isOutdated(lead: string, { month, year }: Day, { period, lastMonth }: Times): boolean {
  const isMonthly = period.kind === 'month'
  if (!isCutOff(lead) || isDeadline(lead) || (isSpell(lead) && !isMonthly)) return false
  return year * 12 + month < lastMonth - (isMonthly ? 0 : 1)
}

/** The first day of a range that ends before the month of a monthly report: 'từ 15/4 đến 14/5' in June. */
function isOfRangeOver(tail: string, month: number, times: Times): boolean {
  const [, until] =
    /^\s*(?:đến|-|–)\s*(?:hết\s*)?(?:ngày\s*)?[0-9]{1,2}[/-]([0-9]{1,2})(?:[/-]20[0-9]{2})?(?![0-9/])/u.exec(tail) ?? []
  const isMonthly = times.period.kind === 'month'
  return isMonthly && until !== undefined && month < Number(until) && Number(until) < lastMonthOfYear(times)
}

/** A day before which something was to be done says nothing of how far the figures go. */
const isDeadline = (lead: string) => /trước\s*(ngày\s*)?$/u.test(lead)

/** An event from day to day, not from the day on which the data of the period begin. */
function isSpell(lead: string): boolean {
  const [, day, month] =
    /từ\s+(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})\S*\s*(?:đến|-)\s*(?:hết\s+)?(?:ngày\s*)?$/u.exec(lead) ?? []
  if (day === undefined || month === undefined) return false
  return !(Number(month) === 1 && Number(day) === 1) && !(Number(month) === 12 && [14, 15, 16].includes(Number(day)))
}

/** What began on a day, or is measured against the end of a year, does not move with the period. */
function isSettled(lead: string, tail: string, { day, month, year }: Day, times: Times): boolean {
  if (isCompared(lead)) return year === times.year - 1
  if (isBeginning(lead)) return !/^[^.;]{0,6}(đến|[-–])/u.test(tail)
  return year === times.year - 1 && month === 12 && day === 31 && !isDeadline(lead)
}

function shortLeft(text: string, match: RegExpExecArray, times: Times): Reading['left'] {
  const { lead = '', day, month } = match.groups ?? {}
  const inMonth = Number(month)
  if (feasts.has(`${Number(day)}/${inMonth}`)) return null
  const last = lastMonthOfYear(times)
  const isCounted = isCutOff(`${before(text, match.index)}${lead.toLowerCase()} `)
  const isNear = inMonth === last || (inMonth === last - 1 && times.period.kind !== 'month')
  if (isCounted && !isNear && inMonth < last) return likely()
  if (isOfRangeOver(behind(text, match.index + match[0].length), inMonth, times)) return likely()
  return times.period.kind === 'month' && inMonth < last - 1 && !isBeginning(before(text, match.index))
    ? possible()
    : null
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
