import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Twips } from '#core/ooxml/measure'

type Columns = readonly [Twips, Twips]

/**
 * A two-column table without borders or margins, of fixed widths: how the forms of Phụ lục III set things side by
 * side. Rows are kept whole and together.
 *
 * Source: ECMA-376 Part 1, 17.4.48 tblGrid, 17.4.52 tblLayout, 17.4.71 tcW.
 */
export function frameTable(
  columns: Columns,
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  return new Table({
    columnWidths: columns,
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({ children, width: { size: columns[column] ?? 0, type: WidthType.DXA } }),
          ),
          ...(at < rows.length - 1 && { keepNext: true }),
        }),
    ),
  })
}
