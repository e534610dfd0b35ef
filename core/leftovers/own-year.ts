import { isComing } from '#core/leftovers/due'
import {
  earlier,
  isOfOneYear,
  likely,
  monthsOf,
  possible,
  type Reading,
  type Span,
  type Times,
} from '#core/leftovers/leftover'
import { wasMeasure } from '#core/leftovers/measures'
import { firstOfYear, isSame, spanSaid } from '#core/leftovers/period-span'
import type { Place, TimeRole } from '#core/leftovers/roles'
import { isLookedBackAt } from '#core/leftovers/sequel'
import type { PeriodLiteral } from '#core/roll/period-literals'

/** Whether a part of the report's own year is one that the last report spoke of so, and this one does not. */
export function ownYearLeft(literal: PeriodLiteral, role: TimeRole, place: Place, times: Times): Reading['left'] {
  const said = spanSaid(literal, times.year)
  if (said === null) return null
  if (literal.name.includes('cuối')) return isRest(said, times) && !isRestOver(said, place, times) ? null : likely()
  if (role === 'measure') return wasMeasure(lastSeen(said, times), times) ? possible() : null
  if (role === 'cutOff') return cutOffLeft(said, literal, times)
  if (role !== 'told') return null
  return isMeeting(place) && said.last < times.lastMonth - 1 ? possible() : toldLeft(said, literal, place, times)
}

/** 'phiên họp thường kỳ tháng 5': of the month or the one before. */
const isMeeting = ({ clause }: Place) => /(?<!\p{L})phiên họp[\p{L}\s,]*$/u.test(clause)

/** A measure lies behind: in January, 'tháng 11' is last year's. */
function lastSeen(said: Span, { lastMonth }: Times): Span {
  return said.last > lastMonth ? { first: said.first - 12, last: said.last - 12 } : said
}

/** The last months of a year whose report sets out what to do in them. */
function isRestOver({ last }: Span, place: Place, times: Times): boolean {
  return last === times.lastMonth && isComing(place, times)
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
