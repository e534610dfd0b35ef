import type { TableCell } from '#core/indicators/table'
import type { CellRange } from '#core/xlsx/cell-ref'

/** Merged cells with the words that name them: 'A1:B2'. */
export type MergedRange = CellRange & { readonly name: string }

/** Marks what is merged: the upper left cell holds the value, what lies under the others is seen by nobody. */
export function markMerges(cells: readonly TableCell[], ranges: readonly MergedRange[]): readonly TableCell[] {
  if (ranges.length === 0) return cells
  return cells.map((cell) => {
    const range = ranges.find((each) => holds(each, cell))
    if (range === undefined) return cell
    const covered = cell.row !== range.from.row || cell.column !== range.from.column
    const { row: lastRow, column: lastColumn } = range.to
    return { ...cell, merged: { range: range.name, lastRow, lastColumn, covered } }
  })
}

function holds({ from, to }: CellRange, { row, column }: TableCell): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}
