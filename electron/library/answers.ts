import { randomUUID } from 'node:crypto'
import type { Api } from '#core/ipc/contract'
import { fail, ok } from '#core/result'
import { rollForward } from '#core/roll/roll-forward'
import type { Files } from '../files'
import { readReport } from '../report-file'
import type { ReportLibrary } from './report-library'

type Parts = {
  readonly library: ReportLibrary
  readonly files: Files
  /** The folder that the user chooses; null when none. */
  readonly chooseFolder: () => Promise<string | null>
}

type LibraryChannel = Extract<keyof Api, `library:${string}`> | 'report:roll'

/** What the window's requests to the library do. */
export function libraryAnswers({ library, files, chooseFolder }: Parts): Pick<Api, LibraryChannel> {
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
      return path === undefined ? fail('file/not-found', { name: '' }) : files.open(path)
    },
    'report:roll': async ({ token, period }) => {
      const path = library.pathOf(token)
      if (path === undefined) return fail('file/not-found', { name: '' })
      const read = await readReport(path)
      if (!read.ok) return read
      const last = read.value.report
      const rolled = rollForward(last, period, { newId: randomUUID() })
      if (!rolled.ok) return rolled
      const { report, changes } = rolled.value
      return ok({ opened: files.begin(report), last, changes })
    },
  }
}
