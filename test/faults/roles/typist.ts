import { randomUUID } from 'node:crypto'
import type { Report } from '#core/document/schema'
import { Journal } from '../../../electron/journal/journal'
import { HelperProcess } from '../../../electron/processes/helper-process'
import { launchOwn } from '../machine/next-start'
import { recoveredKeys } from '../machine/typist'
import { Subject } from '../subject'
import { typedText, typingPlace, withRoomToType } from '../typed-report'
import { ENTER, key } from '../typing'
import { answering, MainProcess } from './main-process'
import { followOrders, say } from './say'

/** 50 keys a second. */
const EVERY_MS = 20
const LENGTH = 120_000

/**
 * The application without its picture: the window's own editor, session and journal, the main process's ends of the
 * journal and of the disk, and those processes. Types for as long as it lives and tells 'typed 12 1700000000000', the
 * moment in ms, and 'kept 12 1700000000200' when the journal said that the first so many keys are on the disk.
 */
export async function typist([folder = '']: readonly string[]): Promise<void> {
  const journal = new Journal(new HelperProcess(launchOwn('journal')), { folder, run: randomUUID() }, Date.now)
  const report = withRoomToType(new Subject(LENGTH).version(1))
  const { edit } = journal.begin({ report, name: 'Báo cáo', place: null, unsaved: true })
  const { press, flush } = await keyboard(report, edit, journal)
  let number = 0
  const type = () => {
    number += 1
    press(key(number))
    say('typed', number, Date.now())
  }
  say('ready')
  setInterval(type, EVERY_MS)
  await followOrders(answering(new MainProcess(flush)))
}

/** What the window asks of the main process. */
type Asked = Parameters<Journal['note']>

type Keyboard = { readonly press: (key: string) => void; readonly flush: () => void }

async function keyboard(report: Report, edit: number, journal: Journal): Promise<Keyboard> {
  let typed = 0
  let flush = () => {}
  const told = async <T extends string>(keys: number, reply: Promise<T>): Promise<T> => {
    if ((await reply) === 'kept') say('kept', keys, Date.now())
    return reply
  }
  const bridge = {
    on: (event: string, listener: () => void) => {
      if (event === 'journal:flush') flush = listener
      return () => undefined
    },
    'journal:edit': (request: { edit: Asked[0]; number: Asked[1]; patch: Asked[2]; pending: Asked[3] }) =>
      told(typed, journal.note(request.edit, request.number, request.patch, request.pending)),
    'journal:whole': (request: { edit: number; report: Report }) =>
      told(recoveredKeys(typedText(request.report)) ?? 0, journal.whole(request.edit, request.report, null)),
  }
  const [{ useSession }, { keepJournal, tellJournalOf }, { Editor, Transforms }] = await Promise.all([
    import('../../../renderer/session/store'),
    import('../../../renderer/session/journal'),
    import('slate'),
  ])
  // only now: the editor's packages would take this for a browser
  Object.assign(globalThis, { window: Object.assign(new EventTarget(), { bridge }), document: new EventTarget() })
  useSession.getState().open({ name: 'Báo cáo', named: false, report })
  tellJournalOf({ name: 'Báo cáo', named: false, report, edit })
  keepJournal()
  const { editor } = useSession.getState()
  if (editor === null) throw new Error('no editor')
  Transforms.select(editor, Editor.end(editor, [typingPlace(report)]))
  const press = (pressed: string) => {
    typed += 1
    if (pressed === ENTER) editor.insertBreak()
    else editor.insertText(pressed)
  }
  return { press, flush }
}
