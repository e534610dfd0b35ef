import type { GridLine } from '../visible-rows'
import type { DataColumn } from './columns'
import type { CellEdit } from './write-cell'

/** A block of cells by its corners, both within: lines and columns from 0. */
export type CellBlock = {
  readonly fromLine: number
  readonly toLine: number
  readonly fromColumn: number
  readonly toColumn: number
}

/**
 * The edits that pasting these cells makes. As in Excel, a single cell or row fills the whole selection, and a larger
 * block goes down and right from its corner as far as the grid reaches. Headings of groups are passed over, so that
 * rows that lay together in the sheet lie together here. An empty cell erases, as there.
 */
export function pasteEdits(
  cells: readonly (readonly string[])[],
  block: CellBlock,
  lines: readonly GridLine[],
  columns: readonly DataColumn[],
): readonly CellEdit[] {
  const selected = rowsFrom(lines.slice(block.fromLine, block.toLine + 1))
  const below = rowsFrom(lines.slice(block.fromLine))
  const isFilling = cells.length === 1 && selected.length > 1
  const targets = isFilling ? selected : below.slice(0, cells.length)
  return targets.flatMap((indicator, at) => {
    const texts = (isFilling ? cells[0] : cells[at]) ?? []
    const width = texts.length === 1 ? block.toColumn - block.fromColumn + 1 : texts.length
    return columns.slice(block.fromColumn, block.fromColumn + width).flatMap((column, offset) => {
      const text = texts[texts.length === 1 ? 0 : offset] ?? ''
      return column.kind === 'places' ? [] : [{ indicator, column, text }]
    })
  })
}

/** The edits that erase a block. */
export function eraseEdits(
  block: CellBlock,
  lines: readonly GridLine[],
  columns: readonly DataColumn[],
): readonly CellEdit[] {
  const erased = columns.slice(block.fromColumn, block.toColumn + 1).filter(({ kind }) => kind !== 'places')
  return rowsFrom(lines.slice(block.fromLine, block.toLine + 1)).flatMap((indicator) =>
    erased.map((column) => ({ indicator, column, text: '' })),
  )
}

function rowsFrom(lines: readonly GridLine[]) {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row.indicator.id] : []))
}
