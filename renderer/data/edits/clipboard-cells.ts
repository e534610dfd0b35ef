/**
 * The cells of a block as spreadsheets put it on the clipboard: tabs between cells, a line a row, and quotes around a
 * cell that holds a tab, a line break or a quote (doubled inside). The line break that ends the last row makes no
 * row of its own. Rows may differ in length.
 */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const cell = cellAt(text, at)
    rows.at(-1)?.push(cell.text)
    at = cell.end + separatorLength(text, cell.end)
    const isRowEnd = text[cell.end] !== '\t'
    if (isRowEnd && at < text.length) rows.push([])
    if (!isRowEnd && at === text.length) rows.at(-1)?.push('')
  }
  return rows.map((row) => (row.length === 0 ? [''] : row))
}

/** A row of cells as other programs read them; the texts are of one line and hold no tab. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n')
}

type Cell = { readonly text: string; readonly end: number }

function cellAt(text: string, start: number): Cell {
  const quoted = /^"((?:[^"]|"")*)"(?=\t|\r|\n|$)/.exec(text.slice(start))
  if (quoted) {
    return { text: (quoted[1] ?? '').replaceAll('""', '"'), end: start + quoted[0].length }
  }
  const plain = /[\t\r\n]/.exec(text.slice(start))
  const end = plain ? start + plain.index : text.length
  return { text: text.slice(start, end), end }
}

function separatorLength(text: string, end: number): number {
  if (end >= text.length) return 0
  return text.startsWith('\r\n', end) ? 2 : 1
}
