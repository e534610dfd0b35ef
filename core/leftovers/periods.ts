import { nextPeriod, parsePeriod } from '#core/indicators/period'
import { countedMonths } from '#core/leftovers/counted-months'
import { isAwaited, isComing, isHoped, isPromised, isRunning } from '#core/leftovers/due'
import {
  earlier,
  isOfOneYear,
  likely,
  monthsOf,
  possible,
  type Reading,
  type Rule,
  type Span,
  type Times,
} from '#core/leftovers/leftover'
import { tokenFix, withFix } from '#core/leftovers/mends'
import { ownYearLeft } from '#core/leftovers/own-year'
import { pastLeft } from '#core/leftovers/past-years'
import { isSame, spanSaid } from '#core/leftovers/period-span'
import { restOfYear } from '#core/leftovers/rest'
import { type Place, placeOf, roleOf, type TimeRole } from '#core/leftovers/roles'
import { isListed } from '#core/leftovers/rows'
import { shortPeriods } from '#core/leftovers/short-periods'
import { bareYears, yearLeft } from '#core/leftovers/years'
import { mentionOf } from '#core/roll/mentions'
import { type PeriodLiteral, periodLiterals } from '#core/roll/period-literals'

/**
 * Typed periods that the last report spoke of and this one does not. Each is taken as the months that it means, and
 * judged by what it does in its sentence: what is told must be of this report's time, a measure of its base, what is
 * ahead must lie ahead. A time that neither of both reports would name so is history, and stays.
 */
export const periods: Rule = (text, times) => {
  const literals = [...shortPeriods(text), ...periodLiterals(text)]
  return [
    ...literals.map((literal) => readingOf(literal, literals, text, times)),
    ...bareYears(text, times),
    ...restOfYear(text, times),
    ...countedMonths(text, times),
  ]
}

function readingOf(literal: PeriodLiteral, all: readonly PeriodLiteral[], text: string, times: Times): Reading {
  const { start, end, kind } = literal
  const left = literalLeft(literal, all, placeOf(text, start, end), times)
  const rule = kind === 'year' || kind === 'month' ? kind : 'period'
  return { rule, start, end, left: withFix(left, left && tokenFix(literal, times)) }
}

function literalLeft(
  literal: PeriodLiteral,
  all: readonly PeriodLiteral[],
  place: Place,
  times: Times,
): Reading['left'] {
  const { kind, year = times.year } = literal
  const role = roleOf(place)
  if (role === 'ahead' && wasNext(literal, place, times)) return possible()
  if (isSettled(literal, role, place)) return settledLeft(literal, role, place, times)
  if (role !== 'measure' && isDueOver(literal, role, place, times)) return likely()
  if (kind === 'year') return yearLeft(year, place, times)
  if (year > times.year) return null
  if (year < times.year) return pastLeft(literal, year, all, place, times)
  const isInRow = (role === 'told' || role === 'measure') && isListed(literal, all, place, times)
  return isInRow ? null : ownYearLeft(literal, role, place, times)
}

/** Said of what began or was so then, whatever report tells it. */
function isSettled(literal: PeriodLiteral, role: TimeRole, place: Place): boolean {
  return role === 'start' || role === 'history' || (literal.kind !== 'year' && isFixed(literal, place))
}

function settledLeft(literal: PeriodLiteral, role: TimeRole, place: Place, times: Times): Reading['left'] {
  if (literal.kind === 'year') return yearLeft(literal.year ?? times.year, place, times)
  return role === 'start' && isLastNews(literal, place, times) ? possible() : null
}

/** 'hai dự án khởi công trong tháng 10' is the news of October's report, not of November's. */
function isLastNews({ kind, year, number }: PeriodLiteral, { clause }: Place, times: Times): boolean {
  const isOfYear = year === undefined || year === times.year
  const month = times.year * 12 + number
  return (
    kind === 'month' &&
    isOfYear &&
    /(?<!\p{L})trong\s+$/u.test(clause) &&
    earlier(times).some(({ first, last }) => first <= month && month <= last) &&
    month < times.firstMonth
  )
}

/** What is awaited though it is over, or told as the time that runs though another one does. */
function isDueOver(literal: PeriodLiteral, role: TimeRole, place: Place, times: Times): boolean {
  const { kind, year } = literal
  const said = spanSaid(literal, year ?? times.year)
  if (said === null || said.last > times.lastMonth || (year === undefined && !isOfOneYear(times))) return false
  if (kind === 'year') return said.last < times.lastMonth && times.year - (year ?? 0) < 3 && isComing(place, times)
  if (said.last === times.lastMonth)
    return isAwaited(place) || isAimedAt(literal, role, place, times) || isPromised(kind, place, times)
  if (isComing(place, times)) return (year !== undefined && isHoped(place)) || isOfOrigins(said, times)
  return isRunning(place) || isAgainstLast(kind, place)
}

/** What ends with the report itself is no aim any more: neither 'phấn đấu đến hết quý III' nor, among tasks, 'trong tháng 3'. */
function isAimedAt({ kind, name }: PeriodLiteral, role: TimeRole, place: Place, times: Times): boolean {
  const isTarget = /(?<!\p{L})(?:hoàn thành|phấn đấu)(?!\p{L})[^.;]{0,40}$/u.test(place.clause)
  const isPart = kind === 'month' || kind === 'quarter' || (kind === 'months' && isTarget && !name.includes('cuối'))
  return isComing(place, times) && (role === 'cutOff' || (times.ofTasks && isPart))
}

/** A time that the last report could see ahead or was of: what is older was over for it too. */
function isOfOrigins({ last }: Span, { origins }: Times): boolean {
  return origins.some((origin) => monthsOf(origin).first <= last)
}

/** 'tháng 6 tăng 1,9% so với tháng trước': the month before is another one for this report. */
function isAgainstLast(kind: PeriodLiteral['kind'], { tail }: Place): boolean {
  const unit = kind === 'month' ? 'tháng' : 'quý'
  return (kind === 'month' || kind === 'quarter') && new RegExp(`^[^.;(]{0,60}so với ${unit} trước`, 'u').test(tail)
}

/** 'quý I năm sau' moves with its reader, 'mưa lớn giữa tháng 10' is when something happened. */
function isFixed({ kind }: PeriodLiteral, { clause, tail }: Place): boolean {
  return (
    /^\s+năm (?:sau|tới|trước|ngoái)(?!\p{L})/u.test(tail) ||
    (kind === 'month' && /(?<!\p{L}|từ đầu năm đến )giữa\s+$/u.test(clause))
  )
}

/** What lay ahead of the last report and is behind this one's end: its tasks are done, not to be set. */
function wasNext(literal: PeriodLiteral, { clause }: Place, { id, year, lastMonth, origins }: Times): boolean {
  const [origin, another] = origins
  if (origin === undefined || another !== undefined) return false
  const said = spanSaid(literal, literal.year ?? year)
  if (said === null || said.last > lastMonth) return false
  const isExpected = said.last === lastMonth && /(?<!\p{L})dự (?:kiến|báo)[^.;]*$/u.test(clause)
  const isEntered = isExpected || /(?<!\p{L})bước (?:sang|vào)\s+$/u.test(clause)
  const isOwn =
    literal.kind !== 'year' && !isEntered && (literal.year !== undefined || parsePeriod(origin).year === year)
  if (isOwn || isSame(said, monthsOf(nextPeriod(origin)))) return true
  const next = mentionOf(literal, origin)?.of
  return nextPeriod(origin) === id && (next === 'next' || next === 'nextYear') && mentionOf(literal, id) !== null
}
