import { endMonth, parsePeriod } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { monthsOf, type Span, type Times } from '#core/leftovers/leftover'
import { firstOfYear } from '#core/leftovers/period-span'

/**
 * Whether a time is one that the last report was measured against, and this one is not: 'so với quý I/2022' was right in
 * the first quarter of 2023, not in the second.
 */
export function wasMeasure(said: Span, { id, origins }: Times): boolean {
  const isIn = (measures: readonly Span[]) =>
    measures.some(({ first, last }) => first === said.first && last === said.last)
  return origins.some((origin) => origin !== id && isIn(measuresOf(origin))) && !isIn(measuresOf(id))
}

/**
 * What the figures of a report are measured against: each of its own times a year before, its last month and quarter
 * also against the ones right before and the end of that quarter, all of it against the whole year before and its end (so-lieu 3).
 */
function measuresOf(id: PeriodId): readonly Span[] {
  const { first, last } = monthsOf(id)
  const newYear = firstOfYear(parsePeriod(id).year)
  const month: Span = { first: last, last }
  const quarter = endMonth(parsePeriod(id)) % 3 === 0 ? [{ first: last - 2, last }] : []
  const quarterBefore = quarter.flatMap(({ first }) => [
    earlier({ first, last }, 3),
    { first: first - 1, last: first - 1 },
  ])
  const own = [{ first, last }, { first: newYear, last }, month, ...quarter]
  return [
    ...own.map((span) => earlier(span, 12)),
    earlier(month, 1),
    ...quarterBefore,
    { first: newYear - 12, last: newYear - 1 },
    { first: newYear - 1, last: newYear - 1 },
  ]
}

function earlier({ first, last }: Span, months: number): Span {
  return { first: first - months, last: last - months }
}
