import { Transforms } from 'slate'
import type { Report } from '#core/document/schema'
import type { JournalReply } from '#core/ipc/recovery'
import { applyPatch } from '#core/journal/patch'
import { show } from '../../../renderer/session/files'
import { keepJournal, tellJournalNow, useJournal } from '../../../renderer/session/journal'
import { isDirty } from '../../../renderer/session/session'
import { useShell } from '../../../renderer/session/shell'
import { useSession } from '../../../renderer/session/store'
import { smallReport } from '../../support/build'
import { type FakeBridge, fakeBridge, openedReport } from '../../support/fake-bridge'
import { requestsOf } from '../window'

let stop = () => {}
beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  stop()
  useSession.getState().close()
  jest.useRealTimers()
})

/** A window with a report whose edits are journalled, over a journal that answers so, one after the other. */
function opened(...replies: readonly JournalReply[]): FakeBridge {
  let at = 0
  const answer = async (): Promise<JournalReply> => {
    at += 1
    return replies[at - 1] ?? 'kept'
  }
  const fake = fakeBridge({ 'journal:edit': answer, 'journal:whole': answer })
  Object.defineProperty(window, 'bridge', { value: fake.bridge, configurable: true })
  stop = keepJournal()
  show({ ...openedReport(), edit: 7 })
  return fake
}

/** What the journal has by what it was told: a process of its own would apply the same. */
function journalled({ asked }: FakeBridge): Report {
  return asked.reduce<Report>((report, { channel, request }) => {
    const told = structuredClone(request) as { report: Report; patch: Parameters<typeof applyPatch>[1] | null }
    if (channel === 'journal:whole') return told.report
    if (channel !== 'journal:edit' || told.patch === null) return report
    const next = applyPatch(report, told.patch)
    if (next === null) throw new Error('made from another report')
    return next
  }, smallReport())
}

function editor() {
  const { editor: open } = useSession.getState()
  if (open === null) throw new Error('no report is open')
  return open
}

const type = (text: string) => Transforms.insertText(editor(), text, { at: { path: [1, 0], offset: 0 } })
const open = () => {
  const { session } = useSession.getState()
  return session.kind === 'open' ? session.report : null
}

/** The edits that were told, by their numbers. */
const numbers = (fake: FakeBridge) =>
  requestsOf(fake, 'journal:edit').map((each) => Reflect.get(Object(each), 'number'))

it('tells nothing of a report that was only opened', async () => {
  const fake = opened()
  await jest.advanceTimersByTimeAsync(10_000)
  tellJournalNow()
  expect(requestsOf(fake, 'journal:edit')).toEqual([])
})

it('tells an edit after 200 ms at most, however fast one goes on typing', async () => {
  const fake = opened()
  for (let key = 0; key < 50; key++) {
    type('a')
    await jest.advanceTimersByTimeAsync(20)
  }
  expect(numbers(fake)).toEqual([1, 2, 3, 4, 5])
  await jest.advanceTimersByTimeAsync(200)
  expect(journalled(fake)).toEqual(open())
})

it('tells every kind of edit, and undo and redo', async () => {
  const fake = opened()
  const { changeForm, changeData, changeStage, undo, redo } = useSession.getState()
  const report = smallReport()
  const steps: readonly (() => void)[] = [
    () => type('Ước '),
    () => Transforms.splitNodes(editor(), { at: { path: [1, 0], offset: 5 } }),
    () => Transforms.removeNodes(editor(), { at: [2] }),
    () => Transforms.moveNodes(editor(), { at: [0], to: [3] }),
    () => changeForm({ frame: { ...report.frame, number: '12' } }),
    () => changeStage('submitted'),
    () => changeData({ ...report, observations: report.observations.slice(1) }),
    () => changeStage('drafting'),
    ...Array.from({ length: 6 }, () => undo),
    ...Array.from({ length: 3 }, () => redo),
    () => type('Cuối '),
  ]
  for (const step of steps) {
    step()
    await jest.advanceTimersByTimeAsync(200)
    expect(journalled(fake)).toEqual(open())
  }
})

it.each([
  ['the window loses the focus', () => window.dispatchEvent(new Event('blur'))],
  ['the page goes', () => window.dispatchEvent(new Event('pagehide'))],
  ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
])('tells at once when %s', async (_, leave) => {
  const fake = opened()
  type('a')
  await jest.advanceTimersByTimeAsync(0)
  leave()
  expect(journalled(fake)).toEqual(open())
})

it('tells at once when the main process asks for it', async () => {
  const fake = opened()
  type('a')
  await jest.advanceTimersByTimeAsync(0)
  fake.tell('journal:flush', null)
  expect(journalled(fake)).toEqual(open())
})

it('tells one at a time, and what came meanwhile right after', async () => {
  const waiting: (() => void)[] = []
  const fake = fakeBridge({
    'journal:edit': () => new Promise((resolve) => waiting.push(() => resolve('kept'))),
  })
  Object.defineProperty(window, 'bridge', { value: fake.bridge, configurable: true })
  stop = keepJournal()
  show({ ...openedReport(), edit: 7 })
  type('một ')
  await jest.advanceTimersByTimeAsync(200)
  type('hai ')
  await jest.advanceTimersByTimeAsync(5_000)
  expect(numbers(fake)).toEqual([1])
  waiting[0]?.()
  await jest.advanceTimersByTimeAsync(0)
  expect(numbers(fake)).toEqual([1, 2])
  expect(journalled(fake)).toEqual(open())
})

it('gives the whole report to a journal that does not know it', async () => {
  const fake = opened('kept', 'unknown', 'kept')
  for (const word of ['một ', 'hai ', 'ba ']) {
    type(word)
    await jest.advanceTimersByTimeAsync(200)
  }
  expect(fake.asked.map(({ channel }) => channel)).toEqual([
    'journal:edit',
    'journal:edit',
    'journal:whole',
    'journal:edit',
  ])
  expect(numbers(fake)).toEqual([1, 2, 1])
  expect(journalled(fake)).toEqual(open())
})

it('gives a journal that begins anew what was typed while it was asked, too', async () => {
  const fake = opened('unknown')
  type('một ')
  await jest.advanceTimersByTimeAsync(0)
  tellJournalNow()
  type('hai ')
  await jest.advanceTimersByTimeAsync(0)
  expect(fake.asked.map(({ channel }) => channel)).toEqual(['journal:edit', 'journal:whole'])
  expect(journalled(fake)).toEqual(open())
})

it.each(['full', 'unwritable'] as const)(
  'says that the disk is %s until it is not, and keeps trying',
  async (reply) => {
    const fake = opened(reply, reply, 'kept')
    type('a')
    await jest.advanceTimersByTimeAsync(200)
    expect(useJournal.getState().health).toBe(reply)
    await jest.advanceTimersByTimeAsync(5_000)
    expect(useJournal.getState().health).toBe(reply)
    await jest.advanceTimersByTimeAsync(5_000)
    expect(useJournal.getState().health).toBe('kept')
    expect(numbers(fake)).toEqual([1, 2, 3])
  },
)

it('says that there is no journal, tries again with the whole report, and goes on when it is back', async () => {
  const fake = opened('unknown', 'broken', 'broken', 'kept')
  type('một ')
  await jest.advanceTimersByTimeAsync(200)
  expect(useJournal.getState().health).toBe('broken')
  type('hai ')
  await jest.advanceTimersByTimeAsync(4_000)
  expect(fake.asked).toHaveLength(2) // a process that cannot run is not started with every key
  await jest.advanceTimersByTimeAsync(6_000)
  expect(useJournal.getState().health).toBe('kept')
  expect(journalled(fake)).toEqual(open())
})

it('tells no more of a report that is no longer open', async () => {
  const fake = opened('stale')
  type('một ')
  await jest.advanceTimersByTimeAsync(200)
  type('hai ')
  await jest.advanceTimersByTimeAsync(10_000)
  expect(numbers(fake)).toEqual([1])
})

it('begins anew with another report', async () => {
  const fake = opened()
  type('một ')
  await jest.advanceTimersByTimeAsync(200)
  show({ ...openedReport(), edit: 8 })
  type('hai ')
  await jest.advanceTimersByTimeAsync(200)
  expect(requestsOf(fake, 'journal:edit')).toMatchObject([
    { edit: 7, number: 1 },
    { edit: 8, number: 1 },
  ])
})

it('tells nothing of a report that no journal follows', async () => {
  const fake = opened()
  show(openedReport())
  type('một ')
  await jest.advanceTimersByTimeAsync(10_000)
  expect(fake.asked).toEqual([])
})

it('adds nothing to undo', async () => {
  opened()
  type('một ')
  const steps = editor().history.undos.length
  await jest.advanceTimersByTimeAsync(1_000)
  expect(editor().history.undos).toHaveLength(steps)
})

it('has a recovered report be unsaved, and says until when it was recovered', () => {
  const fake = opened()
  show({ ...openedReport(), edit: 8, recovered: 1_000 })
  const { session } = useSession.getState()
  expect(isDirty(session)).toBe(true)
  expect(useShell.getState().notices).toContainEqual({ kind: 'recovered', at: 1_000 })
  expect(fake.asked).toEqual([])
})
