import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import type { RoleProcess } from '../machine/child'
import { NextStart } from '../machine/next-start'
import { PowerCutDisk } from '../machine/power-cut'
import { childrenOf, killAll, startTypist, typedBy, untilKept } from '../machine/typist'
import { expectRecovered } from '../verdict'

/** So many type at once: they wait for the next key most of the time. */
const LANES = 5

/** Who is killed: the window and the main process, the journal process, or all at once. */
const victims = ['main', 'journal', 'all'] as const

export const killWhileTyping: Fault = {
  id: 'F01',
  words: 'kill -9 while typing: the application, its journal process, both',
  times: { ci: 200, release: 5000 },
  needs: ['signals'],
  run: async (trial) => {
    const starts = new NextStart()
    const gaps: number[] = []
    let begun = 0
    const lane = async () => {
      while (begun < trial.times) {
        begun += 1
        await killed(trial, starts, join(trial.folder, String(begun)), gaps)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    starts.end()
    trial.tally.remark(
      `a journal process that was killed: edits are on the disk again after ${Math.round(Math.max(...gaps))} ms at most`,
    )
  },
}

async function killed(trial: Trial, starts: NextStart, journal: string, gaps: number[]): Promise<void> {
  const { tally, random } = trial
  const victim = random.pick(victims)
  const child = await startTypist(journal, trial)
  await delay(random.between(100, 1500))
  if (victim === 'journal') gaps.push(await journalKilled(child))
  const at = victim === 'all' ? await killAll(child) : await killMain(child)
  tally.tried()
  await expectRecovered(trial.tally, starts, journal, typedBy(child.said()), at)
}

async function killMain(child: RoleProcess): Promise<number> {
  const at = Date.now()
  await child.kill()
  return at
}

/** The window goes on, and another journal process begins with all there is. Answers with how long that takes, in ms. */
async function journalKilled(child: RoleProcess): Promise<number> {
  for (const pid of childrenOf(child.pid)) process.kill(pid, 'SIGKILL')
  const start = performance.now()
  const { moments } = typedBy(child.said())
  await untilKept(child, moments.length)
  await untilKept(child, typedBy(child.said()).moments.length) // what was typed while the new one began
  return performance.now() - start
}

export const powerCutWhileTyping: Fault = {
  id: 'F04',
  words: 'power cut while typing',
  times: { ci: 40, release: 1000 },
  needs: ['images'],
  run: async (trial) => {
    const disk = await PowerCutDisk.make(join(trial.folder, 'ext4'), 'ext4')
    const starts = new NextStart()
    await mkdir(join(disk.folder, 'data'))
    const child = await startTypist(join(disk.folder, 'data', 'journal'), trial)
    try {
      for (let time = 0; time < trial.times; time += 1) await cut(trial, disk, starts, child)
    } finally {
      starts.end()
      await killAll(child)
      await disk.throwAway()
    }
  },
}

async function cut(trial: Trial, disk: PowerCutDisk, starts: NextStart, child: RoleProcess): Promise<void> {
  await delay(trial.random.between(50, 700))
  const kept = typedBy(child.said())
  const at = Date.now()
  disk.cut()
  trial.tally.tried()
  await disk.afterwards(async (folder) => {
    await expectRecovered(trial.tally, starts, join(folder, 'data', 'journal'), kept, at)
  })
}
