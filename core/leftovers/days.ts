import type { Span } from '#core/leftovers/leftover'

/** Days counted through, both included: 31 to every month, so that months stay whole. */
export type Days = { readonly first: number; readonly last: number }

export const dayOf = (year: number, month: number, day: number): number => (year * 12 + month) * 31 + day

/** The days of months that are counted through. */
export const daysOfMonths = ({ first, last }: Span): Days => ({ first: first * 31 + 1, last: last * 31 + 31 })

export const meet = (one: Days, other: Days): boolean => one.first <= other.last && other.first <= one.last

/** So many days earlier to so many days later. */
export const widened = ({ first, last }: Days, before: number, after: number): Days => ({
  first: first - before,
  last: last + after,
})

/** '22/3', '15/4-15/5', '1/6-2/6 1/12-2/12': what is kept on the same days every year; over New Year it ends in the next. */
export function yearly(said: string): (year: number) => readonly Days[] {
  const ranges = said.split(' ').map((range) => range.split('-').map((day) => day.split('/').map(Number)))
  return (year) =>
    ranges.map(([[day = 1, month = 1] = [], [lastDay = day, lastMonth = month] = []]) => ({
      first: dayOf(year, month, day),
      last: dayOf(lastMonth < month ? year + 1 : year, lastMonth, lastDay),
    }))
}

const firstLunarYear = 2015

/**
 * The days of the feasts of the moon, 2015-2035, in the Vietnamese calendar (UTC+7): New Year of 2030 is a day before
 * that of the Chinese one.
 */
const lunar = {
  newYear: '19/2 8/2 28/1 16/2 5/2 25/1 12/2 1/2 22/1 10/2 29/1 17/2 6/2 26/1 13/2 2/2 23/1 11/2 31/1 19/2 8/2',
  hungKings: '28/4 16/4 6/4 25/4 14/4 2/4 21/4 10/4 29/4 18/4 7/4 26/4 16/4 4/4 23/4 12/4 1/4 19/4 9/4 28/4 17/4',
  vesak: '1/6 21/5 10/5 29/5 19/5 7/5 26/5 15/5 2/6 22/5 12/5 31/5 20/5 9/5 27/5 16/5 4/6 23/5 13/5 1/6 22/5',
  midsummer: '20/6 9/6 30/5 18/6 7/6 25/6 14/6 3/6 22/6 10/6 31/5 19/6 9/6 28/5 16/6 5/6 24/6 12/6 1/6 20/6 10/6',
  ghosts: '28/8 17/8 5/9 25/8 15/8 2/9 22/8 12/8 30/8 18/8 6/9 27/8 16/8 3/9 24/8 13/8 1/9 20/8 9/8 28/8 18/8',
  midAutumn: '27/9 15/9 4/10 24/9 13/9 1/10 21/9 10/9 29/9 17/9 6/10 25/9 15/9 3/10 22/9 12/9 1/10 19/9 8/9 27/9 16/9',
} as const

/** A feast of the moon, from so many days before it to so many after; on no day outside 2015-2035. */
export function byMoon(feast: keyof typeof lunar, before = 0, after = 0): (year: number) => readonly Days[] {
  const days = lunar[feast].split(' ')
  return (year) => {
    const said = days[year - firstLunarYear]
    return said === undefined ? [] : yearly(said)(year).map((day) => widened(day, before, after))
  }
}
