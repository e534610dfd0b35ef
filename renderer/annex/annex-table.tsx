import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnnexCell, groupWords, rowNumbers } from '#core/document/annex-cells'
import { columnWidths } from '#core/document/annex-columns'
import type { AnnexRow, AnnexTable as Table } from '#core/document/annex-schema'
import type { Annex } from '#core/document/schema'
import { annexWidth } from '#core/docx/page-geometry'
import { twipsOfMm } from '#core/ooxml/measure'
import { focusRow } from '../data/panel-store'
import { usePage } from '../editor/page-context'
import { lookOf } from '../editor/profile-look'
import styles from './annex.module.css'
import { useAnnexHead, useRowCells } from './use-annex'

/** The table of an annex, bound to the data set. What a cell shows is changed where its figure is. */
export function AnnexTable({ annex }: { readonly annex: Annex }) {
  const { profile } = usePage()
  const head = useAnnexHead(annex)
  const numbers = rowNumbers(annex.rows)
  const whole = annexWidth(profile, annex.orientation)
  return (
    <table className={styles.table} style={lookOf(profile, 'tableText')}>
      <colgroup>
        {columnWidths(annex.columns, whole, twipsOfMm(1)).map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
          <col key={at} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead style={lookOf(profile, 'tableHead')}>
        {head.map((cells, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are one or two, in order
          <tr key={line}>
            {cells.map(({ words, across, down }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
              <th key={at} colSpan={across} rowSpan={down} scope={across > 1 ? 'colgroup' : 'col'}>
                {words}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {annex.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
          <Row key={at} columns={annex.columns} row={row} number={numbers[at] ?? ''} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { readonly columns: Table['columns']; readonly row: AnnexRow; readonly number: string }

const Row = memo(function Row({ columns, row, number }: RowProps) {
  if (row.kind === 'indicator') return <IndicatorRow columns={columns} row={row} number={number} />
  return (
    <tr className={styles.group}>
      <th colSpan={columns.length} scope="colgroup">
        {groupWords({ kind: 'group', number, title: row.title })}
      </th>
    </tr>
  )
})

function IndicatorRow({ columns, row, number }: RowProps & { readonly row: Extract<AnnexRow, { kind: 'indicator' }> }) {
  const cells = useRowCells(columns, row, number)
  const name = cells.find(({ column }) => column === 'name')?.words ?? row.indicator
  return (
    <tr>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
        <Cell key={at} cell={cell} name={name} />
      ))}
    </tr>
  )
}

/**
 * A figure's cell is a button all over: a blank one can be pressed too. A plan's own amount has its place in the panel of
 * the data, where the plans of all givers stand side by side.
 */
function Cell({ cell, name }: { readonly cell: AnnexCell; readonly name: string }) {
  const { t } = useTranslation()
  const { actions } = usePage()
  const { figure, words, column, missing } = cell
  if (!figure) return <td data-column={column}>{words}</td>
  const open = (chip: Element) =>
    column === 'plan' ? void focusRow(figure.indicator) : actions.openFigure(figure, chip)
  const label = t(words === '' ? 'annex:cellBlank' : 'annex:cell', {
    name,
    column: t(`annex:column-${column}`),
    words,
  })
  return (
    <td data-column={column} data-missing={missing}>
      <button
        type="button"
        className={styles.figure}
        aria-label={label}
        title={label}
        onClick={(event) => open(event.currentTarget)}
      >
        {words}
      </button>
    </td>
  )
}
