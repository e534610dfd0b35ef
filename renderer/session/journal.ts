import type { Editor } from 'slate'
import { create } from 'zustand'
import type { Report } from '#core/document/schema'
import type { Opened } from '#core/ipc/contract'
import type { JournalReply } from '#core/ipc/recovery'
import { patchOf } from '#core/journal/patch'
import type { Pending } from '#core/journal/pending'
import { bridge } from '../bridge'
import { composedWord } from '../editor/composed-word'
import { useSession } from './store'

/** From a change to its way into the journal, however fast one goes on typing. */
const longestWaitMs = 200
/** Between two tries while the journal cannot write. */
const tryAgainMs = 5_000

/** Whether what is typed reaches the disk. */
type Health = Extract<JournalReply, 'kept' | 'full' | 'unwritable' | 'broken'>

export const useJournal = create<{ readonly health: Health }>()(() => ({ health: 'kept' }))

/** One report on its way into the journal: what was told of it last, and how many edits were told. */
type Telling = {
  readonly edit: number
  readonly editor: Editor
  sent: Report
  pending: Pending | null
  number: number
  /** The report as it was opened; until it changes there is nothing to tell. */
  readonly opened: Report
  isUnderWay: boolean
  isWanted: boolean
}

let telling: Telling | null = null
let waiting: ReturnType<typeof setTimeout> | undefined
let retrying: ReturnType<typeof setTimeout> | undefined
/** What an input method holds back just now. */
let composed = ''

/** The journal hears of what becomes of this report from now on, and no longer of the one before. */
export function tellJournalOf({ edit, report }: Opened): void {
  stopWaiting()
  useJournal.setState({ health: 'kept' })
  const { editor } = useSession.getState()
  const opened = openReport()
  const isTold = edit !== undefined && editor !== null && opened !== null
  telling = isTold
    ? { edit, editor, sent: report, pending: null, number: 0, opened, isUnderWay: false, isWanted: false }
    : null
}

/** Tells the journal at once what it does not know yet. Nobody has to wait for it: what is sent later arrives later. */
export function tellJournalNow(): void {
  stopWaiting()
  if (telling === null) return
  if (telling.isUnderWay) telling.isWanted = true
  else void tell(telling)
}

/**
 * Sends edits to the journal while the window stands, within 200 ms of each change and at once when the window loses
 * the focus or goes: one at a time, in their order. Costs a key a comparison of references. Answers with what stops it.
 */
export function keepJournal(): () => void {
  const { on } = bridge()
  const compose = (event: Event) => {
    composed = event instanceof CompositionEvent && event.type === 'compositionupdate' ? event.data : ''
    waitToTell()
  }
  const stops = [
    useSession.subscribe(({ session, editor }) => {
      if (editor !== telling?.editor) telling = null
      if (telling && session.kind === 'open' && isChanged(telling, session.report)) waitToTell()
    }),
    on('journal:flush', tellJournalNow),
    listen(window, 'blur', tellJournalNow),
    listen(window, 'pagehide', tellJournalNow),
    listen(document, 'visibilitychange', tellJournalNow),
    listen(document, 'compositionupdate', compose),
    listen(document, 'compositionend', compose),
  ]
  return () => {
    stopWaiting()
    for (const stop of stops) stop()
  }
}

function listen(target: EventTarget, event: string, listener: (event: Event) => void): () => void {
  target.addEventListener(event, listener)
  return () => target.removeEventListener(event, listener)
}

function waitToTell(): void {
  if (telling !== null && useJournal.getState().health !== 'broken')
    waiting ??= setTimeout(tellJournalNow, longestWaitMs)
}

function stopWaiting(): void {
  clearTimeout(waiting)
  clearTimeout(retrying)
  waiting = undefined
}

async function tell(to: Telling): Promise<void> {
  const report = openReport()
  if (report === null) return
  const pending = composedWord(to.editor, composed)
  const { health } = useJournal.getState()
  if (health === 'kept' && !isChanged(to, report) && isSame(pending, to.pending)) return
  to.isUnderWay = true
  const reply = health === 'broken' ? await sendWhole(to, report, pending) : await sendEdit(to, report, pending)
  to.isUnderWay = false
  if (telling === to) heard(to, reply)
}

async function sendEdit(to: Telling, report: Report, pending: Pending | null): Promise<JournalReply> {
  const { edit } = to
  to.number += 1
  const request = { edit, number: to.number, patch: patchOf(to.sent, report), pending }
  const reply = await bridge()
    ['journal:edit'](request)
    .catch((): JournalReply => 'unknown')
  if (reply === 'unknown') {
    const now = telling === to ? openReport() : null // what was typed while the answer was waited for, too
    return now === null ? 'stale' : sendWhole(to, now, composedWord(to.editor, composed))
  }
  Object.assign(to, { sent: report, pending })
  return reply
}

/** The journal begins anew with all there is: it died meanwhile, or missed something. */
async function sendWhole(to: Telling, report: Report, pending: Pending | null): Promise<JournalReply> {
  const { edit } = to
  Object.assign(to, { number: 0, sent: report, pending })
  return bridge()
    ['journal:whole']({ edit, report, pending })
    .catch((): JournalReply => 'broken')
}

function heard(to: Telling, reply: JournalReply): void {
  if (reply === 'stale') {
    telling = null
    return
  }
  const health = reply === 'unknown' ? 'broken' : reply
  useJournal.setState({ health })
  const { isWanted } = to
  to.isWanted = false
  if (health !== 'kept') retrying = setTimeout(tellJournalNow, tryAgainMs)
  if (isWanted) tellJournalNow()
}

/** The editor may have put a report in another form as it opened it: that alone is no edit. */
function isChanged({ sent, opened, number }: Telling, report: Report): boolean {
  return report !== sent && !(number === 0 && report === opened)
}

function isSame(one: Pending | null, other: Pending | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function openReport(): Report | null {
  const { session } = useSession.getState()
  return session.kind === 'open' ? session.report : null
}
