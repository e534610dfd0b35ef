import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { command, mountMemory, remount, unmount } from '../machine/mounts'
import { Saver } from '../machine/saver'
import { diskThread, traced } from '../machine/strace'
import type { Answer } from '../roles/saver'
import { Subject } from '../subject'
import { expectRefused, expectVersion, LONGEST_WAIT_MS } from '../verdict'

const NAME = 'Báo cáo tháng 7.duthao'
const LENGTH = 90_000
const PAGE = 4096

/** A share that does not tell how much room it has: only the write itself finds out. */
const SAYS_NO_ROOM = 'statfs:error=ENOSYS'

const pagesOf = (bytes: number) => Math.ceil(bytes / PAGE)

type OnSmallDisk = {
  readonly path: string
  readonly saver: Saver
  readonly thread: number
  readonly subject: Subject
  /** Of one version. */
  readonly pages: number
  /** Makes the disk so many pages large. */
  readonly resize: (pages: number) => void
}

/** A report that is open on a disk of its own, version 1, with all the room it needs. */
async function onSmallDisk(trial: Trial, work: (on: OnSmallDisk) => Promise<void>): Promise<void> {
  const folder = join(trial.folder, 'small')
  await mkdir(folder)
  mountMemory(folder, 2 ** 22)
  const saver = await Saver.start(LENGTH, trial)
  try {
    const path = join(folder, NAME)
    const thread = await diskThread(saver.pid, trial.folder, () => saver.saveTo(path, 1))
    const pages = pagesOf((await stat(path)).size)
    const resize = (to: number) => remount(folder, `size=${to * PAGE}`)
    await work({ path, saver, thread, subject: new Subject(LENGTH), pages, resize })
  } finally {
    await saver.end()
    await unmount(folder)
  }
}

export const fullDisk: Fault = {
  id: 'F06',
  words: 'the disk is full, from no page to all but one',
  times: { ci: 60, release: 500 },
  needs: ['mounts', 'strace'],
  run: (trial) =>
    onSmallDisk(trial, async (on) => {
      let version = 1
      for (let time = 0; time < trial.times; time += 1) {
        const free = time % on.pages
        const isTold = Math.floor(time / on.pages) % 2 === 0
        on.resize(on.pages + free)
        const save = () => on.saver.save(version + 1)
        const { result } = await traced(on.thread, trial.folder, isTold ? [] : [SAYS_NO_ROOM], save)
        const what = `${free} pages free of ${on.pages}${isTold ? '' : ', not told'}`
        trial.tally.tried()
        expectRefused(trial.tally, result, ['file/disk-full'], what)
        expectVersion(trial.tally, await on.subject.found(on.path), version, what)
        if (time % 10 === 9) version = await savedWithRoom(trial, on, version + 1)
      }
    }),
}

/** Once there is room again, the next save goes through and leaves nothing beside. */
async function savedWithRoom({ tally }: Trial, on: OnSmallDisk, version: number): Promise<number> {
  on.resize(4 * on.pages)
  const answer = await on.saver.save(version)
  tally.expect(answer.saved, `with room again: ${JSON.stringify(answer)}`)
  expectVersion(tally, await on.subject.found(on.path), version, 'with room again')
  const names = await readdir(join(on.path, '..'))
  tally.expect(names.length === 1, `these stay on the disk that was full: ${names.join(', ')}`)
  return version
}

export const shortWrite: Fault = {
  id: 'F07',
  words: 'a write takes less than it is given',
  times: { ci: 20, release: 200 },
  needs: ['mounts', 'strace'],
  run: (trial) =>
    onSmallDisk(trial, async (on) => {
      let version = 1
      for (let time = 0; time < trial.times; time += 1) {
        const free = trial.random.between(1, on.pages - 1)
        const isFreed = time % 2 === 0
        on.resize(on.pages + free)
        const answer = await shortOf(trial, on, version + 1, isFreed)
        const what = `a write of ${free} pages instead of ${on.pages}, ${isFreed ? 'then room' : 'then none'}`
        trial.tally.tried()
        if (isFreed) trial.tally.expect(answer.saved, `${what}: ${JSON.stringify(answer)}`)
        else expectRefused(trial.tally, answer, ['file/disk-full'], what)
        if (answer.saved) version += 1
        expectVersion(trial.tally, await on.subject.found(on.path), version, what)
      }
    }),
}

/** The write ends where the disk is full; before the saver hears of it, somebody may have made room. */
async function shortOf(trial: Trial, on: OnSmallDisk, version: number, isFreed: boolean): Promise<Answer> {
  const faults = [SAYS_NO_ROOM, ...(isFreed ? ['pwrite64:delay_exit=500000:when=1'] : [])]
  const { result } = await traced(on.thread, trial.folder, faults, async () => {
    const answer = on.saver.save(version)
    if (isFreed) {
      await untilWritten(dirname(on.path))
      on.resize(4 * on.pages)
    }
    return answer
  })
  return result
}

/** Until the draft has bytes: its first write has ended, and the saver has not yet heard of it. */
async function untilWritten(folder: string): Promise<void> {
  for (const end = performance.now() + LONGEST_WAIT_MS; performance.now() < end; await delay(2)) {
    const drafts = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
    const sizes = await Promise.all(drafts.map((name) => stat(join(folder, name)).then(({ size }) => size)))
    if (sizes.some((size) => size > 0)) return
  }
  throw new Error('nothing is written')
}

export const tooLarge: Fault = {
  id: 'F12',
  words: 'files may not grow so large (EFBIG)',
  times: { ci: 5, release: 5 },
  needs: ['limits'],
  run: async (trial) => {
    const path = join(trial.folder, NAME)
    const subject = new Subject(LENGTH)
    const saver = await Saver.start(LENGTH, trial)
    await saver.saveTo(path, 1)
    for (let time = 0; time < trial.times; time += 1) {
      const limit = 4096 + time * Math.floor((LENGTH - 8192) / trial.times)
      command('prlimit', '--pid', String(saver.pid), `--fsize=${limit}:unlimited`)
      trial.tally.tried()
      expectRefused(trial.tally, await saver.save(2 + time), ['file/disk-full'], `at most ${limit} bytes`)
      expectVersion(trial.tally, await subject.found(path), 1, `at most ${limit} bytes`)
    }
    command('prlimit', '--pid', String(saver.pid), '--fsize=unlimited')
    trial.tally.expect((await saver.save(9)).saved, 'not saved once files may be large again')
    await saver.end()
  },
}

export const readOnlyDisk: Fault = {
  id: 'F13',
  words: 'the disk becomes read-only while a report is open',
  times: { ci: 5, release: 20 },
  needs: ['mounts'],
  run: async (trial) => {
    const folder = join(trial.folder, 'disk')
    await mkdir(folder)
    mountMemory(folder, 2 ** 22)
    const path = join(folder, NAME)
    const subject = new Subject(LENGTH)
    const saver = await Saver.start(LENGTH, trial)
    await saver.saveTo(path, 1)
    for (let version = 1; version <= trial.times; version += 1) {
      remount(folder, 'ro')
      trial.tally.tried()
      expectRefused(trial.tally, await saver.save(version + 1), ['file/read-only'], 'read-only')
      expectVersion(trial.tally, await subject.found(path), version, 'read-only')
      remount(folder, 'rw')
      trial.tally.expect((await saver.save(version + 1)).saved, 'not saved once the disk takes it again')
    }
    await saver.end()
    await unmount(folder)
  },
}
