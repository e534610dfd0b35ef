import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import type { Api, OpenCode, Opened, Start } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import { fillTemplate } from '#core/template/fill'
import type { Purpose } from './arguments'
import { comparingAnswers } from './comparing'
import type { Fingerprint } from './disk/identity'
import { readReport } from './disk/report-file'
import type { OpenDocument } from './document'
import type { Files } from './files'
import type { Journal } from './journal/journal'
import type { KnownFiles } from './journal/known-files'
import { recoveryAnswers } from './journal/recovery-answers'
import type { ReportWork } from './journal/report-work'
import type { Rescue } from './journal/rescue'
import type { Leaving } from './leaving'
import { libraryAnswers } from './library/answers'
import type { ReportLibrary } from './library/report-library'
import type { Log } from './log/log'
import { logAnswers } from './log/log-answers'
import { readAllTemplates, saveOwnTemplate, summaryOf } from './own-templates'
import type { Preferences } from './preferences'
import { pathOfToken, recentFile } from './recent'
import { keptInConflict, savingAnswers } from './saving/answers'
import type { ReportPlace } from './saving/report-place'
import { SAMPLE, templateOf } from './templates'
import { keptWhenWritten, versionsAnswers } from './versions/answers'
import type { Versions } from './versions/versions'

export type Parts = {
  readonly document: OpenDocument
  readonly files: Files
  readonly place: ReportPlace
  readonly leaving: Leaving
  readonly preferences: Preferences
  readonly library: ReportLibrary
  readonly log: Log
  /** Reads a report that does not become the open one, from wherever it lies. */
  readonly readReport: (path: string) => Promise<Result<{ report: Report; fingerprint: Fingerprint }, OpenCode>>
  readonly versions: Versions
  readonly journal: Journal
  readonly work: ReportWork
  readonly known: KnownFiles
  readonly rescue: Rescue
  /** The folder that the user chooses for the library; null when none. */
  readonly chooseFolder: () => Promise<string | null>
  readonly recent: () => Promise<readonly string[]>
  /** They are being read while the window comes up. */
  readonly profiles: Promise<readonly Profile[]>
  readonly templatesFolder: string
  readonly ownTemplatesFolder: string
  readonly purpose: () => Purpose
  readonly year: () => number
}

/** What each request of the window does. */
export function createApi(parts: Parts): Api {
  const { document, files, place, leaving, preferences, profiles, templatesFolder, versions } = parts

  const openSample = async (): Promise<Result<Opened, OpenCode>> => {
    const read = await readReport(join(templatesFolder, SAMPLE))
    return read.ok ? ok(files.begin(read.value.report)) : read
  }

  return parts.work.follow({
    ...libraryAnswers(parts),
    ...recoveryAnswers(parts),
    ...comparingAnswers(parts),
    ...versionsAnswers(parts),
    ...savingAnswers(parts),
    ...logAnswers(parts),
    'app:start': async () => {
      const { templates, problems } = await readAllTemplates(parts)
      const start = await opening(parts, openSample)
      return {
        settings: preferences.current,
        templates: templates.map(summaryOf),
        problems,
        profiles: await profiles,
        recent: (await parts.recent()).map(recentFile),
        year: parts.year(),
        ...start,
      }
    },
    'app:settings': async (changed) => {
      await preferences.change(changed)
      return null
    },
    'app:recent': async () => (await parts.recent()).map(recentFile),
    'report:new': async ({ template: id, period }) => {
      const template = templateOf((await readAllTemplates(parts)).templates, id)
      if (!template.ok) return template
      const filled = fillTemplate(template.value, period, randomUUID())
      return filled.ok ? ok(files.begin(filled.value)) : filled
    },
    'report:sample': openSample,
    'report:open': () => files.openAsked(),
    'report:recent': async ({ token }) => {
      const path = pathOfToken(await parts.recent(), token)
      return path === undefined ? fail('file/not-found', { name: '' }) : place.open(path)
    },
    'report:save': async ({ report }) =>
      keptWhenWritten(versions, report, 'saved', keptInConflict(versions, report, await files.save(report))),
    'report:saveAs': async ({ report }) => keptWhenWritten(versions, report, 'saved', await files.saveAs(report)),
    'report:rolled': async ({ report }) => files.begin(report),
    'report:close': async () => {
      const answer = await leaving.ask()
      if (answer === 'save') return 'save'
      if (answer === 'cancel') return 'stay'
      document.closed()
      void place.release()
      return 'close'
    },
    'template:save': ({ report, ...words }) => saveOwnTemplate(parts, report, words),
    'docx:export': async ({ report, final }) =>
      keptWhenWritten(versions, report, 'exported', await files.export(report, await profiles, final)),
    'data:import': () => files.importData(),
    'import:report': async () => {
      const imported = await files.importReport(parts.year())
      if (imported.ok && imported.value !== null) void versions.add(imported.value.opened.report, 'imported')
      return imported
    },
    'data:collect': ({ supplier, ...data }) => files.collect(data, supplier),
    'window:edited': async ({ edited }) => {
      document.markEdited(edited)
      return null
    },
    'window:closeAnswer': async ({ saved }) => {
      leaving.answered(saved)
      return null
    },
  })
}

/** A page that was loaded anew, after it crashed for one, gets what was open before what was asked at start. */
async function opening(
  { document, place, purpose, work }: Parts,
  openSample: () => Promise<Result<Opened, OpenCode>>,
): Promise<Pick<Start, 'open' | 'refused'>> {
  const resumed = await work.resumed()
  if (resumed) return { open: resumed, refused: null }
  const wanted: Purpose = document.disk ? { kind: 'file', path: document.disk.path } : purpose()
  if (wanted.kind === 'nothing') return { open: null, refused: null }
  const opened = wanted.kind === 'file' ? await place.open(wanted.path) : await openSample()
  return opened.ok ? { open: opened.value, refused: null } : { open: null, refused: opened }
}
