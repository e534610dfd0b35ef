import type { Column, SimpleColumn } from 'react-datasheet-grid'
import { cellText } from '../edits/cell-text'
import { columnId, type DataColumn } from '../edits/columns'
import type { GridLine } from '../visible-rows'
import { ColumnTitle } from './column-title'
import { GridCell } from './grid-cell'
import { NameCell, NameTitle } from './name-cell'

/** A line with what the fill handle drew into it, by column, until that is taken as edits. */
export type FilledLine = GridLine & { readonly fills?: ReadonlyMap<string, string> }

const widths: Readonly<Record<DataColumn['kind'], number>> = {
  unit: 70,
  base: 80,
  plan: 82,
  value: 92,
  growth: 104,
  share: 104,
  state: 84,
  source: 130,
  places: 58,
}

/** The first column, which stays in sight: the names. */
export const nameColumn: SimpleColumn<FilledLine, unknown> = {
  title: <NameTitle />,
  component: NameCell,
  basis: 178,
  grow: 0,
  shrink: 0,
}

/** The columns as the grid library takes them. It fills with the handle; the clipboard and the keys are ours. */
export function gridColumns(columns: readonly DataColumn[]): Partial<Column<FilledLine, DataColumn, string>>[] {
  return columns.map((column) => ({
    id: columnId(column),
    title: <ColumnTitle column={column} />,
    component: GridCell,
    columnData: column,
    basis: widths[column.kind],
    minWidth: widths[column.kind],
    grow: column.kind === 'source' ? 1 : 0,
    shrink: 0,
    disabled: ({ rowData }) => rowData.kind === 'group' || column.kind === 'places',
    disableKeys: column.kind === 'state',
    copyValue: ({ rowData }) => fillText(rowData, column),
    pasteValue: ({ rowData, value }) => filled(rowData, columnId(column), value),
  }))
}

/** What filling carries on: of a computed percentage that it is computed, not its number. */
function fillText(line: GridLine, column: DataColumn): string {
  if (line.kind === 'group') return ''
  const { row } = line
  const percent = column.kind === 'growth' ? row.growth : column.kind === 'share' ? row.shares.get(column.name) : null
  return percent?.kind === 'computed' ? '' : cellText(row, column)
}

function filled(line: FilledLine, column: string, text: string): FilledLine {
  return { ...line, fills: new Map([...(line.fills ?? []), [column, text]]) }
}
