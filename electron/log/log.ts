import { type Entry, lineOf } from './entry'
import type { LogFile } from './log-file'

/** What happened in the application, for whoever is asked for help. */
export class Log {
  readonly #file: LogFile
  readonly #now: () => Date

  constructor(file: LogFile, now: () => Date) {
    this.#file = file
    this.#now = now
  }

  add(entry: Entry): void {
    this.#file.write(lineOf(entry, this.#now()), (count) => lineOf({ kind: 'left-out', count }, this.#now()))
  }

  read(): Promise<string> {
    return this.#file.read()
  }

  end(): void {
    this.add({ kind: 'ended' })
    this.#file.writeRest()
  }
}
