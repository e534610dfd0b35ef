import type { Stats } from 'node:fs'
import { access, constants, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WriteCode } from '#core/ipc/contract'
import { type Failure, fail, ok, type Result } from '#core/result'
import { dropDraft, makeDraft } from './draft'
import { errorCode, nameOf } from './file-system'
import { putInPlace } from './put-in-place'
import { roomFor } from './room'
import { noStep, type Step } from './step'

export type AtomicCode = Extract<WriteCode, 'file/unwritable' | 'file/read-only' | 'file/in-use' | 'file/disk-full'>

const CODES: Readonly<Record<string, AtomicCode>> = {
  EROFS: 'file/read-only',
  EACCES: 'file/read-only',
  EPERM: 'file/read-only',
  EBUSY: 'file/in-use',
  ENOSPC: 'file/disk-full',
  EDQUOT: 'file/disk-full',
  EFBIG: 'file/disk-full',
}

/**
 * Writes a whole file so that a crash, a power cut or a full disk leaves either the old one or the new one: a draft
 * beside the target, written, flushed to the disk and read back, then renamed over it. When this answers ok the bytes
 * are on the disk; when it fails the target is as it was and no draft is left. What cannot fit on the disk is not even
 * begun.
 *
 * A target without any write permission is refused even where a rename would get past it, for someone protected it
 * on purpose. Its permissions are kept, and a symbolic link is followed. The failure's `values.name` is the file's
 * name. An answer of the file system that no rule expects is 'file/unwritable'.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  step: Step = noStep,
): Promise<Result<null, AtomicCode>> {
  const target = await realpath(path).catch(() => path)
  try {
    const ready = await readyToReplace(target)
    if (!ready.ok) return fail(ready.code, { name: nameOf(path) })
    if ((await roomFor(dirname(target), bytes.length)) === 'none') return fail('file/disk-full', { name: nameOf(path) })
    const draft = await makeDraft(target, bytes, ready.value?.mode, step)
    try {
      await putInPlace(draft, target, step)
    } catch (error) {
      await dropDraft(draft)
      throw error
    }
    return ok(null)
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Whether a file may be written over: what is there, null when nothing is. Throws what the system answers. */
export async function readyToReplace(
  target: string,
): Promise<Result<Stats | null, 'file/unwritable' | 'file/read-only'>> {
  const before = await existing(target)
  if (before === null) return ok(null)
  if (!before.isFile()) return fail('file/unwritable')
  if ((before.mode & 0o222) === 0) return fail('file/read-only') // root may write there all the same
  await access(target, constants.W_OK)
  return ok(before)
}

/** What the system answered to a write, as the user hears of it. */
export function failureOf(error: unknown, path: string): Failure<AtomicCode> {
  return fail(CODES[errorCode(error)] ?? 'file/unwritable', { name: nameOf(path) })
}

async function existing(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
