import type { Api } from '#core/ipc/contract'
import type { ReportPlace } from './report-place'

type SavingChannel = Extract<keyof Api, `save:${string}` | `disk:${string}`>

/** What the window's requests about its report's place do. */
export function savingAnswers({ place }: { readonly place: ReportPlace }): Pick<Api, SavingChannel> {
  return {
    'save:auto': ({ report }) => place.save(report),
    'save:anew': ({ report }) => place.saveAnew(report),
    'save:edit': () => place.openAgain(),
    'disk:reload': ({ keep }) => place.reload(keep),
    'disk:theirs': () => place.theirs(),
  }
}
