import { basePeriod, parsePeriod } from '#core/indicators/period'
import { isOfOneYear, likely, possible, type Reading, type Times, wasKnown } from '#core/leftovers/leftover'
import { wasMeasure } from '#core/leftovers/measures'
import { firstOfYear, spanSaid } from '#core/leftovers/period-span'
import { isContrast, type Place, roleOf, type TimeRole } from '#core/leftovers/roles'
import { isNextOfRow, isSameTold } from '#core/leftovers/rows'
import { mentionOf } from '#core/roll/mentions'
import type { PeriodLiteral } from '#core/roll/period-literals'

/** A part of an earlier year. Right as the base, and as history where it is older than the last report's. */
export function pastLeft(
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
