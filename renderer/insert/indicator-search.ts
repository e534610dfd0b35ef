import { foldName } from '#core/indicators/fold'
import type { Indicator } from '#core/indicators/schema'

type Folded = { readonly indicator: Indicator; readonly name: string; readonly more: string }

/** Finds indicators by parts of their names, typed with or without diacritics. */
export type IndicatorSearch = (query: string) => readonly Indicator[]

/**
 * Makes a search of these indicators. Each word of a query must begin a word of the name or of an alias, or lie within
 * the name; names that begin with the query come first, then those in which each word begins one. All of them come for
 * an empty query, in their own order.
 */
export function searchOf(indicators: readonly Indicator[]): IndicatorSearch {
  const folded = indicators.map(
    (indicator): Folded => ({
      indicator,
      name: foldName(indicator.name),
      more: foldName([indicator.name, ...(indicator.aliases ?? [])].join(' ')),
    }),
  )
  return (query) => {
    const typed = foldName(query)
    if (typed === '') return indicators
    const ranked = folded.map((each) => ({ each, rank: rankOf(each, typed) })).filter(({ rank }) => rank < unfound)
    return ranked.sort((one, other) => one.rank - other.rank).map(({ each }) => each.indicator)
  }
}

const unfound = 3

function rankOf({ name, more }: Folded, typed: string): number {
  if (name.startsWith(typed)) return 0
  const words = typed.split(' ')
  const starts = more.split(/[^\p{L}\d]+/u)
  if (words.every((word) => starts.some((start) => start.startsWith(word)))) return 1
  return words.every((word) => more.includes(word)) ? 2 : unfound
}
