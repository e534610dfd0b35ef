import { type Editor, Transforms } from 'slate'
import {
  body,
  bold,
  claimed,
  figure,
  indicator,
  inlines,
  italic,
  p,
  reportOf,
  t,
  target,
  written,
} from '../../support/build'
import { caretTo, openEditor } from './open-editor'

/** A clipboard as a paste event carries it. */
function clipboard(entries: Readonly<Record<string, string>>): DataTransfer {
  return { getData: (type: string) => entries[type] ?? '', types: Object.keys(entries) } as unknown as DataTransfer
}

function copied(editor: Editor): DataTransfer {
  const fragment = btoa(encodeURIComponent(JSON.stringify(editor.getFragment())))
  return clipboard({ 'application/x-slate-fragment': fragment, 'text/plain': 'GRDP 9,69%' })
}

function open(...blocks: Parameters<typeof reportOf>[0]) {
  const { editor } = openEditor(reportOf(blocks, { indicators: [indicator('grdp')] }))
  caretTo(editor, [0, 0], 0)
  return editor
}

const children = (editor: Editor) => editor.children.map((node) => ('children' in node ? node.children : null))

it.each([
  ['one line as it is', 'ước đạt ', [[t('ước đạt ')]]],
  ['a letter typed by way of the clipboard', 'ế', [[t('ế')]]],
  ['lines as paragraphs, without the empty ones', 'một\r\n\r\nhai\nba', [[t('một')], [t('hai')], [t('ba')]]],
  ['letters and tones apart as one letter', 'tie\u0302\u0301ng', [[t('tiếng')]]],
  ['no-break blanks and tabs as blanks', '5\u00a0145\u202ftỷ\tđồng', [[t('5 145 tỷ đồng')]]],
  ['no zero-width and control characters', '\ufeffa\u200bb\u0007c\u00ad', [[t('abc')]]],
])('pastes plain text: %s', (_, text, result) => {
  const editor = open(p(''))
  editor.insertData(clipboard({ 'text/plain': text }))
  expect(children(editor)).toEqual(result)
})

it('pastes paragraphs of Word with their marks, and nothing that runs or hides', () => {
  const html = `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
    <p class=MsoNormal><b>Thu ngân sách</b><span style='font-size:14.0pt'> ước
    đạt&nbsp;<i>5.145 tỷ</i></span><o:p></o:p></p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p><span style="font-weight:700;text-decoration:underline">Chi</span><script>alert(1)</script></p></body></html>`
  const editor = open(p(''))
  editor.insertData(clipboard({ 'text/html': html, 'text/plain': 'khác' }))
  expect(children(editor)).toEqual([
    [bold('Thu ngân sách'), t(' ước đạt '), italic('5.145 tỷ')],
    [t('Chi', { bold: true, underline: true })],
  ])
})

it('joins what is pasted in mid sentence with the text around it', () => {
  const editor = open(p('đầu cuối'))
  caretTo(editor, [0, 0], 4)
  editor.insertData(clipboard({ 'text/plain': 'giữa ' }))
  expect(editor.children).toEqual(body(p('đầu giữa cuối')))
})

it('keeps figures that are copied within the report', () => {
  const editor = open(p('GRDP ', figure('grdp'), ' tăng'))
  Transforms.select(editor, [0])
  const data = copied(editor)
  Transforms.select(editor, { path: [0, 2], offset: 5 })
  editor.insertData(data)
  expect(children(editor)).toEqual([inlines('GRDP ', figure('grdp'), ' tăngGRDP ', figure('grdp'), ' tăng')])
})

it('pastes a figure of an indicator of another report as its words', () => {
  const other = openEditor(reportOf([p('GRDP ', figure('other'))])).editor
  Transforms.select(other, [0])
  const editor = open(p(''))
  editor.insertData(copied(other))
  expect(children(editor)).toEqual([[t('GRDP 9,69%')]])
})

it('pastes a sentence and a claim of indicators of another report as their words', () => {
  const said = written([{ indicator: 'other', clauses: [{ kind: 'growth' }] }])
  for (const inline of [said, claimed(['other'], 'giảm')]) {
    const other = openEditor(reportOf([p('GRDP ', inline)], { indicators: [indicator('other')] })).editor
    Transforms.select(other, [0])
    const editor = open(p(''))
    editor.insertData(copied(other))
    expect(children(editor)).toEqual([[t('GRDP 9,69%')]])
  }
})

it('pastes a figure of a plan that this report does not have as its words', () => {
  const share = figure('grdp', 'plan', { plan: 'council' })
  const known = { indicators: [indicator('grdp')], plans: [target('council', 'grdp')] }
  const other = openEditor(reportOf([p('GRDP ', share)], known)).editor
  Transforms.select(other, [0])
  const editor = open(p(''))
  editor.insertData(copied(other))
  expect(children(editor)).toEqual([[t('GRDP 9,69%')]])
})

it('pastes the plain text when the copied blocks are damaged', () => {
  const editor = open(p(''))
  const blocks = btoa(encodeURIComponent(JSON.stringify([{ type: 'table', children: [] }])))
  editor.insertData(clipboard({ 'application/x-slate-fragment': blocks, 'text/plain': 'chữ' }))
  expect(children(editor)).toEqual([[t('chữ')]])
})
