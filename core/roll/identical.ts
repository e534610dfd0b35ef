import type { BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { textBlocksOf } from '#core/document/walk'
import { foldKey } from '#core/indicators/fold'

/** A sentence that reads as it did in the last report; offsets in the printed text of its block. */
export type SameSentence = {
  readonly block: BlockId
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The sentences of the prose that stood in the last report word for word, to be confirmed or written anew. Case, blanks
 * and where a tone mark stands make no difference. Headings and what has fewer than five words are the same in every
 * report, so they are none.
 */
export function sameSentences(report: Report, last: Report): readonly SameSentence[] {
  const known = new Set(sentencesOf(last).map(({ text }) => foldKey(text)))
  return sentencesOf(report).filter(({ text }) => known.has(foldKey(text)))
}

const fewestWords = 5

function sentencesOf(report: Report): readonly SameSentence[] {
  const words = inlineWords(report)
  return textBlocksOf(report.body).flatMap((block) => {
    if (block.type === 'heading') return []
    return sentencesIn(blockText(block, words)).map((sentence) => ({ block: block.id, ...sentence }))
  })
}

/** A sentence ends with a stop, a semicolon or a question before a blank; '...' within one does not end it. */
function sentencesIn(text: string): readonly Omit<SameSentence, 'block'>[] {
  const sentences: Omit<SameSentence, 'block'>[] = []
  let start = 0
  for (const { index } of [...text.matchAll(/[.;!?](?=\s)(?!\s*\p{Ll})|;(?=\s)/gu), { index: text.length }]) {
    const piece = text.slice(start, index + 1)
    const trimmed = piece.trim()
    const at = start + piece.indexOf(trimmed)
    if (trimmed.split(/\s+/).length >= fewestWords)
      sentences.push({ start: at, end: at + trimmed.length, text: trimmed })
    start = index + 1
  }
  return sentences
}
