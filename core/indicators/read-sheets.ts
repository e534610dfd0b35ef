import { readCollection } from '#core/indicators/collection'
import { type ReadOptions, readTable } from '#core/indicators/from-table'
import type { DataSet } from '#core/indicators/schema'
import type { Table } from '#core/indicators/table'
import { withoutDoubles } from '#core/indicators/table-doubts'
import { proposeLayout, type TableLayout } from '#core/indicators/table-layout'
import type { TableReading } from '#core/indicators/table-reading'

/**
 * All visible sheets of a workbook as one reading, each by what its own header says and a form of ours by its ids and
 * its own period. What two sheets say differently is a conflict. null: no sheet holds a table of indicators.
 */
export function readSheets(tables: readonly Table[], data: DataSet, options: ReadOptions): TableReading | null {
  const readings = tables
    .filter(({ hidden }) => options.withHidden || !hidden)
    .flatMap((table) => {
      const found = tableIn(table, options)
      return found === null ? [] : [readTable(table, found.layout, data, { ...options, period: found.period })]
    })
  if (readings.length === 0) return null
  const all = <K extends 'conflicts' | 'refused' | 'unknown' | 'hidden'>(key: K) =>
    readings.flatMap((reading): TableReading[K][number][] => [...reading[key]])
  return {
    ...withoutDoubles(
      readings.flatMap(({ changes }) => changes),
      all('conflicts'),
    ),
    refused: all('refused'),
    unknown: all('unknown'),
    hidden: all('hidden'),
    same: readings.reduce((sum, { same }) => sum + same, 0),
  }
}

/** A header that names indicators and at least one value of them. */
function tableIn(table: Table, { period }: ReadOptions): { layout: TableLayout; period: ReadOptions['period'] } | null {
  const form = readCollection(table)
  if (form !== null) return form
  const layout = proposeLayout(table, period)
  const hasValues = layout?.columns.some(
    ({ meaning }) => meaning === 'value' || meaning === 'base' || meaning === 'plan',
  )
  return layout !== null && hasValues ? { layout, period } : null
}
