import type { Fault, Trial } from '../fault'
import type { Answer } from '../roles/saver'
import { HinderedSaves } from './hindered-save'

/** Tries with a saver of its own, which ends with it. */
async function withSaver(trial: Trial, name: string, use: (saves: HinderedSaves) => Promise<void>): Promise<void> {
  const saves = await HinderedSaves.start(trial, name)
  try {
    await use(saves)
  } finally {
    await saves.end()
  }
}

const refusedAs = (answer: Answer, ...codes: readonly string[]) => !answer.saved && codes.includes(answer.code)

export const lyingWrite: Fault = {
  id: 'F08',
  words: 'a write claims more than it did',
  times: { ci: 10, release: 100 },
  needs: ['strace'],
  run: (trial) =>
    withSaver(trial, 'saves', async (saves) => {
      for (let time = 0; time < trial.times; time += 1) {
        const claimed = trial.random.between(1, 30_000)
        const what = `a first write that claims ${claimed} bytes`
        const { answer } = await saves.tried([`pwrite64:retval=${claimed}:when=1`], what)
        trial.tally.expect(refusedAs(answer, 'file/unwritable'), `${what}: ${JSON.stringify(answer)}`)
      }
    }),
}

const HELD = ['EPERM', 'EACCES', 'EBUSY'] as const
const CODE_OF = { EPERM: 'file/read-only', EACCES: 'file/read-only', EBUSY: 'file/in-use' } as const
const RENAME_TRIES = 10

export const heldTarget: Fault = {
  id: 'F09',
  words: 'the rename fails 1 to 12 times (EPERM, EACCES, EBUSY)',
  times: { ci: 36, release: 36 },
  needs: ['strace'],
  run: async (trial) => {
    const lanes = HELD.map((error) => withSaver(trial, error, (saves) => held(trial, saves, error)))
    await Promise.all(lanes)
  },
}

async function held({ tally }: Trial, saves: HinderedSaves, error: (typeof HELD)[number]): Promise<void> {
  for (let times = 1; times <= 12; times += 1) {
    const what = `${error} ${times} times`
    const { answer } = await saves.tried([`rename:error=${error}:when=1..${times}`], what)
    if (times < RENAME_TRIES) tally.expect(answer.saved, `${what}: ${JSON.stringify(answer)}`)
    else tally.expect(refusedAs(answer, CODE_OF[error]), `${what}: ${JSON.stringify(answer)}`)
  }
}

export const failedFlush: Fault = {
  id: 'F10',
  words: 'fsync of the file or the folder fails (EIO)',
  times: { ci: 10, release: 100 },
  needs: ['strace'],
  run: (trial) =>
    withSaver(trial, 'saves', async (saves) => {
      for (let time = 0; time < trial.times; time += 1) {
        const at = 1 + (time % 2)
        const { answer } = await saves.tried([`fsync:error=EIO:when=${at}`], `flush ${at} fails`)
        if (answer.saved) trial.tally.falseSaved(`flush ${at} failed`)
      }
    }),
}

const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EINTR'] as const

export const everyCall: Fault = {
  id: 'F11',
  words: 'each system call of a save fails in turn (4 errors)',
  times: { ci: 60, release: 60 },
  needs: ['strace'],
  run: async (trial) => {
    const lanes = ERRORS.map((error) => withSaver(trial, error, (saves) => eachFails(trial, saves, error)))
    const numbers = await Promise.all(lanes)
    trial.tally.remark(`${ERRORS.length} errors at each system call of a save: ${numbers.length} savers`)
  },
}

async function eachFails({ tally }: Trial, saves: HinderedSaves, error: (typeof ERRORS)[number]): Promise<void> {
  const { answer: undisturbed, calls } = await saves.tried([], 'nothing')
  tally.expect(undisturbed.saved, `an undisturbed save: ${JSON.stringify(undisturbed)}`)
  const seen = new Map<string, number>()
  for (const { name } of calls) {
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    const what = `${error} at ${name} ${nth} of ${calls.filter((call) => call.name === name).length}`
    await saves.tried([`${name}:error=${error}:when=${nth}`], what)
  }
}
