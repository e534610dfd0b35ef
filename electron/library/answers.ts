import type { Api } from '#core/ipc/contract'
import { fail } from '#core/result'
import type { ReportPlace } from '../saving/report-place'
import type { ReportLibrary } from './report-library'

type Parts = {
  readonly library: ReportLibrary
  readonly place: ReportPlace
  /** The folder that the user chooses; null when none. */
  readonly chooseFolder: () => Promise<string | null>
}

type LibraryChannel = Extract<keyof Api, `library:${string}`>

/** What the window's requests to the library do. */
export function libraryAnswers({ library, place, chooseFolder }: Parts): Pick<Api, LibraryChannel> {
  return {
    'library:list': () => library.list(),
    'library:addFolder': async () => {
      const folder = await chooseFolder()
      return folder === null ? library.list() : library.addFolder(folder)
    },
    'library:removeFolder': ({ token }) => library.removeFolder(token),
    'library:search': ({ query }) => library.search(query),
    'library:open': async ({ token }) => {
      const path = library.pathOf(token)
      return path === undefined ? fail('file/not-found', { name: '' }) : place.open(path)
    },
  }
}
