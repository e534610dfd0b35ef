import { randomUUID } from 'node:crypto'
import { link, readFile, rename, unlink } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { createNew } from './create-new'
import { markOf, momentaryName } from './draft'
import { isRunning, machineMark } from './process-mark'
import type { Step } from './step'

const WAIT_MS = 25
/** Nobody needs the guard for longer than it takes to compare a file and rename another over it. */
const STALE_AFTER_MS = 10_000
/** One that another user's rights keep, or that is no file, stays where it is: whoever waits for it is told. */
const GIVEN_UP_AFTER_MS = 12_000

/** The guards that this process holds; any other with its number is one that it could not take away. */
const ours = new Set<string>()

const guard = z.strictObject({ machine: z.string(), pid: z.number(), token: z.string() })

/**
 * Runs the work while no other instance of ours, here or on another machine, looks at or replaces the same target:
 * between "it is as we left it" and the rename nobody else's save can slip in. The guard is a file beside the target
 * that only one can create. One that a killed program left does not hold anybody up for longer than ten seconds; one
 * that cannot be taken away is an error after twelve. A machine that slept meanwhile may have lost it: the work asks
 * `isStillOurs` right before it cannot go back.
 */
export async function whileGuarded<T>(
  target: string,
  step: Step,
  work: (isStillOurs: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const path = `${markOf(target)}.guard`
  const token = randomUUID()
  const isStillOurs = async () => parse(await readFile(path, 'utf8').catch(() => ''))?.token === token
  ours.add(token)
  try {
    await take(path, token, step)
    return await work(isStillOurs)
  } finally {
    if (await isStillOurs()) await unlink(path).catch(() => undefined)
    ours.delete(token)
  }
}

async function take(path: string, token: string, step: Step): Promise<void> {
  let seen: string | null = null
  let since = performance.now()
  while (!(await create(path, token))) {
    await step()
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text !== seen) since = performance.now()
    seen = text
    const heldMs = performance.now() - since
    if (heldMs > GIVEN_UP_AFTER_MS) throw new Error('the guard cannot be taken away')
    if ((text !== null && isLeft(text)) || heldMs > STALE_AFTER_MS) await takeAway(path, text)
    await delay(WAIT_MS)
  }
  await step()
}

function create(path: string, token: string): Promise<boolean> {
  const holder: z.infer<typeof guard> = { machine: machineMark, pid: process.pid, token }
  return createNew(path, JSON.stringify(holder))
}

/** Renamed, and not just deleted: of several that do so only one gets it, and what is no longer stale is put back. */
async function takeAway(path: string, stale: string | null): Promise<void> {
  const aside = momentaryName(path)
  const isOurs = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!isOurs) return
  if ((await readFile(aside, 'utf8').catch(() => stale)) !== stale) await link(aside, path).catch(() => undefined)
  await unlink(aside).catch(() => undefined)
}

function isLeft(text: string): boolean {
  const holder = parse(text)
  if (holder === null || holder.machine !== machineMark) return false
  return holder.pid === process.pid ? !ours.has(holder.token) : !isRunning(holder.pid)
}

function parse(text: string): z.infer<typeof guard> | null {
  try {
    return guard.parse(JSON.parse(text))
  } catch {
    return null
  }
}
