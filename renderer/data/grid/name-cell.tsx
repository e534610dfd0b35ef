import { useLayoutEffect, useRef } from 'react'
import type { CellProps } from 'react-datasheet-grid'
import { useTranslation } from 'react-i18next'
import type { GridLine } from '../visible-rows'
import styles from './grid.module.css'
import { useGridActions } from './grid-context'

/** The library draws rows without a role; the first cell, which is always drawn, gives its row one. */
function useRowRole(row: number) {
  const cell = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const line = cell.current?.closest('.dsg-row')
    line?.setAttribute('role', 'row')
    line?.setAttribute('aria-rowindex', String(row))
  }, [row])
  return cell
}

/** The name of an indicator, or the heading of a group: it stays in sight while the rest scrolls. */
export function NameCell({ rowData, rowIndex }: CellProps<GridLine, unknown>) {
  const { t } = useGridActions()
  const cell = useRowRole(rowIndex + 2)
  if (rowData.kind === 'row') {
    const { name } = rowData.row.indicator
    return (
      // biome-ignore lint/a11y/useSemanticElements: the library's grid is made of boxes, not of a table
      // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
      <div ref={cell} role="rowheader" className={styles.name} title={name}>
        {name}
      </div>
    )
  }
  const title = rowData.id === 'start' ? t('data:beginning') : (rowData.title ?? t('data:unused'))
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div ref={cell} role="rowheader" className={styles.group}>
      {title}
    </div>
  )
}

export function NameTitle() {
  const { t } = useTranslation()
  const cell = useRowRole(1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div ref={cell} role="columnheader" className={styles.title}>
      {t('data:name')}
    </div>
  )
}
