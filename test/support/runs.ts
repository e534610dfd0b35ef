import { readFile, writeFile } from 'node:fs/promises'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import type { Api, Opened } from '#core/ipc/contract'
import { patchOf } from '#core/journal/patch'
import { readReport } from '../../electron/disk/report-file'
import { leftReports } from '../../electron/journal/left-reports'
import { recoveryAnswers } from '../../electron/journal/recovery-answers'
import type { Launch } from '../../electron/processes/launch'
import { savingAnswers } from '../../electron/saving/answers'
import { filesHere } from './files-here'
import { launchHere, one, recoveryHere, two } from './journal'
import { versionsIn } from './versions'

/** Runs of the application, one after the other, over one folder: what a window asks, without a window. */
export function runsIn(temp: (...names: readonly string[]) => string) {
  function run(name = 'run-1', launch: Launch = launchHere().launch) {
    const { document, place, files } = filesHere()
    const { versions } = versionsIn(temp('versions'))
    const recovery = recoveryHere({ folder: temp('journal'), run: name, launch, document, versions })
    const { journal, work } = recovery
    const parts = { ...recovery, document, place, files, versions, readReport }
    const answers: Partial<Api> = {
      ...recoveryAnswers(parts),
      ...savingAnswers({ place, versions }),
      'report:recent': ({ token }) => place.open(token),
      'report:rolled': async ({ report }) => files.begin(report),
      'report:close': async () => 'close',
      'window:edited': async () => null,
    }
    const api = work.follow(answers as Api) // the others are not asked here
    const type = (opened: Opened, number: number, before: Report, after: Report) =>
      api['journal:edit']({ edit: opened.edit ?? 0, number, patch: patchOf(before, after), pending: null })
    const kinds = async (id: string) => (await versions.list(id)).versions.map(({ kind }) => kind)
    return { ...parts, api, type, kinds, journal, left: () => leftReports(parts) }
  }

  async function file(report: Report, name = 'a.duthao'): Promise<string> {
    await writeFile(temp(name), writeReportFile(report))
    return temp(name)
  }

  async function opened({ api }: ReturnType<typeof run>, path: string): Promise<Opened> {
    const reply = await api['report:recent']({ token: path })
    if (!reply.ok || reply.value === null) throw new Error('not opened')
    return reply.value
  }

  /** A run in which the first state was opened and made into the second, and which was then killed. */
  async function killed(path: string): Promise<void> {
    const before = run()
    const report = await opened(before, path)
    await before.type(report, 1, one, two)
  }

  const reportIn = async (path: string) => {
    const read = readReportFile(await readFile(path, 'utf8'))
    return read.ok ? read.value : null
  }

  return { run, file, opened, killed, reportIn }
}
