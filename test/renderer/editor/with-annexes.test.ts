import { Editor, Transforms } from 'slate'
import { annex, body, group, p, reportOf } from '../../support/build'
import { caretTo, openEditor, type } from './open-editor'

const table = annex([group('KINH TẾ')])
const open = (...blocks: Parameters<typeof reportOf>[0]) => openEditor(reportOf(blocks)).editor
const kinds = (editor: Editor) => editor.children.map((node) => ('type' in node ? node.type : null))

it('stops the caret at the end of the text, however far it is sent', () => {
  const editor = open(p('Lời văn.'), table)
  Transforms.select(editor, Editor.range(editor, []))
  expect(editor.selection).toEqual({ anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 8 } })
})

it('takes Enter at the end of the text as a paragraph before the annex, and letters in it', async () => {
  const editor = open(p('Lời văn.'), table)
  caretTo(editor, [0, 0], 8)
  await type(editor, '⏎', 'M', 'ớ', 'i')
  expect(editor.children.map((node) => ({ ...node, id: '' }))).toEqual(
    [p('Lời văn.'), p('Mới'), table].map((node) => ({ ...node, id: '' })),
  )
})

it('keeps the annex from Delete, from Backspace and from erasing all of the text', async () => {
  const editor = open(p('Một'), p('Hai'), table)
  caretTo(editor, [1, 0], 3)
  Editor.deleteForward(editor)
  expect(kinds(editor)).toEqual(['paragraph', 'paragraph', 'annex'])
  Transforms.select(editor, Editor.range(editor, []))
  Editor.deleteFragment(editor)
  await type(editor, '⌫')
  expect(kinds(editor)).toEqual(['paragraph', 'annex'])
})

it('puts text that came behind an annex before it, and text before an annex that has none', () => {
  const editor = open(p('Một'), table)
  Transforms.insertNodes(editor, p('Hai'), { at: [2] })
  expect(kinds(editor)).toEqual(['paragraph', 'paragraph', 'annex'])
  Transforms.removeNodes(editor, { at: [0] })
  Transforms.removeNodes(editor, { at: [0] })
  expect(kinds(editor)).toEqual(['paragraph', 'annex'])
})

it('takes no annex from the clipboard', () => {
  const editor = open(p('Một'), table)
  caretTo(editor, [0, 0], 3)
  editor.insertFragment(body(p(' hai'), table))
  expect(kinds(editor)).toEqual(['paragraph', 'annex'])
})
