import { foldName } from '#core/indicators/fold'
import type { Arrangement } from './arrangement'
import type { IndicatorRow } from './data-rows'

export const filters = ['all', 'missing', 'stale', 'differs'] as const
export type Filter = (typeof filters)[number]

/** A line of the grid: a row, or the heading over the rows of a group; `title` is null over the unused indicators. */
export type GridLine =
  | { readonly kind: 'group'; readonly id: string; readonly title: string | null }
  | { readonly kind: 'row'; readonly row: IndicatorRow }

const passes: Readonly<Record<Filter, (row: IndicatorRow) => boolean>> = {
  all: () => true,
  missing: ({ missing }) => missing,
  stale: ({ stale }) => stale,
  differs: ({ disagreements }) => disagreements.length > 0,
}

export function countsOf(rows: ReadonlyMap<string, IndicatorRow>): Readonly<Record<Filter, number>> {
  const all = [...rows.values()]
  const count = (filter: Filter) => all.filter(passes[filter]).length
  return { all: all.length, missing: count('missing'), stale: count('stale'), differs: count('differs') }
}

const folded = new WeakMap<IndicatorRow, string>()

function foldedName(row: IndicatorRow): string {
  const name = folded.get(row) ?? foldName(row.indicator.name)
  folded.set(row, name)
  return name
}

const lines = new WeakMap<IndicatorRow, GridLine>()

function lineOf(row: IndicatorRow): GridLine {
  const line = lines.get(row) ?? { kind: 'row', row }
  lines.set(row, line)
  return line
}

/**
 * The lines that the grid shows: the groups in the order of the report, then what it does not use, each with those of
 * its rows that pass the filter and whose name holds what is searched for, with or without diacritics. A group without
 * rows has no heading. `kept` holds the ids of rows that stay in sight though they pass no more, and gathers those that pass.
 */
export function visibleLines(
  rows: ReadonlyMap<string, IndicatorRow>,
  { groups, places }: Arrangement,
  filter: Filter,
  search: string,
  kept: Set<string>,
): readonly GridLine[] {
  const wanted = foldName(search)
  const isVisible = (row: IndicatorRow) => {
    const { id } = row.indicator
    const isSeen = kept.has(id) || (passes[filter](row) && foldedName(row).includes(wanted))
    if (isSeen) kept.add(id)
    return isSeen
  }
  const unused = [...rows.values()].filter(({ indicator }) => !places.has(indicator.id))
  return [
    ...groups.flatMap(({ id, title, indicators }) => {
      const own = indicators.flatMap((indicator) => rows.get(indicator) ?? []).filter(isVisible)
      return withHeading({ kind: 'group', id, title }, own)
    }),
    ...withHeading({ kind: 'group', id: 'unused', title: null }, unused.filter(isVisible)),
  ]
}

function withHeading(heading: GridLine, own: readonly IndicatorRow[]): readonly GridLine[] {
  return own.length === 0 ? [] : [heading, ...own.map(lineOf)]
}
