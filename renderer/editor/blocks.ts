import { type Descendant, type Editor, Element, type Node, type Path, Range } from 'slate'
import type { Annex, Block, Claim, Figure, IndicatorBlock, PeriodToken, TextBlock } from '#core/document/schema'

export type Chip = Figure | PeriodToken | IndicatorBlock

export function isBlock(node: Node): node is Block {
  return isTextBlock(node) || isAnnexNode(node)
}

/** What the caret can stand in: all blocks but the annexes. */
export function isTextBlock(node: Node): node is TextBlock {
  return Element.isElement(node) && (node.type === 'heading' || node.type === 'paragraph')
}

export function isAnnexNode(node: Node): node is Annex {
  return Element.isElement(node) && node.type === 'annex'
}

/** What stands in a line without being text: the caret passes it whole. */
export function isChip(node: Node): node is Chip {
  if (!Element.isElement(node)) return false
  return node.type === 'figure' || node.type === 'periodToken' || node.type === 'indicatorBlock'
}

/** Prose that is pinned to figures. The caret goes through it letter by letter. */
export function isClaim(node: Node): node is Claim {
  return Element.isElement(node) && node.type === 'claim'
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

/** How many blocks the text has: the annexes stand behind them. */
export function endOfText(editor: Editor): number {
  return editor.children.findLastIndex((node) => !isAnnexNode(node)) + 1
}

/** The block that holds the caret, or the start of the selection, with its path. */
export function blockAtCaret(editor: Editor): readonly [TextBlock, Path] | null {
  if (!editor.selection) return null
  const path = Range.start(editor.selection).path.slice(0, 1)
  const [index] = path
  const node = index === undefined ? undefined : editor.children[index]
  return node && isTextBlock(node) ? [node, path] : null
}
