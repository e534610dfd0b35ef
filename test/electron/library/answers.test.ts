import { mkdir, writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import { readReport } from '../../../electron/disk/report-file'
import { libraryAnswers } from '../../../electron/library/answers'
import { ReportLibrary } from '../../../electron/library/report-library'
import { smallReport } from '../../support/build'
import { filesHere } from '../../support/files-here'
import { tempFolder } from '../../support/temp-folder'

jest.mock('electron', () => ({ app: {}, dialog: {} }))

const folder = tempFolder()
const report = smallReport()

/** The answers of a library of one report, with its token. */
async function answered(chosen: string | null = folder('Báo cáo')) {
  await mkdir(folder('Báo cáo'))
  await writeFile(folder('Báo cáo', 'a.duthao'), writeReportFile(report))
  const used: string[] = []
  const { document, place } = filesHere({
    used: async (path) => {
      used.push(path)
    },
  })
  const library = new ReportLibrary(folder('profile'), { read: readReport, pause: 0 })
  const answers = libraryAnswers({ library, place, chooseFolder: async () => chosen })
  await answers['library:addFolder'](undefined)
  await library.settled()
  const { folders, reports } = await answers['library:list'](undefined)
  return { answers, document, used, folders, token: reports[0]?.token ?? '' }
}

it('opens a report by its token, as any other file', async () => {
  const { answers, document, used, token } = await answered()
  expect(await answers['library:open']({ token })).toEqual({
    ok: true,
    value: { name: 'a.duthao', named: true, report },
  })
  expect(document.disk?.path).toBe(folder('Báo cáo', 'a.duthao'))
  expect(used).toEqual([folder('Báo cáo', 'a.duthao')])
})

it('refuses a token that names no report', async () => {
  const { answers } = await answered()
  expect(await answers['library:open']({ token: 'x' })).toMatchObject({ code: 'file/not-found' })
})

it('answers with the library as it was when no folder was chosen', async () => {
  const { folders } = await answered(null)
  expect(folders).toEqual([])
})

it('lets a folder go by its token', async () => {
  const { answers, folders } = await answered()
  expect(await answers['library:removeFolder']({ token: folders[0]?.token ?? '' })).toMatchObject({ folders: [] })
})

it('searches', async () => {
  const { answers, token } = await answered()
  expect(await answers['library:search']({ query: 'boi canh' })).toMatchObject({ hits: [{ token, block: 'b2' }] })
})
