import { type Period, periodIdOf } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const after = String.raw`(?![\p{L}\p{N}])`

type Form = readonly [RegExp, (found: RegExpExecArray, year: number) => Period | null]

/** How the names of periods are written in titles; the longer ones first, for '6 tháng' holds 'tháng'. */
const forms: readonly Form[] = [
  [new RegExp(`(?:6|sáu) tháng (?:cuối|sau)${after}`, 'iu'), (_, year) => ({ kind: 'half', year, number: 2 })],
  [new RegExp(`(?:6|sáu) tháng${after}`, 'iu'), (_, year) => ({ kind: 'half', year, number: 1 })],
  [new RegExp(`(?:9|chín) tháng${after}`, 'iu'), (_, year) => ({ kind: 'nineMonths', year })],
  [
    new RegExp(`quý (i{1,3}|iv|[1-4])${after}`, 'iu'),
    ([, typed = ''], year) => ({ kind: 'quarter', year, number: quarters[typed.toLowerCase()] ?? 1 }),
  ],
  [
    new RegExp(`(?<![\\d,.]\\s*)tháng (\\d{1,2})(?: ?/ ?\\d{4})?${after}`, 'iu'),
    ([, typed], year) => {
      const month = Number(typed)
      return month >= 1 && month <= 12 ? { kind: 'month', year, number: month } : null
    },
  ],
]

/** A period that words speak of, and whether they say all of it. */
export type FoundPeriod = { readonly period: PeriodId; readonly isCertain: boolean }

/**
 * The period of a report by its title: the one that is named first, in the year that is named. Without a year in the
 * title `year` is taken, and without any name the whole year; both are told as not certain.
 */
export function periodOf(title: string, year: number): FoundPeriod {
  const words = title.normalize('NFC').replaceAll(/\s+/g, ' ')
  const named = /(?:năm |\/ ?)([12]\d{3})(?!\d)/iu.exec(words)?.[1]
  const of = named === undefined ? year : Number(named)
  const found = forms
    .flatMap(([pattern, read]) => {
      const match = pattern.exec(words)
      const period = match && read(match, of)
      return match && period ? [{ at: match.index, period }] : []
    })
    .toSorted((one, other) => one.at - other.at)[0]
  const isCertain = named !== undefined
  return { period: periodIdOf(found?.period ?? { kind: 'year', year: of }), isCertain }
}
