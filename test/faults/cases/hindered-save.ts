import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Trial } from '../fault'
import { MARK, Saver } from '../machine/saver'
import { type Call, diskThread, isDurable, traced } from '../machine/strace'
import type { Answer } from '../roles/saver'
import { Subject } from '../subject'
import { LONGEST_WAIT_MS } from '../verdict'

const LENGTH = 40_000

/** One save of a new version over an old one, each of its system calls in reach. */
export class HinderedSaves {
  readonly #trial: Trial
  readonly #saver: Saver
  readonly #thread: number
  readonly #subject = new Subject(LENGTH)
  readonly #path: string
  #version = 1

  private constructor(trial: Trial, saver: Saver, thread: number, path: string) {
    this.#trial = trial
    this.#saver = saver
    this.#thread = thread
    this.#path = path
  }

  static async start(trial: Trial, name: string): Promise<HinderedSaves> {
    const folder = join(trial.folder, name)
    await mkdir(folder)
    const path = join(folder, 'Báo cáo quý I.duthao')
    const saver = await Saver.start(LENGTH, trial)
    const thread = await diskThread(saver.pid, trial.folder, () => saver.saveTo(path, 1))
    return new HinderedSaves(trial, saver, thread, path)
  }

  /** Saves under faults, and holds the outcome against what must be true after any fault. */
  async tried(inject: readonly string[], what: string): Promise<{ answer: Answer; calls: readonly Call[] }> {
    const { tally, folder } = this.#trial
    const [old, next] = [this.#version, this.#version + 1]
    await this.#prepare(old)
    const { result: answer, calls } = await traced(this.#thread, folder, inject, () => this.#saver.save(next))
    tally.tried()
    const found = await this.#subject.found(this.#path)
    if (found.kind === 'missing') tally.lost(`${what}: the file is gone`)
    if (found.kind === 'corrupt') tally.corrupt(`${what}: ${found.why}`)
    const isNew = found.kind === 'whole' && found.version === next
    const isOld = found.kind === 'whole' && found.version === old
    tally.expect(isNew || isOld || found.kind !== 'whole', `${what}: neither the old nor the new version`)
    await this.#expectKept(answer, next, what)
    if (answer.saved && !isDurable(calls)) tally.falseSaved(`${what}: not all of it was flushed`)
    tally.expect(answer.saved || answer.ms <= LONGEST_WAIT_MS, `${what}: told only after ${answer.ms} ms`)
    this.#version = next
    return { answer, calls }
  }

  /** The next start of the application, and its first save, clear away what the faults left; conflict copies stay. */
  async end(): Promise<void> {
    await this.#saver.end()
    const next = await Saver.start(LENGTH, this.#trial)
    await next.open(this.#path)
    await next.save(this.#version + 1)
    await next.end()
    const names = await readdir(dirname(this.#path))
    const left = names.filter((name) => name !== basename(this.#path) && !name.includes(MARK))
    this.#trial.tally.expect(left.length === 0, `these stay for ever: ${left.join(', ')}`)
  }

  async #expectKept(answer: Answer, version: number, what: string): Promise<void> {
    if (!answer.saved) return
    const found = await this.#subject.found(answer.path)
    const isThere = found.kind === 'whole' && found.version === version
    if (!isThere) this.#trial.tally.falseSaved(`${what}: ${JSON.stringify(found)}`)
  }

  async #prepare(version: number): Promise<void> {
    await writeFile(this.#path, this.#subject.text(version))
    await this.#saver.open(this.#path)
  }
}
