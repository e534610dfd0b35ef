import { closeSync, fdatasyncSync, fstatSync, fsyncSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { firstSeal, recordLine, type Seal } from '#core/journal/record'
import { errorCode } from '../disk/file-system'

/**
 * A file of records that only grows. What `append` returned from is on the disk; when it throws, the file ends where it
 * ended before, or with bytes that no reader takes for a record and that the next one overwrites. Calls are synchronous:
 * they are the journal process's whole work, and one thread cannot be starved by a share that hangs elsewhere.
 */
export class JournalFile {
  readonly path: string
  readonly #descriptor: number
  #seal: Seal = firstSeal
  #size = 0

  /** Begins a file that is not there yet; when this throws, none is left. */
  static create(path: string, records: readonly unknown[]): JournalFile {
    const file = new JournalFile(path, openSync(path, 'wx', 0o600))
    try {
      for (const record of records) file.#write(record)
      fsyncSync(file.#descriptor)
      flushFolder(dirname(path))
      return file
    } catch (error) {
      file.remove()
      throw error
    }
  }

  private constructor(path: string, descriptor: number) {
    this.path = path
    this.#descriptor = descriptor
  }

  /** In bytes. */
  get size(): number {
    return this.#size
  }

  append(record: unknown): void {
    const [seal, size] = [this.#seal, this.#size]
    try {
      this.#write(record)
      fdatasyncSync(this.#descriptor)
    } catch (error) {
      this.#seal = seal
      this.#size = size
      this.#cutTo(size)
      throw error
    }
  }

  close(): void {
    closeSync(this.#descriptor)
  }

  /** Whether it still has its name: someone may have swept the folder. */
  get isThere(): boolean {
    return fstatSync(this.#descriptor).nlink > 0
  }

  remove(): void {
    this.close()
    rmSync(this.path, { force: true })
  }

  /** One write may take less than it was given; at the end of a disk it takes nothing and says so by its count alone. */
  #write(record: unknown): void {
    const { bytes, seal } = recordLine(record, this.#seal)
    let written = 0
    while (written < bytes.length) {
      const count = writeSync(this.#descriptor, bytes, written, bytes.length - written, this.#size + written)
      if (count === 0) throw new Error('the disk takes no more')
      written += count
    }
    this.#size += bytes.length
    this.#seal = seal
  }

  #cutTo(size: number): void {
    try {
      ftruncateSync(this.#descriptor, size)
    } catch {
      // what is left there is no whole record
    }
  }
}

/** Without this a power cut may forget a new file. Windows cannot do it for a folder, nor need it. */
function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error
  }
}
