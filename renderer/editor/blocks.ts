import { type Descendant, type Editor, Element, type Node, type Path, Range } from 'slate'
import type { Block, Figure, PeriodToken } from '#core/document/schema'

export type Chip = Figure | PeriodToken

export function isBlock(node: Node): node is Block {
  return Element.isElement(node) && (node.type === 'heading' || node.type === 'paragraph')
}

/** What stands in a line without being text: the caret passes it whole. */
export function isChip(node: Node): node is Chip {
  return Element.isElement(node) && (node.type === 'figure' || node.type === 'periodToken')
}

/** The body as the report keeps it. The editor's normalization lets nothing else stand at its top. */
export function bodyOf(editor: Editor): Block[] {
  const { children } = editor
  if (!isBody(children)) throw new Error('the body holds something that is no block')
  return children
}

function isBody(children: Descendant[]): children is Block[] {
  return children.every(isBlock)
}

/** The block that holds the caret, or the start of the selection, with its path. */
export function blockAtCaret(editor: Editor): readonly [Block, Path] | null {
  if (!editor.selection) return null
  const path = Range.start(editor.selection).path.slice(0, 1)
  const [index] = path
  const node = index === undefined ? undefined : editor.children[index]
  return node && isBlock(node) ? [node, path] : null
}
