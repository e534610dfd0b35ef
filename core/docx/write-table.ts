import { FileChild, type IXmlableObject } from 'docx'
import { type AnnexCell, type AnnexCells, type AnnexLine, groupWords } from '#core/document/annex-cells'
import { columnWidths } from '#core/document/annex-columns'
import type { HeadCell } from '#core/document/annex-head'
import type { AnnexColumn, AnnexTable } from '#core/document/annex-schema'
import { type StyleKey, styleNames } from '#core/docx/style-names'
import { black } from '#core/docx/style-options'
import { tagOf, writeFigure } from '#core/docx/write-figure'
import { type TextContext, valued } from '#core/docx/write-paragraph'
import { textRun } from '#core/docx/write-run'
import { type Twips, twipsOfMm } from '#core/ooxml/measure'
import { written, type XmlObject } from '#core/ooxml/xml'

/** Between the letters of a cell and the borders at its sides. */
const sideMm = 1.2

/**
 * The table of an annex, over the whole width of its text: every width is said thrice, in the grid, in the cells and
 * of the table, so that each word processor draws it alike. The head comes again on every page, and no row is torn.
 *
 * Source: ECMA-376 Part 1, 17.4.37 tbl, 17.4.48 tblGrid, 17.4.63 tblW, 17.4.71 tcW, 17.4.49 tblHeader, 17.4.6 cantSplit.
 */
export class IndicatorTable extends FileChild {
  readonly #element: IXmlableObject

  constructor(columns: AnnexTable['columns'], { header, rows }: AnnexCells, width: Twips, context: TextContext) {
    super('w:tbl')
    const widths = columnWidths(columns, width, twipsOfMm(1))
    const body = rows.map((line, at) => bodyRow(line, { widths, isLast: at === rows.length - 1 }, context))
    this.#element = written({ 'w:tbl': [tableLook(width), grid(widths), ...headRows(header, widths), ...body] })
  }

  override prepForXml(): IXmlableObject {
    return this.#element
  }
}

export function tableLook(width: Twips): XmlObject {
  const border = { _attr: { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': black } }
  const side = { _attr: { 'w:w': twipsOfMm(sideMm), 'w:type': 'dxa' } }
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  return {
    'w:tblPr': [
      measured('w:tblW', width),
      valued('w:jc', 'center'),
      { 'w:tblBorders': sides.map((name) => ({ [`w:${name}`]: border })) },
      { 'w:tblLayout': { _attr: { 'w:type': 'fixed' } } },
      { 'w:tblCellMar': [{ 'w:left': side }, { 'w:right': side }] },
    ],
  }
}

function measured(name: string, width: number): XmlObject {
  return { [name]: { _attr: { 'w:w': width, 'w:type': 'dxa' } } }
}

export function grid(widths: readonly number[]): XmlObject {
  return { 'w:tblGrid': widths.map((width) => ({ 'w:gridCol': { _attr: { 'w:w': width } } })) }
}

type Merge = 'restart' | 'continue'

/** The rows of the head. What stands over two rows has its words in the first and an empty cell below. */
function headRows(header: readonly (readonly HeadCell[])[], widths: readonly number[]): readonly XmlObject[] {
  const [upper = [], lower] = header
  let left = 0
  const below = [...(lower ?? [])]
  const cells = upper.map(({ words, across, down }) => {
    const spanned = widths.slice(left, left + across)
    left += across
    const first = cellOf(sum(spanned), textParagraph('tableHead', words), across, down > 1 ? 'restart' : undefined)
    const second =
      down > 1
        ? [cellOf(sum(spanned), textParagraph('tableHead', ''), across, 'continue')]
        : below.splice(0, across).map((cell, at) => cellOf(spanned[at] ?? 0, textParagraph('tableHead', cell.words)))
    return { first, second }
  })
  const rows = [cells.map(({ first }) => first), ...(lower ? [cells.flatMap(({ second }) => second)] : [])]
  return rows.map((row) => ({ 'w:tr': [{ 'w:trPr': [{ 'w:cantSplit': {} }, { 'w:tblHeader': {} }] }, ...row] }))
}

type Placing = { readonly widths: readonly number[]; readonly isLast: boolean }

/** The last row goes with the mark that ends the annex, for that may not stand on a page alone. */
function bodyRow(line: AnnexLine, { widths, isLast }: Placing, context: TextContext): XmlObject {
  const cells =
    line.kind === 'group'
      ? [cellOf(sum(widths), textParagraph('tableGroup', groupWords(line)), widths.length)]
      : line.cells.map((cell, at) => cellOf(widths[at] ?? 0, cellParagraph(cell, isLast, context)))
  return { 'w:tr': [{ 'w:trPr': [{ 'w:cantSplit': {} }] }, ...cells] }
}

export function cellOf(width: number, content: XmlObject, across = 1, merge?: Merge): XmlObject {
  return {
    'w:tc': [
      {
        'w:tcPr': [
          measured('w:tcW', width),
          ...(across > 1 ? [valued('w:gridSpan', across)] : []),
          ...(merge === undefined ? [] : [valued('w:vMerge', merge)]),
          valued('w:vAlign', 'center'),
        ],
      },
      content,
    ],
  }
}

function cellParagraph(cell: AnnexCell, keepWithNext: boolean, context: TextContext): XmlObject {
  const { figure, words, column } = cell
  const style = columnStyles[column]
  if (words === '' || figure === undefined) return textParagraph(style, words, keepWithNext)
  const { name, order } = context.indicatorOf(figure)
  const tag = tagOf(figure.indicator, shownBy[column] ?? column, order)
  return paragraph(style, [writeFigure({ id: context.nextControlId(), tag, name, words })], keepWithNext)
}

/** What a cell shows, in the terms of a figure's tag: a plan's own amount is its target, 'plan' the share of it. */
const shownBy: Readonly<Partial<Record<AnnexColumn['kind'], string>>> = { plan: 'target', planShare: 'plan' }

const columnStyles: Readonly<Record<AnnexColumn['kind'], StyleKey>> = {
  order: 'tableCentre',
  name: 'tableText',
  unit: 'tableCentre',
  base: 'tableRight',
  plan: 'tableRight',
  value: 'tableRight',
  growth: 'tableRight',
  index: 'tableRight',
  planShare: 'tableRight',
  verdict: 'tableCentre',
  note: 'tableText',
}

export function textParagraph(style: StyleKey, words: string, keepWithNext = false): XmlObject {
  return paragraph(style, words === '' ? [] : [textRun({ text: words })], keepWithNext)
}

function paragraph(style: StyleKey, content: readonly XmlObject[], keepWithNext: boolean): XmlObject {
  const keeping = keepWithNext ? [{ 'w:keepNext': {} }] : []
  return { 'w:p': [{ 'w:pPr': [valued('w:pStyle', styleNames[style].id), ...keeping] }, ...content] }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((whole, width) => whole + width, 0)
}
