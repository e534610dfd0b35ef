import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import type { RoleProcess } from '../machine/child'
import { command } from '../machine/mounts'
import { Share } from '../machine/share'
import { longestPauseMs, ordered, startTypist, typedBy, untilKept } from '../machine/typist'
import { Subject } from '../subject'
import { expectVersion } from '../verdict'

/** A key of somebody who types may come so much later than usual. */
const LONGEST_PAUSE_MS = 250

/** Ticks as somebody types; what holds up the whole machine holds this up, too. */
class Metronome {
  #last = performance.now()
  #longest = 0
  readonly #timer = setInterval(() => {
    const now = performance.now()
    this.#longest = Math.max(this.#longest, now - this.#last)
    this.#last = now
  }, 20)

  /** The longest between two ticks, in ms. */
  stop(): number {
    clearInterval(this.#timer)
    return this.#longest
  }
}

/** From this key on every key was on the disk within a second, and no key was held up by anything else. */
async function expectUnhindered(
  { tally }: Trial,
  child: RoleProcess,
  metronome: Metronome,
  what: string,
  from = 0,
): Promise<void> {
  await untilKept(child, typedBy(child.said()).moments.length) // what was typed last must arrive, too
  const typed = typedBy(child.said(), from)
  const pause = longestPauseMs(typed, from)
  tally.typingLost(typed.longestWaitMs)
  const longest = LONGEST_PAUSE_MS + metronome.stop()
  tally.expect(pause <= longest, `${what}: ${pause} ms between two keys, ${Math.round(longest)} ms at most`)
  tally.remark(`${what}: a key was on the disk after ${typed.longestWaitMs} ms at most, ${pause} ms between two keys`)
}

export const starvedThreads: Fault = {
  id: 'F28',
  words: 'every thread for files waits for ever',
  times: { ci: 2, release: 2 },
  needs: ['fifos'],
  run: async (trial) => {
    for (const count of [4, 16]) {
      const child = await startTypist(join(trial.folder, `journal-${count}`), trial)
      const metronome = new Metronome()
      const paths = Array.from({ length: count }, (_, at) => join(trial.folder, `pipe-${count}-${at}`))
      command('mkfifo', ...paths)
      trial.tally.tried()
      await ordered(child, { to: 'wait', paths })
      await delay(4000)
      await expectUnhindered(trial, child, metronome, `${count} files that never answer`)
      await child.kill()
    }
  },
}

const LENGTH = 200_000

export const hungShare: Fault = {
  id: 'F19',
  words: 'the share hangs while it is saved to, and comes back',
  times: { ci: 3, release: 30 },
  needs: ['mounts', 'share'],
  run: async (trial) => {
    const share = await Share.start(trial.folder)
    const path = join(share.folder, 'Báo cáo.duthao')
    const subject = new Subject(LENGTH)
    const child = await startTypist(join(trial.folder, 'journal'), trial)
    const metronome = new Metronome()
    await ordered(child, { to: 'make', length: LENGTH, version: 1 })
    const first = await ordered(child, { to: 'saveTo', path })
    trial.tally.expect(first.ok, `not saved to the share: ${first.code}`)
    for (let version = 2; version < 2 + trial.times; version += 1) {
      await ordered(child, { to: 'make', length: LENGTH, version })
      share.hang()
      trial.tally.tried()
      const hung = await ordered(child, { to: 'save' })
      if (hung.ok) trial.tally.falseSaved('saved to a share that hangs')
      trial.tally.expect(hung.code === 'file/not-answering', `told ${hung.code}`)
      trial.tally.expect(hung.ms < 15_000, `told only after ${hung.ms} ms`)
      if (trial.isRelease) await delay(60_000 - hung.ms)
      share.goOn()
      const again = await ordered(child, { to: 'save' })
      trial.tally.expect(again.ok, `not saved once the share is back: ${again.code}`)
      expectVersion(trial.tally, await subject.found(join(share.kept, 'Báo cáo.duthao')), version, 'on the server')
    }
    await expectUnhindered(trial, child, metronome, `a share that hung ${trial.times} times`)
    await child.kill()
    await share.end()
  },
}

const HUGE = 20_000_000
/** The promise is two seconds, and held by the bench; a machine that runs the faults is busy besides. */
const LONGEST_SAVE_MS = 6000

export const hugeReport: Fault = {
  id: 'F30',
  words: 'a report of 20 MB is saved while somebody types',
  times: { ci: 1, release: 5 },
  needs: [],
  run: async (trial) => {
    const path = join(trial.folder, 'Báo cáo rất dài.duthao')
    const subject = new Subject(HUGE)
    const child = await startTypist(join(trial.folder, 'journal'), trial)
    for (let version = 1; version <= trial.times; version += 1) {
      await ordered(child, { to: 'make', length: HUGE, version })
      await delay(1000)
      const metronome = new Metronome()
      const from = typedBy(child.said()).moments.length
      trial.tally.tried()
      const saved = await ordered(child, { to: 'saveTo', path })
      trial.tally.expect(saved.ok, `not saved: ${saved.code}`)
      trial.tally.expect(saved.ms <= LONGEST_SAVE_MS, `saved only after ${saved.ms} ms`)
      await expectUnhindered(trial, child, metronome, `a report of 20 MB, saved in ${saved.ms} ms`, from)
      expectVersion(trial.tally, await subject.found(path), version, 'a report of 20 MB')
    }
    await child.kill()
  },
}
