import { type DocxContext, FieldState } from '#core/docx/docx-context'
import { readFigureTag } from '#core/docx/read-figure'
import { isUnseen, type Look, over, readLook, shadeOf } from '#core/docx/read-look'
import { type RunPiece, readRun } from '#core/docx/read-run'
import { type ListReference, levelOf, outlineOf } from '#core/docx/read-styles'
import { type LookedWords, toTexts } from '#core/docx/to-texts'
import type { ImportNote, WordParagraph, WordRun } from '#core/docx/word-text'
import { childOf, elementsOf, valOf, wordsOf, type XmlElement } from '#core/ooxml/elements'

/** A paragraph, and behind it those of the boxes that hang on it. None: nobody sees it. */
export function readParagraph(element: XmlElement, context: DocxContext): readonly WordParagraph[] {
  const properties = childOf(element, 'pPr')
  const style = valOf(properties, 'pStyle') ?? context.styles.usual
  const boxes: WordParagraph[] = []
  context.fields.beginParagraph()
  const look = over(context.styles.paragraphLook(style), shadeLook(properties, context))
  const runs = toTexts(wordsIn(element, look, { ...context, boxes }), context.notes)
  const own: WordParagraph = {
    kind: 'paragraph',
    style,
    outline: outlineOf(properties) ?? context.styles.outline(style),
    number: numberOf(properties, style, context),
    runs,
  }
  return isContents(style, context) ? dropped(runs, context) : [own, ...boxes]
}

/** The table of contents is made anew from the headings. */
function isContents(style: string, { styles }: DocxContext): boolean {
  return /^(toc|mục lục) ?\d$/i.test(styles.name(style))
}

function dropped(runs: readonly WordRun[], { notes }: DocxContext): readonly [] {
  if (runs.some(({ text }) => text.trim() !== '')) notes.add('contents')
  return []
}

function shadeLook(properties: XmlElement | undefined, { cellShade }: DocxContext): Look {
  const shade = shadeOf(properties) ?? cellShade
  return shade === undefined ? {} : { shade }
}

function numberOf(properties: XmlElement | undefined, style: string, context: DocxContext): string | null {
  const reference = listOf(childOf(properties, 'numPr'), context.styles.list(style))
  return reference === null || reference.list === '0' ? null : context.numbers.next(reference, context.styles)
}

/** What a paragraph says of its list goes before what its style says (17.3.1.19); list 0 is none. */
function listOf(own: XmlElement | undefined, ofStyle: ListReference | null): ListReference | null {
  const list = valOf(own, 'numId') ?? ofStyle?.list
  const level = valOf(own, 'ilvl')
  return list === undefined ? null : { list, level: level === undefined ? (ofStyle?.level ?? 0) : levelOf(level) }
}

type InParagraph = DocxContext & { readonly boxes: WordParagraph[] }

/** Elements around runs that add nothing to what they say (17.5, 17.13, 17.16), and what is told of them. */
const wrappers: Readonly<Record<string, ImportNote | null>> = {
  hyperlink: 'links',
  fldSimple: 'fields',
  ins: 'inserted',
  moveTo: 'inserted',
  smartTag: null,
  customXml: null,
  sdtContent: null,
  dir: null,
  bdo: null,
}

/** The words of a paragraph or of what wraps a part of it, each with the look it has on paper. */
function wordsIn(element: XmlElement, look: Look, context: InParagraph): readonly LookedWords[] {
  return elementsOf(element).flatMap((child) => wordsOfChild(child, look, context))
}

function wordsOfChild(child: XmlElement, look: Look, context: InParagraph): readonly LookedWords[] {
  switch (child.name) {
    case 'r':
      return wordsOfRun(child, look, context)
    case 'sdt':
      return wordsOfControl(child, look, context)
    case 'del':
    case 'moveFrom':
      return leftOut(child, context)
    case 'oMath':
    case 'oMathPara':
      return formula(child, look, context)
    case 'AlternateContent':
      return elementsOf(child)
        .slice(0, 1)
        .flatMap((choice) => wordsIn(choice, look, context))
    default:
      return Object.hasOwn(wrappers, child.name) ? wordsOfWrapped(child, look, context) : []
  }
}

function wordsOfWrapped(wrapper: XmlElement, look: Look, context: InParagraph): readonly LookedWords[] {
  const note = wrappers[wrapper.name]
  if (note) context.notes.add(note)
  return wordsIn(wrapper, look, context)
}

function wordsOfControl(control: XmlElement, look: Look, context: InParagraph): readonly LookedWords[] {
  const content = childOf(control, 'sdtContent')
  const words = content === undefined ? [] : wordsIn(content, look, context)
  const figure = readFigureTag(control)
  if (figure === null || words.length === 0) return words
  return [{ text: words.map(({ text }) => text).join(''), look: words[0]?.look ?? look, figure }]
}

function leftOut(element: XmlElement, { notes }: DocxContext): readonly [] {
  if (wordsOf(element) !== '') notes.add('deleted')
  return []
}

/** A formula keeps its letters, not its form. */
function formula(element: XmlElement, look: Look, { notes }: DocxContext): readonly LookedWords[] {
  notes.add('formulas')
  return [{ text: wordsOf(element), look }]
}

function wordsOfRun(run: XmlElement, paragraph: Look, context: InParagraph): readonly LookedWords[] {
  const properties = childOf(run, 'rPr')
  const styled = context.styles.characterLook(valOf(properties, 'rStyle') ?? '')
  const look = over(over(paragraph, styled), readLook(properties, context.theme))
  if (childOf(properties, 'del') !== undefined) return leftOut(run, context)
  const words = readRun(run, context.notes).flatMap((piece) => wordsOfPiece(piece, look, context))
  if (!isUnseen(look)) return words
  if (words.some(({ text }) => text.trim() !== '')) context.notes.add('hidden')
  return []
}

function wordsOfPiece(piece: RunPiece, look: Look, context: InParagraph): readonly LookedWords[] {
  switch (piece.kind) {
    case 'words':
      return context.fields.inResult ? [{ text: piece.text, look }] : []
    case 'field':
      context.fields.mark(piece.mark)
      if (piece.mark === 'begin') context.notes.add('fields')
      return []
    case 'instruction':
      if (FieldState.isLink(piece.text)) context.notes.add('links')
      return []
    case 'note':
      return noteWords(piece, look, context)
    case 'box':
      context.notes.add('boxes')
      context.boxes.push(...context.readBox(piece.content))
      return []
  }
}

/** A report has no footnotes: what one says goes into brackets where its mark stood. */
function noteWords({ id, of }: { readonly id: string; readonly of: string }, look: Look, context: InParagraph) {
  const text = context.footnotes.get(`${of} ${id}`)
  if (text === undefined || text === '') return []
  context.notes.add('notes')
  return [{ text: ` (${text})`, look: { ...look, vertical: '' } }]
}
