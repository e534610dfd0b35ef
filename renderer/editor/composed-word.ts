import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Pending } from '#core/journal/pending'
import { blockAtCaret } from './blocks'

/** Longer than any word: an input method that holds back whole sentences keeps the rest to itself. */
const mostLetters = 1_000

/** The letters that an input method holds back, at the caret of the text they will enter; null without any. */
export function composedWord(editor: Editor, letters: string): Pending | null {
  if (letters === '' || !ReactEditor.isComposing(editor)) return null
  const place = editor.selection?.focus
  const block = blockAtCaret(editor)?.[0]
  if (!place || !block) return null
  return { block: block.id, path: place.path.slice(1), offset: place.offset, text: letters.slice(0, mostLetters) }
}
