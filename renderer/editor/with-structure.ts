import { Editor, Node, type Path, Range, Transforms } from 'slate'
import type { BlockId, Paragraph, TextBlock } from '#core/document/schema'
import { blockAtCaret, isBlock } from './blocks'

/** Plain prose without a number, where a heading or a numbered paragraph was. */
function makeProse(editor: Editor, at: Path): void {
  Transforms.setNodes<TextBlock>(editor, { type: 'paragraph' }, { at })
  Transforms.unsetNodes<TextBlock>(editor, 'level', { at })
}

/**
 * The body is a flat list of blocks, each with an id of its own, and never empty. The block that a split makes gets a
 * new id; undo and redo bring ids back as they were.
 */
export function withStructure<T extends Editor>(editor: T, newId: () => BlockId): T {
  const { apply, insertBreak, deleteBackward, insertFragment, normalizeNode } = editor

  const emptyParagraph = (): Paragraph => ({ type: 'paragraph', id: newId(), children: [{ text: '' }] })

  editor.apply = (operation) => {
    if (operation.type !== 'split_node' || operation.path.length !== 1) return apply(operation)
    const node = Node.get(editor, operation.path)
    // a split that undoes a merge carries the id of the block that was merged away
    const isNew = isBlock(node) && 'id' in operation.properties && operation.properties.id === node.id
    apply(isNew ? { ...operation, properties: { ...operation.properties, id: newId() } } : operation)
  }

  editor.insertBreak = () => {
    const entry = blockAtCaret(editor)
    const { selection } = editor
    if (!entry || !selection || !Range.isCollapsed(selection)) return insertBreak()
    const [block, path] = entry
    const isEmpty = Node.string(block) === '' && block.children.length === 1
    if (isEmpty && block.level !== undefined) return makeProse(editor, path)
    const atEnd = Editor.isEnd(editor, selection.anchor, path)
    if (block.type === 'heading' && !atEnd && Editor.isStart(editor, selection.anchor, path)) {
      return Transforms.insertNodes(editor, emptyParagraph(), { at: path })
    }
    insertBreak()
    const made = blockAtCaret(editor)
    if (block.type === 'heading' && atEnd && made) makeProse(editor, made[1])
  }

  // a line break within a paragraph has no place in the official form: Shift+Enter is Enter
  editor.insertSoftBreak = () => editor.insertBreak()

  editor.deleteBackward = (unit) => {
    const entry = blockAtCaret(editor)
    const { selection } = editor
    const unnumbers =
      entry?.[0].type === 'paragraph' &&
      entry[0].level !== undefined &&
      selection !== null &&
      Range.isCollapsed(selection) &&
      Editor.isStart(editor, selection.anchor, entry[1])
    if (unnumbers) return makeProse(editor, entry[1])
    deleteBackward(unit)
  }

  editor.insertFragment = (fragment, options) => {
    insertFragment(
      fragment.map((node) => (isBlock(node) ? { ...node, id: newId() } : node)),
      options,
    )
  }

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (path.length === 0 && editor.children.length === 0) {
      return Transforms.insertNodes(editor, emptyParagraph(), { at: [0] })
    }
    if (path.length === 1 && isBlock(node) && !node.id)
      return Transforms.setNodes(editor, { id: newId() }, { at: path })
    normalizeNode(entry, options)
  }
  return editor
}
