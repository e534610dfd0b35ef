import type { Report } from '#core/document/schema'
import type { OpenCode, WriteCode } from '#core/ipc/contract'
import { type Failure, fail, ok, type Result } from '#core/result'
import type { Bounds, Found } from '../library/found-files'
import { HelperGone, HelperProcess, HelperSilent } from '../processes/helper-process'
import type { Launch } from '../processes/launch'
import type { Content, Written } from './content'
import type { DiskExchanges } from './exchanges'
import { nameOf } from './file-system'
import type { Fingerprint, Identity, Look } from './identity'
import type { LockAnswer, Me } from './report-lock'
import type { Landed, Place } from './save-over'
import type { ExportCode } from './write-export'

/** A system call that takes longer hangs: the process is given up, and the next question starts another. */
const SILENCE_MS = 10_000
/** What only computes may be silent for long: the largest report on the slowest machine. */
const COMPUTING_MS = 60_000

export type DiskOptions = {
  readonly silenceMs?: number
  readonly computingMs?: number
  /** After so long without a question the process ends, until the next one; without it, it stays. */
  readonly idleMs?: number
}

type NotAnswering = Failure<'file/not-answering'>
export type ReadFile = { readonly report: Report; readonly identity: Identity }
/** The fingerprint is of what was to be written: a save without an answer may have arrived all the same. */
export type SaveOutcome = { readonly fingerprint: Fingerprint | null; readonly result: Result<Landed, WriteCode> }

/**
 * The user's own disks, sticks and shares, through a process of its own: one that hangs costs an answer, never the
 * window. Questions wait for each other. Nothing here throws for what a disk does.
 */
export class Disk {
  readonly #process: HelperProcess<DiskExchanges>
  readonly #options: DiskOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(launch: Launch, options: DiskOptions = {}) {
    this.#process = new HelperProcess(launch, options)
    this.#options = options
  }

  read(path: string): Promise<Result<ReadFile, OpenCode>> {
    return this.#inTurn(path, async () => {
      const fetched = await this.#ask('fetch', path)
      return fetched.ok ? this.#compute('parse', fetched.value) : fetched
    })
  }

  /** As the library and the comparison read. */
  async readReport(path: string): Promise<Result<{ report: Report; fingerprint: Fingerprint }, OpenCode>> {
    const read = await this.read(path)
    return read.ok ? ok({ report: read.value.report, fingerprint: read.value.identity.fingerprint }) : read
  }

  saveOver(place: Place, report: Report, mark: string): Promise<SaveOutcome> {
    return this.#save(place.path, report, (token) => this.#ask('saveOver', { token, place, mark }))
  }

  saveAnew(path: string, report: Report, mark: string): Promise<SaveOutcome> {
    return this.#save(path, report, (token) => this.#ask('saveAnew', { token, path, mark }))
  }

  saveTo(path: string, report: Report): Promise<SaveOutcome> {
    return this.#save(path, report, (token) => this.#ask('saveTo', { token, path }))
  }

  /** Writes a file for Word or Excel; answers with what is blank in it. */
  export(path: string, content: Content): Promise<Result<Pick<Written, 'missing'>, ExportCode | 'file/not-answering'>> {
    return this.#inTurn(path, async () => {
      const { token, missing } = await this.#compute('prepare', content)
      const written = await this.#ask('export', { token, path })
      return written.ok ? ok({ missing }) : written
    })
  }

  look(place: Place): Promise<Look | { readonly kind: 'unreadable' | 'not-answering' }> {
    return this.#orElse<Look | { readonly kind: 'unreadable' | 'not-answering' }>({ kind: 'not-answering' }, () =>
      this.#ask('look', place),
    )
  }

  lock(path: string, me: Me, isForced: boolean): Promise<LockAnswer> {
    return this.#orElse({ kind: 'impossible' }, () => this.#ask('lock', { path, me, isForced }))
  }

  beat(path: string, me: Me): Promise<LockAnswer> {
    return this.#orElse({ kind: 'impossible' }, () => this.#ask('beat', { path, me }))
  }

  async unlock(path: string, me: Me): Promise<void> {
    await this.#orElse(null, () => this.#ask('unlock', { path, me }))
  }

  exists(path: string): Promise<boolean> {
    return this.#orElse(false, () => this.#ask('exists', path))
  }

  /** The reports below a folder; as if it were not there, when it does not answer. */
  find(folder: string, bounds?: Bounds): Promise<Found> {
    return this.#orElse({ files: [], isThere: false, isCut: false }, () =>
      this.#ask('find', bounds ? { folder, bounds } : { folder }),
    )
  }

  stop(): void {
    this.#process.stop()
  }

  async #save(
    path: string,
    report: Report,
    save: (token: number) => Promise<Result<Landed, WriteCode>>,
  ): Promise<SaveOutcome> {
    let fingerprint: Fingerprint | null = null
    const result = await this.#inTurn<Result<Landed, WriteCode>>(path, async () => {
      const prepared = await this.#compute('prepare', { kind: 'report', report })
      fingerprint = prepared.fingerprint
      return save(prepared.token)
    })
    return { fingerprint, result }
  }

  #inTurn<T>(path: string, work: () => Promise<T>): Promise<T | NotAnswering> {
    return this.#orElse<T | NotAnswering>(fail('file/not-answering', { name: nameOf(path) }), work)
  }

  #orElse<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work).catch((error: unknown) => {
      if (error instanceof HelperSilent || error instanceof HelperGone) return otherwise
      throw error
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  #ask<N extends keyof DiskExchanges>(name: N, request: DiskExchanges[N]['request']) {
    return this.#process.ask(name, request, { silenceMs: this.#options.silenceMs ?? SILENCE_MS })
  }

  #compute<N extends 'parse' | 'prepare'>(name: N, request: DiskExchanges[N]['request']) {
    return this.#process.ask(name, request, { silenceMs: this.#options.computingMs ?? COMPUTING_MS })
  }
}
