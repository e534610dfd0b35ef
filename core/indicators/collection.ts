import { readPeriodId } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import type { Table } from '#core/indicators/table'
import { proposeLayout, type TableLayout } from '#core/indicators/table-layout'

/** Stands in a hidden column of the form, before its period. */
const mark = 'duthao-bieu-1 '

/** The words that mark a form of ours of a period. */
export function collectionMark(period: PeriodId): string {
  return mark + period
}

/** A form of ours that came back: its period, and its table, of which the values alone are to be read. */
export type Collection = { readonly period: PeriodId; readonly layout: TableLayout }

/** null: the table is no form of ours, or its header was taken apart. */
export function readCollection(table: Table): Collection | null {
  const marked = table.cells.find(({ row, value }) => row <= 3 && value.kind === 'text' && value.text.startsWith(mark))
  if (marked?.value.kind !== 'text') return null
  const period = readPeriodId(marked.value.text.slice(mark.length))
  const layout = period.ok ? proposeLayout(table, period.value) : null
  if (!period.ok || !layout?.columns.some(({ meaning }) => meaning === 'id')) return null
  const taken = new Set(['name', 'unit', 'value', 'id'])
  const columns = layout.columns.map((one) => (taken.has(one.meaning ?? '') ? one : { ...one, meaning: null }))
  return { period: period.value, layout: { ...layout, columns } }
}
