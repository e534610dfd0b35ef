import { appendFileSync } from 'node:fs'
import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Two files of this size are a few thousand lines: months of work. */
const MOST_BYTES = 256 * 1024
/** What waits for a slow disk; beyond it lines are counted, not kept. */
const MOST_WAITING = 500

/**
 * A file of lines in the application's own folder. Writing returns at once and nothing ever waits for it: lines go to
 * the disk one after the other, and where they cannot, they are given up. When the file is full it becomes the former
 * one, and the one before it goes.
 */
export class LogFile {
  readonly #folder: string
  readonly #mostBytes: number
  #waiting: string[] = []
  #leftOut = 0
  #writing: Promise<void> | null = null

  constructor(folder: string, mostBytes = MOST_BYTES) {
    this.#folder = folder
    this.#mostBytes = mostBytes
  }

  /** `insteadOf` makes the line that says how many were left out. */
  write(line: string, insteadOf: (count: number) => string): void {
    if (this.#waiting.length >= MOST_WAITING) {
      this.#leftOut += 1
      return
    }
    if (this.#leftOut > 0) this.#waiting.push(insteadOf(this.#leftOut))
    this.#leftOut = 0
    this.#waiting.push(line)
    this.#writing ??= this.#drain().finally(() => {
      this.#writing = null
    })
  }

  /** All there is, the oldest first, with what was still waiting. */
  async read(): Promise<string> {
    while (this.#writing !== null) await this.#writing
    const texts = await Promise.all([this.#former, this.#current].map((path) => readFile(path, 'utf8').catch(() => '')))
    return texts.join('')
  }

  /** For the end of the application, after which nothing is written any more. */
  writeRest(): void {
    const rest = this.#waiting.splice(0).join('')
    try {
      if (rest !== '') appendFileSync(this.#current, rest)
    } catch {
      // the log is never worth a complaint
    }
  }

  get #current(): string {
    return join(this.#folder, 'duthao.log')
  }

  get #former(): string {
    return join(this.#folder, 'duthao.1.log')
  }

  async #drain(): Promise<void> {
    await mkdir(this.#folder, { recursive: true }).catch(() => undefined)
    while (this.#waiting.length > 0) {
      const text = this.#waiting.splice(0).join('')
      await this.#append(text).catch(() => undefined)
    }
  }

  async #append(text: string): Promise<void> {
    const size = await stat(this.#current).then(
      (found) => found.size,
      () => 0,
    )
    if (size > 0 && size + Buffer.byteLength(text) > this.#mostBytes) await rename(this.#current, this.#former)
    await appendFile(this.#current, text)
  }
}
