import type { Settings } from '#core/ipc/contract'
import { createTranslate, type Translate } from './i18n'
import { keep } from './kept-json'
import { readSettings } from './settings'

/** The settings in force, kept for the next start; whoever shows words takes them from `t`, in the language of now. */
export class Preferences {
  readonly #path: string
  readonly #wordings = { vi: createTranslate('vi'), en: createTranslate('en') }
  readonly #listeners: ((settings: Settings) => void)[] = []
  #current: Settings

  private constructor(path: string, current: Settings) {
    this.#path = path
    this.#current = current
  }

  static async read(path: string): Promise<Preferences> {
    return new Preferences(path, await readSettings(path))
  }

  get current(): Settings {
    return this.#current
  }

  readonly t: Translate = (key, values) => this.#wordings[this.#current.language](key, values)

  /** Calls the listener now and after each change. */
  follow(listener: (settings: Settings) => void): void {
    this.#listeners.push(listener)
    listener(this.#current)
  }

  async change(settings: Settings): Promise<void> {
    this.#current = settings
    for (const listener of this.#listeners) listener(settings)
    await keep(this.#path, settings)
  }
}
