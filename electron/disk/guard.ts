import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, unlink } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { markOf } from './draft'
import { errorCode } from './file-system'
import { isRunning, machineMark } from './process-mark'
import type { Step } from './step'

const WAIT_MS = 25
/** Nobody needs the guard for longer than it takes to compare a file and rename another over it. */
const STALE_AFTER_MS = 10_000

/** The guards that this process holds; any other with its number is one that it could not take away. */
const ours = new Set<string>()

const guard = z.strictObject({ machine: z.string(), pid: z.number(), token: z.string() })

/**
 * Runs the work while no other instance of ours, here or on another machine, looks at or replaces the same target:
 * between "it is as we left it" and the rename nobody else's save can slip in. The guard is a file beside the target
 * that only one can create. One that a killed program left does not hold anybody up for longer than ten seconds. A
 * machine that slept meanwhile may have lost it: the work asks `isStillOurs` right before it cannot go back.
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
    if (text !== null && (isLeft(text) || performance.now() - since > STALE_AFTER_MS)) await takeAway(path, text)
    else await delay(WAIT_MS)
  }
  await step()
}

async function create(path: string, token: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST') return null
    throw error
  })
  if (handle === null) return false
  const holder: z.infer<typeof guard> = { machine: machineMark, pid: process.pid, token }
  try {
    await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close())
  } catch (error) {
    await unlink(path).catch(() => undefined)
    throw error
  }
  return true
}

/** Renamed, and not just deleted: of several that do so only one gets it, and what is no longer stale is put back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}-${randomUUID().slice(0, 8)}.tmp`
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
