import { type DocxContext, FieldState } from '#core/docx/docx-context'
import type { ThemeFonts } from '#core/docx/read-look'
import { readNumbering, WordNumbers } from '#core/docx/read-numbering'
import { readStyles, readTheme, Styles } from '#core/docx/read-styles'
import { readParagraphs } from '#core/docx/read-table'
import { NoteBook, paragraphText } from '#core/docx/word-text'
import { readElements, type XmlElement } from '#core/ooxml/elements'
import type { Parts } from '#core/ooxml/parts'
import type { XmlCode } from '#core/ooxml/read-xml'
import { ok, type Result } from '#core/result'

/** Reads what the text of a document needs besides itself, and counts what of the package is left alone. */
export function contextOf(parts: Parts, main: string, notes: NoteBook): DocxContext {
  countLeft(parts, main, notes)
  const theme: ThemeFonts = held(parts, main, '/theme', notes, readTheme) ?? new Map()
  const context: DocxContext = {
    styles: held(parts, main, '/styles', notes, (bytes) => readStyles(bytes, theme)) ?? new Styles(),
    theme,
    numbers: held(parts, main, '/numbering', notes, readNumbering) ?? new WordNumbers(),
    footnotes: new Map(),
    fields: new FieldState(),
    notes,
    readBox: (content) => readParagraphs(content, { ...context, fields: new FieldState() }),
  }
  const read = (bytes: Uint8Array) => readNotes(bytes, context)
  const footnotes = ['/footnotes', '/endnotes'].flatMap((type) => held(parts, main, type, notes, read) ?? [])
  return { ...context, footnotes: new Map(footnotes) }
}

/** What a part of a document holds; a document may do without it, and goes on without one that is broken. */
function held<T>(
  parts: Parts,
  main: string,
  type: string,
  notes: NoteBook,
  reader: (bytes: Uint8Array) => Result<T, XmlCode>,
): T | undefined {
  const isHere = (relation: { readonly type: string; readonly isExternal: boolean }) =>
    !relation.isExternal && relation.type.endsWith(type)
  const name = parts.relations(main).find(isHere)?.target
  const bytes = name === undefined ? ok(undefined) : parts.read(name)
  if (bytes.ok && bytes.value === undefined) return undefined
  const read = bytes.ok && bytes.value !== undefined ? reader(bytes.value) : undefined
  if (read?.ok) return read.value
  if (read !== undefined && name !== undefined) parts.wasRead(name, read)
  notes.add('parts')
  return undefined
}

/** Macros, objects, and whatever lies outside the file: a template, a picture, a page of the web. */
function countLeft(parts: Parts, main: string, notes: NoteBook): void {
  const isLeft = (kind: RegExp) => parts.names.filter((name) => kind.test(name)).length
  notes.add('macros', isLeft(/(^|\/)vbaproject\.bin$/))
  notes.add('embedded', isLeft(/\/(embeddings|activex)\/[^/]+\.(?!xml$|rels$)[^/]+$/))
  const settings = parts.relations(main).find(({ type }) => type.endsWith('/settings'))?.target
  const relations = [...parts.relations(main), ...(settings === undefined ? [] : parts.relations(settings))]
  const outside = relations.filter(({ isExternal, type }) => isExternal && !type.endsWith('/hyperlink'))
  notes.add('external', outside.length)
}

/** The words of footnotes or endnotes, by 'footnote 2'. */
function readNotes(bytes: Uint8Array, context: DocxContext): Result<readonly (readonly [string, string])[], XmlCode> {
  const words: (readonly [string, string])[] = []
  const take = (element: XmlElement) => {
    const text = readParagraphs(element, context).map(paragraphText).join(' ').trim()
    words.push([`${element.name} ${element.attributes.get('id')}`, text])
  }
  const read = readElements(bytes, { within: new Set(['footnotes', 'endnotes']), take, forbidden: () => undefined })
  return read.ok ? ok(words) : read
}

const mostMargins = 100

/** The lines in the margins of the pages (17.10). What is counted or cleaned there is nobody's loss. */
export function marginLines(parts: Parts, main: string, context: DocxContext): readonly string[] {
  const lines: string[] = []
  const take = (element: XmlElement) => {
    const inMargin = { ...context, notes: new NoteBook(), fields: new FieldState() }
    const paragraphs = readParagraphs({ ...element, name: 'margin', children: [element] }, inMargin)
    lines.push(...paragraphs.map((paragraph) => paragraphText(paragraph).trim()))
  }
  const isMargin = ({ type, isExternal }: { readonly type: string; readonly isExternal: boolean }) =>
    !isExternal && /\/(header|footer)$/.test(type)
  const margins = new Set(
    parts
      .relations(main)
      .filter(isMargin)
      .map(({ target }) => target),
  )
  for (const target of [...margins].slice(0, mostMargins)) {
    const bytes = parts.read(target)
    if (!bytes.ok || bytes.value === undefined) continue
    readElements(bytes.value, { within: new Set(['hdr', 'ftr']), take, forbidden: () => undefined })
  }
  return lines.filter((line) => line !== '')
}
