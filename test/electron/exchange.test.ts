import { readFile, writeFile } from 'node:fs/promises'
import { periodId } from '#core/indicators/schema'
import { fail, ok } from '#core/result'
import { readWorkbookFile } from '../../electron/import/read-workbook'
import { smallReport } from '../support/build'
import { filesHere } from '../support/files-here'
import { tempFolder } from '../support/temp-folder'
import { number, rows, sheetXml, workbookOf } from '../support/workbook'

/** What the user answers in the system's dialogs, and what was proposed to them. */
const user = { path: '', proposed: '' }

jest.mock('electron', () => ({
  app: { getPath: () => '/tài liệu' },
  dialog: {
    showOpenDialog: async () => ({ canceled: user.path === '', filePaths: [user.path] }),
    showSaveDialog: async (_window: unknown, { defaultPath }: { readonly defaultPath: string }) => {
      user.proposed = defaultPath
      return { canceled: user.path === '', filePath: user.path }
    },
  },
}))

const folder = tempFolder()
const files = () => filesHere().files
const { indicators, observations, plans } = smallReport()
const data = { indicators, observations, plans, period: periodId.parse('2020-H1') }

it('hands a window the sheets of the file that was chosen', async () => {
  const good = { name: 'Biểu 1', xml: sheetXml(rows(number('A1', '1'))) }
  await writeFile(folder('số.xlsx'), workbookOf([good, { name: 'Biểu 2', xml: '<a>' }]))
  user.path = folder('số.xlsx')
  expect(await files().importData()).toEqual(
    ok({
      name: 'số.xlsx',
      sheets: [{ name: 'Biểu 1', cells: [{ row: 1, column: 1, value: { kind: 'number', amount: '1' } }] }],
      refused: [fail('xml/damaged', { where: 'Biểu 2', name: 'số.xlsx' })],
    }),
  )
})

it.each([
  ['is none', 'a;b', 'package/text'],
  ['is empty', '', 'package/empty'],
])('names a file that %s', async (_, content, code) => {
  await writeFile(folder('số.xlsx'), content)
  user.path = folder('số.xlsx')
  expect(await files().importData()).toEqual(fail(code, { name: 'số.xlsx' }))
})

it('names a file that is gone, and a folder', async () => {
  user.path = folder('không có.xlsx')
  expect(await files().importData()).toEqual(fail('file/not-found', { name: 'không có.xlsx' }))
  user.path = folder()
  expect(await files().importData()).toMatchObject({ code: 'file/unreadable' })
})

it('does nothing when nothing is chosen', async () => {
  user.path = ''
  expect(await files().importData()).toEqual(ok(null))
  expect(await files().collect(data, null)).toEqual(ok(null))
})

it('writes the form where the user says, under a name that tells for whom it is', async () => {
  user.path = folder('biểu')
  expect(await files().collect(data, 'Sở Tài chính')).toEqual(ok({ name: 'biểu.xlsx' }))
  expect(user.proposed).toBe('/tài liệu/Biểu thu thập số liệu Sở Tài chính 6 tháng đầu năm 2020.xlsx')
  expect(await readWorkbookFile(folder('biểu.xlsx'))).toMatchObject({ ok: true, value: { refused: [] } })
})

it('leaves a form that is open in Excel as it is', async () => {
  await writeFile(folder('biểu thu thập.xlsx'), 'cũ')
  await writeFile(folder('~$ểu thu thập.xlsx'), '')
  user.path = folder('biểu thu thập.xlsx')
  expect(await files().collect(data, null)).toMatchObject({ code: 'file/open-in-office', values: { program: 'Excel' } })
  expect(await readFile(user.path, 'utf8')).toBe('cũ')
})
