import { Transforms } from 'slate'
import { claim, type Inline } from '#core/document/schema'
import {
  body,
  claimed,
  exact,
  figure,
  indicator,
  inlines,
  observed,
  p,
  reportOf,
  t,
  written,
} from '../../support/build'
import { caretTo, openEditor, type } from './open-editor'

const data = { indicators: [indicator('grdp')], observations: [observed('grdp', { value: exact('7') })] }
const open = (...blocks: Parameters<typeof reportOf>[0]) => openEditor(reportOf(blocks, data)).editor
const falls = (...parts: readonly (string | Inline)[]) => claimed(['grdp'], ...parts)
const said = written([{ indicator: 'grdp', clauses: [{ kind: 'growth' }] }])

it('is typed in as prose', async () => {
  const editor = open(p('Tai nạn ', falls('giảm'), '.'))
  caretTo(editor, [0, 1, 0], 4)
  await type(editor, ' ', 'm', 'ạ', 'n', 'h', '⌫')
  expect(editor.children).toEqual(body(p('Tai nạn ', falls('giảm mạn'), '.')))
})

it('goes with its last letter', async () => {
  const editor = open(p('Tai nạn ', falls('g'), '.'))
  caretTo(editor, [0, 1, 0], 1)
  await type(editor, '⌫')
  expect(editor.children).toEqual(body(p('Tai nạn .')))
})

it('holds a figure, with which alone it stays', async () => {
  const editor = open(p('Còn ', falls('g', figure('grdp')), '.'))
  caretTo(editor, [0, 1, 0], 1)
  await type(editor, '⌫')
  expect(editor.children).toEqual(body(p('Còn ', falls(figure('grdp')), '.')))
})

it('parts around a sentence that writes itself', () => {
  const editor = open(p('Tai nạn ', falls('giảm mạnh')))
  Transforms.insertNodes(editor, said, { at: { path: [0, 1, 0], offset: 5 } })
  expect(editor.children).toEqual(body(p('Tai nạn ', falls('giảm '), said, falls('mạnh'))))
})

it('takes another claim for prose of its own', () => {
  const editor = open(p('Tai nạn ', falls('giảm mạnh')))
  const inner = claim.parse({ ...falls('rất '), children: [t('rất ')] })
  Transforms.insertNodes(editor, inner, { at: { path: [0, 1, 0], offset: 5 } })
  expect(editor.children).toEqual(body(p('Tai nạn ', falls('giảm rất mạnh'))))
})

it('is pinned on both sides of a new paragraph', async () => {
  const editor = open(p(falls('giảm mạnh')))
  caretTo(editor, [0, 1, 0], 4)
  await type(editor, '⏎')
  expect(editor.children.map((block) => ('children' in block ? block.children : null))).toEqual([
    inlines(falls('giảm')),
    inlines(falls(' mạnh')),
  ])
})
