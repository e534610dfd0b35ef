import type { NoteBook } from '#core/docx/word-text'
import { elementsOf, wordsOf, type XmlElement } from '#core/ooxml/elements'

/** What a run says: words, or a place where something else begins. */
export type RunPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly mark: 'begin' | 'separate' | 'end' }
  | { readonly kind: 'instruction'; readonly text: string }
  | { readonly kind: 'note'; readonly id: string; readonly of: 'footnote' | 'endnote' }
  /** Paragraphs of a box that floats over the page. */
  | { readonly kind: 'box'; readonly content: XmlElement }

const words = (text: string): RunPiece => ({ kind: 'words', text })

/** Elements that stand for a letter. U+00AD is ư in some old fonts, so it is kept until the font is known. */
const letters: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '\u00ad',
}

/** The pieces of a run, in order (ECMA-376 Part 1, 17.3.3). Pictures and objects are counted and left. */
export function readRun(run: XmlElement, notes: NoteBook): readonly RunPiece[] {
  return elementsOf(run).flatMap((element) => readPiece(element, notes))
}

function readPiece(element: XmlElement, notes: NoteBook): readonly RunPiece[] {
  const { name, attributes } = element
  if (Object.hasOwn(letters, name)) return [words(letters[name] ?? '')]
  switch (name) {
    case 't':
      return [words(wordsOf(element))]
    case 'sym':
      return [words(symbolOf(element, notes))]
    case 'fldChar':
      return fieldMark(attributes.get('fldCharType'))
    case 'instrText':
      return [{ kind: 'instruction', text: wordsOf(element) }]
    case 'footnoteReference':
    case 'endnoteReference':
      return [
        { kind: 'note', id: attributes.get('id') ?? '', of: name === 'footnoteReference' ? 'footnote' : 'endnote' },
      ]
    case 'commentReference':
      notes.add('comments')
      return []
    case 'drawing':
    case 'pict':
    case 'object':
      return readDrawing(element, notes)
    case 'AlternateContent':
      return readAlternative(element, notes)
    default:
      return []
  }
}

function fieldMark(type: string | undefined): readonly RunPiece[] {
  return type === 'begin' || type === 'separate' || type === 'end' ? [{ kind: 'field', mark: type }] : []
}

/** A letter of a symbol font: known by its place in the font alone, so a square stands for it. */
function symbolOf({ attributes }: XmlElement, notes: NoteBook): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16)
  const isOld = /^(\.vn|vni-)/i.test(attributes.get('font') ?? '')
  if (isOld && code > 0) return String.fromCharCode(code & 0xff)
  notes.add('symbols')
  return '□'
}

/** The words in the boxes of a drawing; what is drawn is not taken. */
function readDrawing(element: XmlElement, notes: NoteBook): readonly RunPiece[] {
  const boxes = boxesIn(element)
  if (boxes.length === 0) notes.add(element.name === 'object' ? 'embedded' : 'pictures')
  return boxes.map((content) => ({ kind: 'box', content }))
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'txbxContent') return [element]
  return chosen(element).flatMap(boxesIn)
}

/** Of the same thing said in several ways the first is taken (Part 3, 7.5). */
function readAlternative(element: XmlElement, notes: NoteBook): readonly RunPiece[] {
  return chosen(element).flatMap((choice) => elementsOf(choice).flatMap((each) => readPiece(each, notes)))
}

function chosen(element: XmlElement): readonly XmlElement[] {
  const children = elementsOf(element)
  return element.name === 'AlternateContent' ? children.slice(0, 1) : children
}
