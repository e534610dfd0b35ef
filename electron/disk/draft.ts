import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning, machineMark } from './process-mark'
import { readWhole } from './read-bounded'
import { CHUNK_BYTES, type Step } from './step'

/** Flushed so often, so that on a slow stick no single flush takes long. */
const FLUSH_BYTES = 2 * 1024 * 1024
/** A draft of another machine, or one whose writer's number runs again, belongs to a killed program after so long. */
const LEFT_OVER_AFTER_MS = 10 * 60_000

const HELD = '-held.tmp'

const swept = new Set<string>()
let made = 0

/**
 * What all our files beside a target are called by, hidden and short, because a name in Vietnamese may already be as
 * long as a file system allows.
 */
export function markOf(target: string): string {
  const name = createHash('sha256').update(basename(target)).digest('hex').slice(0, 12)
  return join(dirname(target), `.duthao-${name}`)
}

/**
 * A new name for what lies beside a target for a moment: it says whose it is, so that the first draft of a later program
 * clears it away when this one is killed.
 */
export function momentaryName(mark: string): string {
  made += 1
  return `${mark}-${machineMark}-${process.pid}-${made}.tmp`
}

/**
 * Writes the bytes into a new file beside the target, flushed to the disk and read back. Throws what the system
 * answers, and then leaves no draft. The first draft for a target clears away those of programs that were killed.
 */
export async function makeDraft(
  target: string,
  bytes: Uint8Array,
  mode: number | undefined,
  step: Step,
): Promise<string> {
  if (!swept.has(target)) await sweep(target)
  swept.add(target)
  const draft = momentaryName(markOf(target))
  const handle = await open(draft, 'wx')
  try {
    await fill(handle, bytes, mode, step)
    await prove(draft, bytes, step)
    return draft
  } catch (error) {
    await dropDraft(draft)
    throw error
  }
}

export async function dropDraft(draft: string): Promise<void> {
  await unlink(draft).catch(() => undefined)
}

/**
 * A draft that could not take its target's place stays on the disk, the last one of each target, until this machine
 * saves that target: until then it may be the only copy outside the journal.
 */
export async function holdDraft(draft: string, target: string): Promise<void> {
  await rename(draft, heldDraft(target)).catch(() => undefined)
}

export async function dropHeldDraft(target: string): Promise<void> {
  await dropDraft(heldDraft(target))
}

function heldDraft(target: string): string {
  return `${markOf(target)}-${machineMark}${HELD}`
}

/** One write may take less than it was given, on a nearly full disk for one: its count is believed, not its success. */
async function fill(handle: FileHandle, bytes: Uint8Array, mode: number | undefined, step: Step): Promise<void> {
  try {
    if (mode !== undefined) await handle.chmod(mode & 0o7777)
    let flushed = 0
    for (let written = 0; written < bytes.length; ) {
      const length = Math.min(CHUNK_BYTES, bytes.length - written)
      const { bytesWritten } = await handle.write(bytes, written, length, written)
      if (bytesWritten === 0) throw new Error('the disk takes no more')
      written += bytesWritten
      await step()
      if (written - flushed < FLUSH_BYTES) continue
      await handle.datasync()
      flushed = written
      await step()
    }
    await handle.sync()
    await step()
  } finally {
    await handle.close()
  }
}

/** Only reading back finds a write that claimed more than it did. */
async function prove(draft: string, bytes: Uint8Array, step: Step): Promise<void> {
  const written = await readWhole(draft, step)
  if (!Buffer.from(written.buffer, written.byteOffset, written.length).equals(bytes)) {
    throw new Error('the disk did not keep what was written')
  }
}

async function sweep(target: string): Promise<void> {
  const folder = dirname(target)
  const mark = basename(markOf(target))
  for (const name of await readdir(folder).catch(() => [])) {
    const isDraft = name.startsWith(mark) && name.endsWith('.tmp') && !name.endsWith(HELD)
    if (isDraft && (await isLeft(join(folder, name)))) await dropDraft(join(folder, name))
  }
}

async function isLeft(draft: string): Promise<boolean> {
  const [machine, pid, number = ''] = basename(draft).split('-').slice(2)
  if (machine === machineMark && !isRunning(Number(pid))) return true
  // where processes are numbered anew, as in a sandbox or after a start of the machine, one had our number before us
  if (machine === machineMark && Number(pid) === process.pid && Number.parseInt(number, 10) > made) return true
  const found = await stat(draft).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > LEFT_OVER_AFTER_MS
}
