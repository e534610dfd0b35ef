import { isPlainlyEnglish, isPlainlyVietnamese } from '#core/indicators/read-cell'
import { cellWords, type Table, type TableCell } from '#core/indicators/table'

/** The cells of a row by column. */
export type Cells = ReadonlyMap<number, TableCell>

/** What stands below a row, by row. */
export function rowsAfter(table: Table, headerRow: number): ReadonlyMap<number, Cells> {
  const rows = new Map<number, Map<number, TableCell>>()
  for (const cell of table.cells) {
    if (cell.row <= headerRow) continue
    const row = rows.get(cell.row)
    if (row) row.set(cell.column, cell)
    else rows.set(cell.row, new Map([[cell.column, cell]]))
  }
  return rows
}

/** The row under a header that numbers its columns: 'A', 'B', 1, 2, '3=2/1'. */
export function isNumbering(name: string, cells: Cells): boolean {
  return (
    name.length <= 3 &&
    [...cells.values()].every(({ value }) => /^\(?[A-Z0-9=/:*x+\-.\s%]{1,12}\)?$/.test(cellWords(value)))
  )
}

/** Columns whose texts can be read as Vietnamese numbers only: what in them has two readings has one. */
export function vietnameseColumns(table: Table): ReadonlySet<number> {
  const texts = table.cells.flatMap(({ column, value }) =>
    value.kind === 'text' ? [{ column, text: value.text }] : [],
  )
  const english = new Set(texts.filter(({ text }) => isPlainlyEnglish(text)).map(({ column }) => column))
  const own = texts.filter(({ column, text }) => !english.has(column) && isPlainlyVietnamese(text))
  return new Set(own.map(({ column }) => column))
}

/** What tables write where there is no number: a dash, dots. */
export function isBlankMark({ value }: TableCell): boolean {
  return value.kind === 'text' && /^[-–—.…\s]+$/u.test(value.text)
}
