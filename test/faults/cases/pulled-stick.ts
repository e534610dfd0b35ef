import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault, Trial } from '../fault'
import { command, mountMemory, pullOut, unmount } from '../machine/mounts'
import { Saver } from '../machine/saver'
import type { Answer } from '../roles/saver'
import { Subject } from '../subject'
import type { Tally } from '../tally'
import { expectRefused, expectVersion } from '../verdict'

const NAME = 'Báo cáo quý III.duthao'
const LENGTH = 30_000

/** What takes the place of a stick that was pulled out. */
const successors = ['nothing', 'another stick', 'another stick with such a file'] as const
type Successor = (typeof successors)[number]

/** The version of the report on the other stick. */
const FOREIGN = 900

type Sticks = {
  readonly ours: string
  readonly other: string
  /** Where one or the other, or none, is plugged in. */
  readonly port: string
  readonly path: string
}

export const pulledOut: Fault = {
  id: 'F15',
  words: 'the stick is pulled out, another put in, ours put back',
  times: { ci: 6, release: 51 },
  needs: ['mounts'],
  run: async (trial) => {
    const port = join(trial.folder, 'port')
    const sticks = {
      ours: join(trial.folder, 'ours'),
      other: join(trial.folder, 'other'),
      port,
      path: join(port, NAME),
    }
    for (const folder of [sticks.ours, sticks.other, port]) await mkdir(folder)
    for (const folder of [sticks.ours, sticks.other]) mountMemory(folder, 2 ** 22)
    const saver = await Saver.start(LENGTH, trial)
    plugIn(sticks.ours, sticks)
    await saver.saveTo(sticks.path, 1)
    for (let time = 0; time < trial.times; time += 1) {
      const successor = successors[time % successors.length] ?? 'nothing'
      await pulled(trial, sticks, saver, 1 + time, successor)
    }
    await saver.end()
    for (const folder of [port, sticks.ours, sticks.other]) await unmount(folder)
  },
}

function plugIn(stick: string, { port }: Sticks): void {
  command('mount', '--bind', stick, port)
}

async function pulled(
  { tally }: Trial,
  sticks: Sticks,
  saver: Saver,
  version: number,
  successor: Successor,
): Promise<void> {
  const subject = new Subject(LENGTH)
  const what = `pulled out, then ${successor}`
  const isForeign = successor === 'another stick with such a file'
  pullOut(sticks.port)
  if (successor !== 'nothing') plugIn(sticks.other, sticks)
  if (isForeign) await writeFile(sticks.path, subject.text(FOREIGN))
  const before = await readdir(sticks.port)
  tally.tried()
  const answer = await saver.save(version + 1)
  if (isForeign) await expectBothKept(tally, answer, subject, sticks.path, version + 1)
  else {
    expectRefused(tally, answer, ['file/medium-gone'], what)
    tally.expect((await readdir(sticks.port)).length === before.length, `${what}: something was written`)
  }
  if (successor !== 'nothing') await unmount(sticks.port)
  for (const name of await readdir(sticks.other)) await rm(join(sticks.other, name))
  plugIn(sticks.ours, sticks)
  expectVersion(tally, await subject.found(sticks.path), version, 'on the stick that is back')
  if (isForeign) await saver.open(sticks.path)
  const again = await saver.save(version + 1)
  tally.expect(again.saved, `not saved on the stick that is back: ${JSON.stringify(again)}`)
  expectVersion(tally, await subject.found(sticks.path), version + 1, 'saved on the stick that is back')
}

/** Another report has the name by now: it stays, and ours lies beside it. */
async function expectBothKept(tally: Tally, answer: Answer, subject: Subject, path: string, version: number) {
  expectVersion(tally, await subject.found(path), FOREIGN, 'the report on another stick')
  tally.expect(answer.saved && answer.isBeside, `beside the report on another stick: ${JSON.stringify(answer)}`)
  if (answer.saved) expectVersion(tally, await subject.found(answer.path), version, 'beside it')
}
