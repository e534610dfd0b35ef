import { randomBytes } from 'node:crypto'
import { mkdirSync, statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const bytes = 4 * 2 ** 20
/** Less room than this is left to others. */
const leastRoom = 16 * bytes

/** A file that stands for room: when the disk is full, it gives way and the journal goes on. */
export class Ballast {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Lays the file where it is not, if the disk has plenty of room. Random bytes: others a disk may not store as they are. */
  lay(): void {
    try {
      if (this.#isThere()) return
      mkdirSync(dirname(this.#path), { recursive: true })
      const { bavail, bsize } = statfsSync(dirname(this.#path))
      if (bavail * bsize >= leastRoom) writeFileSync(this.#path, randomBytes(bytes), { flush: true })
    } catch {
      // without it the journal does what it can
    }
  }

  /** Gives the room free; whether there was any to give. */
  release(): boolean {
    try {
      unlinkSync(this.#path)
      return true
    } catch {
      return false
    }
  }

  #isThere(): boolean {
    return statSync(this.#path, { throwIfNoEntry: false })?.size === bytes
  }
}
