import { setTimeout as delay } from 'node:timers/promises'
import type { Report } from '#core/document/schema'
import type { Api, Opened } from '#core/ipc/contract'
import type { SavedReport } from '#core/ipc/saving'
import type { Place } from '#core/journal/entry'
import type { Result } from '#core/result'
import type { OpenDocument } from '../document'
import type { Versions } from '../versions/versions'
import type { Journal } from './journal'
import type { KnownFiles } from './known-files'

/** Nobody waits longer for text that they gave up to be put away: what is not, is offered at the next start. */
const puttingAwayMs = 3_000

export type WorkParts = {
  readonly journal: Journal
  readonly document: OpenDocument
  readonly versions: Versions
  readonly known: KnownFiles
}

/** The work in the window, followed by the journal from the opening of a report to its end. */
export class ReportWork {
  readonly #parts: WorkParts
  #edited = false

  constructor(parts: WorkParts) {
    this.#parts = parts
  }

  /** The same answers, of which the journal learns what was opened, edited, saved and let go. */
  follow(api: Omit<Api, 'journal:edit' | 'journal:whole'>): Api {
    const { journal } = this.#parts
    return {
      ...api,
      'app:start': async () => {
        const start = await api['app:start'](undefined)
        const isNew = start.open !== null && start.open.edit === undefined
        return start.open && isNew ? { ...start, open: await this.opened(start.open) } : start
      },
      'report:new': this.#opening(api['report:new']),
      'report:sample': this.#opening(api['report:sample']),
      'report:open': this.#opening(api['report:open']),
      'report:recent': this.#opening(api['report:recent']),
      'library:open': this.#opening(api['library:open']),
      'versions:reopen': this.#opening(api['versions:reopen']),
      'save:edit': this.#opening(api['save:edit']),
      'recovery:openSaved': this.#opening(api['recovery:openSaved']),
      'report:rolled': async (request) => this.opened(await api['report:rolled'](request)),
      'disk:reload': this.#openingWithin(api['disk:reload']),
      'import:report': this.#openingWithin(api['import:report']),
      'report:save': this.#saving(api['report:save']),
      'report:saveAs': this.#saving(api['report:saveAs']),
      'save:auto': this.#saving(api['save:auto']),
      'save:anew': this.#saving(api['save:anew']),
      'report:close': async () => {
        const answer = await api['report:close'](undefined)
        if (answer === 'close') await this.leave()
        return answer
      },
      'window:edited': (request) => {
        this.#edited = request.edited
        return api['window:edited'](request)
      },
      'journal:edit': ({ edit, number, patch, pending }) => journal.note(edit, number, patch, pending),
      'journal:whole': ({ edit, report, pending }) => journal.whole(edit, report, pending),
    }
  }

  /** A report is open in place of the one before. */
  async opened(opened: Opened): Promise<Opened> {
    await this.leave()
    const { edit } = this.#begin(opened, false)
    return { ...opened, edit }
  }

  /** As `opened`, with a text that lies in no file; `kept` is called once it is on the disk again. */
  async recovered(opened: Opened, at: number, kept: () => void): Promise<Opened> {
    await this.leave()
    const begun = this.#begin(opened, true)
    void begun.kept.then((reply) => {
      if (reply === 'kept') kept()
    })
    return { ...opened, edit: begun.edit, recovered: at }
  }

  /** What a page that died was showing; null when nothing was open, or nobody knows. */
  async resumed(): Promise<Opened | null> {
    const { journal, document } = this.#parts
    const last = journal.edit
    const current = await journal.current()
    if (last === null || current === null) return null
    const { report, unsaved, at } = current
    const readOnly = document.disk?.readOnly
    const opened = { name: document.name ?? current.name, named: document.disk !== null, report }
    const { edit, kept } = this.#begin(opened, unsaved)
    void kept.then(async (reply) => {
      if (reply === 'kept') await journal.endOf(last, 'recovered')
    })
    return { ...opened, edit, ...(readOnly && { readOnly }), ...(unsaved && { recovered: at }) }
  }

  /** The report is let go: saved, or given up by its user, whose text stays as a version. */
  async leave(): Promise<void> {
    const { journal } = this.#parts
    if (journal.edit === null) return
    const isKept = !this.#edited || (await Promise.race([this.#putAway(), delay(puttingAwayMs, false, { ref: false })]))
    this.#edited = false
    await journal.end(isKept ? 'recovered' : 'discarded')
  }

  async #putAway(): Promise<boolean> {
    const { journal, versions } = this.#parts
    const current = await journal.current()
    if (current === null) return false
    return !current.unsaved || (await versions.add(current.report, 'discarded')).ok
  }

  #begin({ report, name }: Pick<Opened, 'report' | 'name'>, unsaved: boolean): ReturnType<Journal['begin']> {
    const { journal, document, known } = this.#parts
    if (document.disk) void known.remember(document.disk.path, report.id)
    return journal.begin({ report, name, place: placeOf(document), unsaved })
  }

  #opening<Q, C extends string, O extends Opened | null>(
    answer: (request: Q) => Promise<Result<O, C>>,
  ): (request: Q) => Promise<Result<O, C>> {
    return async (request) => {
      const reply = await answer(request)
      return reply.ok && reply.value !== null
        ? { ...reply, value: { ...reply.value, ...(await this.opened(reply.value)) } }
        : reply
    }
  }

  /** The same where more is told beside what was opened. */
  #openingWithin<Q, C extends string, O extends { readonly opened: Opened } | null>(
    answer: (request: Q) => Promise<Result<O, C>>,
  ): (request: Q) => Promise<Result<O, C>> {
    return async (request) => {
      const reply = await answer(request)
      if (!reply.ok || reply.value === null) return reply
      return { ...reply, value: { ...reply.value, opened: await this.opened(reply.value.opened) } }
    }
  }

  /** What is typed while a save goes on is not in it. */
  #saving<Q extends { readonly report: Report }, C extends string>(
    answer: (request: Q) => Promise<Result<SavedReport | null, C>>,
  ): (request: Q) => Promise<Result<SavedReport | null, C>> {
    return async (request) => {
      const { journal, document, known } = this.#parts
      const mark = journal.mark()
      const reply = await answer(request)
      const place = placeOf(document)
      if (reply.ok && reply.value !== null && place) {
        void journal.saved(mark, reply.value.name, place)
        void known.remember(place.path, request.report.id)
      }
      return reply
    }
  }
}

function placeOf({ disk }: OpenDocument): Place | null {
  return disk && { path: disk.path, fingerprint: disk.fingerprint }
}
