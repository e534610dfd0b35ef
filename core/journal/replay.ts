import { contentFault } from '#core/document/integrity'
import type { Report } from '#core/document/schema'
import {
  type Base,
  base,
  type Entry,
  entry,
  type Header,
  header,
  JOURNAL_FORMAT,
  journalMark,
  type Place,
} from '#core/journal/entry'
import { applyPatch } from '#core/journal/patch'
import { type Pending, withPending } from '#core/journal/pending'
import { readRecords } from '#core/journal/record'

/** A report in work, as its journal knows it. */
export type Work = {
  readonly report: Report
  readonly pending: Pending | null
  /** When it was last edited, in ms since 1970. */
  readonly at: number
  readonly name: string
  readonly place: Place | null
  /** How many there were since it was opened. */
  readonly edits: number
  /** Whether any of it lies in no file. */
  readonly unsaved: boolean
}

function begun({ name, place, edits, unsaved, at }: Header, { report, pending }: Base): Work {
  return { report, pending, at, name, place, edits, unsaved }
}

/** The work after one more entry; null when the entry was not made from it. */
export function advanced(work: Work, next: Entry): Work | null {
  if (next.kind === 'saved') {
    const { name, place, edits } = next
    return edits > work.edits ? null : { ...work, name, place, unsaved: edits < work.edits }
  }
  const { patch, pending, at } = next
  const report = patch === null ? work.report : applyPatch(work.report, patch)
  return report && { ...work, report, pending, at, edits: work.edits + 1, unsaved: true }
}

/** The report as it stood on the screen, with the word that was being composed. */
export function reportOnScreen({ report, pending }: Work): Report {
  return withPending(report, pending)
}

export type Replayed =
  /** `begun`: the report that it began with. */
  | { readonly kind: 'work'; readonly header: Header; readonly begun: Report; readonly work: Work }
  /** Of a later version of the application. */
  | { readonly kind: 'newer' }
  /** No journal, or its beginning is damaged. */
  | { readonly kind: 'unreadable' }

/** Edits that are tried back from the last, should a fault of ours have left a report that no file could hold. */
const mostSteppedBack = 50

/**
 * What a journal holds up to its first bad record. Never throws, whatever the bytes are: every damage leads to a state
 * that once was, and one of a damaged beginning to 'unreadable'.
 */
export function replay(bytes: Uint8Array): Replayed {
  const [first, second, ...rest] = readRecords(bytes)
  const mark = journalMark.safeParse(first)
  if (mark.success && mark.data.version > JOURNAL_FORMAT) return { kind: 'newer' }
  const head = header.safeParse(first)
  const begin = base.safeParse(second)
  if (!head.success || !begin.success || begin.data.report.id !== head.data.report) return { kind: 'unreadable' }
  const states = statesOf(begun(head.data, begin.data), rest)
  const work = [...states.slice(-mostSteppedBack).reverse(), ...states.slice(0, 1)].find(isSound)
  return work ? { kind: 'work', header: head.data, begun: begin.data.report, work } : { kind: 'unreadable' }
}

/** What stands at the head of a journal; its first bytes suffice. */
export function headOf(bytes: Uint8Array): Header | null {
  const read = header.safeParse(readRecords(bytes)[0])
  return read.success ? read.data : null
}

function statesOf(start: Work, values: readonly unknown[]): readonly Work[] {
  const states = [start]
  let work = start
  for (const value of values) {
    const parsed = entry.safeParse(value)
    const next = parsed.success ? advanced(work, parsed.data) : null
    if (next === null) break
    work = next
    states.push(work)
  }
  return states
}

function isSound(work: Work): boolean {
  return contentFault(reportOnScreen(work)) === undefined
}
