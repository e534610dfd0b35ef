import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { reportBytes } from '../../../electron/disk/report-file'
import { saveTo } from '../../../electron/disk/save-over'
import type { Fault, Trial } from '../fault'
import { RoleProcess } from '../machine/child'
import { Subject } from '../subject'
import { expectSaved, versionSaid } from '../verdict'

const NAME = 'Báo cáo tháng 6.duthao'

/** Of each length so many in a hundred, and until when it is killed: a long report takes longer to be saved. */
const LENGTHS = [
  { length: 10_000, share: 0.5, untilMs: 60 },
  { length: 1_000_000, share: 0.45, untilMs: 200 },
  { length: 20_000_000, share: 0.05, untilMs: 4000 },
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
  await expectNothingLeft(trial, folder, subject)
}

/** What the killed ones left behind goes with the next save, so that no stick fills up with it. */
async function expectNothingLeft({ tally }: Trial, folder: string, subject: Subject): Promise<void> {
  const before = await readdir(folder)
  await saveTo(join(folder, NAME), reportBytes(subject.version(1)))
  const after = await readdir(folder)
  tally.expect(after.length === 1, `${after.length - 1} of ${before.length - 1} files of killed saves stay: ${after}`)
}
