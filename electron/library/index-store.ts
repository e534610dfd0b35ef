import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { foldName } from '#core/indicators/fold'
import { type SearchLine, searchLine } from '#core/library/lines'
import { type ReportSummary, reportSummary } from '#core/library/summary'
import { decodeText } from '../disk/read-bounded'
import { keep, readKept } from '../kept-json'
import type { FoundFile } from './found-files'
import { type Slice, SliceFile, slice } from './slices'

/** Raised when what is kept changes its form or its meaning: an older index is made anew. */
const FORMAT = 2

const problemCode = z.enum([
  'file/not-text',
  'file/too-large',
  'file/not-a-report',
  'file/damaged',
  'file/newer',
  'file/invalid',
])

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), summary: reportSummary, words: slice, lines: slice }),
  z.strictObject({
    kind: z.literal('problem'),
    code: problemCode,
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
])
type Content = z.infer<typeof content>
export type Problem = Extract<Content, { kind: 'problem' }>

const entry = z.strictObject({
  path: z.string().max(4096),
  size: z.number(),
  changed: z.number(),
  content,
})
export type Entry = z.infer<typeof entry>
/** The entry of a sound report. */
export type ReportEntry = Entry & { readonly content: Extract<Content, { kind: 'report' }> }

const kept = z.strictObject({ format: z.literal(FORMAT), generation: z.int().min(1), entries: z.array(entry) })
const lines = z.array(searchLine)

/** What has no entry any more is left behind in the files of slices; from this share on they are written anew. */
const wasteAllowed = 0.5
const smallEnough = 4_000_000

/**
 * The library's index in the application's own folder: of each file what is listed of it, and its text folded and as
 * it is printed. All of it can be made again from the reports, so whatever is missing or broken is simply left out.
 */
export class IndexStore {
  readonly #folder: string
  readonly #entries: Map<string, Entry>
  #generation: number
  #words: SliceFile
  #lines: SliceFile

  private constructor(folder: string, generation: number, entries: readonly Entry[], files: Files) {
    this.#folder = folder
    this.#generation = generation
    this.#entries = new Map(entries.map((each) => [each.path, each]))
    this.#words = files.words
    this.#lines = files.lines
  }

  static async open(folder: string): Promise<IndexStore> {
    await mkdir(folder, { recursive: true }).catch(() => undefined)
    const read = kept.safeParse(await readKept(listPath(folder)))
    const generation = read.success ? read.data.generation : await unusedGeneration(folder)
    const files = await filesOf(folder, generation)
    const sound = (read.data?.entries ?? []).filter(({ content: { kind, ...at } }) => {
      if (kind === 'problem' || !('words' in at)) return true
      return endOf(at.words) <= files.words.size && endOf(at.lines) <= files.lines.size
    })
    const store = new IndexStore(folder, generation, sound, files)
    await store.#tidy().catch(() => undefined) // a full disk: there is only less room
    return store
  }

  get entries(): Iterable<Entry> {
    return this.#entries.values()
  }

  /** The entry of a file as long as the file is as it was. */
  of({ path, size, changed }: FoundFile): Entry | undefined {
    const known = this.#entries.get(path)
    return known?.size === size && known.changed === changed ? known : undefined
  }

  /** Throws when the disk takes nothing more. */
  async addReport(file: FoundFile, summary: ReportSummary, found: readonly SearchLine[]): Promise<void> {
    const words = await this.#words.append(bytesOf(found.map(({ text }) => foldName(text)).join('\n')))
    const texts = await this.#lines.append(bytesOf(JSON.stringify(found)))
    this.#entries.set(file.path, { ...file, content: { kind: 'report', summary, words, lines: texts } })
  }

  addProblem(file: FoundFile, problem: Omit<Problem, 'kind'>): void {
    this.#entries.set(file.path, { ...file, content: { kind: 'problem', ...problem } })
  }

  forget(path: string): void {
    this.#entries.delete(path)
  }

  async keep(): Promise<void> {
    const entries = [...this.#entries.values()]
    await keep(listPath(this.#folder), { format: FORMAT, generation: this.#generation, entries })
  }

  /** The folded lines of all reports, to take `words` slices out of. */
  allWords(): Promise<Uint8Array> {
    return this.#words.all()
  }

  /** Null when they cannot be read any more. */
  async linesOf(at: Slice): Promise<readonly SearchLine[] | null> {
    const bytes = await this.#lines.read(at)
    const text = bytes === null ? undefined : decodeText(bytes)
    return text === undefined ? null : lines.parse(JSON.parse(text))
  }

  /** Writes anew what has entries, under another generation: a crash leaves the old one in force. */
  async #tidy(): Promise<void> {
    const used = [...this.#entries.values()].flatMap(({ content: held }) =>
      held.kind === 'report' ? [held.lines] : [],
    )
    const needed = used.reduce((sum, { length }) => sum + length, 0)
    if (this.#lines.size < smallEnough || needed > this.#lines.size * wasteAllowed) return
    const files = await filesOf(this.#folder, this.#generation + 1)
    for (const { content: held, ...file } of [...this.#entries.values()]) {
      if (held.kind === 'problem') continue
      const [words, texts] = [await this.#words.read(held.words), await this.#lines.read(held.lines)]
      if (words === null || texts === null) this.#entries.delete(file.path)
      else {
        const moved = { words: await files.words.append(words), lines: await files.lines.append(texts) }
        this.#entries.set(file.path, { ...file, content: { ...held, ...moved } })
      }
    }
    const old = [this.#words.path, this.#lines.path]
    this.#generation += 1
    this.#words = files.words
    this.#lines = files.lines
    await this.keep()
    for (const path of old) await rm(path, { force: true })
  }
}

type Files = { readonly words: SliceFile; readonly lines: SliceFile }

async function filesOf(folder: string, generation: number): Promise<Files> {
  return {
    words: await SliceFile.open(join(folder, `words-${generation}`)),
    lines: await SliceFile.open(join(folder, `lines-${generation}`)),
  }
}

/** For an index that is made anew: what an earlier one left behind is cleared away. */
async function unusedGeneration(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => /^(words|lines)-\d+$/.test(each))) {
    await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
  return 1
}

function listPath(folder: string): string {
  return join(folder, 'entries.json')
}

function endOf({ at, length }: Slice): number {
  return at + length
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
