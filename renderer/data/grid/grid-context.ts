import type { TFunction } from 'i18next'
import { createContext, type RefObject, useContext } from 'react'
import type { IndicatorId } from '#core/indicators/schema'
import type { DataColumn } from '../edits/columns'

/** What the cells of the grid do. The same object as long as the grid stands, so that no cell is drawn for it. */
export type GridActions = {
  /** One for all: with the library's hook in each, cells cost twice as much to draw while scrolling. */
  readonly t: TFunction
  /** Leads the ids of the cells. */
  readonly id: string
  readonly commit: (indicator: IndicatorId, column: DataColumn, text: string) => void
  readonly goTo: (indicator: IndicatorId) => void
  readonly remove: (indicator: IndicatorId) => void
  /** Takes the active cell so many columns right and lines down. */
  readonly move: (columns: number, lines: number) => void
  /** The key with which editing began: F2 goes on writing, others begin anew. */
  readonly startKey: RefObject<string>
}

export const GridContext = createContext<GridActions | null>(null)

export function useGridActions(): GridActions {
  const actions = useContext(GridContext)
  if (actions === null) throw new Error('outside of a grid')
  return actions
}

export function cellId(grid: string, line: number, column: number): string {
  return `${grid}-${line}-${column}`
}
