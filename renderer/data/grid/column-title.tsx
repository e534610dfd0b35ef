import { useTranslation } from 'react-i18next'
import type { DataColumn } from '../edits/columns'
import styles from './grid.module.css'

/** What stands over a column. */
export function useColumnTitle(column: DataColumn): string {
  const { t } = useTranslation()
  switch (column.kind) {
    case 'plan':
      return column.name
    case 'share':
      return t('data:share', { name: column.name })
    default:
      return t(`data:${column.kind}`)
  }
}

export function ColumnTitle({ column }: { readonly column: DataColumn }) {
  const title = useColumnTitle(column)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the library's grid is made of boxes, not of a table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
    <div role="columnheader" className={styles.title} data-kind={column.kind} title={title}>
      {title}
    </div>
  )
}
