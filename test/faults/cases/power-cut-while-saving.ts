import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { RoleProcess } from '../machine/child'
import { type FileSystem, PowerCutDisk } from '../machine/power-cut'
import { Subject } from '../subject'
import { expectSaved, versionSaid } from '../verdict'

const NAME = 'Báo cáo 9 tháng.duthao'
const LENGTH = 300_000

export const powerCutWhileSaving: Fault = {
  id: 'F05',
  words: 'power cut while saving, on ext4, XFS and Btrfs',
  times: { ci: 120, release: 3000 },
  needs: ['images', 'btrfs'],
  run: async (trial) => {
    const each = Math.ceil(trial.times / 3)
    for (const kind of ['ext4', 'xfs', 'btrfs'] as const) await cutWhileSaving(trial, kind, each)
  },
}

async function cutWhileSaving(trial: Trial, kind: FileSystem, times: number): Promise<void> {
  const disk = await PowerCutDisk.make(join(trial.folder, kind), kind)
  const child = new RoleProcess('save-loop', [join(disk.folder, NAME), String(LENGTH)], trial)
  const subject = new Subject(LENGTH)
  try {
    await child.line(1) // the first save is through
    for (let time = 0; time < times; time += 1) {
      await delay(trial.random.between(20, 250))
      const safe = versionSaid(child.said())
      disk.cut()
      trial.tally.tried()
      await disk.afterwards(async (folder) => expectSaved(trial.tally, await subject.found(join(folder, NAME)), safe))
    }
    trial.tally.remark(`${kind}: ${versionSaid(child.said())} saves under ${times} cuts`)
  } finally {
    await child.kill()
    await disk.throwAway()
  }
}
