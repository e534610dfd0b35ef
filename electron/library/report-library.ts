import { basename, dirname, join, relative, sep } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Report } from '#core/document/schema'
import type { OpenCode } from '#core/ipc/contract'
import type { Library, LibraryFolder, LibraryHits, LibraryProblem, LibraryReport } from '#core/ipc/library'
import { searchLines } from '#core/library/lines'
import { later, summaryOf } from '#core/library/summary'
import { fail, type Result } from '#core/result'
import { nameOf } from '../disk/file-system'
import { recentFile } from '../recent'
import { Folders } from './folders'
import { type Found, type FoundFile, reportsIn } from './found-files'
import { type Entry, IndexStore, type Problem, type ReportEntry } from './index-store'
import { searchEntries } from './search'

/** How folders are looked into and files read, and how long others have their turn between two of them, in ms. */
export type Reading = {
  readonly find?: (folder: string) => Promise<Found>
  readonly read: (path: string) => Promise<Result<{ readonly report: Report }, OpenCode>>
  readonly pause: number
}

/** So many files are read between two writings of the list; a kill in between costs only these. */
const keptEvery = 50

type Opened = { readonly store: IndexStore; readonly folders: Folders }
type Placed = FoundFile & { readonly root: string }
type Gone = Extract<OpenCode, 'file/unreadable' | 'file/not-found' | 'file/not-answering'>

/**
 * The reports in the folders that the user chose; nothing in them is ever moved or written. Files that changed are read
 * in the background, one at a time.
 */
export class ReportLibrary {
  readonly #folder: string
  readonly #reading: Reading
  #opening: Promise<Opened> | null = null
  #files: readonly Placed[] = []
  #listed = false
  /** What could not be read this time; another start tries again. */
  readonly #unreadable = new Map<string, FoundFile & { readonly code: Gone }>()
  #background: Promise<void> | null = null

  /** `folder` is the application's own, for the list of folders and the index. */
  constructor(folder: string, reading: Reading) {
    this.#folder = folder
    this.#reading = reading
  }

  /** What is known now; what is not is being read when this answers. */
  async list(): Promise<Library> {
    const { store, folders } = await this.#open()
    const scans = await Promise.all(folders.paths.map(async (path) => ({ path, found: await this.#find(path) })))
    this.#files = once(scans.flatMap(({ path: root, found }) => found.files.map((file) => ({ ...file, root }))))
    this.#listed = true
    forgetLost(store, this.#files, scans)
    const unread = this.#unread(store)
    if (unread.length > 0) this.#background ??= this.#readAll(store).finally(() => (this.#background = null))
    return {
      folders: scans.map(({ path, found }) => folderOf(path, found)),
      reports: this.#files.flatMap((file) => listed(file, store.of(file))).toSorted(latestFirst),
      problems: this.#files.flatMap((file) => this.#problemOf(file, store.of(file))),
      unread: unread.length,
    }
  }

  async addFolder(path: string): Promise<Library> {
    const { folders } = await this.#open()
    await folders.add(path)
    return this.list()
  }

  /** The folder itself and all in it stay as they are. */
  async removeFolder(token: string): Promise<Library> {
    const { folders } = await this.#open()
    await folders.remove((path) => recentFile(path).token === token)
    return this.list()
  }

  async search(text: string): Promise<LibraryHits> {
    if (!this.#listed) await this.list()
    const { store } = await this.#open()
    const reports = this.#files.flatMap((file) => {
      const entry = store.of(file)
      return entry?.content.kind === 'report' ? [{ ...entry, content: entry.content }] : []
    })
    return searchEntries(store, reports.toSorted(laterEntryFirst), text)
  }

  /** The path that a token of the last list stands for; nothing else can be named by one. */
  pathOf(token: string): string | undefined {
    return this.#files.find(({ path }) => recentFile(path).token === token)?.path
  }

  /** Resolves when nothing is left to be read. */
  async settled(): Promise<void> {
    while (this.#background !== null) await this.#background
  }

  /** Nothing of it is touched before it is asked for: a start must not wait for it. */
  #open(): Promise<Opened> {
    this.#opening ??= openedIn(this.#folder)
    return this.#opening
  }

  #find(folder: string): Promise<Found> {
    return (this.#reading.find ?? reportsIn)(folder)
  }

  #unread(store: IndexStore): readonly Placed[] {
    return this.#files.filter((file) => store.of(file) === undefined && !this.#isUnreadable(file))
  }

  #isUnreadable({ path, size, changed }: FoundFile): boolean {
    const failed = this.#unreadable.get(path)
    return failed?.size === size && failed.changed === changed
  }

  async #readAll(store: IndexStore): Promise<void> {
    let read = 0
    for (let [next] = this.#unread(store); next !== undefined; [next] = this.#unread(store)) {
      await this.#readOne(store, next)
      read += 1
      if (read % keptEvery === 0) await store.keep()
      await delay(this.#reading.pause)
    }
    await store.keep()
  }

  async #readOne(store: IndexStore, { root: _, ...file }: Placed): Promise<void> {
    const read = await this.#reading.read(file.path)
    if (read.ok) {
      const { report } = read.value
      const kept = store.addReport(file, summaryOf(report), searchLines(report))
      await kept.catch(() => this.#unreadable.set(file.path, { ...file, code: 'file/unreadable' })) // the disk is full
    } else if (isGone(read.code)) {
      this.#unreadable.set(file.path, { ...file, code: read.code })
    } else {
      store.addProblem(file, { code: read.code, values: { ...read.values } })
    }
  }

  #problemOf(file: Placed, entry: Entry | undefined): readonly LibraryProblem[] {
    const failed = this.#isUnreadable(file) ? this.#unreadable.get(file.path) : undefined
    if (failed) return [{ ...shown(file), failure: fail(failed.code, { name: nameOf(file.path) }) }]
    if (entry?.content.kind !== 'problem') return []
    const { code, values }: Problem = entry.content
    return [{ ...shown(file), failure: fail(code, values) }]
  }
}

/** Whether it lies at the file's place, and not at the file. */
function isGone(code: OpenCode): code is Gone {
  return code === 'file/unreadable' || code === 'file/not-found' || code === 'file/not-answering'
}

async function openedIn(folder: string): Promise<Opened> {
  return {
    store: await IndexStore.open(join(folder, 'library')),
    folders: await Folders.read(join(folder, 'library.json')),
  }
}

/** A folder that vanished may come back: what is known of its reports is kept. */
function forgetLost(
  store: IndexStore,
  files: readonly FoundFile[],
  scans: readonly { readonly path: string; readonly found: Found }[],
): void {
  const there = new Set(files.map(({ path }) => path))
  const gone = scans.filter(({ found }) => !found.isThere).map(({ path }) => path + sep)
  for (const { path } of [...store.entries]) {
    if (!there.has(path) && !gone.some((folder) => path.startsWith(folder))) store.forget(path)
  }
}

/** A file that lies in two of the folders is one. */
function once(files: readonly Placed[]): readonly Placed[] {
  return [...new Map(files.toReversed().map((file) => [file.path, file])).values()].toReversed()
}

function listed(file: Placed, entry: Entry | undefined): readonly LibraryReport[] {
  return entry?.content.kind === 'report'
    ? [{ ...shown(file), ...entry.content.summary, changed: Math.round(file.changed) }]
    : []
}

/** The folder is told from the chosen one on. */
function shown({ path, root }: Placed) {
  const within = relative(root, dirname(path)).split(sep).filter(Boolean)
  return { ...recentFile(path), folder: [basename(root), ...within].join(' / ').normalize('NFC') }
}

function folderOf(path: string, { isThere, isCut }: Found): LibraryFolder {
  const { token, name, folder: parent } = recentFile(path)
  return { token, name, parent, isThere, isCut }
}

function latestFirst(one: LibraryReport, other: LibraryReport): number {
  return later(other.period, one.period) || other.changed - one.changed
}

function laterEntryFirst(one: ReportEntry, other: ReportEntry): number {
  return later(other.content.summary.period, one.content.summary.period) || other.changed - one.changed
}
