import { mkdir, writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import { writeReportFile } from '#core/document/file'
import { periodId } from '#core/indicators/schema'
import { OpenDocument } from '../../../electron/document'
import { Files } from '../../../electron/files'
import { createTranslate } from '../../../electron/i18n'
import { libraryAnswers } from '../../../electron/library/answers'
import { ReportLibrary } from '../../../electron/library/report-library'
import { readReport } from '../../../electron/report-file'
import { smallReport } from '../../support/build'
import { tempFolder } from '../../support/temp-folder'

jest.mock('electron', () => ({ app: {}, dialog: {} }))

const folder = tempFolder()
const report = smallReport()

/** The answers of a library of one report, with its token. */
async function answered(chosen: string | null = folder('Báo cáo')) {
  await mkdir(folder('Báo cáo'))
  await writeFile(folder('Báo cáo', 'a.duthao'), writeReportFile(report))
  const window = {
    isDestroyed: () => false,
    setTitle: () => undefined,
    setDocumentEdited: () => undefined,
    setRepresentedFilename: () => undefined,
  } as unknown as BrowserWindow
  const document = new OpenDocument(window, 'Dự Thảo')
  const used: string[] = []
  const files = new Files(window, document, createTranslate('vi'), async (path) => {
    used.push(path)
  })
  const library = new ReportLibrary(folder('profile'), { read: readReport, pause: 0 })
  const answers = libraryAnswers({ library, files, chooseFolder: async () => chosen })
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

it('rolls a report to a later period as a draft without a file, and leaves its file alone', async () => {
  const { answers, document, token } = await answered()
  const rolled = await answers['report:roll']({ token, period: periodId.parse('2021-H1') })
  if (!rolled.ok) throw new Error(rolled.code)
  const { opened, last, changes } = rolled.value
  expect(opened).toMatchObject({ name: 'Báo cáo tóm tắt 6 tháng đầu năm 2021', named: false })
  expect(opened.report).toMatchObject({ period: '2021-H1', carried: { report: report.id, period: '2020-H1' } })
  expect(opened.report.id).not.toBe(report.id)
  expect(last).toEqual(report)
  expect(changes.map(({ kind }) => kind)).toContain('period')
  expect(document.disk).toBeNull()
  expect(await readReport(folder('Báo cáo', 'a.duthao'))).toMatchObject({ value: { report } })
})

it('refuses an earlier period, and a token that names no report', async () => {
  const { answers, token } = await answered()
  const period = periodId.parse('2019-H1')
  expect(await answers['report:roll']({ token, period })).toMatchObject({ code: 'roll/earlier' })
  expect(await answers['report:roll']({ token: 'x', period })).toMatchObject({ code: 'file/not-found' })
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
