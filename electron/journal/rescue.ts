import type { OpenCode } from '#core/ipc/contract'
import type { LeftReport } from '#core/ipc/recovery'
import { nameOf } from '../disk/file-system'
import type { Versions } from '../versions/versions'
import type { Journal } from './journal'
import type { KnownFiles } from './known-files'
import type { Recovered } from './messages'

export type RescueParts = {
  readonly journal: Journal
  readonly versions: Versions
  readonly known: KnownFiles
  /** Tells the window of a text that it can offer. */
  readonly offer: (left: LeftReport) => void
}

const damage: readonly OpenCode[] = ['file/not-text', 'file/not-a-report', 'file/damaged', 'file/invalid']

/** Texts of files that were found damaged, from what was left unsaved of them or from their newest version. */
export class Rescue {
  readonly #parts: RescueParts
  readonly #found = new Map<string, { readonly left: LeftReport; readonly text: Recovered }>()

  constructor(parts: RescueParts) {
    this.#parts = parts
  }

  /** A file could not be opened: offers what there is of it elsewhere. It is never opened in part. */
  async refused(path: string, code: OpenCode): Promise<void> {
    if (!damage.includes(code)) return
    const left = await this.#unsaved(path)
    const offered = left ?? (await this.#newestVersion(path))
    if (offered) this.#parts.offer(offered)
  }

  /** What was offered and not taken yet. */
  get offered(): readonly LeftReport[] {
    return [...this.#found.values()].map(({ left }) => left)
  }

  /** The text of a version that was offered. */
  textOf(token: string): Recovered | null {
    return this.#found.get(token)?.text ?? null
  }

  taken(token: string): void {
    this.#found.delete(token)
  }

  async #unsaved(path: string): Promise<LeftReport | null> {
    const left = (await this.#parts.journal.left()).find(({ place }) => place?.path === path)
    if (!left) return null
    const { token, name, period, at } = left
    return { token, name, named: true, period, at, from: 'run' }
  }

  async #newestVersion(path: string): Promise<LeftReport | null> {
    const { known, versions } = this.#parts
    const reportId = await known.reportOf(path)
    if (reportId === null) return null
    const list = await versions.list(reportId).catch(() => null)
    for (const { token: version, time } of list?.versions ?? []) {
      const read = await versions.read(reportId, version)
      if (!read.ok) continue
      const report = read.value
      const name = nameOf(path)
      const token = `${reportId}/${version}`
      const left: LeftReport = { token, name, named: true, period: report.period, at: time, from: 'version' }
      const text = { report, name, place: { path, fingerprint: '' }, at: time, edits: 0, unsaved: true }
      this.#found.set(token, { left, text })
      return left
    }
    return null
  }
}
