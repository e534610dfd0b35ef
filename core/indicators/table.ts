import type { Amount } from '#core/indicators/schema'

/**
 * What a cell holds as stored, not as shown. `percent`: a number that is shown as a percentage, 0.438 as 43,8%.
 * `unreadable`: a number that is none, or beyond all figures; `error`: #REF! and its like, which is no figure, not 0;
 * `no-value`: a formula whose result was never stored.
 */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly amount: Amount; readonly percent?: true }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'no-value' }

/** The range a cell is merged in ('B5:B7') and where it ends; `covered`: under another cell, so nobody sees it. */
export type Merge = {
  readonly range: string
  readonly lastRow: number
  readonly lastColumn: number
  readonly covered: boolean
}

/** A cell that is not empty. Rows and columns count from 1. */
export type TableCell = {
  readonly row: number
  readonly column: number
  readonly value: CellValue
  readonly formula?: true
  /** Its row or column is hidden: told, but not taken. */
  readonly hidden?: true
  readonly merged?: Merge
}

/** A sheet, or a table that was pasted, by rows and in them by columns. Sparse: empty cells are not there. */
export type Table = { readonly name: string; readonly hidden?: true; readonly cells: readonly TableCell[] }

/** The name of a column: 1 is 'A', 27 'AA'. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** The name of a place: row 5 of column 2 is 'B5'. */
export function cellName({ row, column }: Pick<TableCell, 'row' | 'column'>): string {
  return columnName(column) + row
}

/** The row in the name of a place: of 'B5' it is 5. */
export function rowOfCell(name: string): number {
  return Number(name.replace(/\D/g, ''))
}

/** A cell's words as a user would know them again; empty where nothing was stored. */
export function cellWords(value: CellValue): string {
  switch (value.kind) {
    case 'number':
      return value.amount
    case 'date':
      return value.day
    case 'boolean':
      return String(value.value)
    case 'no-value':
      return ''
    default:
      return value.text
  }
}

/** Cells copied from a spreadsheet, as the clipboard has them: rows by line, columns by tab. All is text. */
export function tableOfText(name: string, text: string): Table {
  const lines = text.normalize('NFC').split(/\r\n|\r|\n/)
  const cells = lines.flatMap((line, row) =>
    line.split('\t').flatMap((words, column): readonly TableCell[] => {
      const shown = words.trim()
      return shown === '' ? [] : [{ row: row + 1, column: column + 1, value: { kind: 'text', text: shown } }]
    }),
  )
  return { name, cells }
}
