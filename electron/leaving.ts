import type { BrowserWindow } from 'electron'
import { askUnsaved, type UnsavedAnswer } from './dialogs'
import type { OpenDocument } from './document'
import type { Translate } from './i18n'
import { tell } from './ipc'

/** A window that hangs with nothing unsaved must not keep its user from closing it. */
const PATIENCE_MS = 2_000

/**
 * Unsaved work is asked about once (Lưu / Không lưu / Hủy), whatever wants the report gone: the window closing, the
 * application quitting, another file. Saving is the window's, so a step that waits for it goes on when it answers.
 * A report that saves itself is saved without a word; only when that fails the question comes.
 */
export class Leaving {
  readonly #window: BrowserWindow
  readonly #document: OpenDocument
  readonly #t: Translate
  readonly #savesItself: () => boolean
  #asking = false
  #next: { readonly go: () => void; readonly orAsk: boolean } | null = null

  constructor(window: BrowserWindow, document: OpenDocument, t: Translate, savesItself: () => boolean) {
    this.#window = window
    this.#document = document
    this.#t = t
    this.#savesItself = savesItself
  }

  /** 'discard' also when nothing is edited; 'cancel' also while the question is on the screen already. */
  async ask(): Promise<UnsavedAnswer> {
    if (!this.#document.edited) return 'discard'
    if (this.#asking) return 'cancel'
    this.#asking = true
    try {
      return await askUnsaved(this.#window, this.#t, this.#document.name ?? '', this.#document.disk !== null)
    } finally {
      this.#asking = false
    }
  }

  /** Goes on to `next` when the report may go: at once, after the question, or after the save. */
  async leaveFor(next: () => void): Promise<void> {
    if (!this.#savesItself()) return this.#askFor(next)
    const isClean = !this.#document.edited // but for a word that is being composed, which the window knows of
    this.#save(next, true)
    if (isClean) setTimeout(() => this.#next?.go === next && this.answered(true), PATIENCE_MS)
  }

  /** The window has saved, or could not: then the report stays, or the user is asked after all. */
  answered(saved: boolean): void {
    const next = this.#next
    this.#next = null
    if (saved) next?.go()
    else if (next?.orAsk) void this.#askFor(next.go)
  }

  async #askFor(next: () => void): Promise<void> {
    const answer = await this.ask()
    if (answer === 'discard') next()
    if (answer === 'save') this.#save(next, false)
  }

  #save(go: () => void, orAsk: boolean): void {
    this.#next = { go, orAsk }
    tell(this.#window.webContents, 'window:closeAsked', null)
  }
}
