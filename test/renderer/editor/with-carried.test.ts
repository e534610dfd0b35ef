import { Editor, Transforms } from 'slate'
import { periodId } from '#core/indicators/schema'
import { body, h, p, reportOf } from '../../support/build'
import { caretTo, openEditor, type } from './open-editor'

const blocks = body(h('I', 'Kết quả'), p('Thu đạt khá.'), p('Chi bảo đảm.'))
const report = reportOf(blocks, {
  carried: {
    report: 'r0',
    period: periodId.parse('2019-H1'),
    blocks: blocks.map(({ id }) => ({ block: id, seen: false })),
  },
})

const seenIn = ({ matter }: Editor) => matter.carried?.blocks.map(({ seen }) => seen)

it('counts a block as looked at once something is typed in it, in the same step of undo', async () => {
  const { editor } = openEditor(report)
  caretTo(editor, [1, 0], 3)
  await type(editor, 'ế')
  const states = [seenIn(editor)]
  editor.undo()
  states.push(seenIn(editor))
  editor.redo()
  states.push(seenIn(editor))
  expect(states).toEqual([
    [false, true, false],
    [false, false, false],
    [false, true, false],
  ])
})

it('does so for a block that is split or becomes a heading, but not for one that goes away', () => {
  const { editor } = openEditor(report)
  Transforms.setNodes(editor, { type: 'heading', level: 'I' }, { at: [1] })
  Transforms.removeNodes(editor, { at: [2] })
  expect(seenIn(editor)).toEqual([false, true, false])
})

it('opens a report with nothing looked at that was not', () => {
  expect(seenIn(openEditor(report).editor)).toEqual([false, false, false])
  expect(Editor.string(openEditor(reportOf(blocks)).editor, [1])).toBe('Thu đạt khá.')
})
