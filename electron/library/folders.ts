import { rename } from 'node:fs/promises'
import { z } from 'zod'
import { keep, readKept } from '../kept-json'

const MOST = 50
const paths = z.array(z.string().min(1).max(4096)).max(MOST)

/** The folders that the user chose for the library, in the order they were chosen. */
export class Folders {
  readonly #path: string
  #paths: readonly string[]

  private constructor(path: string, chosen: readonly string[]) {
    this.#path = path
    this.#paths = chosen
  }

  /** A list that cannot be understood is set aside beside itself, never fatal. */
  static async read(path: string): Promise<Folders> {
    const read = paths.safeParse(await readKept(path))
    if (!read.success) await rename(path, `${path}.unreadable`).catch(() => undefined) // a first start has none
    return new Folders(path, read.data ?? [])
  }

  get paths(): readonly string[] {
    return this.#paths
  }

  async add(folder: string): Promise<void> {
    await this.#become([...this.#paths.filter((path) => path !== folder), folder].slice(-MOST))
  }

  async remove(isMeant: (path: string) => boolean): Promise<void> {
    await this.#become(this.#paths.filter((path) => !isMeant(path)))
  }

  async #become(chosen: readonly string[]): Promise<void> {
    this.#paths = chosen
    await keep(this.#path, chosen)
  }
}
