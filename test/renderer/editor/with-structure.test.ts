import { Editor, Transforms } from 'slate'
import { body, h, numbered, p, reportOf } from '../../support/build'
import { caretTo, openEditor, type } from './open-editor'

const open = (...blocks: Parameters<typeof reportOf>[0]) => openEditor(reportOf(blocks)).editor
const ids = (editor: Editor) => editor.children.map((node) => ('id' in node ? node.id : null))

it('gives the second half of a split block a new id, and undo and redo bring the ids back', async () => {
  const editor = open(p('một hai'))
  caretTo(editor, [0, 0], 3)
  await type(editor, '⏎')
  const seen = [ids(editor)]
  editor.undo()
  seen.push(ids(editor))
  editor.redo()
  seen.push(ids(editor))
  expect(seen).toEqual([['b1', 'n1'], ['b1'], ['b1', 'n1']])
})

it('brings the id of a merged block back with undo', async () => {
  const editor = open(p('một'), p('hai'))
  caretTo(editor, [1, 0], 0)
  await type(editor, '⌫')
  expect(ids(editor)).toEqual(['b1'])
  editor.undo()
  expect(editor.children).toEqual(body(p('một'), p('hai')))
})

it.each([
  ['the end of a heading', [h('I', 'Về kinh tế')], 10, [h('I', 'Về kinh tế'), p('')]],
  ['the start of a heading', [h('I', 'Về kinh tế')], 0, [p(''), h('I', 'Về kinh tế')]],
  ['the end of a numbered paragraph', [numbered('1', 'Thu')], 3, [numbered('1', 'Thu'), numbered('1', '')]],
  ['an empty numbered paragraph', [numbered('1', '')], 0, [p('')]],
] as const)('answers Enter at %s', async (_, blocks, offset, result) => {
  const editor = open(...blocks)
  caretTo(editor, [0, 0], offset)
  await type(editor, '⏎')
  expect(editor.children.map((node) => ({ ...node, id: '' }))).toEqual(result.map((node) => ({ ...node, id: '' })))
})

it('takes the number away at Backspace at the start of a numbered paragraph', async () => {
  const editor = open(p('Đầu'), numbered('1', 'Thu'))
  caretTo(editor, [1, 0], 0)
  await type(editor, '⌫')
  expect(editor.children).toEqual(body(p('Đầu'), p('Thu')))
})

it('is never empty', async () => {
  const editor = open(p('một'), p('hai'))
  Transforms.removeNodes(editor, { at: [1] })
  Transforms.removeNodes(editor, { at: [0] })
  expect(editor.children).toEqual([{ ...p(''), id: 'n1' }])
})

it('gives pasted blocks ids of their own', () => {
  const editor = open(p('một'), p('hai'))
  caretTo(editor, [1, 0], 3)
  editor.insertFragment(body(p('ba'), p('bốn'), p('năm')))
  expect(new Set(ids(editor)).size).toBe(4)
})

it('has no line break within a paragraph', () => {
  const editor = open(p('một hai'))
  caretTo(editor, [0, 0], 4)
  Editor.insertSoftBreak(editor)
  expect(editor.children.map((node) => ('children' in node ? node.children : null))).toEqual([
    [{ text: 'một ' }],
    [{ text: 'hai' }],
  ])
})
