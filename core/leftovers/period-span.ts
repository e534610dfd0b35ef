import type { Span } from '#core/leftovers/leftover'
import type { PeriodLiteral } from '#core/roll/period-literals'

/** The months that are meant, in a year. Null where nobody can say: 'những tháng đầu năm'. */
export function spanSaid({ kind, number, name }: PeriodLiteral, year: number): Span | null {
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

export const isSame = (one: Span, other: Span) => one.first === other.first && one.last === other.last

/** January, counted through. */
export const firstOfYear = (year: number) => year * 12 + 1
