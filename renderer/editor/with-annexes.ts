import { Editor, Path, type Point, Range, Transforms } from 'slate'
import type { BlockId } from '#core/document/schema'
import { endOfText, isAnnexNode } from './blocks'

/**
 * Annexes stand behind the text, of which there is always some, and are no place for the caret: it stops at the end of
 * the text, and neither typing, erasing nor pasting reaches them. They change by what edits them as a whole.
 */
export function withAnnexes<T extends Editor>(editor: T, newId: () => BlockId): T {
  const { isVoid, isSelectable, select, deleteForward, insertFragment, normalizeNode } = editor

  editor.isVoid = (element) => isAnnexNode(element) || isVoid(element)
  editor.isSelectable = (element) => !isAnnexNode(element) && isSelectable(element)

  const withinText = (point: Point): Point => {
    const end = endOfText(editor)
    return end > 0 && (point.path[0] ?? 0) >= end ? Editor.end(editor, [end - 1]) : point
  }

  editor.select = (target) => {
    const { anchor, focus } = Editor.range(editor, target)
    select({ anchor: withinText(anchor), focus: withinText(focus) })
  }

  editor.deleteForward = (unit) => {
    const { selection } = editor
    const end = endOfText(editor)
    const atEnd =
      selection !== null &&
      end < editor.children.length &&
      Range.isCollapsed(selection) &&
      Editor.isEnd(editor, selection.anchor, [end - 1])
    if (!atEnd) deleteForward(unit)
  }

  editor.insertFragment = (fragment, options) => {
    insertFragment(
      fragment.filter((node) => !isAnnexNode(node)),
      options,
    )
  }

  editor.normalizeNode = (entry, options) => {
    const [, path] = entry
    if (path.length > 0) return normalizeNode(entry, options)
    const first = editor.children.findIndex(isAnnexNode)
    if (first === 0) {
      const paragraph = { type: 'paragraph' as const, id: newId(), children: [{ text: '' }] }
      return Transforms.insertNodes(editor, paragraph, { at: [0] })
    }
    if (first > 0 && first < endOfText(editor)) {
      return Transforms.moveNodes(editor, { at: [first], to: Path.previous([editor.children.length]), voids: true })
    }
    normalizeNode(entry, options)
  }
  return editor
}
