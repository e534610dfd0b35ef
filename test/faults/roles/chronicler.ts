import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { patchOf } from '#core/journal/patch'
import { reportBytes } from '../../../electron/disk/report-file'
import { saveTo } from '../../../electron/disk/save-over'
import { Journal } from '../../../electron/journal/journal'
import { HelperProcess } from '../../../electron/processes/helper-process'
import { packing } from '../../../electron/versions/packing'
import { systemNow } from '../../../electron/versions/system-now'
import { Versions } from '../../../electron/versions/versions'
import { launchOwn } from '../machine/next-start'
import { Subject } from '../subject'
import { say } from './say'

export const CHRONICLE_LENGTH = 20_000

/** The versions of reports, as the application keeps them. */
export function versionsIn(folder: string): Versions {
  const ignore = () => undefined
  return new Versions(join(folder, 'versions'), {
    packing,
    now: systemNow,
    fileName: () => 'Báo cáo.duthao',
    changed: ignore,
    failed: ignore,
  })
}

/** One run of the application: edits and saves this version of the report, keeps it, edits on, and is ended. */
export async function chronicler([folder = '', number = '']: readonly string[]): Promise<void> {
  const subject = new Subject(CHRONICLE_LENGTH)
  const version = Number(number)
  const journal = new Journal(
    new HelperProcess(launchOwn('journal')),
    { folder: join(folder, 'journal'), run: randomUUID() },
    Date.now,
  )
  const before = subject.version(version)
  const saved = await saveTo(join(folder, 'Báo cáo.duthao'), reportBytes(before))
  const kept = await versionsIn(folder).add(before, 'saved')
  const { edit, kept: begun } = journal.begin({ report: before, name: 'Báo cáo', place: null, unsaved: false })
  await begun
  const after = { ...before, frame: { ...before.frame, place: `nơi thứ ${version}` } }
  const noted = await journal.note(edit, 1, patchOf(before, after), null)
  say(saved.ok && kept.ok && noted === 'kept' ? 'done' : 'failed', Date.now(), new Date().toString())
}
