import { link, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './file-system'
import type { Step } from './step'

const RENAME_TRIES = 10
const FIRST_DELAY_MS = 5
const LONGEST_DELAY_MS = 500

/** Windows says EPERM of a file that another program has open, and of nothing else that a draft could be made beside. */
class HeldError extends Error {
  readonly code = 'EBUSY'
}

/** Gives a draft its target's name, over what is there, and makes that last. Throws what the system answers. */
export async function putInPlace(draft: string, target: string, step: Step): Promise<void> {
  await renameWhenFree(draft, target, step)
  await flushName(target)
  await step()
}

/**
 * Gives a draft the target's name unless something is there already; answers whether it did. Where the file system
 * cannot link (sticks, most shares), the name is first taken with an empty file, which nobody else takes then.
 */
export async function putAsNew(draft: string, target: string, step: Step): Promise<boolean> {
  try {
    await linkOrClaim(draft, target, step)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
  await flushName(target)
  await step()
  return true
}

async function linkOrClaim(draft: string, target: string, step: Step): Promise<void> {
  try {
    await link(draft, target)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error
    return claim(draft, target, step)
  }
  await unlink(draft).catch(() => undefined) // held by a scanner, it is swept away later: the target is whole all the same
}

async function claim(draft: string, target: string, step: Step): Promise<void> {
  const empty = await open(target, 'wx')
  await empty.close()
  try {
    await renameWhenFree(draft, target, step)
  } catch (error) {
    await dropEmpty(target)
    throw error
  }
}

/** Nobody may take the name's empty file for the report. */
async function dropEmpty(target: string): Promise<void> {
  const left = await stat(target).catch(() => null)
  if (left?.size === 0) await unlink(target).catch(() => undefined)
}

/** Virus scanners and synchronisers hold a file for moments; only one that stays held is a failure (some 1.7 s). */
async function renameWhenFree(draft: string, target: string, step: Step): Promise<void> {
  let pauseMs = FIRST_DELAY_MS
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(draft, target)
      return await step()
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error
      if (attempt === RENAME_TRIES)
        throw process.platform === 'win32' ? new HeldError('still open', { cause: error }) : error
    }
    await delay(pauseMs)
    await step()
    pauseMs = Math.min(pauseMs * 2, LONGEST_DELAY_MS)
  }
}

/**
 * Without this a power cut may forget the new name. A folder that may be written to and not be listed cannot be opened
 * for it; then the file is flushed, with which ext4, XFS and btrfs write its name. Windows can do neither, nor need it.
 */
async function flushName(target: string): Promise<void> {
  try {
    await flush(dirname(target))
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error
    if (process.platform !== 'win32') await flush(target)
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
