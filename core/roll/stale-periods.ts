import { basePeriod, nextPeriod, parsePeriod } from '#core/indicators/period'
import { countedMonths } from '#core/roll/counted-months'
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
  wasKnown,
} from '#core/roll/leftover'
import { mentionOf } from '#core/roll/mentions'
import { type PeriodLiteral, periodLiterals } from '#core/roll/period-literals'
import { shortPeriods } from '#core/roll/short-periods'
import { isAwaited, isComing, isHoped, isPromised, isRunning } from '#core/roll/stale-due'
import { wasMeasure } from '#core/roll/stale-measures'
import { tokenFix, withFix } from '#core/roll/stale-mends'
import { restOfYear } from '#core/roll/stale-rest'
import { isContrast, type Place, placeOf, roleOf, type TimeRole } from '#core/roll/stale-roles'
import { isNextOfRow, isSameTold } from '#core/roll/stale-rows'
import { isLookedBackAt } from '#core/roll/stale-sequel'
import { bareYears, yearLeft } from '#core/roll/stale-years'

/**
 * Typed periods that the last report spoke of and this one does not. Each is taken as the months that it means, and
 * judged by what it does in its sentence: what is told must be of this report's time, a measure of its base, what is
 * ahead must lie ahead. A time that neither of both reports would name so is history, and stays.
 */
export const periods: Rule = (text, times) => {
  const literals = [...shortPeriods(text), ...periodLiterals(text)]
  return [
    ...restOfYear(text, times),
    ...literals.map((literal) => readingOf(literal, literals, text, times)),
    ...bareYears(text, times),
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
  if (role === 'start' || role === 'history' || (kind !== 'year' && isFixed(literal, place)))
    return kind === 'year' ? yearLeft(year, place, times) : null
  if (role !== 'measure' && isDueOver(literal, role, place, times)) return likely()
  if (kind === 'year') return yearLeft(year, place, times)
  if (year > times.year) return null
  if (year < times.year) return pastLeft(literal, year, all, place, times)
  const isInRow = (role === 'told' || role === 'measure') && isListed(literal, all, place, times)
  return isInRow ? null : ownYearLeft(literal, role, place, times)
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

/** A part of the report's own year. */
function ownYearLeft(literal: PeriodLiteral, role: TimeRole, place: Place, times: Times): Reading['left'] {
  const said = spanSaid(literal, times.year)
  if (said === null) return null
  if (literal.name.includes('cuối')) return isRest(said, times) ? null : likely()
  if (role === 'measure') return wasMeasure(lastSeen(said, times), times) ? possible() : null
  if (role === 'cutOff') return cutOffLeft(said, literal, times)
  if (role !== 'told') return null
  return isMeeting(place) && said.last < times.lastMonth - 1 ? possible() : toldLeft(said, literal, place, times)
}

/** 'phiên họp thường kỳ tháng 5': of the month or the one before. */
const isMeeting = ({ clause }: Place) => /(?<!\p{L})phiên họp[\p{L}\s,]*$/u.test(clause)

/** The months that are meant, in a year. Null where nobody can say: 'những tháng đầu năm'. */
function spanSaid({ kind, number, name }: PeriodLiteral, year: number): Span | null {
  const start = year * 12
  switch (kind) {
    case 'month':
      return { first: start + number, last: start + number }
    case 'quarter':
      return { first: start + number * 3 - 2, last: start + number * 3 }
    case 'months':
      return name.includes('cuối')
        ? { first: start + 13 - number, last: start + 12 }
        : { first: start + 1, last: start + number }
    case 'year':
      return { first: start + 1, last: start + 12 }
    case 'vague':
      return null
  }
}

/** A measure lies behind: in January, 'tháng 11' is last year's. */
function lastSeen(said: Span, { lastMonth }: Times): Span {
  return said.last > lastMonth ? { first: said.first - 12, last: said.last - 12 } : said
}

const isSame = (one: Span, other: Span) => one.first === other.first && one.last === other.last
const firstOfYear = (year: number) => year * 12 + 1

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

/** A part of an earlier year. Right as the base, and as history where it is older than the last report's. */
function pastLeft(
  literal: PeriodLiteral,
  year: number,
  all: readonly PeriodLiteral[],
  place: Place,
  times: Times,
): Reading['left'] {
  const role = roleOf(place)
  if (year < times.year - 3) return null
  if (isOldYearsEnd(literal, year, role, times)) return likely()
  if (year < times.year - 1) return isOldTime(year, role, times) ? null : likely()
  const said = spanSaid(literal, year)
  if (role === 'told' && said !== null && (isOfOneYear(times) || !wasKnown(said.first, times))) return null
  if (role === 'measure') return baseLeft(literal, year, all, place, times)
  return isContrast(place, times) && !isNextOfRow(literal, all, place, times) ? null : likely()
}

/** What something of this report's is measured against: a part of the year before. */
function baseLeft(
  literal: PeriodLiteral,
  year: number,
  all: readonly PeriodLiteral[],
  place: Place,
  times: Times,
): Reading['left'] {
  const said = spanSaid(literal, year)
  if (!isOfOneYear(times) && isSameTold(literal, all, place)) return null
  if (said !== null && wasMeasure(said, times)) return possible()
  const isPaired = place.sentence.includes(`${literal.number} tháng`)
  return literal.kind !== 'months' || isPaired || isBase(literal, year, times) ? null : possible()
}

/** 'so với tháng 12/2024' in a report of 2026: prices are measured from the end of the year before. */
function isOldYearsEnd({ kind, number }: PeriodLiteral, year: number, role: TimeRole, times: Times): boolean {
  return role === 'measure' && kind === 'month' && number === 12 && year === times.year - 2
}

/** What was long past for the last report too. */
function isOldTime(year: number, role: TimeRole, times: Times): boolean {
  const [origin, another] = times.origins
  const isOlder = origin !== undefined && another === undefined && year < parsePeriod(origin).year
  return isOfOneYear(times) || (isOlder && role === 'told')
}

/** The same months of last year, as this report or the cumulative figures in it name them. */
function isBase(literal: PeriodLiteral, year: number, { id, lastMonth }: Times): boolean {
  const said = spanSaid(literal, year)
  if (said === null || mentionOf(literal, id)?.of === 'base' || mentionOf(literal, basePeriod(id)) !== null) return true
  return said.first === firstOfYear(year) && said.last + 12 === lastMonth
}

/** 'n tháng cuối năm' begins behind the period. */
function isRest(said: Span, { period, lastMonth, year }: Times): boolean {
  const isHalf = said.last - said.first === 5 && period.kind === 'half'
  return said.first === lastMonth + 1 || isHalf || lastMonth === firstOfYear(year) + 11
}

/** Figures go up to the last month, or in longer periods to the one before while the last is not over. */
function cutOffLeft(said: Span, { kind, year }: PeriodLiteral, times: Times): Reading['left'] {
  if (said.last > times.lastMonth) return isOfOrigin(said, times) || wasWhole(said, times) ? possible() : null
  if (said.last === times.lastMonth) return null
  if (!isOfOneYear(times) && times.origins.length === 1 && said.last < times.lastMonth - 1) return null
  const isEarly = said.last === times.lastMonth - 1 && times.period.kind !== 'month'
  return isEarly ? (kind === 'month' && year === undefined ? possible() : null) : likely()
}

/** 'ước 12 tháng': all that the last report was of, a year later. */
function wasWhole({ first, last }: Span, { origins: [origin, another] }: Times): boolean {
  return (
    origin !== undefined && another === undefined && isSame(monthsOf(origin), { first: first - 12, last: last - 12 })
  )
}

/** What is told of as if it were the report's time, and was the last report's. */
function toldLeft(said: Span, { kind }: PeriodLiteral, place: Place, times: Times): Reading['left'] {
  if (said.last > times.lastMonth) return aheadLeft(said, kind, times)
  if (said.last === times.lastMonth || isLookedBackAt(place, times)) return null
  const past = earlier(times)
  const newYear = firstOfYear(times.year)
  if (past.some((origin) => isSame(said, origin) || isSame(said, { first: newYear, last: origin.last })))
    return likely()
  const isWithin = ({ first, last }: Span) => first <= said.first && said.last <= last && said.last < times.firstMonth
  return isEndOf(said, kind, place, past) || past.some(isWithin) ? possible() : null
}

/** What is told of months that this report has not come to. */
function aheadLeft(said: Span, kind: PeriodLiteral['kind'], times: Times): Reading['left'] {
  if (kind === 'months') return isOfOneYear(times) ? null : likely()
  if (!isOfOrigin(said, times)) return null
  return kind === 'quarter' ? likely() : possible()
}

/** The quarter in which the last report ended, and a figure of its last month: told, they were its news. */
function isEndOf(said: Span, kind: PeriodLiteral['kind'], { tail }: Place, past: readonly Span[]): boolean {
  const isFigure = /^\s*(?:ước\s+)?(?:đạt|ước|tăng|giảm|là|có)\s/u.test(tail)
  return past.some(({ last }) => said.last === last) && (kind === 'quarter' || (kind === 'month' && isFigure))
}

/** A part of the last report's year that this one's has not come to: 'phiên họp tháng 12' in a first quarter. */
function isOfOrigin(said: Span, { firstMonth, lastMonth, origins }: Times): boolean {
  const [origin, another] = origins
  if (origin === undefined || another !== undefined) return false
  const { first, last } = monthsOf(origin)
  const isFar = said.first >= lastMonth + Math.max(3, lastMonth - firstMonth + 1)
  return isFar && said.first - 12 >= first && said.last - 12 <= last
}

/** One of several periods whose figures are set side by side, up to this one's: 'quý I tăng 5%; 6 tháng tăng 6%'. */
function isListed(
  { kind, start, end, number }: PeriodLiteral,
  all: readonly PeriodLiteral[],
  { sentence, tail }: Place,
  times: Times,
): boolean {
  const hasFigure =
    /^(?:\s+năm \d{4})?\s*[:,]?\s*(?:tăng|giảm|đạt|là|thu|có|bằng)?\s*(?:là\s+|đạt\s+|trên\s+|gần\s+|khoảng\s+)?\d/u
  if (/\((?:[^()]*(?:quý|tháng))[^()]*$/u.test(sentence) && hasFigure.test(tail)) return true
  if (
    kind === 'month' ||
    !hasFigure.test(tail) ||
    /(?<!\p{L})(?:lũy kế|luỹ kế|tính chung|bình quân)\s+$/u.test(sentence)
  )
    return false
  return all.some((other) => {
    const said = other.kind === 'year' ? null : spanSaid(other, other.year ?? times.year)
    const isNear = other.start >= start - sentence.length && other.start <= end + tail.length
    const isOther =
      other.start !== start &&
      (other.kind !== kind || other.number !== number) &&
      (kind !== 'months' || other.kind === kind)
    const lead = other.start < start ? sentence : tail.slice(0, Math.max(0, other.start - end))
    return isNear && isOther && isNextItem(lead) && said !== null && said.last >= times.lastMonth
  })
}

/** Whether what follows is one more of a row of figures, and not told of another matter. */
const isNextItem = (lead: string) =>
  /(?:[,;(]|(?<!\p{L})(?:và|còn|của))\s*(?:và\s+|còn\s+|tính chung\s+|lũy kế\s+)?$/u.test(lead)
