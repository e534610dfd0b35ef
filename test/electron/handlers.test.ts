import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import type { Api } from '#core/ipc/contract'
import type { Purpose } from '../../electron/arguments'
import { readReport } from '../../electron/disk/report-file'
import { OpenDocument } from '../../electron/document'
import { createApi } from '../../electron/handlers'
import { Leaving } from '../../electron/leaving'
import { ReportLibrary } from '../../electron/library/report-library'
import { Log } from '../../electron/log/log'
import { LogFile } from '../../electron/log/log-file'
import { Preferences } from '../../electron/preferences'
import { withRecent } from '../../electron/recent'
import { readProfiles, SAMPLE } from '../../electron/templates'
import { smallReport } from '../support/build'
import { filesHere } from '../support/files-here'
import { recoveryHere } from '../support/journal'
import { tempFolder } from '../support/temp-folder'
import { versionsIn } from '../support/versions'

/** What the user answers in the system's dialogs, and what the dialogs were asked with. */
const user = { path: '', button: 0, asked: [] as { readonly defaultPath?: string; readonly buttons?: string[] }[] }

jest.mock('electron', () => ({
  app: { getPath: () => '/tài liệu' },
  dialog: {
    showOpenDialog: async () => ({ canceled: user.path === '', filePaths: [user.path] }),
    showSaveDialog: async (_window: unknown, options: object) => {
      user.asked.push(options)
      return { canceled: user.path === '', filePath: user.path }
    },
    showMessageBox: async (_window: unknown, options: object) => {
      user.asked.push(options)
      return { response: user.button }
    },
  },
}))

const templatesFolder = resolve('templates')
const folder = tempFolder()
const report = smallReport()
const changed: Report = { ...report, frame: { ...report.frame, number: '12' } }
const [SAVE, DISCARD, CANCEL] = [0, 1, 2] as const

async function started(purpose: Purpose = { kind: 'nothing' }) {
  user.asked = []
  let title = ''
  const told: string[] = []
  const window = {
    isDestroyed: () => false,
    setTitle: (text: string) => {
      title = text
    },
    setDocumentEdited: () => undefined,
    setRepresentedFilename: () => undefined,
    webContents: { isDestroyed: () => false, send: (event: string) => told.push(event) },
  } as unknown as BrowserWindow
  let recent: readonly string[] = []
  const preferences = await Preferences.read(folder('settings.json'))
  const document = new OpenDocument(window, 'Dự Thảo')
  const leaving = new Leaving(window, document, preferences.t, () => false)
  const { files, place } = filesHere({
    window,
    document,
    used: async (path) => {
      recent = withRecent(recent, path)
    },
  })
  const { versions } = versionsIn(folder('versions'))
  const api: Api = createApi({
    document,
    files,
    place,
    readReport,
    leaving,
    preferences,
    profiles: readProfiles(templatesFolder),
    templatesFolder,
    ownTemplatesFolder: folder('mẫu riêng'),
    library: new ReportLibrary(folder('profile'), { read: readReport, pause: 0 }),
    versions,
    ...recoveryHere({ folder: folder('journal'), document, versions }),
    log: new Log(new LogFile(folder('logs')), () => new Date(0)),
    chooseFolder: async () => user.path || null,
    recent: async () => recent,
    purpose: () => purpose,
    year: () => 2026,
  })
  return { api, leaving, title: () => title, told }
}

async function opened(path = folder('Quý I.duthao')) {
  await writeFile(path, writeReportFile(report))
  user.path = path
  const window = await started()
  await window.api['report:open'](undefined)
  return window
}

it('tells the window all it needs to start', async () => {
  const { api } = await started()
  expect(await api['app:start'](undefined)).toEqual({
    settings: { language: 'vi', theme: 'system', outline: true },
    templates: expect.arrayContaining([expect.objectContaining({ id: 'bao-cao-tom-tat-6-thang', periods: ['half'] })]),
    problems: [],
    profiles: ['hd05', 'hd36', 'nd30'].map((id) => expect.objectContaining({ id })),
    recent: [],
    year: 2026,
    open: null,
    refused: null,
  })
})

it('starts with the sample as a report that has no file yet', async () => {
  const { api, title } = await started({ kind: 'sample' })
  const name = 'Báo cáo tóm tắt 6 tháng đầu năm 2020'
  expect((await api['app:start'](undefined)).open).toMatchObject({ name, named: false })
  expect(title()).toBe(`${name} – Dự Thảo`)
})

it('starts with the file of a double-click, and names one that cannot be read', async () => {
  await copyFile(join(templatesFolder, SAMPLE), folder('a.duthao'))
  const good = await started({ kind: 'file', path: folder('a.duthao') })
  expect((await good.api['app:start'](undefined)).open).toMatchObject({ name: 'a.duthao', named: true })
  const bad = await started({ kind: 'file', path: folder('b.duthao') })
  expect((await bad.api['app:start'](undefined)).refused).toMatchObject({
    code: 'file/not-found',
    values: { name: 'b.duthao' },
  })
})

it('makes a report of a template and proposes its name on the first save', async () => {
  const { api, title } = await started()
  const made = await api['report:new']({ template: 'bao-cao-tom-tat-6-thang', period: periodId.parse('2021-H2') })
  if (!made.ok) throw new Error(made.code)
  const name = 'Báo cáo tóm tắt 6 tháng cuối năm 2021'
  expect(made.value).toMatchObject({ name, named: false })
  user.path = folder('Của tôi')
  expect(await api['report:save']({ report: made.value.report })).toEqual({
    ok: true,
    value: { name: 'Của tôi.duthao' },
  })
  expect(user.asked).toMatchObject([{ defaultPath: join('/tài liệu', `${name}.duthao`) }])
  expect(title()).toBe('Của tôi.duthao – Dự Thảo')
})

it('keeps the open report as a template, and makes the next report of it', async () => {
  const { api } = await opened()
  const saved = await api['template:save']({ report, name: 'Mẫu của tôi', description: '' })
  expect(saved).toMatchObject({ ok: true, value: { name: 'Mẫu của tôi' } })
  expect((await api['app:start'](undefined)).templates.at(-1)).toMatchObject({ id: 'mau-cua-toi', periods: ['half'] })
  expect(await api['report:new']({ template: 'mau-cua-toi', period: periodId.parse('2027-H1') })).toMatchObject({
    ok: true,
    value: { report: { period: '2027-H1', observations: [], body: report.body } },
  })
})

it('refuses an unknown template', async () => {
  const { api } = await started()
  expect(await api['report:new']({ template: 'lạ', period: periodId.parse('2021-H2') })).toMatchObject({
    ok: false,
    code: 'template/unknown',
  })
})

it('opens, marks as edited, saves without asking and remembers the file', async () => {
  const { api, title } = await opened()
  await api['window:edited']({ edited: true })
  expect(title()).toBe('• Quý I.duthao – Dự Thảo')
  expect(await api['report:save']({ report: changed })).toEqual({ ok: true, value: { name: 'Quý I.duthao' } })
  await api['window:edited']({ edited: false })
  expect(title()).toBe('Quý I.duthao – Dự Thảo')
  expect(await readFile(folder('Quý I.duthao'), 'utf8')).toBe(writeReportFile(changed))
  expect(user.asked).toEqual([])
  const [recent] = await api['app:recent'](undefined)
  expect(await api['report:recent']({ token: recent?.token ?? '' })).toMatchObject({
    ok: true,
    value: { report: changed },
  })
})

it('has no file for a token that nobody was given', async () => {
  const { api } = await opened()
  expect(await api['report:recent']({ token: folder('Quý I.duthao') })).toMatchObject({
    ok: false,
    code: 'file/not-found',
  })
})

it('saves one after the other what was asked for at once', async () => {
  const { api } = await opened()
  const saves = await Promise.all([changed, report, changed].map((each) => api['report:save']({ report: each })))
  expect(saves.map(({ ok }) => ok)).toEqual([true, true, true])
})

it('never saves one report into the file of another', async () => {
  const { api } = await opened()
  expect(await api['report:save']({ report: { ...report, id: 'khác' } })).toMatchObject({
    ok: false,
    code: 'file/changed',
  })
  expect(await readFile(folder('Quý I.duthao'), 'utf8')).toBe(writeReportFile(report))
})

it('does nothing when the user thinks better of it', async () => {
  const { api } = await opened()
  user.path = ''
  expect(await api['report:open'](undefined)).toEqual({ ok: true, value: null })
  expect(await api['report:saveAs']({ report })).toEqual({ ok: true, value: null })
  expect(await api['docx:export']({ report, final: true })).toEqual({ ok: true, value: null })
})

it('exports beside the report, with its name, and says what is blank', async () => {
  const { api } = await opened()
  user.path = folder('Quý I')
  expect(await api['docx:export']({ report, final: false })).toEqual({
    ok: true,
    value: { name: 'Quý I.docx', missing: expect.arrayContaining(['number']) },
  })
  expect(user.asked).toMatchObject([{ defaultPath: folder('Quý I.docx') }])
  expect(await readdir(folder())).toEqual(expect.arrayContaining(['Quý I.docx', 'Quý I.duthao']))
})

it('asks again, with the whole name, when its ending makes it the name of a file that is there', async () => {
  const { api } = await opened()
  await writeFile(folder('có.duthao'), 'có rồi')
  user.path = folder('có')
  const saving = api['report:saveAs']({ report })
  const whole = folder('có.duthao')
  while (user.asked.length < 2) await new Promise((next) => setImmediate(next))
  user.path = whole
  await saving
  expect(user.asked[1]).toMatchObject({ defaultPath: whole })
})

describe('leaving a report', () => {
  it('asks nothing while nothing is edited', async () => {
    const { api, title } = await opened()
    expect(await api['report:close'](undefined)).toBe('close')
    expect(user.asked).toEqual([])
    expect(title()).toBe('Dự Thảo')
  })

  it.each([
    [SAVE, 'save'],
    [DISCARD, 'close'],
    [CANCEL, 'stay'],
  ] as const)('asks once while it is edited: button %i is %s', async (button, answer) => {
    const { api } = await opened()
    await api['window:edited']({ edited: true })
    user.button = button
    expect(await api['report:close'](undefined)).toBe(answer)
    expect(user.asked).toMatchObject([{ buttons: ['Lưu', 'Không lưu', 'Hủy'] }])
  })

  it.each([
    [SAVE, true, true, ['window:closeAsked']],
    [SAVE, false, false, ['window:closeAsked']],
    [DISCARD, true, true, []],
    [CANCEL, true, false, []],
  ] as const)('closes the window: button %i, saved %s → gone %s', async (button, saved, gone, events) => {
    const { api, leaving, told } = await opened()
    await api['window:edited']({ edited: true })
    user.button = button
    let left = false
    await leaving.leaveFor(() => {
      left = true
    })
    if (button === SAVE) {
      expect(left).toBe(false)
      await api['window:closeAnswer']({ saved })
    }
    expect({ left, told }).toEqual({ left: gone, told: events })
  })

  it('does not ask a second time while the question is there', async () => {
    const { api } = await opened()
    await api['window:edited']({ edited: true })
    user.button = DISCARD
    const answers = await Promise.all([api['report:close'](undefined), api['report:close'](undefined)])
    expect(answers).toEqual(['close', 'stay'])
    expect(user.asked).toHaveLength(1)
  })
})

it('keeps settings and speaks their language at once', async () => {
  const { api } = await opened()
  await api['app:settings']({ language: 'en', theme: 'dark', outline: false })
  await api['window:edited']({ edited: true })
  user.button = CANCEL
  await api['report:close'](undefined)
  expect(user.asked).toMatchObject([{ buttons: ['Save', 'Do not save', 'Cancel'] }])
  await expect((await started()).api['app:start'](undefined)).resolves.toMatchObject({ settings: { language: 'en' } })
})
