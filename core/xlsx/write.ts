import type { Amount } from '#core/indicators/schema'
import { cellName } from '#core/indicators/table'
import { type Deflate, type Part, zipParts } from '#core/ooxml/package'
import { writeXml, written, type XmlObject } from '#core/ooxml/xml'
import { CellFormats, type CellStyle } from '#core/xlsx/cell-styles'

/** What is written in a cell: a text, an exact number, or nothing but its look. */
export type WrittenValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly amount: Amount }
  | { readonly kind: 'blank' }

export type WrittenCell = { readonly column: number; readonly value: WrittenValue; readonly style?: CellStyle }

export type WrittenRow = {
  readonly row: number
  readonly heightPoints?: number
  readonly cells: readonly WrittenCell[]
}

export type WrittenSheet = {
  readonly name: string
  /** Widths in characters, from the first column; a hidden one is there and not shown. */
  readonly columns: readonly { readonly width: number; readonly hidden?: true }[]
  readonly rows: readonly WrittenRow[]
  readonly merged: readonly string[]
  /** Rows that stay in sight, and on every printed page from `headerRow` on. */
  readonly headerRow: number
  /** Only unlocked cells may be written in; there is no password. */
  readonly locked: boolean
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook: the same sheets always give the same bytes, and nothing tells who wrote it or when. There are no
 * formulas; a text that a spreadsheet would take for one is marked as text (`quotePrefix`).
 *
 * Source: ECMA-376 Part 1, 12.3, 18.2, 18.3; OWASP ASVS 1.2.10 for what looks like a formula.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[], options: { readonly deflate: Deflate }): Uint8Array {
  const formats = new CellFormats()
  const written = sheets.map((sheet) => writeXml(sheetPart(sheet, formats)))
  const parts: readonly Part[] = [
    { path: '[Content_Types].xml', xml: writeXml(contentTypes(sheets.length)) },
    { path: '_rels/.rels', xml: writeXml(relations([['officeDocument', 'xl/workbook.xml']])) },
    { path: 'xl/workbook.xml', xml: writeXml(workbookPart(sheets)) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: writeXml(
        relations([
          ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ),
    },
    { path: 'xl/styles.xml', xml: writeXml(formats.part(main)) },
    ...written.map((xml, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, xml })),
  ]
  return zipParts(parts, options.deflate)
}

/** Whether a spreadsheet may run a text as a formula, full-width twins and leading blanks or quotes included. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s"']*[=+\-@\t\r＝＋－＠]/u.test(text) || /^[\t\r]/.test(text)
}

function sheetPart(sheet: WrittenSheet, formats: CellFormats): XmlObject {
  const pane = {
    ySplit: sheet.headerRow,
    topLeftCell: `A${sheet.headerRow + 1}`,
    activePane: 'bottomLeft',
    state: 'frozen',
  }
  return {
    worksheet: [
      { _attr: { xmlns: main } },
      { sheetPr: [{ pageSetUpPr: { _attr: { fitToPage: 1 } } }] },
      { sheetViews: [{ sheetView: [{ _attr: { workbookViewId: 0 } }, { pane: { _attr: pane } }] }] },
      { sheetFormatPr: { _attr: { defaultRowHeight: 16 } } },
      { cols: sheet.columns.map(columnPart) },
      { sheetData: sheet.rows.map((row) => rowPart(row, formats)) },
      ...(sheet.locked ? [{ sheetProtection: { _attr: { sheet: 1, formatColumns: 0, formatRows: 0 } } }] : []),
      ...(sheet.merged.length > 0 ? [mergedPart(sheet.merged)] : []),
      { pageMargins: { _attr: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } } },
      { pageSetup: { _attr: { paperSize: 9, orientation: 'landscape', fitToHeight: 0 } } },
    ],
  }
}

function columnPart({ width, hidden }: WrittenSheet['columns'][number], at: number): XmlObject {
  return { col: { _attr: { min: at + 1, max: at + 1, width, customWidth: 1, hidden: hidden && 1 } } }
}

function mergedPart(ranges: readonly string[]): XmlObject {
  return {
    mergeCells: [{ _attr: { count: ranges.length } }, ...ranges.map((ref) => ({ mergeCell: { _attr: { ref } } }))],
  }
}

function rowPart({ row, heightPoints, cells }: WrittenRow, formats: CellFormats): XmlObject {
  const height = heightPoints === undefined ? {} : { ht: heightPoints, customHeight: 1 }
  return written({
    row: [{ _attr: { r: row, ...height } }, ...cells.map((cell) => cellPart(cell, row, formats))],
  })
}

function cellPart({ column, value, style = {} }: WrittenCell, row: number, formats: CellFormats): XmlObject {
  const quoted = value.kind === 'text' && looksLikeFormula(value.text)
  const placed = { r: cellName({ row, column }), s: formats.indexOf(style, quoted) }
  switch (value.kind) {
    case 'number':
      return { c: [{ _attr: placed }, { v: value.amount }] }
    case 'text': {
      const space = value.text.trim() === value.text ? undefined : 'preserve'
      const t = [{ _attr: { 'xml:space': space } }, escapedText(value.text)]
      return { c: [{ _attr: { ...placed, t: 'inlineStr' } }, { is: [{ t }] }] }
    }
    default:
      return { c: { _attr: placed } }
  }
}

/** What reads like an escape of ours ('_x000D_') is none (22.4.2.4 bstr). */
function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
}

function workbookPart(sheets: readonly WrittenSheet[]): XmlObject {
  const listed = sheets.map(({ name }, at) => ({ sheet: { _attr: { name, sheetId: at + 1, 'r:id': `rId${at + 1}` } } }))
  const titles = sheets.map(({ name, headerRow }, at) => ({
    definedName: [
      { _attr: { name: '_xlnm.Print_Titles', localSheetId: at } },
      `'${name.replaceAll("'", "''")}'!$${headerRow}:$${headerRow}`,
    ],
  }))
  return {
    workbook: [
      { _attr: { xmlns: main, 'xmlns:r': office } },
      { bookViews: [{ workbookView: {} }] },
      { sheets: listed },
      { definedNames: titles },
    ],
  }
}

function relations(targets: readonly (readonly [type: string, target: string])[]): XmlObject {
  const listed = targets.map(([type, target], at) => ({
    Relationship: { _attr: { Id: `rId${at + 1}`, Type: `${office}/${type}`, Target: target } },
  }))
  return { Relationships: [{ _attr: { xmlns: `${packageNames}/relationships` } }, ...listed] }
}

function contentTypes(sheets: number): XmlObject {
  const override = (path: string, type: string) => ({
    Override: { _attr: { PartName: `/xl/${path}`, ContentType: `${sheetTypes}.${type}+xml` } },
  })
  const byDefault = (extension: string, type: string) => ({
    Default: { _attr: { Extension: extension, ContentType: type } },
  })
  return {
    Types: [
      { _attr: { xmlns: `${packageNames}/content-types` } },
      byDefault('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      byDefault('xml', 'application/xml'),
      override('workbook.xml', 'sheet.main'),
      override('styles.xml', 'styles'),
      ...Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet')),
    ],
  }
}
