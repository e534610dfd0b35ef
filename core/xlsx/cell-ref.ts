export type CellPlace = { readonly row: number; readonly column: number }
export type CellRange = { readonly from: CellPlace; readonly to: CellPlace }

/** A sheet ends at XFD1048576 (ECMA-376 Part 1, 18.3.1.4; the application's own limits). */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** The place of 'B5'; undefined when there is no such cell ('A0', '1A', 'ZZZZ1'). */
export function readCellRef(text: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text.replaceAll('$', '')) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return column >= 1 && column <= lastColumn && row >= 1 && row <= lastRow ? { row, column } : undefined
}

/** The corners of 'A1:B2', the upper left first. */
export function readCellRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...more] = text.split(':')
  const [one, other] = [readCellRef(first), readCellRef(second)]
  if (one === undefined || other === undefined || more.length > 0) return undefined
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}
