import { createHash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './file-system'
import { MAX_FILE_BYTES, readWhole } from './read-bounded'
import type { Step } from './step'

/** The SHA-256 of a file's bytes as we last read or wrote them: who else wrote there since is seen by it. */
export type Fingerprint = string

/** What a report's file was when we last read or wrote it. */
export type Identity = {
  /** Where it really lies, links followed: a link that was put in its place leads elsewhere. */
  readonly real: string
  /** The medium of its folder: the empty folder that a pulled stick leaves behind is on another one. */
  readonly device: number
  /** Size, time and number of the file: as long as they stay, its content need not be read to know it. */
  readonly stamp: string
  readonly fingerprint: Fingerprint
}

/**
 * 'same': as we know it. 'changed': somebody else's content, a folder or a link is there now. 'gone': its folder is
 * there without it. 'medium-gone': the folder is not there either, or is on another medium.
 */
export type Look =
  | { readonly kind: 'same'; readonly identity: Identity }
  | { readonly kind: 'changed' | 'gone' | 'medium-gone' }

/** A file that another program replaces in two strokes is not gone. */
const AGAIN_AFTER_MS = 300

export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What a file is now that was just read or written with this fingerprint. Throws what the system answers. */
export async function identityOf(path: string, fingerprint: Fingerprint): Promise<Identity> {
  const real = await realPath(path)
  const [folder, file] = await Promise.all([stat(dirname(real)), stat(real, { bigint: true })])
  return { real, device: folder.dev, stamp: stampOf(file), fingerprint }
}

/**
 * How the file at a path stands to what is known of it. Contents decide, not times: sticks keep times badly, and
 * synchronisers touch them for nothing. `own` are fingerprints of saves that were never answered, which may have
 * arrived all the same. Reads the file when its stamp differs, or whenever `isSure` is wanted. Throws what the system
 * answers when the file is there and cannot be read.
 */
export async function lookAt(
  path: string,
  known: Identity,
  own: readonly Fingerprint[],
  { isSure, step }: { readonly isSure: boolean; readonly step: Step },
): Promise<Look> {
  const folder = await found(dirname(known.real))
  await step()
  if (folder === null) return { kind: 'medium-gone' }
  const isSameMedium = Number(folder.dev) === known.device
  const file = (await found(path)) ?? (isSameMedium ? await delay(AGAIN_AFTER_MS).then(() => found(path)) : null)
  await step()
  if (file === null) return { kind: isSameMedium ? 'gone' : 'medium-gone' }
  if ((await realPath(path)) !== known.real || !file.isFile()) return { kind: 'changed' }
  const stamp = stampOf(file)
  if (isSameMedium && !isSure && stamp === known.stamp) return { kind: 'same', identity: known }
  if (Number(file.size) > MAX_FILE_BYTES) return { kind: 'changed' }
  const fingerprint = fingerprintOf(await readWhole(path, step))
  if (fingerprint !== known.fingerprint && !own.includes(fingerprint)) return { kind: 'changed' }
  return { kind: 'same', identity: { real: known.real, device: Number(folder.dev), stamp, fingerprint } }
}

async function found(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))) return null
    throw error
  }
}

/** Of a file that is not there yet, where it will be. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)))
}

function stampOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `${size}:${mtimeNs}:${ino}`
}
