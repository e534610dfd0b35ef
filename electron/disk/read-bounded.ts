import { open, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/result'
import { errorCode, nameOf } from './file-system'
import { CHUNK_BYTES, noStep, type Step } from './step'

/** No report or template comes near it; what is larger is not one of ours and is not even read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

export type ReadCode = 'file/not-found' | 'file/unreadable' | 'file/too-large'

/** A regular file's bytes. Asked for its size first: a device or a pipe would never end, and a huge file fill memory. */
export async function readBounded(path: string, step: Step = noStep): Promise<Result<Uint8Array, ReadCode>> {
  try {
    const file = await stat(path)
    await step()
    if (!file.isFile()) return fail('file/unreadable', { name: nameOf(path) })
    if (file.size > MAX_FILE_BYTES) return fail('file/too-large', { name: nameOf(path) })
    return ok(await readWhole(path, step))
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error))
    return fail(missing ? 'file/not-found' : 'file/unreadable', { name: nameOf(path) })
  }
}

/** All bytes of a file, piece by piece; throws what the system answers, and on a file that grows beyond all bounds. */
export async function readWhole(path: string, step: Step): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const pieces: Buffer[] = []
    for (let total = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, total)
      await step()
      if (bytesRead === 0) return Buffer.concat(pieces)
      total += bytesRead
      if (total > MAX_FILE_BYTES) throw new Error('the file grows while it is read')
      pieces.push(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
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
