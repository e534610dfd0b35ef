import { Editor, Transforms } from 'slate'
import { useSession } from '../../../renderer/session/store'
import { keepAtIntervals } from '../../../renderer/versions/keep-at-intervals'
import { smallReport } from '../../support/build'
import { type FakeBridge, fakeBridge, openedReport } from '../../support/fake-bridge'

const minuteMs = 60_000
let fake: FakeBridge
let stop: () => void

beforeEach(() => {
  jest.useFakeTimers()
  fake = fakeBridge()
  Object.defineProperty(window, 'bridge', { value: fake.bridge, configurable: true })
  useSession.getState().open(openedReport(smallReport()))
  stop = keepAtIntervals()
})
afterEach(() => {
  stop()
  useSession.getState().close()
  jest.useRealTimers()
})

const kept = () => fake.asked.filter(({ channel }) => channel === 'versions:add')

async function type(letter = 'x') {
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no report is open')
  Transforms.insertText(editor, letter, { at: Editor.end(editor, [1]) })
  await jest.advanceTimersByTimeAsync(0)
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

it('keeps one ten minutes after the first edit, and none while nothing is edited', async () => {
  await pass(60 * minuteMs)
  expect(kept()).toEqual([])
  await type()
  await pass(9 * minuteMs)
  expect(kept()).toEqual([])
  await pass(2 * minuteMs)
  expect(kept()).toMatchObject([{ request: { kind: 'interval' } }])
  await pass(60 * minuteMs)
  expect(kept()).toHaveLength(1)
})

it('keeps one every ten minutes of editing, with what is there then', async () => {
  for (let minute = 0; minute < 35; minute += 1) {
    await type(String(minute % 10))
    await pass(minuteMs)
  }
  expect(kept()).toHaveLength(3)
  const { session } = useSession.getState()
  expect(session.kind === 'open' && kept()[2]?.request).not.toMatchObject({
    report: session.kind === 'open' && session.report,
  })
})

it('waits for the hands to rest, but not for ever', async () => {
  await type()
  await pass(10 * minuteMs - 500)
  for (let half = 0; half < 20; half += 1) {
    await type()
    await pass(500)
  }
  expect(kept()).toEqual([])
  for (let half = 0; half < 50; half += 1) {
    await type()
    await pass(500)
  }
  expect(kept()).toHaveLength(1)
})

it('begins anew when a version was kept for another reason', async () => {
  await type()
  await pass(9 * minuteMs)
  fake.tell('versions:changed', { report: smallReport().id })
  await pass(30 * minuteMs)
  expect(kept()).toEqual([])
  await type()
  await pass(11 * minuteMs)
  expect(kept()).toHaveLength(1)
})

it('keeps one though the report saves itself meanwhile', async () => {
  for (let minute = 0; minute < 12; minute += 1) {
    await type(String(minute % 10))
    useSession.getState().saved('a.duthao')
    fake.tell('versions:changed', { report: 'another' })
    await pass(minuteMs)
  }
  expect(kept()).toHaveLength(1)
})

it('forgets the report that is closed', async () => {
  await type()
  useSession.getState().close()
  await pass(30 * minuteMs)
  expect(kept()).toEqual([])
})
