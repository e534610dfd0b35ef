import { parsePeriod, periodIdOf } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import type { PeriodChoice } from './period-picker'

export function choiceOf(id: PeriodId): PeriodChoice {
  const period = parsePeriod(id)
  return { kind: period.kind, number: 'number' in period ? period.number : 1, year: period.year }
}

/** The period that was chosen; null while its year is none from 1990 to 2100. */
export function periodOf({ kind, number, year }: PeriodChoice): PeriodId | null {
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1990 || year > 2100) return null
  return periodIdOf(kind === 'nineMonths' || kind === 'year' ? { kind, year } : { kind, year, number })
}
