import { Editor } from 'slate'
import { profileId } from '#core/document/schema'
import { isDirty } from '../../../renderer/session/session'
import { useSession } from '../../../renderer/session/store'
import { exact, figure, h, indicator, observed, p, reportOf } from '../../support/build'
import { caretTo, settle } from '../editor/open-editor'

const report = reportOf([p('Thu ', figure('budget'))], {
  indicators: [indicator('budget')],
  observations: [observed('budget', { value: exact('1') })],
})

function open(opened = report) {
  useSession.getState().open({ name: 'thử', named: true, report: opened })
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no editor for the report')
  caretTo(editor, [0, 0], 4)
  return editor
}

function now() {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('no report is open')
  return { report: session.report, dirty: isDirty(session) }
}

async function type(editor: Editor, text: string) {
  Editor.insertText(editor, text)
  await settle()
}

it('gives the report with what was typed, and leaves the one that was opened as it was', async () => {
  const editor = open()
  await type(editor, 'ngân sách ')
  expect(now()).toEqual({ report: { ...report, body: editor.children }, dirty: true })
  expect(report.body[0]?.children[0]).toEqual({ text: 'Thu ' })
})

it('is clean after an undo back to what lies in the file, also when it was saved in between', async () => {
  const editor = open()
  await type(editor, 'ngân ')
  useSession.getState().saved('thử')
  const seen = [now().dirty]
  await type(editor, 'sách ')
  seen.push(now().dirty)
  useSession.getState().undo()
  await settle()
  seen.push(now().dirty)
  useSession.getState().undo()
  await settle()
  seen.push(now().dirty)
  expect(seen).toEqual([false, true, false, true])
})

it('is dirty when another edit has taken the place of the saved one', async () => {
  const editor = open()
  await type(editor, 'ngân ')
  useSession.getState().saved('thử')
  useSession.getState().undo()
  await type(editor, 'tiền ')
  expect(now().dirty).toBe(true)
})

it('changes data, and frame, form and style at once, each a step of the same history', () => {
  open()
  const { changeData, changeForm, undo } = useSession.getState()
  const data = { indicators: report.indicators, observations: [], plans: [] }
  const frame = { ...report.frame, number: '105' }
  const style = { ...report.style, percentDecimals: 2 }
  const profile = profileId.parse('hd05')
  changeData(data)
  changeForm({ frame, style })
  changeForm({ profile })
  const seen = [now().report]
  for (let step = 0; step < 3; step += 1) {
    undo()
    seen.push(now().report)
  }
  expect(seen).toEqual([
    { ...report, ...data, frame, style, profile },
    { ...report, ...data, frame, style },
    { ...report, ...data },
    report,
  ])
  expect(now().dirty).toBe(false)
})

it('does nothing for a report that is no longer open', async () => {
  const editor = open()
  useSession.getState().close()
  await type(editor, 'x')
  useSession.getState().undo()
  useSession.getState().changeForm({ frame: report.frame })
  expect(useSession.getState().session).toEqual({ kind: 'empty' })
})

it('opens a report whose body needs mending as clean, with nothing to undo', () => {
  const editor = open(reportOf([h('I', 'Thu ', figure('budget'))], { indicators: report.indicators }))
  expect(editor.history.undos).toEqual([])
  expect(now().dirty).toBe(false)
})

it('goes through its stages, each a step of undo, and names none while it is drafted', async () => {
  open()
  useSession.getState().changeStage('submitted')
  useSession.getState().changeStage('issued')
  expect(now()).toMatchObject({ report: { stage: 'issued' }, dirty: true })
  useSession.getState().undo()
  expect(now().report.stage).toBe('submitted')
  useSession.getState().changeStage('drafting')
  expect('stage' in now().report).toBe(false)
  useSession.getState().undo()
  useSession.getState().undo()
  expect(now()).toEqual({ report, dirty: false })
})
