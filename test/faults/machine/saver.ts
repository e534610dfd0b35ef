import type { Answer, SaverOrder } from '../roles/saver'
import { type ChildOptions, RoleProcess } from './child'

/** What a conflict copy is called by. */
export const MARK = 'xung đột 23-11 10.42 MAY-A'

/** A process that saves when told to. All its disk work is done by one thread, which can be hindered call by call. */
export class Saver {
  readonly #child: RoleProcess
  #lines = 0

  private constructor(child: RoleProcess) {
    this.#child = child
  }

  static async start(length: number, options: ChildOptions): Promise<Saver> {
    const env = { ...options.env, UV_THREADPOOL_SIZE: '1' }
    const child = new RoleProcess('saver', [String(length)], { ...options, env })
    await child.line(0)
    return new Saver(child)
  }

  get pid(): number {
    return this.#child.pid
  }

  /** Answers with the version that it read. */
  async open(path: string): Promise<number> {
    return Number(await this.#told({ to: 'open', path }))
  }

  /** Over what was last read or written. */
  save(version: number, mark = MARK): Promise<Answer> {
    return this.#answer({ to: 'save', version, mark })
  }

  saveTo(path: string, version: number): Promise<Answer> {
    return this.#answer({ to: 'saveTo', path, version })
  }

  end(): Promise<void> {
    return this.#child.kill()
  }

  async #answer(order: SaverOrder): Promise<Answer> {
    const answer: Answer = JSON.parse(await this.#told(order))
    return answer
  }

  #told(order: SaverOrder): Promise<string> {
    this.#child.send(order)
    this.#lines += 1
    return this.#child.line(this.#lines)
  }
}
