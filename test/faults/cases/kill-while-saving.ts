import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { RoleProcess } from '../machine/child'
import { Saver } from '../machine/saver'
import { Subject } from '../subject'
import { expectSaved, versionSaid } from '../verdict'

const NAME = 'Báo cáo tháng 6.duthao'

/** Of each length so many in a hundred, and until when it is killed: a long report takes longer to be saved. */
const LENGTHS = [
  { length: 10_000, share: 0.6, untilMs: 60 },
  { length: 1_000_000, share: 0.37, untilMs: 200 },
  { length: 20_000_000, share: 0.03, untilMs: 4000 },
] as const

export const killWhileSaving: Fault = {
  id: 'F02',
  words: 'kill -9 while saving 10 kB, 1 MB, 20 MB',
  times: { ci: 200, release: 5000 },
  needs: ['signals'],
  run: async (trial) => {
    const lanes = LENGTHS.map((kind) => killed(trial, kind.length, Math.round(trial.times * kind.share), kind.untilMs))
    await Promise.all(lanes)
  },
}

async function killed(trial: Trial, length: number, times: number, untilMs: number): Promise<void> {
  const folder = join(trial.folder, String(length))
  await mkdir(folder)
  const path = join(folder, NAME)
  const subject = new Subject(length)
  let safe = 0
  for (let time = 0; time < times; time += 1) {
    const child = new RoleProcess('save-loop', [path, String(length)], trial)
    await child.line(0)
    await delay(trial.random.below(untilMs))
    await child.kill()
    trial.tally.tried()
    safe = Math.max(safe, versionSaid(child.said()))
    expectSaved(trial.tally, await subject.found(path), safe)
  }
  await expectNothingLeft(trial, folder, length)
}

/** What the killed ones left behind goes with the next save, so that no stick fills up with it. */
async function expectNothingLeft(trial: Trial, folder: string, length: number): Promise<void> {
  const before = await readdir(folder)
  const saver = await Saver.start(length, trial)
  const version = await saver.open(join(folder, NAME))
  await saver.save(version + 1)
  await saver.end()
  const after = await readdir(folder)
  trial.tally.expect(
    after.length === 1,
    `${after.length - 1} of ${before.length - 1} files of killed saves stay: ${after}`,
  )
}
