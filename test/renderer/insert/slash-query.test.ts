import { Editor } from 'slate'
import type { Inline } from '#core/document/schema'
import { slashAt } from '../../../renderer/insert/slash-query'
import { bold, figure, p, reportOf, smallReport } from '../../support/build'
import { caretTo, openEditor, type } from '../editor/open-editor'

async function queryOf(before: readonly (string | Inline)[], typed: string) {
  const { indicators } = smallReport()
  const { editor } = openEditor(reportOf([p(...before), p('khác')], { indicators }))
  const end = Editor.end(editor, [0])
  caretTo(editor, end.path, end.offset)
  await type(editor, ...typed)
  return slashAt(editor)?.query ?? null
}

it.each([
  ['at the start of a paragraph', [''], '/thu', 'thu'],
  ['behind a blank', ['Thu đạt '], '/', ''],
  ['with several words', ['Thu đạt '], '/tổng thu ngân', 'tổng thu ngân'],
  ['behind a blank that is bold', [bold('Thu ')], '/g', 'g'],
  ['behind a blank after a figure', [figure('budget'), ' '], '/g', 'g'],
] as const)('asks %s', async (_, before, typed, query) => {
  expect(await queryOf(before, typed)).toBe(query)
})

it.each([
  ['in a ratio', ['đạt 14'], '/23'],
  ['in a date', ['ngày 30'], '/6/2020'],
  ['between words', ['và'], '/hoặc'],
  ['right behind a figure', [figure('budget')], '/x'],
  ['right behind bold letters', [bold('Thu')], '/x'],
  ['before a blank', ['km '], '/ giờ'],
  ['twice', ['Thu '], '//x'],
  ['once it is erased', ['Thu '], '/⌫'],
  ['in what is too long for a name', ['Thu '], `/${'a'.repeat(41)}`],
] as const)('does not ask %s', async (_, before, typed) => {
  expect(await queryOf(before, typed)).toBeNull()
})

it('does not ask while words are selected or the caret stands before the stroke', async () => {
  const { editor } = openEditor(reportOf([p('Thu /ngân')]))
  const at = (offset: number) => ({ path: [0, 0], offset })
  caretTo(editor, [0, 0], 4)
  expect(slashAt(editor)).toBeNull()
  editor.select({ anchor: at(5), focus: at(7) })
  expect(slashAt(editor)).toBeNull()
  caretTo(editor, [0, 0], 7)
  expect(slashAt(editor)).toEqual({ range: { anchor: at(4), focus: at(7) }, query: 'ng' })
})
