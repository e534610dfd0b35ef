import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { BlockId, Level, TextBlock } from '#core/document/schema'
import { blockAtCaret, endOfText, isAnnexNode, isBlock, isTextBlock } from './blocks'

export type Mark = 'bold' | 'italic' | 'underline'

/** What a block is: a heading of a level, prose, or with a level a numbered paragraph. */
export type BlockKind =
  | { readonly type: 'heading'; readonly level: Level }
  | { readonly type: 'paragraph'; readonly level?: Level }

/** Whether what is typed at the caret, or all that is selected, carries the mark. */
export function isMarked(editor: Editor, mark: Mark): boolean {
  return editor.selection !== null && Editor.marks(editor)?.[mark] === true
}

export function toggleMark(editor: Editor, mark: Mark): void {
  if (isMarked(editor, mark)) Editor.removeMark(editor, mark)
  else Editor.addMark(editor, mark, true)
}

/** The kind of the block at the caret; null when there is no caret. */
export function blockKindAt(editor: Editor): BlockKind | null {
  const entry = blockAtCaret(editor)
  if (!entry) return null
  const { type, level } = entry[0]
  if (type === 'heading') return { type, level }
  return level === undefined ? { type } : { type, level }
}

/** Makes every block that the selection touches one of this kind. */
export function setBlockKind(editor: Editor, kind: BlockKind): void {
  if (!editor.selection) return
  Editor.withoutNormalizing(editor, () => {
    Transforms.setNodes<TextBlock>(editor, kind, { match: isTextBlock })
    if (kind.level === undefined) Transforms.unsetNodes<TextBlock>(editor, 'level', { match: isTextBlock })
  })
}

/** Takes caret, focus and view to the start of a block, the view alone to an annex; nothing happens when it is gone. */
export function goToBlock(editor: Editor, id: BlockId): void {
  const index = editor.children.findIndex((node) => isBlock(node) && node.id === id)
  const block = editor.children[index]
  if (!block) return
  if (isAnnexNode(block)) {
    document.getElementById(sheetId(id))?.scrollIntoView({ block: 'start' })
    return
  }
  Transforms.select(editor, Editor.start(editor, [index]))
  ReactEditor.focus(editor)
  ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'start' })
}

/** The id on the page of the sheet that shows an annex. */
export function sheetId(annex: BlockId): string {
  return `annex-${annex}`
}

/**
 * Takes the caret to the start or end of the text, as Ctrl+Home and Ctrl+End do; `extend` selects up to there. The
 * browser's own keys stop at the first run of blocks that it has not laid out.
 */
export function goToEdge(editor: Editor, edge: 'start' | 'end', extend: boolean): void {
  const point = edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, [endOfText(editor) - 1])
  Transforms.select(editor, { anchor: (extend && editor.selection?.anchor) || point, focus: point })
  const [block] = Editor.node(editor, point.path.slice(0, 1))
  ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: edge })
}
