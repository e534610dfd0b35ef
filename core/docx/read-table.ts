import type { DocxContext } from '#core/docx/docx-context'
import { shadeOf } from '#core/docx/read-look'
import { readParagraph } from '#core/docx/read-paragraph'
import type { WordCell, WordParagraph, WordTable } from '#core/docx/word-text'
import { childOf, elementsOf, valOf, type XmlElement } from '#core/ooxml/elements'

/** No table of Word's has more columns. */
const mostColumns = 63

/** A table as rows of cells. One within a cell gives its cells to it, as paragraphs (ECMA-376 Part 1, 17.4). */
export function readTable(table: XmlElement, context: DocxContext): WordTable {
  const inside = { ...context, ...colourOfStyle(table, context) }
  return { kind: 'table', rows: unwrapped(table, 'tr').map((row) => readRow(row, inside)) }
}

/** Styles of tables colour rows and columns by their place: what is white there may well be seen. */
function colourOfStyle(table: XmlElement, { styles }: DocxContext): Pick<DocxContext, 'cellShade'> {
  const style = valOf(childOf(table, 'tblPr'), 'tblStyle')
  const isPlain = style === undefined || /^(table grid|normal table|plain table)/i.test(styles.name(style))
  return isPlain ? {} : { cellShade: 'by style' }
}

function readRow(row: XmlElement, context: DocxContext): readonly WordCell[] {
  const properties = childOf(row, 'trPr')
  const left = childOf(properties, 'del') ? 'deleted' : childOf(properties, 'hidden') ? 'hidden' : null
  if (left !== null) {
    context.notes.add(left)
    return []
  }
  return unwrapped(row, 'tc').map((cell) => readCell(cell, context))
}

function readCell(cell: XmlElement, context: DocxContext): WordCell {
  const properties = childOf(cell, 'tcPr')
  const cellShade = shadeOf(properties)
  const inside = { ...context, ...(cellShade !== undefined && { cellShade }) }
  return { span: spanOf(valOf(properties, 'gridSpan')), paragraphs: readParagraphs(cell, inside) }
}

function spanOf(value: string | undefined): number {
  const span = value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : 1
  return Math.min(Math.max(span, 1), mostColumns)
}

/** The paragraphs of a cell or a box, those of tables in it among them. */
export function readParagraphs(element: XmlElement, context: DocxContext): readonly WordParagraph[] {
  return elementsOf(element).flatMap((child): readonly WordParagraph[] => {
    if (child.name === 'p') return readParagraph(child, context)
    if (child.name === 'tbl') return readTable(child, context).rows.flatMap(paragraphsOf)
    return blockWrappers.has(child.name) ? readParagraphs(child, context) : []
  })
}

function paragraphsOf(row: readonly WordCell[]): readonly WordParagraph[] {
  return row.flatMap(({ paragraphs }) => paragraphs)
}

/** Elements around blocks, rows and cells that add nothing to what they say. */
export const blockWrappers: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'smartTag',
])

function unwrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return blockWrappers.has(child.name) ? unwrapped(child, name) : []
  })
}
