import { spawn } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { Saver } from '../machine/saver'
import { Subject } from '../subject'

const NAME = 'Báo cáo chung.duthao'
const LENGTH = 20_000
/** Each editor saves so often, and now and then opens what lies there by then. */
const TURNS = 4

/** A save that was told to be done: where, and over which version, which its editor had read or written. */
type Saved = { readonly path: string; readonly version: number; readonly over: number | null }

type Editor = { readonly saver: Saver; readonly mark: string }

export const twoEditors: Fault = {
  id: 'F20',
  words: 'two editors save one file in random interleavings',
  times: { ci: 200, release: 2000 },
  needs: ['strace'],
  run: async (trial) => {
    const editors: Editor[] = []
    for (const machine of ['MAY-A', 'MAY-B']) {
      const saver = await Saver.start(LENGTH, trial)
      slowed(saver.pid)
      editors.push({ saver, mark: `xung đột 23-11 10.42 ${machine}` })
    }
    await delay(300) // until they are slowed
    const subject = new Subject(LENGTH)
    let conflicts = 0
    for (let time = 0; time < trial.times; time += 1) {
      const folder = join(trial.folder, String(time))
      await mkdir(folder)
      conflicts += await interleaved(trial, folder, editors, subject)
    }
    for (const { saver } of editors) await saver.end()
    trial.tally.expect(conflicts > trial.times / 4, `only ${conflicts} saves met the other editor's`)
    trial.tally.remark(`${conflicts} conflict copies`)
  },
}

/** Between looking and writing there is time for the other one. */
function slowed(pid: number): void {
  const slow = ['rename:delay_enter=2000', 'statx:delay_exit=200']
  const faults = slow.flatMap((fault) => ['-e', `inject=${fault}`])
  spawn('strace', ['-f', '-o', '/dev/null', '-e', 'trace=rename,statx', ...faults, '-p', String(pid)], {
    stdio: 'ignore',
  })
}

async function interleaved(trial: Trial, folder: string, editors: readonly Editor[], subject: Subject) {
  const { tally, random } = trial
  const path = join(folder, NAME)
  const [first] = editors
  await first?.saver.saveTo(path, 1)
  tally.tried()
  const done: Saved[] = [{ path, version: 1, over: null }]
  await Promise.all(
    editors.map(async ({ saver, mark }, at) => {
      let over = await saver.open(path)
      let isBeside = false
      for (let turn = 1; turn <= TURNS; turn += 1) {
        await delay(random.below(12))
        if (isBeside ? random.below(3) > 0 : random.below(3) === 0) over = await saver.open(path)
        const version = 10 * turn + at + 1
        const answer = await saver.save(version, mark)
        if (!answer.saved) {
          tally.expect(false, `not saved: ${answer.code}`)
          continue
        }
        done.push({ path: answer.path, version, over: answer.isBeside ? null : over })
        over = version
        isBeside = answer.isBeside
      }
    }),
  )
  await expectAllKept(trial, folder, done, subject)
  return done.filter((saved) => saved.path !== path).length
}

/** Every text is there, or gave way to one whose editor had it open. */
async function expectAllKept({ tally }: Trial, folder: string, done: readonly Saved[], subject: Subject) {
  const there = new Set<string>()
  for (const name of await readdir(folder)) {
    const found = await subject.found(join(folder, name))
    if (found.kind === 'corrupt') tally.corrupt(`${name}: ${found.why}`)
    if (found.kind === 'whole') there.add(`${name} ${found.version}`)
  }
  for (const { path, version } of done) {
    const isThere = there.has(`${basename(path)} ${version}`)
    const wasKnown = done.some((later) => later.over === version && later.path === path)
    if (!isThere && !wasKnown) tally.lost(`version ${version} in ${basename(path)} was silently written over`)
  }
}
