import type { BrowserWindow } from 'electron'
import { nameOf } from './disk/file-system'
import type { Fingerprint } from './disk/identity'

type OnDisk = { readonly path: string; readonly fingerprint: Fingerprint; readonly reportId: string }

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

  /** A report was read from a file. */
  openedFrom(path: string, fingerprint: Fingerprint, reportId: string): void {
    this.#become({ path, fingerprint, reportId }, nameOf(path), false)
  }

  /** A report that has no file yet. */
  begun(name: string): void {
    this.#become(null, name, false)
  }

  /** Whether there is anything unsaved is the window's to say: one may type while a file is being written. */
  savedTo(path: string, fingerprint: Fingerprint, reportId: string): void {
    this.#become({ path, fingerprint, reportId }, nameOf(path), this.#edited)
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
