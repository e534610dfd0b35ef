import { appendFile, open, readFile, stat } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { z } from 'zod'

const count = z.int().min(0)

/** Where something lies in a file of slices; the checksum tells whether it still does. */
export const slice = z.strictObject({ at: count, length: count, crc: count })
export type Slice = z.infer<typeof slice>

/** A file that only grows: what is in it is told by slices that are kept elsewhere. */
export class SliceFile {
  readonly path: string
  #size: number

  private constructor(path: string, size: number) {
    this.path = path
    this.#size = size
  }

  static async open(path: string): Promise<SliceFile> {
    const size = await stat(path).then(
      (file) => file.size,
      () => 0,
    )
    return new SliceFile(path, size)
  }

  get size(): number {
    return this.#size
  }

  async append(bytes: Uint8Array): Promise<Slice> {
    const written = { at: this.#size, length: bytes.length, crc: crc32(bytes) }
    await appendFile(this.path, bytes)
    this.#size += bytes.length
    return written
  }

  /** The whole file, to take slices out of; nothing when it is gone. */
  all(): Promise<Uint8Array> {
    return readFile(this.path).catch(() => new Uint8Array())
  }

  /** One slice; null when it is not what was written. */
  async read({ at, length, crc }: Slice): Promise<Uint8Array | null> {
    const file = await open(this.path).catch(() => null)
    if (file === null) return null
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return bytesRead === length && crc32(buffer) === crc ? buffer : null
    } finally {
      await file.close()
    }
  }
}

/** A slice out of the whole file; null when it is not what was written. */
export function sliceOf(all: Uint8Array, { at, length, crc }: Slice): Uint8Array | null {
  const bytes = all.subarray(at, at + length)
  return bytes.length === length && crc32(bytes) === crc ? bytes : null
}
