import type { Report } from '#core/document/schema'
import type { Api, WriteCode } from '#core/ipc/contract'
import type { SavedReport } from '#core/ipc/saving'
import type { Result } from '#core/result'
import type { Versions } from '../versions/versions'
import type { ReportPlace } from './report-place'

type SavingChannel = Extract<keyof Api, `save:${string}` | `disk:${string}`>
type Parts = { readonly place: ReportPlace; readonly versions: Pick<Versions, 'add'> }

/** What the window's requests about its report's place do. */
export function savingAnswers({ place, versions }: Parts): Pick<Api, SavingChannel> {
  return {
    'save:auto': async ({ report }) => keptInConflict(versions, report, await place.save(report)),
    'save:anew': async ({ report }) => keptInConflict(versions, report, await place.saveAnew(report)),
    'save:edit': () => place.openAgain(),
    'disk:reload': async ({ report, isUnsaved }) => {
      await versions.add(report, isUnsaved ? 'conflict' : 'discarded')
      return place.reload(isUnsaved ? report : null)
    },
    'disk:theirs': () => place.theirs(),
  }
}

/** A text that went beside somebody else's is a version too. Whoever saved does not wait for that. */
export function keptInConflict(
  versions: Pick<Versions, 'add'>,
  report: Report,
  saved: Result<SavedReport | null, WriteCode>,
): Result<SavedReport | null, WriteCode> {
  if (saved.ok && saved.value?.conflictWith !== undefined) void versions.add(report, 'conflict')
  return saved
}
