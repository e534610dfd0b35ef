import { useElementSize } from '@mantine/hooks'
import { useCallback, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { DataSheetGrid, type DataSheetGridRef } from 'react-datasheet-grid'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import 'react-datasheet-grid/dist/style.css'
import type { IndicatorId } from '#core/indicators/schema'
import { columnId, type DataColumn } from '../edits/columns'
import type { CellEdit } from '../edits/write-cell'
import { useDataPanel } from '../panel-store'
import type { GridLine } from '../visible-rows'
import styles from './grid.module.css'
import { type FilledLine, gridColumns, nameColumn } from './grid-columns'
import { type GridActions, GridContext } from './grid-context'
import { type GridRef, useActiveCell, useGridLabels, useMove } from './use-grid-focus'
import { useGridKeys } from './use-grid-keys'

type Props = {
  readonly label: string
  readonly lines: readonly GridLine[]
  readonly columns: readonly DataColumn[]
  readonly onEdits: (edits: readonly CellEdit[]) => void
  readonly onGoTo: (indicator: IndicatorId) => void
  readonly onRemove: (indicator: IndicatorId) => void
  /** Esc leads back to the text. */
  readonly onLeave: () => void
}

export const rowHeight = 32
const headerHeight = 40

/** The rows in cells to write in, as in a spreadsheet. */
export function DataGrid(props: Props) {
  const { label, lines, columns, onEdits, onLeave } = props
  const grid = useRef<DataSheetGridRef>(null)
  const id = useId()
  const size = useElementSize()
  const frame = useRef<HTMLDivElement>(null)
  const library = useMemo(() => gridColumns(columns), [columns])
  const value = useMemo((): FilledLine[] => [...lines], [lines])
  const move = useMove(grid, lines, columns)
  const actions = useActions(id, props, move)
  const focus = useActiveCell(id, grid, frame, lines)
  useGridLabels(frame, label, lines.length, columns.length)
  useWantedRow(grid, lines)
  useSettling(grid)
  useGridKeys({
    grid,
    frame,
    lines,
    columns,
    startKey: actions.startKey,
    onEdits,
    onMove: move,
    onOpen: (line) => line.kind === 'row' && actions.open(line),
    onLeave: () => {
      grid.current?.setActiveCell(null)
      onLeave()
    },
  })

  const takeFills = useCallback(
    (filled: readonly FilledLine[]) => {
      const edits = filled.flatMap((line) => fillEdits(line, columns))
      if (edits.length > 0) onEdits(edits)
    },
    [columns, onEdits],
  )

  return (
    <div ref={size.ref} className={styles.frame}>
      <div ref={frame}>
        <GridContext value={actions.cells}>
          <DataSheetGrid<FilledLine>
            ref={grid}
            className={styles.grid ?? ''}
            value={value}
            columns={library}
            gutterColumn={nameColumn}
            height={size.height}
            rowHeight={rowHeight}
            headerRowHeight={headerHeight}
            rowClassName={lineClass}
            lockRows
            disableContextMenu
            disableSmartDelete
            onChange={takeFills}
            onActiveCellChange={focus.follow}
            onBlur={focus.take}
          />
        </GridContext>
      </div>
    </div>
  )
}

function lineClass({ rowData }: { readonly rowData: GridLine }): string | undefined {
  return rowData.kind === 'group' ? styles.groupLine : undefined
}

function fillEdits(line: FilledLine, columns: readonly DataColumn[]): readonly CellEdit[] {
  if (line.kind === 'group' || !line.fills) return []
  const { fills, row } = line
  return columns.flatMap((column) => {
    const text = fills.get(columnId(column))
    return text === undefined ? [] : [{ indicator: row.indicator.id, column, text }]
  })
}

function useActions(id: string, props: Props, move: GridActions['move']) {
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const startKey = useRef('')
  const { t } = useTranslation()
  const cells = useMemo<GridActions>(
    () => ({
      t,
      id,
      commit: (indicator, column, text) => latest.current.onEdits([{ indicator, column, text }]),
      goTo: (indicator) => latest.current.onGoTo(indicator),
      remove: (indicator) => latest.current.onRemove(indicator),
      move,
      startKey,
    }),
    [id, move, t],
  )
  const open = ({ row }: Extract<GridLine, { kind: 'row' }>) => {
    if (row.places > 0) cells.goTo(row.indicator.id)
    else cells.remove(row.indicator.id)
  }
  return { cells, startKey, open }
}

/** Goes to the row that someone asked for, as soon as it is there. */
function useWantedRow(grid: GridRef, lines: readonly GridLine[]): void {
  const wanted = useDataPanel((panel) => panel.wanted)
  useLayoutEffect(() => {
    const row = lines.findIndex((line) => line.kind === 'row' && line.row.indicator.id === wanted)
    if (wanted === null || row < 0) return
    grid.current?.setActiveCell({ row, col: 'value' })
    useDataPanel.setState({ wanted: null })
  }, [grid, lines, wanted])
}

/** Saving and exporting end the typing in a cell first. */
function useSettling(grid: GridRef): void {
  useLayoutEffect(() => {
    const settle = () => {
      const at = grid.current?.activeCell
      if (at) flushSync(() => grid.current?.setActiveCell({ row: at.row, col: at.col }))
    }
    useDataPanel.setState({ settle })
    return () => useDataPanel.setState({ settle: () => undefined })
  }, [grid])
}
