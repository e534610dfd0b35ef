import { cleaned } from '#core/clean-text'
import { NoteBook, type WordParagraph, type WordText } from '#core/docx/word-text'
import { type ForeignCode, foreignKind } from '#core/ooxml/foreign-kind'
import { fail, ok, type Result } from '#core/result'

/** `encoding`: bytes that are no Unicode. What is no text at all is named as what it is. */
export type PlainTextCode = ForeignCode | 'text/encoding' | 'docx/empty' | 'docx/too-large'

/** Text of UTF-8, or of UTF-16 with its mark; undefined when the bytes are not. */
export type DecodeText = (bytes: Uint8Array) => string | undefined

const mostLines = 50_000
const mostLetters = 200_000

/** A file of plain text, a paragraph a line. */
export function readPlainText(bytes: Uint8Array, decode: DecodeText): Result<WordText, PlainTextCode> {
  const kind = foreignKind(bytes)
  if (kind !== 'package/text' && kind !== 'package/empty' && !isWords(kind)) return fail(kind)
  const text = decode(bytes)
  if (text === undefined || text.includes('\0')) return fail('text/encoding')
  const notes = new NoteBook()
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f]/).map((line) => {
    const { text: words, unseen } = cleaned(line)
    notes.add('unseen', unseen)
    return words.trim()
  })
  const blocks = lines.filter((line) => line !== '').map(paragraphOf)
  if (blocks.length === 0) return fail('docx/empty')
  if (blocks.length > mostLines || lines.some((line) => line.length > mostLetters)) return fail('docx/too-large')
  return ok({ blocks, margins: [], notes: notes.notes, isPlain: true })
}

/** Bytes that nothing is known of may be text in a code of their own, which decoding tells. */
function isWords(kind: ForeignCode): boolean {
  return kind === 'package/unknown'
}

function paragraphOf(text: string): WordParagraph {
  return { kind: 'paragraph', style: '', outline: null, number: null, runs: [{ text }] }
}
