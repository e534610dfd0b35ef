import type { DocxContext } from '#core/docx/docx-context'
import { contextOf, marginLines } from '#core/docx/read-context'
import { readParagraph } from '#core/docx/read-paragraph'
import { blockWrappers, readTable } from '#core/docx/read-table'
import { NoteBook, paragraphText, type WordBlock, type WordText } from '#core/docx/word-text'
import { readElements, type XmlElement } from '#core/ooxml/elements'
import { Parts } from '#core/ooxml/parts'
import { readXml, type XmlCode } from '#core/ooxml/read-xml'
import { type Inflate, openPackage, type PackageCode } from '#core/ooxml/unzip'
import { fail, ok, type Result } from '#core/result'

/** `no-document`: a package of another kind; `empty`: nothing at all in it; `too-large`: more than any report has. */
export type DocxCode = PackageCode | XmlCode | 'docx/no-document' | 'docx/empty' | 'docx/too-large'

const mostBlocks = 50_000
const mostLetters = 200_000

/**
 * The text of a Word document, in bounds: paragraphs with their marks and numbers, tables, footnotes in their places.
 * Nothing in it is obeyed, opened or asked for: macros, fields, objects, templates and links are counted and left. What
 * a reader of the printed page would not see is left out too.
 *
 * Source: ECMA-376 Part 1, 11.3 and 17; strict and transitional alike.
 */
export function readDocx(bytes: Uint8Array, inflate: Inflate): Result<WordText, DocxCode> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const parts = new Parts(opened.value, inflate)
  const types = parts.read('[Content_Types].xml') // not needed, but a damaged one tells of a damaged file
  if (!types.ok) return types
  const main = parts.main('word/document.xml')
  const document = parts.read(main)
  if (!document.ok) return document
  if (document.value === undefined || rootOf(document.value) !== 'document') return fail('docx/no-document')
  const context = contextOf(parts, main, new NoteBook())
  const blocks = readBody(document.value, context, main)
  if (!blocks.ok) return blocks
  if (parts.unsafe !== null) return fail('xml/unsafe', { where: parts.unsafe })
  if (blocks.value.length === 0 && context.notes.notes.size === 0) return fail('docx/empty')
  const margins = marginLines(parts, main, context)
  return ok({ blocks: blocks.value, margins, notes: context.notes.notes, isPlain: false })
}

function rootOf(bytes: Uint8Array): string {
  let root = ''
  const open = (name: string) => {
    root ||= name
  }
  const read = readXml(bytes, { open, isDone: () => root !== '', forbidden: () => undefined })
  // one that is refused before its root has begun is refused for that when it is read
  return read.ok || root !== '' ? root : 'document'
}

function readBody(bytes: Uint8Array, context: DocxContext, where: string): Result<readonly WordBlock[], DocxCode> {
  const blocks: WordBlock[] = []
  let isTooLarge = false
  const take = (element: XmlElement) => {
    if (isTooLarge) return
    const read = readBlock(element, context)
    blocks.push(...read.filter(hasWords))
    isTooLarge = blocks.length > mostBlocks || read.some(isTooLong)
  }
  const within = new Set(['document', 'body', ...blockWrappers])
  const read = readElements(bytes, { within, take, forbidden: (count) => context.notes.add('unseen', count) })
  if (!read.ok) return fail(read.code, { where })
  if (isTooLarge) return fail('docx/too-large')
  return ok(blocks)
}

function readBlock(element: XmlElement, context: DocxContext): readonly WordBlock[] {
  switch (element.name) {
    case 'p':
      return readParagraph(element, context)
    case 'tbl':
      return [readTable(element, context)]
    case 'altChunk':
      context.notes.add('foreign')
      return []
    case 'del':
    case 'moveFrom':
      context.notes.add('deleted')
      return []
    default:
      return []
  }
}

function hasWords(block: WordBlock): boolean {
  return lettersOf(block) > 0
}

/** A row becomes one line, so it is measured as one. */
function isTooLong(block: WordBlock): boolean {
  if (block.kind === 'paragraph') return lettersOf(block) > mostLetters
  return block.rows.some((row) => row.length + lettersOf({ kind: 'table', rows: [row] }) > mostLetters)
}

function lettersOf(block: WordBlock): number {
  const paragraphs = block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => cell.paragraphs)
  return paragraphs.reduce((sum, paragraph) => sum + paragraphText(paragraph).trim().length, 0)
}
