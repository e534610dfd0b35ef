import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '#core/document/schema'
import type { LeftReport } from '#core/ipc/recovery'
import { patchOf } from '#core/journal/patch'
import { replay } from '#core/journal/replay'
import type { OpenDocument } from '../../electron/document'
import { Journal } from '../../electron/journal/journal'
import { JournalKeeper } from '../../electron/journal/journal-keeper'
import { KnownFiles } from '../../electron/journal/known-files'
import type { Base, JournalExchanges } from '../../electron/journal/messages'
import { ReportWork } from '../../electron/journal/report-work'
import { Rescue } from '../../electron/journal/rescue'
import { HelperProcess } from '../../electron/processes/helper-process'
import type { Launch } from '../../electron/processes/launch'
import type { Question } from '../../electron/processes/messages'
import type { Versions } from '../../electron/versions/versions'
import { p, reportOf } from './build'

export const place = { path: '/báo cáo/a.duthao', fingerprint: 'a'.repeat(64) }

/** Three states of one report. */
export const one = reportOf([p('đầu'), p('một')])
export const two = reportOf([p('đầu'), p('hai')])
export const three = reportOf([p('đầu'), p('ba')])

export function baseOf(report: Report, others: Partial<Base> = {}): Base {
  return { report, pending: null, name: 'a.duthao', place, unsaved: false, at: 1000, ...others }
}

/** What a journal process answers, to one run of the application. */
export function keeperOf(folder: string, run = 'run-1') {
  const { answers } = new JournalKeeper()
  const of = { folder, run, edit: 1 }
  return {
    ...answers,
    of,
    begin: (base: Base, edit = 1) => answers.begin({ ...of, edit, base }),
    edit: (number: number, before: Report, after: Report, edit = 1) =>
      answers.edit({ ...of, edit, number, at: 1000 + number, patch: patchOf(before, after), pending: null }),
    compose: answers.edit,
    /** Lets go of its file, so that the disk it lies on can be taken away. */
    over: () => answers.end({ ...of, fate: 'kept' }),
    left: () => answers.left({ folder, run }),
  }
}

/** A journal process that runs within the test. `end` kills it: the next question starts another. */
export function launchHere(): { readonly launch: Launch; readonly end: () => void } {
  let exits: ((code: number | null) => void)[] = []
  const launch = () => {
    const answers: Record<string, (request: never) => unknown> = new JournalKeeper().answers
    const listeners: ((message: unknown) => void)[] = []
    return {
      send: (message: object) => {
        const { id, name, request } = structuredClone(message) as Question
        const reply = answers[name]?.(request as never)
        queueMicrotask(() => {
          for (const listener of listeners) listener({ kind: 'reply', id, reply: structuredClone(reply) })
        })
      },
      onMessage: (listener: (message: unknown) => void) => void listeners.push(listener),
      onExit: (listener: (code: number | null) => void) => void exits.push(listener),
      kill: () => undefined,
    }
  }
  const end = () => {
    const told = exits
    exits = []
    for (const exit of told) exit(1)
  }
  return { launch, end }
}

/** The journal of one run of the application, seen from its main process. */
export function journalOf(folder: string, run = 'run-1', launch: Launch = launchHere().launch): Journal {
  return new Journal(new HelperProcess<JournalExchanges>(launch), { folder, run }, () => 1000)
}

type Surroundings = {
  readonly folder: string
  readonly run?: string
  readonly launch?: Launch
  readonly document: OpenDocument
  readonly versions: Versions
}

/** All that follows a report in work and brings it back; `offered` is what the window was told of. */
export function recoveryHere({ folder, run, launch, document, versions }: Surroundings) {
  const offered: LeftReport[] = []
  const journal = journalOf(folder, run, launch)
  const known = new KnownFiles(join(folder, 'files.json'))
  const work = new ReportWork({ journal, document, versions, known })
  const rescue = new Rescue({ journal, versions, known, offer: (left) => void offered.push(left) })
  return { journal, known, work, rescue, offered }
}

/** The one file of a folder. */
export function onlyFile(folder: string): string {
  const [name = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  return join(folder, name)
}

/** The report that a journal holds, as the next start would read it. */
export function reportIn(path: string): Report | null {
  const replayed = replay(readFileSync(path))
  return replayed.kind === 'work' ? replayed.work.report : null
}
