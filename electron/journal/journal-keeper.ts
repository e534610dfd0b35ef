import { join } from 'node:path'
import type { Report } from '#core/document/schema'
import { reportOnScreen, type Work } from '#core/journal/replay'
import { isSameValue } from '#core/versions/same-value'
import type { AnswersOf } from '../processes/messages'
import { Ballast } from './ballast'
import { JournalFolder } from './journal-folder'
import type { EditOf, Fate, Home, JournalExchanges, Kept, Left, Recovered } from './messages'
import { OpenJournal } from './open-journal'

type Request<N extends keyof JournalExchanges> = JournalExchanges[N]['request']

/** The room for hard times is taken when the first work is on the disk, and nobody waits for it. */
const ballastDelayMs = 5_000

/** What the journal process does for each question. It keeps the report in work, and so needs it only once. */
export class JournalKeeper {
  #open: OpenJournal | null = null
  #laying: NodeJS.Timeout | undefined

  readonly answers = {
    begin: (request: Request<'begin'>) => this.#begin(request),
    edit: (request: Request<'edit'>) => this.#edit(request),
    saved: (request: Request<'saved'>) => this.#saved(request),
    current: (request: Request<'current'>) => this.#current(request),
    end: (request: Request<'end'>) => this.#end(request),
    left: (request: Request<'left'>) => this.#left(request),
    read: (request: Request<'read'>) => this.#read(request),
    settle: (request: Request<'settle'>) => this.#settle(request),
  } satisfies AnswersOf<JournalExchanges>

  #begin({ base, ...of }: Request<'begin'>): Kept {
    const folder = new JournalFolder(of.folder)
    const ballast = new Ballast(join(of.folder, 'ballast'))
    this.#open?.close()
    const opened = new OpenJournal(of, { ...base, edits: 0 }, folder, ballast)
    this.#open = opened
    const kept = opened.write()
    if (kept !== 'kept') return kept
    for (const name of folder.namesOf(of)) if (name !== opened.name) folder.remove(name) // of a process that died
    this.#layLater(ballast)
    return kept
  }

  #edit({ number, at, patch, pending, ...of }: Request<'edit'>): Kept | 'unknown' {
    const open = this.#openOf(of)
    if (number !== (open?.work.edits ?? 0) + 1) return 'unknown'
    return open?.take({ kind: 'edit', at, patch, pending }) ? open.write() : 'unknown'
  }

  #saved({ edits, name, place, ...of }: Request<'saved'>): Kept | 'unknown' {
    const open = this.#openOf(of)
    return open?.take({ kind: 'saved', edits, name, place }) ? open.write() : 'unknown'
  }

  #current(of: Request<'current'>): Recovered | null {
    const open = this.#openOf(of)
    if (open) return recovered(open.work)
    const folder = new JournalFolder(of.folder)
    const written = folder.namesOf(of).flatMap((name) => folder.read(name) ?? [])
    return written[0] ? recovered(written[0].work) : null
  }

  #end({ fate, ...of }: Request<'end'>): null {
    const open = this.#openOf(of)
    const isSaved = open?.work.unsaved === false
    if (open) {
      if (fate !== 'recovered' && !isSaved) open.write()
      open.close()
      this.#open = null
    }
    putAway(new JournalFolder(of.folder), of, isSaved ? 'recovered' : fate)
    return null
  }

  #left({ folder: path, run }: Home): readonly Left[] {
    const folder = new JournalFolder(path)
    const seen = new Set<string>()
    const goneOnWith: Report[] = []
    return folder.readAll().flatMap(({ header, begun, work, name: token }): readonly Left[] => {
      const key = `${header.run} ${header.edit}`
      const { pending: _, report, ...others } = work
      const isGoneOnWith = goneOnWith.some((text) => text.id === report.id && isSameValue(text, reportOnScreen(work)))
      if (header.unsaved) goneOnWith.push(begun)
      if (header.run === run || seen.has(key)) return []
      seen.add(key) // an older one of the same work was on its way out
      // what a later one began with was recovered into it, and the application ended before this one was put away
      const isLost = work.unsaved && !isGoneOnWith
      if (!isLost) putAway(folder, header, 'recovered')
      return isLost ? [{ ...others, token, reportId: report.id, period: report.period }] : []
    })
  }

  #read({ folder, token }: Request<'read'>): Recovered | null {
    const found = new JournalFolder(folder).read(token)
    return found ? recovered(found.work) : null
  }

  #settle({ folder: path, token, fate }: Request<'settle'>): null {
    const folder = new JournalFolder(path)
    const found = folder.read(token)
    if (found) putAway(folder, found.header, fate)
    return null
  }

  #layLater(ballast: Ballast): void {
    clearTimeout(this.#laying)
    this.#laying = setTimeout(() => ballast.lay(), ballastDelayMs)
    this.#laying.unref()
  }

  #openOf(of: EditOf): OpenJournal | null {
    return this.#open?.belongsTo(of) ? this.#open : null
  }
}

function recovered({ pending, ...work }: Work): Recovered {
  return { ...work, report: reportOnScreen({ ...work, pending }) }
}

function putAway(folder: JournalFolder, of: Pick<EditOf, 'run' | 'edit'>, fate: Fate): void {
  for (const name of folder.namesOf(of)) {
    if (fate === 'recovered') folder.remove(name)
    else folder.putAside(name, fate)
  }
}
