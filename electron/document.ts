import type { BrowserWindow } from 'electron'
import type { ReadOnly } from '#core/ipc/saving'
import { nameOf } from './disk/file-system'
import type { Fingerprint, Identity } from './disk/identity'

/** Where a report lies, and how its file was when last read or written. */
export type OnDisk = {
  readonly path: string
  readonly identity: Identity
  readonly fingerprint: Fingerprint
  readonly reportId: string
  readonly readOnly: ReadOnly | null
}

/**
 * What the main process knows of the report in its window: where it lies, how that file was when last read or written,
 * what it is called and whether it is edited. The report itself is the window's. The title follows.
 */
export class OpenDocument {
  readonly #window: BrowserWindow
  readonly #appName: string
  #disk: OnDisk | null = null
  #name: string | null = null
  #edited = false

  constructor(window: BrowserWindow, appName: string) {
    this.#window = window
    this.#appName = appName
    this.#show()
  }

  get disk(): OnDisk | null {
    return this.#disk
  }

  get name(): string | null {
    return this.#name
  }

  get edited(): boolean {
    return this.#edited
  }

  /** A report was read from a file; without `readOnly` it may be saved there. */
  openedFrom(path: string, identity: Identity, reportId: string, readOnly: ReadOnly | null = null): void {
    this.#become(onDisk(path, identity, reportId, readOnly), nameOf(path), false)
  }

  /** A report that has no file yet. */
  begun(name: string): void {
    this.#become(null, name, false)
  }

  /** Whether there is anything unsaved is the window's to say: one may type while a file is being written. */
  savedTo(path: string, identity: Identity, reportId: string): void {
    this.#become(onDisk(path, identity, reportId, null), nameOf(path), this.#edited)
  }

  /** The file is as it was, only its time or its medium's number is another. */
  foundAs(identity: Identity): void {
    if (this.#disk !== null) this.#disk = { ...this.#disk, identity, fingerprint: identity.fingerprint }
  }

  closed(): void {
    this.#become(null, null, false)
  }

  markEdited(edited: boolean): void {
    this.#become(this.#disk, this.#name, edited)
  }

  #become(disk: OnDisk | null, name: string | null, edited: boolean): void {
    this.#disk = disk
    this.#name = name
    this.#edited = edited
    this.#show()
  }

  #show(): void {
    if (this.#window.isDestroyed()) return
    const name = this.#name === null ? '' : `${this.#edited ? '• ' : ''}${this.#name} – `
    this.#window.setTitle(`${name}${this.#appName}`)
    this.#window.setDocumentEdited(this.#edited)
    this.#window.setRepresentedFilename(this.#disk?.path ?? '')
  }
}

function onDisk(path: string, identity: Identity, reportId: string, readOnly: ReadOnly | null): OnDisk {
  return { path, identity, fingerprint: identity.fingerprint, reportId, readOnly }
}
