import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import { type CellBlock, eraseEdits, pasteEdits } from '../edits/block-edits'
import { cellText } from '../edits/cell-text'
import { readCells, writeCells } from '../edits/clipboard-cells'
import type { DataColumn } from '../edits/columns'
import type { CellEdit } from '../edits/write-cell'
import type { GridLine } from '../visible-rows'

type Grid = {
  readonly grid: RefObject<DataSheetGridRef | null>
  readonly frame: RefObject<HTMLElement | null>
  readonly lines: readonly GridLine[]
  readonly columns: readonly DataColumn[]
  readonly startKey: RefObject<string>
  readonly onEdits: (edits: readonly CellEdit[]) => void
  readonly onMove: (columns: number, lines: number) => void
  readonly onOpen: (line: GridLine) => void
  readonly onLeave: () => void
}

/**
 * The clipboard and the keys of the selected cells. The library hears them on the document; ours come first. It would
 * read cells by rules of its own, and paste and erase on headings; Enter goes down as in Excel.
 */
export function useGridKeys(now: Grid): void {
  const latest = useRef(now)
  useLayoutEffect(() => {
    latest.current = now
  })
  useLayoutEffect(() => {
    const handle =
      <E extends Event>(act: (event: E, block: CellBlock, grid: Grid) => boolean) =>
      (event: E) => {
        const block = selectedBlock(latest.current)
        if (!block || isEditing(latest.current) || !act(event, block, latest.current)) return
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    const listeners = { copy: handle(copy), cut: handle(cut), paste: handle(paste), keydown: handle(press) } as const
    const capture = { capture: true } as const
    document.addEventListener('copy', listeners.copy, capture)
    document.addEventListener('cut', listeners.cut, capture)
    document.addEventListener('paste', listeners.paste, capture)
    document.addEventListener('keydown', listeners.keydown, capture)
    return () => {
      document.removeEventListener('copy', listeners.copy, capture)
      document.removeEventListener('cut', listeners.cut, capture)
      document.removeEventListener('paste', listeners.paste, capture)
      document.removeEventListener('keydown', listeners.keydown, capture)
    }
  }, [])
}

function selectedBlock({ grid }: Grid): CellBlock | null {
  const selection = grid.current?.selection
  if (!selection) return null
  const { min, max } = selection
  return { fromLine: min.row, toLine: max.row, fromColumn: min.col, toColumn: max.col }
}

function isEditing({ frame }: Grid): boolean {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
  return isField && (frame.current?.contains(field) ?? false)
}

function copy({ clipboardData }: ClipboardEvent, block: CellBlock, { lines, columns }: Grid): boolean {
  const copied = lines.slice(block.fromLine, block.toLine + 1).flatMap((line) => {
    if (line.kind === 'group') return []
    return [columns.slice(block.fromColumn, block.toColumn + 1).map((column) => cellText(line.row, column))]
  })
  clipboardData?.setData('text/plain', writeCells(copied))
  return true
}

function cut(event: ClipboardEvent, block: CellBlock, grid: Grid): boolean {
  copy(event, block, grid)
  return erase(block, grid)
}

function paste({ clipboardData }: ClipboardEvent, block: CellBlock, { lines, columns, onEdits }: Grid): boolean {
  const text = clipboardData?.getData('text/plain') ?? ''
  if (text !== '') onEdits(pasteEdits(readCells(text), block, lines, columns))
  return true
}

function erase(block: CellBlock, { lines, columns, onEdits }: Grid): boolean {
  onEdits(eraseEdits(block, lines, columns))
  return true
}

function fillDown({ fromLine, toLine, ...block }: CellBlock, { lines, columns, onEdits }: Grid): boolean {
  const first = lines.slice(fromLine, toLine + 1).find((line) => line.kind === 'row')
  if (first?.kind === 'row') {
    const texts = columns.slice(block.fromColumn, block.toColumn + 1).map((column) => cellText(first.row, column))
    onEdits(pasteEdits([texts], { ...block, fromLine, toLine }, lines, columns))
  }
  return true
}

function press(event: KeyboardEvent, block: CellBlock, grid: Grid): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  grid.startKey.current = key
  if (event.isComposing || altKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'd' && fillDown(block, grid)
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return erase(block, grid)
    case 'Enter':
      return enter(block, grid, shiftKey)
    case 'Escape':
      return leave(block, grid)
    default:
      return false
  }
}

function enter(block: CellBlock, { lines, columns, onMove, onOpen }: Grid, isBack: boolean): boolean {
  const line = lines[block.fromLine]
  if (columns[block.fromColumn]?.kind === 'places' && line) onOpen(line)
  else onMove(0, isBack ? -1 : 1)
  return true
}

/** A selected block shrinks to its cell first, which the library does. */
function leave(block: CellBlock, { onLeave }: Grid): boolean {
  const isBlock = block.fromLine !== block.toLine || block.fromColumn !== block.toColumn
  if (!isBlock) onLeave()
  return !isBlock
}
