import type { Times } from '#core/leftovers/leftover'
import { spanSaid } from '#core/leftovers/period-span'
import type { Place } from '#core/leftovers/roles'
import type { PeriodLiteral } from '#core/roll/period-literals'

/** Those that stand before one in its sentence. */
const toldBefore = ({ start }: PeriodLiteral, all: readonly PeriodLiteral[], { sentence }: Place) =>
  all.filter((other) => other.start < start && other.start >= start - sentence.length)

const isAlike = (one: PeriodLiteral, other: PeriodLiteral) => one.kind === other.kind && one.number === other.number

/**
 * 'quý I/2025 có 3 dự án, quý II/2024 có thêm 5': the next in a row of this year's, with another year. Beside the same
 * part of this year, or in brackets, an earlier one is history.
 */
export function isNextOfRow(
  literal: PeriodLiteral,
  all: readonly PeriodLiteral[],
  place: Place,
  times: Times,
): boolean {
  const row = toldBefore(literal, all, place).filter(({ kind, year }) => kind !== 'year' && year === times.year)
  const isNext = row.some(
    ({ kind, number }) => (kind === literal.kind || kind === 'months') && number === literal.number - 1,
  )
  return isNext && !row.some((other) => isAlike(other, literal)) && !/\([^()]*$/u.test(place.sentence)
}

/** 'tháng 5/2025 tăng 21% so với tháng 5/2024': measured against the same part of another year. */
export function isSameTold(literal: PeriodLiteral, all: readonly PeriodLiteral[], place: Place): boolean {
  return literal.kind !== 'year' && toldBefore(literal, all, place).some((other) => isAlike(other, literal))
}

/** One of several periods whose figures are set side by side, up to this one's: 'quý I tăng 5%; 6 tháng tăng 6%'. */
export function isListed(
  { kind, start, end, number }: PeriodLiteral,
  all: readonly PeriodLiteral[],
  { sentence, tail }: Place,
  times: Times,
): boolean {
  const hasFigure =
    /^(?:\s+năm \d{4})?\s*[:,]?\s*(?:tăng|giảm|đạt|là|thu|có|bằng)?\s*(?:là\s+|đạt\s+|trên\s+|gần\s+|khoảng\s+)?\d/u
  if (
    kind === 'month' ||
    !hasFigure.test(tail) ||
    /(?<!\p{L})(?:lũy kế|luỹ kế|tính chung|bình quân)\s+$/u.test(sentence)
  )
    return false
  if (/\((?:[^()]*(?:quý|tháng))[^()]*$/u.test(sentence) && hasFigure.test(tail)) return true
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
