import { Editor } from 'slate'
import { selectedChip } from '../../../renderer/editor/with-figures'
import { body, exact, figure, h, indicator, inlines, observed, p, reportOf, token, written } from '../../support/build'
import { caretTo, openEditor, type } from './open-editor'

const data = {
  indicators: [indicator('grdp', { unit: '%', decimals: 2, counted: false })],
  observations: [observed('grdp', { value: exact('9.69') })],
}
const open = (...blocks: Parameters<typeof reportOf>[0]) => openEditor(reportOf(blocks, data)).editor

it('dissolves a figure in a heading into its words and keeps a mention of the period', () => {
  expect(open(h('I', 'GRDP tăng ', figure('grdp'), ' ', token())).children).toEqual(
    body(h('I', 'GRDP tăng 9,69% ', token())),
  )
})

it('dissolves a sentence in a heading into its words', () => {
  const said = written([{ indicator: 'grdp', subject: 'GRDP', clauses: [{ kind: 'value', verb: 'reached' }] }])
  expect(open(h('I', 'Về ', said)).children).toEqual(body(h('I', 'Về GRDP đạt 9,69%')))
})

it('selects the chip at the first Backspace and erases it at the second', async () => {
  const editor = open(p('Tăng ', figure('grdp'), ' cả năm'))
  caretTo(editor, [0, 2], 0)
  await type(editor, '⌫')
  expect(selectedChip(editor)?.[1]).toEqual([0, 1])
  expect(editor.children).toEqual(body(p('Tăng ', figure('grdp'), ' cả năm')))
  await type(editor, '⌫')
  expect(editor.children).toEqual(body(p('Tăng  cả năm')))
})

it('selects the chip at the first Delete and erases it at the second', () => {
  const editor = open(p('Tăng ', figure('grdp')))
  caretTo(editor, [0, 0], 5)
  Editor.deleteForward(editor)
  expect(selectedChip(editor)?.[1]).toEqual([0, 1])
  Editor.deleteForward(editor)
  expect(editor.children).toEqual(body(p('Tăng ')))
})

it('puts letters typed on a chip after it', async () => {
  const editor = open(p('Tăng ', figure('grdp')))
  caretTo(editor, [0, 1, 0], 0)
  await type(editor, 'ư', 'ớ', 'c')
  expect(editor.children).toEqual(body(p('Tăng ', figure('grdp'), 'ước')))
})

it('passes a chip with the caret in two moves: onto it, and past it', () => {
  const editor = open(p('a', figure('grdp'), 'b'))
  const places = [...Editor.positions(editor, { at: [0] })].map(({ path, offset }) => [...path, offset])
  expect(places).toEqual([
    [0, 0, 0],
    [0, 0, 1],
    [0, 1, 0, 0],
    [0, 2, 0],
    [0, 2, 1],
  ])
  expect(editor.children).toEqual([{ ...body(p())[0], children: inlines('a', figure('grdp'), 'b') }])
})
