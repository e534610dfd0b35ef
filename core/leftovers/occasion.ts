import { isToldAnew } from '#core/leftovers/dates'
import { type Days, dayOf, daysOfMonths, meet, widened } from '#core/leftovers/days'
import { likely, possible, type Reading, type Times, timesOf } from '#core/leftovers/leftover'
import { isCompared, type Place, roleOf } from '#core/leftovers/roles'
import { tenseOf } from '#core/leftovers/tense'

/** When something takes place that the text speaks of. */
export type Occasion = {
  /** The days in which it is done, in a year. */
  readonly days: (year: number) => readonly Days[]
  /** The one year of it that can be meant, when the text says which. */
  readonly year?: number | undefined
  /** For how many days its results are news. */
  readonly echo?: number | undefined
}

/**
 * What takes place at a known time, judged by the tense in which it is told: what is awaited must lie ahead of the day
 * on which the report is written, what goes on must do so then, what took place must have done so in this report's
 * months. What could not have been said so in the last report either was written for this one.
 */
export function leftOn(occasion: Occasion, place: Place, times: Times): Reading['left'] {
  const [origin, another] = times.origins
  const when = occasionsOf(occasion, times)
  if (origin === undefined || another !== undefined || when.length === 0 || isAside(place)) return null
  if (occasion.year === undefined && isToldAnew(place, times)) return null
  const last = { ...timesOf(origin, origin), ofTasks: times.ofTasks }
  const isSure = occasion.year !== undefined
  switch (tenseOf(place, times)) {
    case 'ahead':
      return isAwaitedLate(when, isSure, last, times) ? likely() : null
    case 'now':
      return isOf(when, currentOf(times), 0) || !isOf(when, currentOf(last), 0) ? null : likely()
    case 'told':
      return isToldLate(when, occasion, place, last, times) ? possible() : null
  }
}

/** Whether something that is over is spoken of as what is to come, or goes on. */
export function isAwaitedPast(when: readonly Days[], place: Place, times: Times): boolean {
  if (when.length === 0 || isAside(place)) return false
  const tense = tenseOf(place, times)
  const day = tense === 'ahead' ? writtenOn(times) : currentOf(times).first
  return tense !== 'told' && when.every(({ last }) => last < day)
}

/** What took place in the last report's months, and not in these. */
function isToldLate(when: readonly Days[], { echo = 0 }: Occasion, place: Place, last: Times, times: Times): boolean {
  const isAfter = times.period.kind === 'month' && /(?<!\p{L})sau\s+(?:\p{L}+\s+){0,2}$/u.test(place.clause)
  const late = isAfter ? 45 : echo
  return isOf(when, widened(toldIn(place, last), 16, 0), late) && !isOf(when, toldIn(place, times), late)
}

const isOf = (when: readonly Days[], days: Days, echo: number) =>
  when.some((each) => meet(widened(each, 0, echo), days))

/** What lay ahead of the last report is over, and does not come again while this one looks ahead. */
function isAwaitedLate(when: readonly Days[], isSure: boolean, last: Times, times: Times): boolean {
  const isOver = when.some(
    (each) =>
      each.last < writtenOn(times) && (isSure || meet(each, { ...aheadOf(last), first: last.firstMonth * 31 + 1 })),
  )
  return isOver && !when.some((each) => (isSure ? each.last >= writtenOn(times) : meet(each, aheadOf(times))))
}

/** Told by way of comparison, as history, or as where something was resolved. */
function isAside(place: Place): boolean {
  const { clause, sentence, tail } = place
  return (
    isCompared(clause) ||
    /(?<!\p{L})nghị quyết(?:\s+(?!chuẩn bị|trình|phục vụ)\p{L}+){0,6}\s+$/u.test(clause) ||
    (roleOf(place) === 'history' && !/^\s*vừa qua/u.test(tail)) ||
    /[;(]\s*(?:dịp\s+|kỳ\s+)?(?:năm trước|năm ngoái|cùng kỳ)[^;)]*$/u.test(sentence) ||
    /(?<!\p{L})(?:từ|kể từ|từ sau|như|hằng năm|hàng năm)\s+(?:dịp\s+|ngày\s+|kỳ\s+|sau\s+)*$/u.test(clause)
  )
}

function occasionsOf({ days, year }: Occasion, times: Times): readonly Days[] {
  if (year !== undefined) return days(year)
  return [-1, 0, 1, 2].flatMap((step) => days(times.year + step))
}

const aheadOf = (times: Times): Days => ({
  first: writtenOn(times),
  last: (times.lastMonth + horizon(times)) * 31 + 31,
})

/** The day on which a report is written: before the month is out, and a half year's or year's before the sitting. */
function writtenOn({ period, lastMonth, ofTasks }: Times): number {
  if (period.kind === 'half' || period.kind === 'year') return lastMonth * 31 + 1
  return lastMonth * 31 + (ofTasks ? 31 : 20)
}

/** The last month, with the one before in longer periods. */
function currentOf({ period, firstMonth, lastMonth }: Times): Days {
  const first = period.kind === 'month' ? firstMonth : lastMonth - (period.kind === 'year' ? 1 : 0)
  return daysOfMonths({ first, last: lastMonth })
}

/** The days that are told: from those of the year, where it is summed up, to those that are looked ahead to. */
function toldIn({ sentence }: Place, times: Times): Days {
  const isSummedUp =
    /(?<!\p{L})(?:từ đầu năm|lũy kế|luỹ kế|tính chung|cả năm|\p{L}+ tháng (?:đầu )?năm|\d+ tháng)(?!\p{L})/u.test(
      sentence,
    )
  const first = isSummedUp ? dayOf(times.year, 1, 1) : times.firstMonth * 31 + 1
  return { first, last: aheadOf(times).last }
}

/** How many months a report looks ahead: its tasks are those of the next one. */
function horizon({ period }: Times): number {
  switch (period.kind) {
    case 'month':
      return 3
    case 'quarter':
      return 4
    case 'nineMonths':
      return 6
    case 'half':
      return 7
    case 'year':
      return 12
  }
}
