import { type Editor, Node, type Path, Range, Text } from 'slate'
import { blockAtCaret } from '../editor/blocks'
import { textLine } from '../editor/text-line'
import { selectedChip } from '../editor/with-figures'

/** A '/' at the start of a word with what is typed behind it, up to the caret. */
export type SlashQuery = { readonly range: Range; readonly query: string }

/** Longer than the name that anyone types to find one. */
const longest = 40

/** Behind the last '/': no second one, and no blank right after it, as in 'km / giờ'. */
const form = /\/((?! )[^/]*)$/

/**
 * What is asked for at the caret by '/'. Null where the '/' is part of a word, a date or a ratio ('14/23', 'và/hoặc'):
 * it must stand at the start of a paragraph or behind a blank.
 */
export function slashAt(editor: Editor): SlashQuery | null {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection) || selectedChip(editor)) return null
  const { path, offset } = selection.anchor
  const leaf = Node.get(editor, path)
  if (!Text.isText(leaf)) return null
  const [, query] = form.exec(leaf.text.slice(0, offset)) ?? []
  if (query === undefined || query.length > longest) return null
  const at = offset - query.length - 1
  return beginsWord(editor, path, at, leaf.text)
    ? { range: { anchor: { path, offset: at }, focus: { path, offset } }, query }
    : null
}

function beginsWord(editor: Editor, path: Path, at: number, text: string): boolean {
  if (at > 0) return isBlank(text.charAt(at - 1))
  const entry = blockAtCaret(editor)
  if (!entry) return false
  const line = textLine(editor, entry[1])
  const offset = line.offsetOf({ path, offset: at })
  return offset === 0 || isBlank(line.text.charAt(offset - 1))
}

function isBlank(letter: string): boolean {
  return letter.trim() === ''
}
