import { readCollection } from '#core/indicators/collection'
import type { PeriodId } from '#core/indicators/schema'
import type { Table } from '#core/indicators/table'
import { type ColumnMeaning, layoutAt, proposeLayout, type TableLayout } from '#core/indicators/table-layout'

/** Which table is read and how; `form`: it is one of ours, whose columns are known. */
export type TableChoice = {
  readonly table: Table
  readonly layout: TableLayout
  readonly period: PeriodId
  readonly form: boolean
  readonly withHidden: boolean
}

/** A first proposal for a sheet; without a header that we know, its first row. */
export function choiceOf(table: Table, period: PeriodId): TableChoice {
  const form = readCollection(table)
  if (form !== null) return { table, ...form, form: true, withHidden: false }
  const firstRow = table.cells[0]?.row ?? 1
  const layout = proposeLayout(table, period) ?? layoutAt(table, firstRow, period)
  return { table, layout, period, form: false, withHidden: false }
}

/** The sheet to begin with: a form of ours, else the first that has indicators in it, else the first in sight. */
export function firstTable(tables: readonly Table[], period: PeriodId): Table | undefined {
  const visible = tables.filter(({ hidden }) => !hidden)
  return (
    visible.find((table) => readCollection(table) !== null) ??
    visible.find((table) => proposeLayout(table, period) !== null) ??
    visible[0] ??
    tables[0]
  )
}

/** The layout with a meaning given to a column, and taken from the one that had it. */
export function withMeaning(layout: TableLayout, column: number, meaning: ColumnMeaning | null): TableLayout {
  const columns = layout.columns.map((one) => {
    if (one.column === column) return { ...one, meaning }
    return meaning !== null && one.meaning === meaning ? { ...one, meaning: null } : one
  })
  return { ...layout, columns }
}
