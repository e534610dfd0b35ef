import { type Editor, Transforms } from 'slate'
import type { Annex, BlockId } from '#core/document/schema'
import { endOfText, isAnnexNode } from '../editor/blocks'

/** What a user can change in an annex: all of it but its id. */
export type AnnexContent = Pick<Annex, 'title' | 'orientation' | 'columns' | 'rows'>

/** The annexes behind the text, in order. */
export function annexesIn(editor: Editor): readonly Annex[] {
  return editor.children.slice(endOfText(editor)).filter(isAnnexNode)
}

/** Puts an annex behind those that there are. Each of these edits is one step of undo. */
export function insertAnnex(editor: Editor, id: BlockId, content: AnnexContent): void {
  const annex: Annex = { type: 'annex', id, ...content, children: [{ text: '' }] }
  Transforms.insertNodes(editor, annex, { at: [editor.children.length] })
}

/** Gives an annex another content; nothing happens when it is gone. */
export function changeAnnex(editor: Editor, id: BlockId, content: AnnexContent): void {
  const at = pathOf(editor, id)
  if (at !== null) Transforms.setNodes<Annex>(editor, content, { at })
}

export function removeAnnex(editor: Editor, id: BlockId): void {
  const at = pathOf(editor, id)
  if (at !== null) Transforms.removeNodes(editor, { at })
}

function pathOf(editor: Editor, id: BlockId): [number] | null {
  const index = editor.children.findIndex((node) => isAnnexNode(node) && node.id === id)
  return index < 0 ? null : [index]
}
