import type { Report } from '#core/document/schema'
import type { Api, OpenCode, Opened } from '#core/ipc/contract'
import type { LookedAt } from '#core/ipc/recovery'
import { fail, ok, type Result } from '#core/result'
import type { Files } from '../files'
import type { ReportPlace } from '../saving/report-place'
import { leftReports } from './left-reports'
import type { Recovered } from './messages'
import type { ReportWork, WorkParts } from './report-work'
import type { Rescue } from './rescue'

type RecoveryChannel = Extract<keyof Api, `recovery:${string}`>

export type RecoveryParts = WorkParts & {
  readonly work: ReportWork
  readonly rescue: Rescue
  readonly files: Files
  readonly place: ReportPlace
  /** Reads a file without opening it. */
  readonly readReport: (path: string) => Promise<Result<{ report: Report; fingerprint: string }, OpenCode>>
}

/** What the window's requests about work that an earlier run left do. */
export function recoveryAnswers(parts: RecoveryParts): Pick<Api, RecoveryChannel> {
  const { journal, place, versions, rescue } = parts

  const textOf = (token: string) => rescue.textOf(token) ?? journal.read(token)
  const taken = (token: string) => {
    rescue.taken(token)
    void journal.settle(token, 'recovered')
  }

  return {
    'recovery:left': async () => [...rescue.offered, ...(await leftReports(parts))],
    'recovery:look': async ({ token }) => {
      const left = await textOf(token)
      return left ? ok({ report: left.report, file: await fileOf(parts, left) }) : fail('recovery/gone')
    },
    'recovery:take': async ({ token }) => {
      const left = await textOf(token)
      if (left === null) return fail('recovery/gone')
      const opened = await inItsPlace(parts, left)
      if (opened === null) return ok(null)
      return ok(await parts.work.recovered(opened, left.at, () => taken(token)))
    },
    'recovery:openSaved': async ({ token }) => {
      const left = await textOf(token)
      if (!left?.place) return fail('recovery/gone')
      const opened = await place.open(left.place.path)
      if (opened.ok && opened.value !== null) {
        const version = await versions.add(left.report, 'recovered')
        await journal.settle(token, version.ok ? 'recovered' : 'kept')
      }
      return opened
    },
  }
}

async function fileOf({ readReport }: RecoveryParts, { place }: Recovered): Promise<LookedAt['file']> {
  if (place === null) return { kind: 'none' }
  const found = await readReport(place.path)
  if (found.ok) {
    const { report, fingerprint } = found.value
    return { kind: fingerprint === place.fingerprint ? 'same' : 'changed', report }
  }
  if (found.code === 'file/not-found') return { kind: 'gone' }
  return { kind: isUnreadable(found.code) ? 'unreadable' : 'damaged' }
}

function isUnreadable(code: OpenCode): boolean {
  return code === 'file/unreadable' || code === 'file/not-answering'
}

/**
 * What was left, as the report of the file it belongs to: that is opened for it, and a file that was changed since is
 * known as it was then, so that the first save finds the difference and overwrites nothing. Without a sound file it is a
 * report that has none. null: the user thought better of it.
 */
async function inItsPlace(parts: RecoveryParts, left: Recovered): Promise<Opened | null> {
  const { files, document, place } = parts
  const { report } = left
  const isThere = left.place !== null && (await parts.readReport(left.place.path)).ok
  const file = left.place && isThere ? await place.read(left.place.path) : null
  if (!file?.ok) return files.begin(report)
  const opened = await file.value.take()
  if (opened === null || opened.report.id !== report.id) return opened && files.begin(report)
  const { disk } = document
  if (disk && left.place && disk.fingerprint !== left.place.fingerprint) {
    document.foundAs({ ...disk.identity, stamp: '', fingerprint: left.place.fingerprint })
  }
  return { ...opened, report }
}
