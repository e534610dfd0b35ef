import type { Editor, Operation } from 'slate'
import type { BlockId } from '#core/document/schema'
import { isBlock } from './blocks'
import type { Matter } from './with-history'

/** A block that came from the last period counts as looked at as soon as something in it is edited; undo takes it back. */
export function withCarried<T extends Editor>(editor: T): T {
  editor.matterAfter = (operation) => {
    const block = editedBlock(editor, operation)
    return block === null ? editor.matter : seenIn(editor.matter, [block])
  }
  return editor
}

/** The matter in which somebody has looked at these blocks, the same one when that was so. */
export function seenIn(matter: Matter, blocks: readonly BlockId[]): Matter {
  const { carried } = matter
  const looked = new Set(blocks)
  if (!carried?.blocks.some(({ block, seen }) => !seen && looked.has(block))) return matter
  const marked = carried.blocks.map((each) => (looked.has(each.block) && !each.seen ? { ...each, seen: true } : each))
  return { ...matter, carried: { ...carried, blocks: marked } }
}

/** The block within which an operation works; null for one that brings, takes or moves whole blocks. */
function editedBlock(editor: Editor, operation: Operation): BlockId | null {
  if (!('path' in operation)) return null
  const { path, type } = operation
  const isWithin = path.length > 1 || type === 'split_node' || type === 'merge_node' || type === 'set_node'
  const node = path[0] === undefined ? undefined : editor.children[path[0]]
  return isWithin && node && isBlock(node) ? node.id : null
}
