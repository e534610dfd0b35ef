import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { findStale } from '#core/leftovers/find-leftovers'
import { isKeptIn, keepLeftover } from '#core/leftovers/kept'
import { decide } from '../../../renderer/roll/decide'
import { openReview, useReview } from '../../../renderer/roll/review-store'
import { makeRollAStep } from '../../../renderer/roll/roll-step'
import { useSession } from '../../../renderer/session/store'
import { rolled, sampleReport } from '../../support/roll'

const last = sampleReport()
const [, second] = last.body

function reopened(report: Report): Report {
  const read = readReportFile(writeReportFile(report))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** A window with the report as it was read from its file, and the panel Rà soát. */
async function openWindow(report: Report): Promise<readonly string[]> {
  useSession.getState().open({ name: 'kỳ sau', named: true, report: reopened(report) })
  await openReview()
  await new Promise((resolve) => setTimeout(resolve))
  return useReview.getState().rolled?.roll.changes.map(({ id }) => id) ?? []
}

function shown(): Report {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('nothing is open')
  return session.report
}

const decisions = () => useSession.getState().editor?.matter.decisions

const { report: draft, changes } = rolled(last, '2021-H1', { [second?.id ?? '']: 'drop' })

it('gives back the old report when all is refused in a draft that was saved and opened again', async () => {
  const ids = await openWindow(draft)
  expect(ids).toEqual(changes.map(({ id }) => id))
  decide(ids, 'refused')
  expect(shown()).toEqual({ ...last, id: draft.id })
  expect(readReportFile(writeReportFile(shown()))).toEqual({ ok: true, value: { ...last, id: draft.id } })
})

it('gives the draft again when all is accepted after that, and each step can be undone', async () => {
  const ids = await openWindow(draft)
  decide(ids, 'refused')
  decide(ids, 'accepted')
  expect(shown()).toMatchObject({ period: '2021-H1', body: draft.body, origin: draft.origin })
  useSession.getState().undo()
  expect(shown()).toEqual({ ...last, id: draft.id })
  useSession.getState().undo()
  expect(shown()).toEqual(draft)
})

it('takes back the whole roll by one undo, as if all were refused, and makes it again by one redo', async () => {
  const ids = await openWindow(draft)
  const { rolled: made } = useReview.getState()
  if (!made) throw new Error('nothing was rolled')
  makeRollAStep(made)
  useSession.getState().undo()
  expect(shown()).toEqual({ ...last, id: draft.id })
  expect(decisions()).toEqual(new Map(ids.map((id) => [id, 'refused'])))
  decide(['period', 'frame.date'], 'accepted')
  expect(shown()).toMatchObject({ period: '2021-H1', frame: { date: draft.frame.date } })
  useSession.getState().undo()
  useSession.getState().redo()
  useSession.getState().undo()
  expect(useSession.getState().editor?.history.undos).toEqual([])
  expect(shown()).toEqual({ ...last, id: draft.id })
})

it('is the draft as it was made again after the roll was taken back and redone', async () => {
  await openWindow(draft)
  const { rolled: made } = useReview.getState()
  if (made) makeRollAStep(made)
  const { session } = useSession.getState()
  useSession.getState().undo()
  useSession.getState().redo()
  expect(useSession.getState().session).toEqual(session)
  expect(shown()).toEqual(draft)
})

it('keeps what was decided with the report, over saving and opening', async () => {
  await openWindow(draft)
  decide(['frame.date', 'value:grdp'], 'refused')
  decide(['period'], 'accepted')
  const saved = shown()
  expect(saved.frame.date).toEqual(last.frame.date)
  await openWindow(saved)
  expect(decisions()).toEqual(
    new Map([
      ['frame.date', 'refused'],
      ['value:grdp', 'refused'],
      ['period', 'accepted'],
    ]),
  )
  decide(['frame.date', 'value:grdp'], 'accepted')
  expect(shown().frame.date).toEqual(draft.frame.date)
})

it('keeps the old period when that change is refused, and with it all that moves with the period', async () => {
  await openWindow(draft)
  decide(['period'], 'refused')
  expect(shown()).toMatchObject({ period: last.period, observations: last.observations, frame: { number: '' } })
  decide(['period'], 'accepted')
  expect(shown()).toMatchObject({ period: '2021-H1', frame: draft.frame })
})

it('does not write over what was typed since: the rest is refused, that block stays', async () => {
  const ids = await openWindow(draft)
  const { editor } = useSession.getState()
  const at = editor?.children.findIndex((node) => 'id' in node && node.id === 'b26') ?? -1
  editor?.insertNode({ text: 'Viết thêm. ' }, { at: [at, 0] })
  decide(ids, 'refused')
  expect(JSON.stringify(shown().body)).toContain('Viết thêm. ')
  expect(shown().frame.date).toEqual(last.frame.date)
  expect(decisions()?.get('figure:b26:1')).toBeUndefined()
  expect(decisions()?.get('frame.date')).toBe('refused')
})

it('looks for no roll behind a report that was not rolled', async () => {
  expect(await openWindow(last)).toEqual([])
  expect(useReview.getState()).toMatchObject({ open: true, rolled: null, looked: true })
})

it('leaves what the user keeps of the leftovers while changes are refused and accepted', async () => {
  const [left] = findStale(draft)
  if (!left) throw new Error('nothing is left')
  const ids = await openWindow(keepLeftover(draft, left))
  decide(ids, 'refused')
  decide(ids, 'accepted')
  expect(isKeptIn(shown())(left)).toBe(true)
})

it('gives back with the old report what was kept in it, when all is refused', async () => {
  const kept = findStale(last).reduce(keepLeftover, last)
  const { report } = rolled(kept, '2021-H1')
  const ids = await openWindow(report)
  expect(shown().kept).toBeUndefined()
  decide(ids, 'refused')
  expect(shown()).toEqual({ ...kept, id: report.id })
})
