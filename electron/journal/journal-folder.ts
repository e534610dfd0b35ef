import { randomBytes } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Header } from '#core/journal/entry'
import { headOf, type Replayed, replay } from '#core/journal/replay'

/** `journal`: in work, or left by a run that did not end well. The others were put aside and are never offered. */
const kinds = ['journal', 'kept', 'discarded', 'unreadable'] as const
type Kind = (typeof kinds)[number]

/** A file of the folder by its name: `12-0a1b2c3d.journal`. */
type Named = { readonly name: string; readonly sequence: number; readonly kind: Kind }

const form = /^(\d{1,12})-[0-9a-f]{8}\.([a-z]+)$/

/** What a journal holds, and what its file is called. */
export type ReadJournal = Extract<Replayed, { kind: 'work' }> & { readonly name: string }

/** Of each kind that was put aside; the oldest go when there are more. */
const mostAside = 50

/** A head holds a path and a name. */
const mostHeadBytes = 2 ** 18

/** Some eight times the longest report and what may be written behind it. */
const mostBytes = 512 * 2 ** 20

/** The folder that journals lie in: nothing in it that is damaged, foreign or in the way stops anything. */
export class JournalFolder {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** The path for a new file, whose number is higher than those of all that are there; the folder is made if need be. */
  next(): { readonly path: string; readonly sequence: number } {
    mkdirSync(this.#path, { recursive: true, mode: 0o700 })
    const sequence = Math.max(0, ...this.#files().map((file) => file.sequence)) + 1
    return { sequence, path: join(this.#path, `${sequence}-${randomBytes(4).toString('hex')}.journal`) }
  }

  pathOf(name: string): string {
    return join(this.#path, name)
  }

  /** The journals that can be read, the latest first; those that cannot are put aside. */
  readAll(): readonly ReadJournal[] {
    return this.#journals().flatMap((name) => {
      const replayed = this.#read(name)
      if (replayed?.kind === 'unreadable') this.putAside(name, 'unreadable')
      return replayed?.kind === 'work' ? [{ ...replayed, name }] : []
    })
  }

  /** One of them by its name; null when there is none of that name, whatever else it may lead to. */
  read(name: string): ReadJournal | null {
    const replayed = this.#journals().includes(name) ? this.#read(name) : null
    return replayed?.kind === 'work' ? { ...replayed, name } : null
  }

  /** The journals of one work, the latest first, by their heads alone. */
  namesOf({ run, edit }: Pick<Header, 'run' | 'edit'>): readonly string[] {
    return this.#journals().filter((name) => {
      const head = this.#head(name)
      return head?.run === run && head.edit === edit
    })
  }

  remove(name: string): void {
    ignoringFailure(() => unlinkSync(this.pathOf(name)))
  }

  putAside(name: string, as: Exclude<Kind, 'journal'>): void {
    ignoringFailure(() => renameSync(this.pathOf(name), this.pathOf(name.replace(/\.journal$/, `.${as}`))))
    const aside = this.#files().filter(({ kind }) => kind === as)
    for (const old of aside.slice(mostAside)) this.remove(old.name)
  }

  #journals(): readonly string[] {
    return this.#files()
      .filter(({ kind }) => kind === 'journal')
      .map(({ name }) => name)
  }

  /** The latest first: by their numbers, never by the times that the disk keeps. */
  #files(): readonly Named[] {
    return this.#names()
      .flatMap((name): readonly Named[] => {
        const [, sequence, ending] = form.exec(name) ?? []
        const kind = kinds.find((each) => each === ending)
        return sequence === undefined || kind === undefined ? [] : [{ name, sequence: Number(sequence), kind }]
      })
      .sort((one, other) => other.sequence - one.sequence)
  }

  #names(): readonly string[] {
    try {
      return readdirSync(this.#path)
    } catch {
      return [] // no folder yet, or none that can be read: nothing was left there
    }
  }

  #head(name: string): Header | null {
    try {
      return headOf(readStart(this.pathOf(name), mostHeadBytes))
    } catch {
      return null
    }
  }

  /** null: the disk does not give it now, as when a scanner holds it. It stays, and is tried again at the next start. */
  #read(name: string): Replayed | null {
    try {
      const file = statSync(this.pathOf(name))
      if (!file.isFile() || file.size > mostBytes) return { kind: 'unreadable' }
      return replay(readFileSync(this.pathOf(name)))
    } catch {
      return null
    }
  }
}

function readStart(path: string, most: number): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(most)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0))
  } finally {
    closeSync(descriptor)
  }
}

function ignoringFailure(step: () => void): void {
  try {
    step()
  } catch {
    // the file stays where it is, and is met again at the next start
  }
}
