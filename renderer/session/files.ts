import { missingOf } from '#core/document/missing'
import type { Report } from '#core/document/schema'
import type { PeriodId } from '#core/indicators/schema'
import type { OpenCode, Opened, RecentFile, TemplateCode } from '#core/ipc/contract'
import type { ImportReportCode } from '#core/ipc/importing'
import type { RecoveryCode } from '#core/ipc/recovery'
import type { ReadVersionCode } from '#core/ipc/versions'
import { ok, type Result } from '#core/result'
import { progressOf } from '#core/roll/progress'
import { bridge } from '../bridge'
import { useDataPanel } from '../data/panel-store'
import { flushComposition } from '../editor/composition'
import { autosave } from '../saving/autosave'
import { failed, fresh, saved } from '../saving/saving'
import { changeSaving } from '../saving/saving-store'
import { tellJournalNow, tellJournalOf } from './journal'
import { isDirty } from './session'
import { type Activity, closeDialog, forget, notify, useShell } from './shell'
import { useSession } from './store'

/** Saves the open report. Whether it now lies in a file; why not is told. */
export function save(): Promise<boolean> {
  return during('saving', () => write('report:save'))
}

export function saveAs(): Promise<boolean> {
  return during('saving', () => write('report:saveAs'))
}

/** Exports the open report to Word; `final` is without the mark Dự thảo. What is still blank is told. */
export async function exportWord(final: boolean): Promise<void> {
  await during('exporting', async () => {
    const report = await settledReport()
    if (report === null) return false
    const pending = pendingIn(report)
    const isDraft = final && isUnfinished(report)
    const result = await bridge()['docx:export']({ report, final: final && !isDraft })
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) {
      const { name, missing } = result.value
      forget('failure')
      notify({ kind: 'exported', name, missing: missingOf(missing, report), pending, isDraft })
    }
    return result.ok
  })
}

/** How many blocks of a rolled report nobody has looked at yet. */
function pendingIn(report: Report): number {
  if (!report.carried) return 0
  const { seen, total } = progressOf(report).blocks
  return total - seen
}

/** Whether a rolled report still waits for eyes or figures: such a one is a draft, whatever was asked for. */
function isUnfinished(report: Report): boolean {
  if (!report.carried) return false
  const { figures, blocks } = progressOf(report)
  return figures.known < figures.total || blocks.seen < blocks.total
}

export function openFile(): Promise<boolean> {
  return openBy(() => bridge()['report:open'](undefined))
}

export function openSample(): Promise<boolean> {
  return openBy(() => bridge()['report:sample'](undefined))
}

export function openRecent({ token }: RecentFile): Promise<boolean> {
  return openBy(() => bridge()['report:recent']({ token }))
}

/** Opens a report of the library by its token. */
export function openFromLibrary(token: string): Promise<boolean> {
  return openBy(() => bridge()['library:open']({ token }))
}

export function createReport(template: string, period: PeriodId): Promise<boolean> {
  return openBy(() => bridge()['report:new']({ template, period }))
}

/** Opens a report that the window made of the one that is open; it begins without a file. */
export function openMade(report: Report): Promise<boolean> {
  return openBy(async () => ok(await bridge()['report:rolled']({ report })))
}

/** Goes back to the start screen, once the report may be let go. */
export async function closeReport(): Promise<void> {
  await during('opening', async () => {
    if (!(await mayReplace())) return false
    return useSession.getState().session.kind === 'empty' || askToLeave()
  })
}

/** The report that the main process opened, of its own or asked to. */
export function show(opened: Opened): void {
  useSession.getState().open(opened)
  tellJournalOf(opened)
  useShell.setState({ savedAt: null })
  changeSaving(() => fresh(opened.readOnly))
  forget('failure')
  forget('exported')
  forget('recovered')
  closeDialog()
  if (opened.recovered !== undefined) notify({ kind: 'recovered', at: opened.recovered })
}

/** The window is to close and its report to be saved first: the answer is whether that was done. */
export async function answerClose(): Promise<void> {
  await settledReport()
  const isSafe = !isDirty(useSession.getState().session) || (await write('report:save'))
  await bridge()['window:closeAnswer']({ saved: isSafe })
}

/** Opens what the main process answers with, once the open report may be let go. */
export async function openBy(
  ask: () => Promise<
    Result<Opened | null, OpenCode | TemplateCode | RecoveryCode | ImportReportCode | ReadVersionCode>
  >,
): Promise<boolean> {
  return during('opening', async () => {
    if (!(await mayReplace())) return false
    const result = await ask()
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) show(result.value)
    return result.ok && result.value !== null
  })
}

/**
 * Whether another report may take the place of the open one: work that saves itself is saved, any other is asked about.
 */
async function mayReplace(): Promise<boolean> {
  await settledReport()
  if (!isDirty(useSession.getState().session)) return true
  return (await autosave()) || askToLeave()
}

/** The main process asks when it knows of unsaved work, so it is told of the last edit before. */
async function askToLeave(): Promise<boolean> {
  await bridge()['window:edited']({ edited: isDirty(useSession.getState().session) })
  const answer = await bridge()['report:close'](undefined)
  if (answer === 'save') return write('report:save')
  if (answer === 'stay') return false
  useSession.getState().close()
  forget('exported')
  await refreshRecent()
  return true
}

async function write(channel: 'report:save' | 'report:saveAs'): Promise<boolean> {
  const report = await settledReport()
  if (report === null) return false
  const result = await bridge()[channel]({ report })
  if (!result.ok) {
    if (channel === 'report:save' && isNamed()) changeSaving((saving) => failed(saving, result))
    else notify({ kind: 'failure', failure: result })
    return false
  }
  const { value } = result
  if (value === null) return false
  forget('failure')
  changeSaving((saving) => saved(saving, value))
  useSession.getState().saved(value.name, report)
  useShell.setState({ savedAt: new Date() })
  return true
}

function isNamed(): boolean {
  const { session } = useSession.getState()
  return session.kind === 'open' && session.named
}

/** The report with the word that is just being composed: an input method holds it back from the editor. */
export async function settledReport(): Promise<Report | null> {
  const { editor } = useSession.getState()
  useDataPanel.getState().settle()
  await flushComposition(editor)
  tellJournalNow()
  const { session } = useSession.getState()
  return session.kind === 'open' ? session.report : null
}

async function refreshRecent(): Promise<void> {
  const recent = await bridge()['app:recent'](undefined)
  useShell.setState(({ start }) => ({ start: { ...start, recent } }))
}

/** One file command at a time: a second one that comes meanwhile does nothing. */
export async function during(activity: Activity, task: () => Promise<boolean>): Promise<boolean> {
  if (useShell.getState().activity !== 'idle') return false
  useShell.setState({ activity })
  try {
    return await task()
  } finally {
    useShell.setState({ activity: 'idle' })
  }
}
