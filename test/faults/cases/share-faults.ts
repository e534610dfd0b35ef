import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { RoleProcess } from '../machine/child'
import { Saver } from '../machine/saver'
import { Share } from '../machine/share'
import { Subject } from '../subject'
import { expectRefused, expectSaved, expectVersion, versionSaid } from '../verdict'

const NAME = 'Báo cáo chung.duthao'
const LENGTH = 300_000

export const killedServer: Fault = {
  id: 'F17',
  words: 'the server of the share is killed and started again',
  times: { ci: 5, release: 100 },
  needs: ['mounts', 'share'],
  run: async (trial) => {
    const share = await Share.start(trial.folder)
    const subject = new Subject(LENGTH)
    let saves = 0
    for (let time = 0; time < trial.times; time += 1) {
      const child = new RoleProcess('save-loop', [join(share.folder, NAME), String(LENGTH)], trial)
      await child.line(1)
      await delay(trial.random.between(50, 600))
      await share.killServer()
      const safe = versionSaid(child.said())
      saves += child.said().length
      trial.tally.tried()
      expectSaved(trial.tally, await subject.found(join(share.kept, NAME)), safe)
      share.startServer()
      await share.answers()
      await child.kill()
    }
    trial.tally.remark(`some ${saves} saves over the network`)
    await share.end()
  },
}

export const heldOnShare: Fault = {
  id: 'F18',
  words: 'somebody has the file open on the share',
  times: { ci: 5, release: 50 },
  needs: ['mounts', 'share'],
  run: async (trial) => {
    const share = await Share.start(trial.folder)
    const path = join(share.folder, NAME)
    const subject = new Subject(LENGTH)
    const saver = await Saver.start(LENGTH, trial)
    const first = await saver.saveTo(path, 1)
    trial.tally.expect(first.saved, `not saved to the share: ${JSON.stringify(first)}`)
    for (let version = 1; version <= trial.times; version += 1) await held(trial, { path, saver, version })
    expectVersion(trial.tally, await subject.found(join(share.kept, NAME)), trial.times + 1, 'on the server')
    await saver.end()
    await share.end()
  },
}

/** Not saved while it is held, and told so; saved as soon as it is not. */
async function held({ tally }: Trial, { path, saver, version }: { path: string; saver: Saver; version: number }) {
  const holder = await open(path, 'r')
  tally.tried()
  expectRefused(tally, await saver.save(version + 1), ['file/in-use'], 'held open')
  await holder.close()
  const again = await saver.save(version + 1)
  tally.expect(again.saved, `not saved once it is let go: ${JSON.stringify(again)}`)
}
