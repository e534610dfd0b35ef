import { createHash, randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { WriteCode } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import { errorCode, nameOf } from './file-system'

export type AtomicCode = Exclude<WriteCode, 'file/changed'>

const CODES: Readonly<Record<string, AtomicCode>> = {
  EROFS: 'file/read-only',
  EACCES: 'file/read-only',
  EPERM: 'file/read-only',
  EBUSY: 'file/in-use',
  ENOSPC: 'file/disk-full',
  EDQUOT: 'file/disk-full',
  EFBIG: 'file/disk-full',
}

const RENAME_TRIES = 10
const FIRST_DELAY_MS = 5
const LONGEST_DELAY_MS = 500
/** A draft untouched for so long belongs to a program that was killed. */
const LEFT_OVER_AFTER_MS = 60_000

/**
 * Writes a whole file so that a crash, a power cut or a full disk leaves either the old one or the new one: a draft
 * beside the target, written, flushed to the disk and read back, then renamed over it. When this answers ok the bytes
 * are on the disk; when it fails the target is as it was and no draft is left.
 *
 * A target without any write permission is refused even where a rename would get past it, for someone protected it
 * on purpose. Its permissions are kept, and a symbolic link is followed. The failure's `values.name` is the file's
 * name. An answer of the file system that no rule expects is 'file/unwritable'.
 */
export async function writeAtomic(path: string, bytes: Uint8Array): Promise<Result<null, AtomicCode>> {
  const target = await realpath(path).catch(() => path)
  try {
    const before = await existing(target)
    const obstacle = before && obstacleOf(before)
    if (obstacle) return fail(obstacle, { name: nameOf(path) })
    if (before) await access(target, constants.W_OK)
    await replace(target, bytes, before?.mode)
    return ok(null)
  } catch (error) {
    return fail(CODES[errorCode(error)] ?? 'file/unwritable', { name: nameOf(path) })
  }
}

async function existing(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function obstacleOf(file: Stats): AtomicCode | null {
  if (!file.isFile()) return 'file/unwritable'
  return (file.mode & 0o222) === 0 ? 'file/read-only' : null // root may write there all the same
}

async function replace(target: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const draft = await draftPath(target)
  const handle = await open(draft, 'wx')
  try {
    await fill(handle, bytes, mode)
    await prove(draft, bytes)
    await renameWhenFree(draft, target)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(target))
}

/**
 * One usual name for each target, short because a name in Vietnamese may already be as long as a file system allows:
 * what a killed program left is found there and goes with the next save. While another save holds it, a random one.
 */
async function draftPath(target: string): Promise<string> {
  const mark = `.duthao-${createHash('sha256').update(basename(target)).digest('hex').slice(0, 12)}`
  const usual = join(dirname(target), `${mark}.tmp`)
  const found = await existing(usual)
  if (!found) return usual
  if (isHeld(found)) return join(dirname(target), `${mark}-${randomBytes(4).toString('hex')}.tmp`)
  await clearLeftOvers(dirname(target), mark)
  return usual
}

function isHeld({ mtimeMs }: Stats): boolean {
  return Date.now() - mtimeMs < LEFT_OVER_AFTER_MS
}

/** The random ones too: a program that was killed twice within a minute leaves two. */
async function clearLeftOvers(folder: string, mark: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(mark)) continue
    const found = await existing(join(folder, name))
    if (found && !isHeld(found)) await unlink(join(folder, name))
  }
}

/** One write may take less than it was given, on a nearly full disk for one: its count is believed, not its success. */
async function fill(handle: FileHandle, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  try {
    if (mode !== undefined) await handle.chmod(mode & 0o7777)
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written)
      if (bytesWritten === 0) throw new Error('the disk takes no more')
      written += bytesWritten
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Only reading back finds a write that claimed more than it did. */
async function prove(draft: string, bytes: Uint8Array): Promise<void> {
  const written = await readFile(draft)
  if (!written.equals(bytes)) throw new Error('the disk did not keep what was written')
}

/** Virus scanners and synchronisers hold a file for moments; only one that stays held is a failure (some 1.7 s). */
async function renameWhenFree(draft: string, target: string): Promise<void> {
  let pauseMs = FIRST_DELAY_MS
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(draft, target)
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
      if (!held || attempt === RENAME_TRIES) throw error
    }
    await delay(pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_DELAY_MS)
  }
}

/** Without this a power cut may forget the rename. Windows and some network shares cannot do it for a folder. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error
  }
}
