import { create } from 'zustand'
import type { IndicatorId } from '#core/indicators/schema'
import { change } from '../session/settings'
import { useShell } from '../session/shell'
import type { Doubt, Refusal } from './edits/cell-edits'
import { columnId, type DataColumn } from './edits/columns'
import type { CellEdit } from './edits/write-cell'
import type { Filter } from './visible-rows'

/** What the panel is waiting to be told: how doubtful cells among these edits were meant. */
export type Question = { readonly edits: readonly CellEdit[]; readonly doubts: readonly Doubt[] }

type DataPanel = {
  readonly filter: Filter
  readonly search: string
  /** A row to be gone to as soon as the grid stands. */
  readonly wanted: IndicatorId | null
  /** By `cellKey`: what was typed and why it was not taken. */
  readonly refusals: ReadonlyMap<string, Refusal>
  readonly question: Question | null
  /** Whether every figure in the text shows where it comes from. */
  readonly sources: boolean
  /** Ends the typing in a cell, so that what is written there is in the report. */
  readonly settle: () => void
}

const fresh = { filter: 'all', search: '', wanted: null, refusals: new Map(), question: null } as const

export const useDataPanel = create<DataPanel>()(() => ({ ...fresh, sources: false, settle: () => undefined }))

/** In pixels: the names, the value and what it is measured against are in sight. */
export const usualWidth = 600

export function cellKey(indicator: IndicatorId, column: DataColumn): string {
  return `${indicator} ${columnId(column)}`
}

/** Whether the panel is open: it stays so from one start to the next. */
export function useIsDataOpen(): boolean {
  return useShell(({ settings }) => settings.data?.open ?? false)
}

export function toggleData(): Promise<void> {
  return setOpen(!useShell.getState().settings.data?.open)
}

export function toggleSources(): void {
  useDataPanel.setState(({ sources }) => ({ sources: !sources }))
}

/** Opens the panel at the row of an indicator, whatever was filtered or searched for. */
export async function focusRow(indicator: IndicatorId): Promise<void> {
  useDataPanel.setState({ filter: 'all', search: '', wanted: indicator })
  await setOpen(true)
}

/** Opens the panel on the rows that pass a filter. */
export async function openFiltered(filter: Filter): Promise<void> {
  useDataPanel.setState({ filter, search: '' })
  await setOpen(true)
}

/** Keeps a width that the user chose. */
export function keepWidth(width: number): Promise<void> {
  return change(({ data }) => ({ data: { open: data?.open ?? true, width: Math.round(width) } }))
}

/** Another report has come: nothing of the old one stays. */
export function forgetReport(): void {
  useDataPanel.setState(fresh)
}

async function setOpen(open: boolean): Promise<void> {
  const { data } = useShell.getState().settings
  if ((data?.open ?? false) !== open) await change(() => ({ data: { width: data?.width ?? usualWidth, open } }))
}
