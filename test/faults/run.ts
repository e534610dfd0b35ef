import { chmod, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from './fault'
import { obstacle } from './needs'
import { randomOf } from './random'
import type { Outcome } from './table'
import { isGood, NOTHING, Tally } from './tally'

export type Plan = { readonly folder: string; readonly seed: number; readonly isRelease: boolean }

/** Tries one kind of fault as often as it is to be. */
export async function tryFault(fault: Fault, { folder, seed, isRelease }: Plan): Promise<Outcome> {
  const why = obstacle(fault.needs)
  const nothing = { fault, counts: NOTHING, seconds: 0, remarks: [] }
  if (why !== null) return { ...nothing, verdict: { kind: 'not run', why } }
  const own = join(folder, fault.id)
  await mkdir(own)
  await chmod(own, 0o755)
  const tally = new Tally()
  const start = performance.now()
  const times = isRelease ? fault.times.release : fault.times.ci
  try {
    await fault.run({ folder: own, times, isRelease, random: randomOf(seed, fault.id), tally })
    tally.expect(tally.counts.tried >= times, `tried ${tally.counts.tried} times of ${times}`)
  } catch (error) {
    tally.expect(false, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  await rm(own, { recursive: true, force: true }).catch(() => undefined) // something may still be mounted there
  const { counts, wrong, remarks } = tally
  const seconds = (performance.now() - start) / 1000
  const failed = wrong.length > 0 || !isGood(counts)
  return { fault, counts, seconds, remarks, verdict: failed ? { kind: 'failed', why: wrong } : { kind: 'good' } }
}
