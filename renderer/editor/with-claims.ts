import { type Editor, Node, Transforms } from 'slate'
import { isChip, isClaim } from './blocks'

/**
 * A claim is prose within a line, typed in as prose is. It goes when its last word goes, and parts around what it can
 * not hold: a sentence that writes itself, another claim.
 */
export function withClaims<T extends Editor>(editor: T): T {
  const { isInline, normalizeNode } = editor

  editor.isInline = (element) => isClaim(element) || isInline(element)

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (!isClaim(node)) return normalizeNode(entry, options)
    if (Node.string(node) === '' && !node.children.some(isChip)) return Transforms.removeNodes(editor, { at: path })
    for (const [child, at] of Node.children(editor, path)) {
      if (isClaim(child)) return Transforms.unwrapNodes(editor, { at })
      if (isChip(child) && child.type === 'indicatorBlock') return Transforms.liftNodes(editor, { at, voids: true })
    }
    normalizeNode(entry, options)
  }
  return editor
}
