import { join } from 'node:path'
import { HelperGone, HelperProcess, HelperSilent } from '../../../electron/processes/helper-process'
import type { Launch } from '../../../electron/processes/launch'
import { launchNode } from '../../../electron/processes/launch-node'

type Echo = {
  echo: { request: unknown; reply: unknown }
  hang: { request: null; reply: never }
  work: { request: number; reply: string }
  die: { request: null; reply: never }
  fault: { request: null; reply: never }
}

const entry = join(__dirname, '..', '..', 'fixtures', 'processes', 'echo.cjs')
const patient = { silenceMs: 10_000 }

let started = 0
const launch: Launch = () => {
  started += 1
  return launchNode({ entry, name: 'echo' })()
}
let helper: HelperProcess<Echo>

beforeEach(() => {
  started = 0
  helper = new HelperProcess(launch)
})
afterEach(() => helper.stop())

it('is started by the first question, and answers each with its own answer', async () => {
  expect(started).toBe(0)
  const all = await Promise.all(
    [1, 'hai', { ba: new Map([[3, 'ba']]) }].map((each) => helper.ask('echo', each, patient)),
  )
  expect(all).toEqual([1, 'hai', { ba: new Map([[3, 'ba']]) }])
  expect(started).toBe(1)
})

it('is killed when it hangs, refuses everything that waited, and is started anew by the next question', async () => {
  await helper.ask('echo', null, patient)
  const refused = await Promise.allSettled([
    helper.ask('hang', null, { silenceMs: 200 }),
    helper.ask('hang', null, patient),
  ])
  expect(refused.map((each) => each.status === 'rejected' && each.reason)).toEqual([
    expect.any(HelperSilent),
    expect.any(HelperSilent),
  ])
  expect(await helper.ask('echo', 'again', patient)).toBe('again')
  expect(started).toBe(2)
})

it('may take longer than it may be silent, as long as it shows that it works', async () => {
  await helper.ask('echo', null, patient)
  expect(await helper.ask('work', 60, { silenceMs: 2_000 })).toBe('done')
})

it('is killed when the whole takes too long, whatever it shows', async () => {
  await helper.ask('echo', null, patient)
  await expect(helper.ask('work', 200, { silenceMs: 700, totalMs: 300 })).rejects.toBeInstanceOf(HelperSilent)
})

it('refuses what waited for a process that ended by itself', async () => {
  await expect(helper.ask('die', null, patient)).rejects.toBeInstanceOf(HelperGone)
  expect(await helper.ask('echo', 1, patient)).toBe(1)
})

it('tells of an answer that threw, and goes on', async () => {
  await expect(helper.ask('fault', null, patient)).rejects.toThrow('a bug')
  expect(await helper.ask('echo', 1, patient)).toBe(1)
  expect(started).toBe(1)
})

it('refuses what is asked of a program that cannot be started', async () => {
  const missing = new HelperProcess<Echo>(launchNode({ entry: join(__dirname, 'missing.cjs'), name: 'missing' }))
  await expect(missing.ask('echo', 1, patient)).rejects.toBeInstanceOf(HelperGone)
})

it('refuses what waits when it is stopped', async () => {
  const waiting = helper.ask('hang', null, patient)
  helper.stop()
  await expect(waiting).rejects.toBeInstanceOf(HelperGone)
})

it('refuses what cannot be sent, and goes on with the rest', async () => {
  await helper.ask('echo', null, patient)
  const waiting = helper.ask('work', 20, patient)
  await expect(helper.ask('echo', () => 'a function', { silenceMs: 100 })).rejects.toThrow('could not be cloned')
  expect(await waiting).toBe('done')
  expect(started).toBe(1)
})
