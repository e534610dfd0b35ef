import { Editor, Node, type NodeEntry, type Point, Range, Transforms } from 'slate'
import type { Figure, IndicatorBlock } from '#core/document/schema'
import { type Chip, isChip } from './blocks'

/** The chip that is selected: the caret stands in it. */
export function selectedChip(editor: Editor): NodeEntry<Chip> | null {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return null
  return Editor.above<Chip>(editor, { match: isChip, voids: true }) ?? null
}

/** Moves the caret from a selected chip into the text after it, where letters may be typed. */
export function leaveChip(editor: Editor): void {
  const chip = selectedChip(editor)
  const after = chip && Editor.after(editor, chip[1])
  if (after) Transforms.select(editor, after)
}

const combiningMark = /[\u0300-\u036f]$/

/** Whether the last of the text before the caret is a combining mark, typed apart from its letter. */
function endsInMark(editor: Editor, { path, offset }: Point): boolean {
  return combiningMark.test(Node.leaf(editor, path).text.slice(0, offset))
}

/**
 * A figure, a sentence and a mention of the period stand in a line as one piece: the caret stops on it, Backspace beside it selects
 * it first, so that no number goes by a slip, and letters typed on it go after it. In a heading a figure
 * or a sentence dissolves into text, for headings feed the table of contents and must not change under it.
 */
export function withFigures<T extends Editor>(editor: T, wordsOf: (chip: Figure | IndicatorBlock) => string): T {
  const { isInline, isVoid, insertText, deleteBackward, deleteForward, normalizeNode } = editor

  editor.isInline = (element) => isChip(element) || isInline(element)
  editor.isVoid = (element) => isChip(element) || isVoid(element)

  editor.insertText = (text, options) => {
    leaveChip(editor)
    insertText(text, options)
  }

  /** Answers the keys that erase beside or on a chip; false leaves them to the rest. */
  const eraseChip = (neighbour: (point: Point) => Point | undefined): boolean => {
    const { selection } = editor
    if (!selection || !Range.isCollapsed(selection)) return false
    const chip = selectedChip(editor)
    if (chip) {
      Transforms.removeNodes(editor, { at: chip[1], voids: true })
      return true
    }
    const point = neighbour(selection.anchor)
    const beside = point && Editor.above(editor, { at: point, match: isChip, voids: true })
    if (!beside) return false
    Transforms.select(editor, point)
    return true
  }

  editor.deleteBackward = (unit) => {
    if (eraseChip((point) => Editor.before(editor, point, { voids: true }))) return
    const { selection } = editor
    if (unit === 'character' && selection && Range.isCollapsed(selection) && endsInMark(editor, selection.anchor)) {
      // an input method that types letter and tone apart erases them apart, as Word does
      return Transforms.delete(editor, { at: { path: selection.anchor.path, offset: selection.anchor.offset - 1 } })
    }
    deleteBackward(unit)
  }

  editor.deleteForward = (unit) => {
    if (!eraseChip((point) => Editor.after(editor, point, { voids: true }))) deleteForward(unit)
  }

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if ('type' in node && node.type === 'heading') {
      for (const [child, at] of Node.children(editor, path)) {
        if (!isChip(child) || child.type === 'periodToken') continue
        Editor.withoutNormalizing(editor, () => {
          Transforms.removeNodes(editor, { at, voids: true })
          Transforms.insertNodes(editor, { text: wordsOf(child) }, { at })
        })
        return // the change starts a new pass
      }
    }
    normalizeNode(entry, options)
  }
  return editor
}
