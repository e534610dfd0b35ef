import { type Path, Transforms } from 'slate'
import { blockKindAt, isMarked, setBlockKind, toggleMark } from '../../../renderer/editor/edits'
import { body, bold, h, numbered, p, reportOf, t } from '../../support/build'
import { openEditor } from './open-editor'

function open(...blocks: Parameters<typeof reportOf>[0]) {
  return openEditor(reportOf(blocks)).editor
}

const from = (path: Path, offset: number, focus: Path, end: number) => ({
  anchor: { path, offset },
  focus: { path: focus, offset: end },
})

it('sets a mark on what is selected, and takes it away when all of it has it', () => {
  const editor = open(p('một hai'))
  Transforms.select(editor, from([0, 0], 4, [0, 0], 7))
  toggleMark(editor, 'bold')
  expect([isMarked(editor, 'bold'), editor.children]).toEqual([true, body(p(t('một '), bold('hai')))])
  toggleMark(editor, 'bold')
  expect([isMarked(editor, 'bold'), editor.children]).toEqual([false, body(p('một hai'))])
})

it('makes every block that is selected one of a kind', () => {
  const editor = open(h('I', 'một'), p('hai'), numbered('1', 'ba'), p('bốn'))
  Transforms.select(editor, from([0, 0], 0, [2, 0], 1))
  setBlockKind(editor, { type: 'paragraph', level: 'a' })
  expect(editor.children).toEqual(body(numbered('a', 'một'), numbered('a', 'hai'), numbered('a', 'ba'), p('bốn')))
  setBlockKind(editor, { type: 'paragraph' })
  expect(editor.children).toEqual(body(p('một'), p('hai'), p('ba'), p('bốn')))
  expect(blockKindAt(editor)).toEqual({ type: 'paragraph' })
})

it('knows the kind of the block at the caret, and none without a caret', () => {
  const editor = open(h('A', 'một'))
  expect(blockKindAt(editor)).toBeNull()
  setBlockKind(editor, { type: 'paragraph' })
  expect(editor.children).toEqual(body(h('A', 'một')))
  Transforms.select(editor, { path: [0, 0], offset: 0 })
  expect(blockKindAt(editor)).toEqual({ type: 'heading', level: 'A' })
})
