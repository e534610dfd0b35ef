import type { Editor, Operation } from 'slate'
import type { BlockId } from '#core/document/schema'
import { markSeen } from '#core/roll/progress'
import { isBlock } from './blocks'

/** A block that came from the last period counts as looked at as soon as something in it is edited; undo takes it back. */
export function withCarried<T extends Editor>(editor: T): T {
  editor.matterAfter = (operation) => {
    const block = editedBlock(editor, operation)
    return block === null ? editor.matter : markSeen(editor.matter, block)
  }
  return editor
}

/** The block within which an operation works; null for one that brings, takes or moves whole blocks. */
function editedBlock(editor: Editor, operation: Operation): BlockId | null {
  if (!('path' in operation)) return null
  const { path, type } = operation
  const isWithin = path.length > 1 || type === 'split_node' || type === 'merge_node' || type === 'set_node'
  const node = path[0] === undefined ? undefined : editor.children[path[0]]
  return isWithin && node && isBlock(node) ? node.id : null
}
