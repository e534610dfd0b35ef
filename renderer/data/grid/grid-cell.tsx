import { History, Trash2, TriangleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { CellProps } from 'react-datasheet-grid'
import { writeCutOff } from '#core/indicators/cut-off'
import { restatedNote } from '../../roll/restated'
import type { IndicatorRow } from '../data-rows'
import { cellText } from '../edits/cell-text'
import type { DataColumn } from '../edits/columns'
import { cellKey, useDataPanel } from '../panel-store'
import type { GridLine } from '../visible-rows'
import { CellInput, StateSelect } from './cell-input'
import { useColumnTitle } from './column-title'
import { disagreementNote } from './disagreement'
import styles from './grid.module.css'
import { cellId, useGridActions } from './grid-context'

/** A cell of the grid, as the grid library hands it over. */
export function GridCell(props: CellProps<GridLine, DataColumn>) {
  const { rowData, rowIndex, columnIndex, columnData, active, focus, stopEditing } = props
  const { id } = useGridActions()
  const own = cellId(id, rowIndex, columnIndex)
  // biome-ignore lint/a11y/useSemanticElements: the library's grid is made of boxes, not of a table
  // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
  if (rowData.kind === 'group') return <div role="gridcell" id={own} className={styles.cell} />
  return (
    <RowCell id={own} row={rowData.row} column={columnData} active={active} onDone={focus ? stopEditing : undefined} />
  )
}

type Props = {
  readonly id: string
  readonly row: IndicatorRow
  readonly column: DataColumn
  readonly active: boolean
  /** There while the cell is edited: ends that. */
  readonly onDone: ((options: { nextRow: boolean }) => void) | undefined
}

const RowCell = memo(function RowCell({ id, row, column, active, onDone }: Props) {
  const refusal = useDataPanel(({ refusals }) => refusals.get(cellKey(row.indicator.id, column)))
  const { t } = useGridActions()
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="gridcell"
      id={id}
      className={styles.cell}
      aria-selected={active}
      aria-invalid={refusal ? true : undefined}
      data-kind={column.kind}
      title={refusal && t(`failure:${refusal.failure.code}`, { replace: refusal.failure.values })}
    >
      {onDone ? <Edited row={row} column={column} onDone={onDone} /> : <Shown row={row} column={column} />}
    </div>
  )
})

type CellOf = { readonly row: IndicatorRow; readonly column: DataColumn }

function Edited({ row, column, onDone }: CellOf & { readonly onDone: (options: { nextRow: boolean }) => void }) {
  const { commit, t } = useGridActions()
  const title = useColumnTitle(column)
  const { name, id } = row.indicator
  const label = t('data:edit', { column: title, name })
  if (column.kind === 'state') {
    return (
      <StateSelect
        label={label}
        initial={row.seen?.state ?? 'estimate'}
        onCommit={(text) => commit(id, column, text)}
        onDone={() => onDone({ nextRow: false })}
      />
    )
  }
  return <CellInput label={label} initial={cellText(row, column)} onCommit={(text) => commit(id, column, text)} />
}

function Shown({ row, column }: CellOf): ReactNode {
  switch (column.kind) {
    case 'growth':
    case 'share':
      return <PercentShown row={row} column={column} />
    case 'base':
      return <BaseShown row={row} column={column} />
    case 'state':
      return <StateShown row={row} />
    case 'places':
      return <PlacesShown row={row} />
    default:
      return <span className={styles.text}>{cellText(row, column)}</span>
  }
}

function PercentShown({ row, column }: CellOf) {
  const { t } = useGridActions()
  const differs = disagreementNote(row, column, t)
  const cell = column.kind === 'share' ? row.shares.get(column.name) : row.growth
  const isGiven = cell?.kind === 'given'
  const base = column.kind === 'growth' && !isGiven ? restatedNote(row.base, row.indicator, t) : null
  const note = [differs ?? t(isGiven ? 'data:givenNote' : 'data:computedNote'), base].filter(Boolean).join('\n')
  return (
    <span className={styles.percent} data-from={cell?.kind} title={cell?.kind === 'none' ? undefined : note}>
      {isGiven && <span className={styles.tag}>{t('data:given')}</span>}
      {differs && <TriangleAlert className={styles.differs} size={13} aria-label={differs} />}
      <span className={styles.text}>{cellText(row, column)}</span>
    </span>
  )
}

/** What growth is measured against, marked where the last report printed another value. */
function BaseShown({ row, column }: CellOf) {
  const { t } = useGridActions()
  const note = restatedNote(row.base, row.indicator, t)
  const mark = note && t('data:restatedMark', { note })
  return (
    <span className={styles.percent} title={mark ?? undefined}>
      {mark && <History className={styles.differs} size={13} aria-label={mark} />}
      <span className={styles.text}>{cellText(row, column)}</span>
    </span>
  )
}

function StateShown({ row: { seen } }: Pick<CellOf, 'row'>) {
  const { t } = useGridActions()
  if (!seen) return null
  const state = t(`figure:${seen.state}`)
  return (
    <span className={styles.text}>{seen.cutOff === undefined ? state : `${state} ${writeCutOff(seen.cutOff)}`}</span>
  )
}

function PlacesShown({ row: { indicator, places } }: Pick<CellOf, 'row'>) {
  const { goTo, remove, t } = useGridActions()
  const { name, id } = indicator
  const label = t(places > 0 ? 'data:goTo' : 'data:remove', { name, number: places })
  return (
    <button
      type="button"
      className={styles.places}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => (places > 0 ? goTo(id) : remove(id))}
    >
      {places > 0 ? places : <Trash2 size={14} aria-hidden />}
    </button>
  )
}
