import { readReportFile, writeReportFile } from '#core/document/file'
import type { Leftover, StalePlace } from '#core/leftovers/find-leftovers'
import { askForAgain, isMendable, keep, mend } from '../../../renderer/roll/leftover-place'
import { useSession } from '../../../renderer/session/store'
import { annex, body, group, p, reportOf, t } from '../../support/build'

const blocks = body(p('Phấn đấu năm 2019 đạt khá.'), annex([group('Năm 2019')], { title: [t('Chỉ tiêu năm 2019')] }))
const [text, table] = blocks
const { frame } = reportOf(blocks)
const report = reportOf(blocks, { frame: { ...frame, kind: 'BÁO CÁO NĂM 2019' } })

function open() {
  useSession.getState().open({ name: 'kỳ sau', named: true, report })
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no editor')
  return editor
}

function shown() {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('nothing is open')
  return session.report
}

function leftover(block: (typeof blocks)[number] | undefined, words: string, place?: StalePlace['kind']): Leftover {
  const start = words.indexOf('2019')
  const found = { rule: 'year', severity: 'likely', start, end: start + 4, text: '2019' } as const
  if (!block) throw new Error('no such block')
  return { ...found, block: block.id, ...(place && { place: { kind: place, words } }) }
}

it.each([
  ['in the text', leftover(text, 'Phấn đấu năm 2019 đạt khá.'), 'Phấn đấu năm này đạt khá.'],
  ['in the frame', leftover(text, 'BÁO CÁO NĂM 2019', 'frame'), 'BÁO CÁO NĂM này'],
  ['in a row of an annex', leftover(table, 'Năm 2019', 'annex'), 'Năm này'],
  ['in the title of an annex', leftover(table, 'Chỉ tiêu năm 2019'), 'Chỉ tiêu năm này'],
])('gives other words to what was left %s, as one step of undo', async (_, left, expected) => {
  const editor = open()
  const before = JSON.stringify(shown())
  expect(isMendable(editor, shown(), left)).toBe(true)
  mend(editor, left, { kind: 'text', text: 'này' })
  await Promise.resolve()
  expect(JSON.stringify(shown())).toContain(`"${expected}"`)
  expect(JSON.stringify(shown()).length).toBe(before.length - 1)
  useSession.getState().undo()
  await Promise.resolve()
  expect(JSON.stringify(shown())).toBe(before)
})

it('leaves what was edited since it was found', () => {
  const editor = open()
  useSession.getState().changeForm({ frame: { ...frame, kind: 'TỜ TRÌNH' } })
  mend(editor, leftover(text, 'BÁO CÁO NĂM 2019', 'frame'), { kind: 'text', text: 'này' })
  expect(shown().frame.kind).toBe('TỜ TRÌNH')
})

it('keeps what was left in the report itself, as one step of undo, and asks for it again as another', () => {
  const editor = open()
  const before = shown()
  const left = leftover(text, 'Phấn đấu năm 2019 đạt khá.')
  keep(editor, left)
  expect(shown().kept).toEqual([{ rule: 'year', text: '2019', at: { kind: 'text', block: text?.id } }])
  expect(readReportFile(writeReportFile(shown()))).toEqual({ ok: true, value: shown() })
  askForAgain(editor, left)
  expect(shown()).toEqual(before)
  useSession.getState().undo()
  expect(shown().kept).toHaveLength(1)
  useSession.getState().undo()
  expect(shown()).toEqual(before)
})
