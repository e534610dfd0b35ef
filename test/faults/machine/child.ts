import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 3
const PATIENCE_MS = 30_000

export type ChildOptions = {
  /** Where its output is kept. */
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** The user it runs as. */
  readonly uid?: number
}

let started = 0

/**
 * This program once more, in one of its roles, to be hindered or killed. What it says is kept in a file, which outlives
 * it and can be read at one instant: nothing that it said before a power cut is overlooked.
 */
export class RoleProcess {
  readonly #child: ChildProcess
  readonly #output: string
  readonly #ended: Promise<void>
  #hasEnded = false

  constructor(role: string, args: readonly string[], { folder, env, uid }: ChildOptions) {
    started += 1
    this.#output = join(folder, `said-${started}`)
    const output = openSync(this.#output, 'a')
    const [, program = ''] = process.argv
    this.#child = spawn(process.execPath, [program, 'role', role, ...args], {
      stdio: ['pipe', output, 'inherit'],
      env: { ...process.env, ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    })
    closeSync(output)
    this.#child.stdin?.on('error', () => undefined) // it was killed before it read
    this.#ended = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.#hasEnded = true
        resolve()
      })
    })
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the child was not started')
    return this.#child.pid
  }

  /** The whole lines it has said up to now. */
  said(): readonly string[] {
    return readFileSync(this.#output, 'utf8').split('\n').slice(0, -1)
  }

  last(): string | undefined {
    return this.said().at(-1)
  }

  send(order: object): void {
    this.#child.stdin?.write(`${JSON.stringify(order)}\n`)
  }

  /** The line at this place, as soon as it is said. Throws when it ends, or takes half a minute, without. */
  async line(at: number, patienceMs = PATIENCE_MS): Promise<string> {
    const end = performance.now() + patienceMs
    while (performance.now() < end) {
      const hadEnded = this.#hasEnded
      const line = this.said()[at]
      if (line !== undefined) return line
      if (hadEnded) throw new Error(`the child ended after it said ${JSON.stringify(this.said().slice(-3))}`)
      await delay(POLL_MS)
    }
    throw new Error(`the child said nothing in ${patienceMs} ms`)
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#child.kill(signal)
    await this.#ended
  }
}
