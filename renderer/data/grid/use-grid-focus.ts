import { useCallback, useLayoutEffect, useRef } from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import type { DataColumn } from '../edits/columns'
import type { GridLine } from '../visible-rows'
import { cellId, type GridActions } from './grid-context'

type FrameRef = { readonly current: HTMLElement | null }
export type GridRef = { readonly current: DataSheetGridRef | null }

/** Takes the active cell on, past the headings of groups, and not beyond the edges. */
export function useMove(
  grid: GridRef,
  lines: readonly GridLine[],
  columns: readonly DataColumn[],
): GridActions['move'] {
  const latest = useRef({ lines, columns })
  useLayoutEffect(() => {
    latest.current = { lines, columns }
  })
  return useCallback(
    (right, down) => {
      const at = grid.current?.activeCell
      if (!at) return
      const { lines: all, columns: own } = latest.current
      const row = nearestRow(all, at.row + down, down < 0 ? -1 : 1) ?? at.row
      const col = Math.min(Math.max(at.col + right, 0), own.length - 1)
      grid.current?.setActiveCell({ row, col })
    },
    [grid],
  )
}

/** The line itself, or the next one in that direction that is no heading. */
function nearestRow(lines: readonly GridLine[], from: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < lines.length; at += step) if (lines[at]?.kind === 'row') return at
  return undefined
}

/**
 * The library keeps no focus of its own while a cell is selected, and hears keys wherever they are typed. So the grid
 * takes the focus and names its active cell, and when the focus goes elsewhere no cell is active any more.
 */
export function useActiveCell(id: string, grid: GridRef, frame: FrameRef, lines: readonly GridLine[]) {
  const last = useRef(0)
  useLayoutEffect(() => {
    const leave = ({ target }: FocusEvent) => {
      const isOutside = target instanceof Node && !frame.current?.contains(target)
      if (isOutside && grid.current?.activeCell) grid.current.setActiveCell(null)
    }
    document.addEventListener('focusin', leave)
    return () => document.removeEventListener('focusin', leave)
  }, [frame, grid])

  const take = () => {
    if (grid.current?.activeCell) containerOf(frame)?.focus({ preventScroll: true })
  }

  const follow = ({ cell }: { readonly cell: DataSheetGridRef['activeCell'] }) => {
    const container = containerOf(frame)
    if (!cell) return container?.removeAttribute('aria-activedescendant')
    const step = cell.row < last.current ? -1 : 1
    const row = nearestRow(lines, cell.row, step) ?? nearestRow(lines, cell.row, step === 1 ? -1 : 1) ?? cell.row
    last.current = row
    if (row !== cell.row) return grid.current?.setActiveCell({ row, col: cell.col })
    container?.setAttribute('aria-activedescendant', cellId(id, row, cell.col))
    if (!frame.current?.contains(document.activeElement)) container?.focus({ preventScroll: true })
  }
  return { follow, take }
}

function containerOf(frame: FrameRef): HTMLElement | null {
  return frame.current?.querySelector<HTMLElement>('.dsg-container') ?? null
}

/** What the library's boxes are to a screen reader. */
export function useGridLabels(frame: FrameRef, label: string, lines: number, columns: number): void {
  useLayoutEffect(() => {
    const container = containerOf(frame)
    const attributes = {
      role: 'grid',
      tabindex: '0',
      'aria-label': label,
      'aria-multiselectable': 'true',
      'aria-rowcount': String(lines + 1),
      'aria-colcount': String(columns + 1),
    }
    for (const [name, text] of Object.entries(attributes)) container?.setAttribute(name, text)
  }, [frame, label, lines, columns])
}
