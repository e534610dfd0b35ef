import type { Times } from '#core/roll/leftover'
import type { PeriodLiteral } from '#core/roll/period-literals'
import type { Place } from '#core/roll/stale-roles'

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
