import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/result'
import { errorCode, nameOf } from './file-system'

/** No report or template comes near it; what is larger is not one of ours and is not even read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

export type ReadCode = 'file/not-found' | 'file/unreadable' | 'file/too-large'

/** A regular file's bytes. Asked for its size first: a device or a pipe would never end, and a huge file fill memory. */
export async function readBounded(path: string): Promise<Result<Uint8Array, ReadCode>> {
  try {
    const file = await stat(path)
    if (!file.isFile()) return fail('file/unreadable', { name: nameOf(path) })
    if (file.size > MAX_FILE_BYTES) return fail('file/too-large', { name: nameOf(path) })
    return ok(await readFile(path))
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error))
    return fail(missing ? 'file/not-found' : 'file/unreadable', { name: nameOf(path) })
  }
}

/** The bytes as text, or undefined when they are not UTF-8. A byte order mark stays, as every byte of a file counts. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
