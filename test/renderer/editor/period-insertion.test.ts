import { periodId } from '#core/indicators/schema'
import { bodyOf } from '../../../renderer/editor/blocks'
import { insertPeriod, periodChoices } from '../../../renderer/editor/period-insertion'
import { figure, h, inlines, p, reportOf, token } from '../../support/build'
import { caretTo, openEditor, settle } from './open-editor'

it.each([
  [
    '2020-H1',
    [
      '6 tháng đầu năm',
      '6 tháng đầu năm 2020',
      'năm 2020',
      '6 tháng cuối năm',
      '6 tháng cuối năm 2020',
      '6 tháng đầu năm 2019',
      'năm 2019',
      'tháng 6',
      'tháng 6/2020',
      'năm 2021',
    ],
  ],
  ['2026', ['năm 2026', 'năm 2027', 'năm 2025', 'tháng 12', 'tháng 12/2026']],
])('offers each mention of %s once, in its words', (period, words) => {
  expect(periodChoices(periodId.parse(period)).map((choice) => choice.words)).toEqual(words)
})

it.each([
  ['in a sentence', p('Trong , kinh tế'), 6, 'lower'],
  ['at the start of a paragraph', p(' kinh tế'), 0, 'sentence'],
  ['at the start of a sentence', p('Kinh tế tăng. '), 14, 'sentence'],
  ['after an abbreviation in a sentence', p('TP.HCM trong '), 13, 'lower'],
  ['among capitals', h('I', 'TÌNH HÌNH '), 10, 'capitals'],
] as const)('puts a mention %s in the letters that suit', (_, block, offset, letters) => {
  const { editor } = openEditor(reportOf([block]))
  caretTo(editor, [0, 0], offset)
  insertPeriod(editor, { of: 'next', form: 'nameYear' })
  expect(bodyOf(editor)[0]?.children[1]).toEqual(token('next', 'nameYear', letters))
  expect(editor.selection?.focus).toEqual({ path: [0, 2], offset: 0 })
})

it('goes after a chip that is selected, and takes the place of text that is', async () => {
  const { editor } = openEditor(reportOf([p('Thu ', figure('budget'), ' kỳ này')]))
  caretTo(editor, [0, 1, 0], 0)
  insertPeriod(editor, { of: 'period', form: 'name' })
  expect(bodyOf(editor)[0]?.children).toEqual(inlines('Thu ', figure('budget'), token('period', 'name'), ' kỳ này'))
  await settle()
  editor.select({ anchor: { path: [0, 4], offset: 1 }, focus: { path: [0, 4], offset: 7 } })
  insertPeriod(editor, { of: 'period', form: 'year' })
  expect(bodyOf(editor)[0]?.children).toEqual(
    inlines('Thu ', figure('budget'), token('period', 'name'), ' ', token('period', 'year')),
  )
  editor.undo()
  expect(bodyOf(editor)[0]?.children).toEqual(inlines('Thu ', figure('budget'), token('period', 'name'), ' kỳ này'))
})
