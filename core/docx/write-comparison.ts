import { Document, DocumentAttributes, FileChild, type IXmlableObject, Styles, UnderlineType } from 'docx'
import type { ComparisonSheet, WordChange } from '#core/document/comparison'
import type { Profile } from '#core/document/profile'
import { annexWidth } from '#core/docx/page-geometry'
import { leftOutStyle, putInStyle, type StyleKey, styleNames } from '#core/docx/style-names'
import { styleOf } from '#core/docx/style-options'
import { annexStyles } from '#core/docx/write-annex-styles'
import { writeNumbering } from '#core/docx/write-numbering'
import { partsOf } from '#core/docx/write-package'
import { valued } from '#core/docx/write-paragraph'
import { propertiesOf, writeAppProperties } from '#core/docx/write-properties'
import { textRun } from '#core/docx/write-run'
import { writeAnnexSection } from '#core/docx/write-section'
import { documentDefaults, textLook } from '#core/docx/write-styles'
import { cellOf, grid, tableLook, textParagraph } from '#core/docx/write-table'
import { type Twips, twipsOfMm, twipsOfPoints } from '#core/ooxml/measure'
import { type Deflate, zipParts } from '#core/ooxml/package'
import { written, type XmlObject } from '#core/ooxml/xml'

/**
 * A comparison as a Word document on the page of a profile: a table of the figures, then the prose that differs, with
 * what was left out struck through and what was put in underlined. The same comparison gives the same bytes.
 *
 * Source: ECMA-376 Part 1, 17.3.2.37 strike, 17.3.2.40 u.
 */
export function writeComparison(sheet: ComparisonSheet, profile: Profile, deflate: Deflate): Uint8Array {
  const { title, lines, figures, blocks, creator, date } = sheet
  const children = [
    textParagraph('kind', title),
    ...lines.map((line) => textParagraph('subject', line)),
    textParagraph('I', figures.title),
    ...(figures.rows.length === 0 ? [] : [figureTable(figures, annexWidth(profile, 'portrait'))]),
    textParagraph('I', blocks.title),
    ...blocks.items.flatMap(({ label, words }) => [
      { 'w:p': [styled('body', true), textRun({ text: label, italic: true })] },
      { 'w:p': [styled('body', false), ...words.map(changeRun)] },
    ]),
  ]
  const section = writeAnnexSection(profile, 'portrait')
  const document = new Document({
    sections: [{ ...section, children: children.map((each) => new WrittenChild(each)) }],
  })
  const parts = partsOf({
    document,
    styles: styles(profile),
    numbering: writeNumbering([], profile),
    core: propertiesOf({ title, creator, date }),
    app: writeAppProperties(),
  })
  return zipParts(parts, deflate)
}

/** An element of the body that is written already. */
class WrittenChild extends FileChild {
  readonly #element: IXmlableObject

  constructor(element: XmlObject) {
    super('w:p')
    this.#element = written(element)
  }

  override prepForXml(): IXmlableObject {
    return this.#element
  }
}

function styles(profile: Profile): Styles {
  const { looks } = profile
  const text = textLook(profile)
  return new Styles({
    initialStyles: new DocumentAttributes(['w', 'mc', 'w14', 'w15'], 'w14 w15'),
    importedStyles: [documentDefaults(profile)],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      styleOf('kind', looks.kind),
      styleOf('subject', looks.subject),
      styleOf('I', looks.I, {
        ...text,
        spacing: { ...text.spacing, ...aboveHeading },
        keepNext: true,
        outlineLevel: 0,
      }),
      styleOf('body', looks.body, text),
      styleOf('pageNumber', looks.pageNumber),
      styleOf('draftMark', looks.draftMark),
      ...annexStyles(profile, ''),
    ],
    characterStyles: [
      { ...leftOutStyle, run: { strike: true } },
      { ...putInStyle, run: { underline: { type: UnderlineType.SINGLE } } },
    ],
  })
}

/** A table has no room below itself. */
const aboveHeading = { before: twipsOfPoints(12) }

function styled(style: StyleKey, keepWithNext: boolean): XmlObject {
  return { 'w:pPr': [valued('w:pStyle', styleNames[style].id), ...(keepWithNext ? [{ 'w:keepNext': {} }] : [])] }
}

function changeRun({ kind, text }: WordChange): XmlObject {
  const styleIds = { same: undefined, deleted: leftOutStyle.id, inserted: putInStyle.id }
  return textRun({ text }, styleIds[kind])
}

/** Order, indicator, old, new, difference, per cent: the indicator takes what the others leave. */
const columns: readonly { readonly style: StyleKey; readonly mm: number }[] = [
  { style: 'tableCentre', mm: 12 },
  { style: 'tableText', mm: 0 },
  { style: 'tableRight', mm: 32 },
  { style: 'tableRight', mm: 32 },
  { style: 'tableRight', mm: 28 },
  { style: 'tableRight', mm: 17 },
]

function figureTable({ head, rows }: ComparisonSheet['figures'], width: Twips): XmlObject {
  const taken = columns.reduce((sum, { mm }) => sum + twipsOfMm(mm), 0)
  const widths = columns.map(({ mm }) => (mm === 0 ? width - taken : twipsOfMm(mm)))
  const row = (cells: readonly string[], styleFor: (column: number) => StyleKey, isHead: boolean) => ({
    'w:tr': [
      { 'w:trPr': [{ 'w:cantSplit': {} }, ...(isHead ? [{ 'w:tblHeader': {} }] : [])] },
      ...cells.map((words, at) => cellOf(widths[at] ?? 0, textParagraph(styleFor(at), words))),
    ],
  })
  return {
    'w:tbl': [
      tableLook(width),
      grid(widths),
      row(head, () => 'tableHead', true),
      ...rows.map((cells) => row(cells, (at) => columns[at]?.style ?? 'tableText', false)),
    ],
  }
}
