import { open } from 'node:fs/promises'
import type { Report } from '#core/document/schema'
import { requests } from '#core/ipc/contract'
import { Disk } from '../../../electron/disk/disk'
import type { Identity } from '../../../electron/disk/identity'
import { launchOwn } from '../machine/next-start'
import { MARK } from '../machine/saver'
import { Subject } from '../subject'
import { say } from './say'

/** What somebody who types does besides. */
export type TypistOrder =
  /** Has a version of a report of this length ready, to be saved. */
  | { readonly to: 'make'; readonly length: number; readonly version: number }
  | { readonly to: 'saveTo'; readonly path: string }
  /** Saves over what was last written. */
  | { readonly to: 'save' }
  /** Waits in this process for files that never answer, without end. */
  | { readonly to: 'wait'; readonly paths: readonly string[] }
  /** The machine is about to leave: what was typed last is to reach the journal now. */
  | { readonly to: 'flush' }

/** How it ended, and after how many ms. */
export type Done = { readonly ok: boolean; readonly code: string; readonly ms: number }

type Ended = { readonly ok: boolean; readonly code?: string }

/** The main process as far as it saves: it looks at what a window sends, and asks the disk process. */
export class MainProcess {
  readonly #disk = new Disk(launchOwn('disk'))
  readonly #flush: () => void
  #made: Report | null = null
  #place: { readonly path: string; readonly known: Identity } | null = null

  constructor(flush: () => void) {
    this.#flush = flush
  }

  carryOut(order: TypistOrder): Promise<Ended> | Ended {
    switch (order.to) {
      case 'make':
        this.#made = new Subject(order.length).version(order.version)
        return { ok: true }
      case 'wait':
        for (const path of order.paths) void open(path, 'r').catch(() => undefined)
        return { ok: true }
      case 'flush':
        this.#flush()
        return { ok: true }
      case 'saveTo':
        return this.#save((report) => this.#disk.saveTo(order.path, report))
      case 'save':
        return this.#save((report) => this.#disk.saveOver({ ...this.#opened(), own: [] }, report, MARK))
    }
  }

  async #save(save: (report: Report) => ReturnType<Disk['saveTo']>): Promise<Ended> {
    const { report } = requests['report:saveAs'].parse({ report: this.#made })
    const { result } = await save(report)
    if (result.ok) this.#place = { path: result.value.path, known: result.value.identity }
    return result
  }

  #opened() {
    if (this.#place === null) throw new Error('nothing is open')
    return this.#place
  }
}

/** Answers each order by a line 'done JSON'. */
export function answering(main: MainProcess): (order: TypistOrder) => Promise<void> {
  return async (order) => {
    const start = performance.now()
    const { ok, code = '' } = await main.carryOut(order)
    const done: Done = { ok, code, ms: Math.round(performance.now() - start) }
    say('done', JSON.stringify(done))
  }
}
