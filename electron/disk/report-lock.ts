import { stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from './atomic-write'
import { createNew } from './create-new'
import { errorCode } from './file-system'
import { isRunning } from './process-mark'
import { decodeText, readBounded } from './read-bounded'

/** How often a lock says that its holder is there, and after how long without it one is taken for dead. */
export const HEARTBEAT_MS = 30_000
export const STALE_AFTER_MS = 5 * 60_000

const time = z.iso.datetime()

/** Who has a report open. `seat` stands for one user's installation, of which only one runs at a time. */
export const holder = z.object({
  user: z.string().max(200),
  host: z.string().max(200),
  pid: z.int().min(0),
  seat: z.string().max(100),
  since: time,
  heartbeat: time,
})
export type Holder = z.infer<typeof holder>

/** The one who asks: without what the lock itself records. */
export type Me = Pick<Holder, 'user' | 'host' | 'pid' | 'seat'>

/**
 * 'held': it is ours. 'other': somebody has it; `holder` is null when the lock says nothing that can be understood, and
 * a stale one most likely belongs to nobody any more. 'read-only': nothing can be written here at all. 'impossible':
 * no lock for another reason; identity still keeps both texts.
 */
export type LockAnswer =
  | { readonly kind: 'held' | 'read-only' | 'impossible' }
  | { readonly kind: 'other'; readonly holder: Holder | null; readonly isStale: boolean }

/**
 * Takes the lock of a report: the file '~$NAME' beside it, which only one can create. With `isForced` from whoever has
 * it. A lock of the same seat is our own, left by a crash.
 */
export async function takeLock(path: string, me: Me, now: Date, isForced: boolean): Promise<LockAnswer> {
  const first = await tryLock(path, me, now, isForced)
  const answer = first ?? (await tryLock(path, me, now, isForced)) // once more, where somebody was quicker
  return answer ?? { kind: 'impossible' }
}

async function tryLock(path: string, me: Me, now: Date, isForced: boolean): Promise<LockAnswer | null> {
  try {
    const found = await lockOf(path)
    const isOurs = found !== null && found.holder?.seat === me.seat
    if (found !== null && !isOurs && !isForced) {
      return { kind: 'other', holder: found.holder, isStale: isStale(found, me, now) }
    }
    if (found !== null) return await write(found.path, stamped(me, now))
    return (await createNew(lockPath(path), textOf(stamped(me, now)))) ? { kind: 'held' } : null
  } catch (error) {
    return { kind: ['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error)) ? 'read-only' : 'impossible' }
  }
}

/** Says that we are still there. 'other': somebody took the lock over meanwhile; one that vanished is taken again. */
export async function beatLock(path: string, me: Me, now: Date): Promise<LockAnswer> {
  const found = await lockOf(path).catch(() => null)
  if (found?.holder?.seat !== me.seat) return takeLock(path, me, now, false)
  return write(found.path, { ...found.holder, heartbeat: now.toISOString() })
}

/** Lets go of the lock, if it is ours. */
export async function releaseLock(path: string, me: Me): Promise<void> {
  const found = await lockOf(path).catch(() => null)
  if (found?.holder?.seat === me.seat) await unlink(found.path).catch(() => undefined)
}

/** Under the composed form of the name, whatever form the disk keeps: two machines must find the same lock. */
export function lockPath(path: string): string {
  return join(dirname(path), `~$${basename(path).normalize('NFC')}`)
}

type Found = { readonly path: string; readonly holder: Holder | null; readonly changed: number }

/** The lock beside a report, null when there is none. Throws what the system answers to a folder that cannot be read. */
async function lockOf(path: string): Promise<Found | null> {
  const composed = lockPath(path)
  const decomposed = join(dirname(path), basename(composed).normalize('NFD'))
  for (const lock of new Set([composed, decomposed])) {
    const file = await stat(lock).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    })
    if (file === null) continue
    return { path: lock, holder: await holderIn(lock), changed: file.mtimeMs }
  }
  return null
}

async function holderIn(lock: string): Promise<Holder | null> {
  const bytes = await readBounded(lock)
  const text = bytes.ok ? decodeText(bytes.value) : undefined
  try {
    return holder.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}

/** A machine whose clock is ahead is believed: its heartbeat is only not older than it says. */
function isStale({ holder, changed }: Found, me: Me, now: Date): boolean {
  const last = holder === null ? changed : Date.parse(holder.heartbeat)
  if (now.getTime() - last > STALE_AFTER_MS) return true
  return holder !== null && holder.host === me.host && !isRunning(holder.pid)
}

function stamped(me: Me, now: Date): Holder {
  return { ...me, since: now.toISOString(), heartbeat: now.toISOString() }
}

function textOf(written: Holder): string {
  return `${JSON.stringify(written)}\n`
}

async function write(lock: string, written: Holder): Promise<LockAnswer> {
  const done = await writeAtomic(lock, new TextEncoder().encode(textOf(written)))
  if (done.ok) return { kind: 'held' }
  return { kind: done.code === 'file/read-only' ? 'read-only' : 'impossible' }
}
