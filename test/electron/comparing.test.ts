import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import { fail, ok } from '#core/result'
import { comparingAnswers } from '../../electron/comparing'
import { readReport } from '../../electron/disk/report-file'
import { ReportLibrary } from '../../electron/library/report-library'
import { readProfiles } from '../../electron/templates'
import { smallReport } from '../support/build'
import { partsIn } from '../support/docx'
import { filesHere } from '../support/files-here'
import { tempFolder } from '../support/temp-folder'

/** What the user answers in the system's dialogs, and what they were asked with. */
const user = { path: '', asked: [] as { readonly defaultPath?: string }[] }

jest.mock('electron', () => ({
  app: { getPath: () => '/tài liệu' },
  dialog: {
    showOpenDialog: async (_window: unknown, options: object) => {
      user.asked.push(options)
      return { canceled: user.path === '', filePaths: [user.path] }
    },
    showSaveDialog: async (_window: unknown, options: object) => {
      user.asked.push(options)
      return { canceled: user.path === '', filePath: user.path }
    },
  },
}))

const folder = tempFolder()
const report = smallReport()
const last = { report: 'r1', period: periodId.parse('2020-H1') }

function answers(recent: readonly string[] = []) {
  user.asked = []
  const { document, files } = filesHere()
  const library = new ReportLibrary(folder('profile'), { read: readReport, pause: 0 })
  const profiles = readProfiles('templates')
  return {
    ...comparingAnswers({ files, library, recent: async () => recent, profiles, readReport }),
    document,
    library,
  }
}

async function saved(name: string, content: Report = report): Promise<string> {
  await writeFile(folder(name), writeReportFile(content))
  return folder(name)
}

it('hands over the report that the user chose, and leaves the open one open', async () => {
  user.path = await saved('cũ.duthao')
  const asked = answers()
  expect(await asked['compare:open']({ last: null, orElse: 'ask' })).toEqual(ok({ name: 'cũ.duthao', report }))
  expect(asked.document.disk).toBeNull()
})

it('finds the last report among the files used before, without asking', async () => {
  const other = await saved('khác.duthao', { ...report, id: 'r2' })
  const found = await saved('kỳ trước.duthao')
  user.path = other
  const asked = answers([folder('đã xóa.duthao'), other, found])
  expect(await asked['compare:open']({ last, orElse: 'ask' })).toEqual(ok({ name: 'kỳ trước.duthao', report }))
  expect(user.asked).toEqual([])
})

it('finds it in the library', async () => {
  await mkdir(folder('Báo cáo'))
  await writeFile(folder('Báo cáo', 'a.duthao'), writeReportFile(report))
  user.path = ''
  const asked = answers()
  await asked.library.addFolder(folder('Báo cáo'))
  await asked.library.settled()
  expect(await asked['compare:open']({ last, orElse: 'ask' })).toEqual(ok({ name: 'a.duthao', report }))
  expect(user.asked).toEqual([])
})

it('asks for it where it is not found', async () => {
  user.path = await saved('chọn.duthao', { ...report, id: 'r9' })
  expect(await answers()['compare:open']({ last, orElse: 'ask' })).toMatchObject({
    ok: true,
    value: { name: 'chọn.duthao' },
  })
  expect(user.asked).toHaveLength(1)
})

it('asks for nothing where the window knows the report itself', async () => {
  user.path = await saved('chọn.duthao', { ...report, id: 'r9' })
  expect(await answers()['compare:open']({ last, orElse: 'nothing' })).toEqual(ok(null))
  expect(user.asked).toEqual([])
})

it('names a report that can not be read, and does nothing when nothing is chosen', async () => {
  await writeFile(folder('hỏng.duthao'), '{}')
  user.path = folder('hỏng.duthao')
  expect(await answers()['compare:open']({ last: null, orElse: 'ask' })).toMatchObject({
    ok: false,
    values: { name: 'hỏng.duthao' },
  })
  user.path = ''
  expect(await answers()['compare:open']({ last: null, orElse: 'ask' })).toEqual(ok(null))
})

describe('the Word file', () => {
  const compared = { from: { name: 'cũ.duthao', report }, to: { name: 'mới.duthao', report: { ...report, id: 'r2' } } }

  it('is written where the user says', async () => {
    user.path = folder('so sánh')
    expect(await answers()['compare:export'](compared)).toEqual(ok({ name: 'so sánh.docx' }))
    expect(user.asked).toMatchObject([{ defaultPath: '/tài liệu/So sánh Báo cáo tóm tắt 6 tháng đầu năm 2020.docx' }])
    const parts = partsIn(await readFile(folder('so sánh.docx')))
    expect(parts.get('word/document.xml')).toContain('Bản cũ: cũ.duthao')
  })

  it('is none when the user thinks better of it', async () => {
    user.path = ''
    expect(await answers()['compare:export'](compared)).toEqual(ok(null))
    expect(await readdir(folder())).toEqual([])
  })

  it('stays as it is while Word has it open', async () => {
    await writeFile(folder('~$so sánh.docx'), '')
    await writeFile(folder('so sánh.docx'), 'cũ')
    user.path = folder('so sánh.docx')
    expect(await answers()['compare:export'](compared)).toEqual(
      fail('file/open-in-office', { name: 'so sánh.docx', program: 'Word' }),
    )
    expect(await readFile(folder('so sánh.docx'), 'utf8')).toBe('cũ')
  })
})
