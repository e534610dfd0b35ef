import { ReactEditor } from 'slate-react'
import { indexData } from '#core/indicators/data-set'
import { goToNextBlank } from '../../../renderer/editor/next-blank'
import { exact, figure, indicator, observed, p, reportOf } from '../../support/build'
import { caretTo, openEditor } from './open-editor'

const report = reportOf(
  [p('Thu ', figure('budget'), ', chi ', figure('spending')), p('Không có số.'), p(figure('people'), ' người')],
  {
    indicators: ['budget', 'spending', 'people'].map((id) => indicator(id)),
    observations: [observed('budget', { value: exact('5145') })],
  },
)
const context = { index: indexData(report), period: report.period, style: report.style }

function open() {
  const { editor } = openEditor(report)
  // nothing is drawn here
  jest.spyOn(ReactEditor, 'focus').mockImplementation(() => {})
  jest.spyOn(ReactEditor, 'toDOMNode').mockImplementation(() => document.createElement('span'))
  return editor
}

afterEach(() => jest.restoreAllMocks())

it('goes from one blank to the next, and from the last to the first', () => {
  const editor = open()
  const seen = [1, 2, 3].map(() => {
    goToNextBlank(editor, context)
    return editor.selection?.focus.path
  })
  expect(seen).toEqual([
    [0, 3, 0],
    [2, 1, 0],
    [0, 3, 0],
  ])
})

it('begins at the caret', () => {
  const editor = open()
  caretTo(editor, [1, 0], 3)
  goToNextBlank(editor, context)
  expect(editor.selection?.focus.path).toEqual([2, 1, 0])
})

it('stays where it is when nothing is blank', () => {
  const editor = open()
  caretTo(editor, [1, 0], 3)
  const known = ['spending', 'people'].map((id) => observed(id, { value: exact('1') }))
  const observations = [...report.observations, ...known]
  goToNextBlank(editor, { ...context, index: indexData({ ...report, observations }) })
  expect(editor.selection?.focus).toEqual({ path: [1, 0], offset: 3 })
})
