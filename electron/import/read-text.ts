import { extname } from 'node:path'
import { readDocx } from '#core/docx/read'
import type { WordText } from '#core/docx/word-text'
import { readPlainText } from '#core/import/read-plain-text'
import { fail, type Result } from '#core/result'
import { nameOf } from '../disk/file-system'
import { readBounded } from '../disk/read-bounded'
import { inflate } from '../inflate'
import type { TextCode } from './exchanges'

export const WORD_AND_TEXT = ['.docx', '.txt'] as const

/** The text of a Word or a plain text file, by its ending. Failures name the file in `values.name`. */
export async function readTextFile(path: string): Promise<Result<WordText, TextCode>> {
  const name = nameOf(path)
  const ending = WORD_AND_TEXT.find((each) => each === extname(path).toLowerCase())
  if (ending === undefined) return fail('import/ending', { name })
  const bytes = await readBounded(path)
  if (!bytes.ok) return bytes
  const read = ending === '.docx' ? readDocx(bytes.value, inflate) : readPlainText(bytes.value, decodeWords)
  return read.ok ? read : fail(read.code, { ...read.values, name })
}

const marks = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const

/** UTF-16 with its mark, else UTF-8. */
function decodeWords(bytes: Uint8Array): string | undefined {
  const isMarked = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)
  const encoding = (['utf-16le', 'utf-16be'] as const).find((each) => isMarked(marks[each])) ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
