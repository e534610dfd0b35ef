import { readdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import type { Api, Opened } from '#core/ipc/contract'
import { patchOf } from '#core/journal/patch'
import { readReport } from '../../../electron/disk/report-file'
import { leftAtStart, leftReports } from '../../../electron/journal/left-reports'
import { recoveryAnswers } from '../../../electron/journal/recovery-answers'
import type { Launch } from '../../../electron/processes/launch'
import { savingAnswers } from '../../../electron/saving/answers'
import { filesHere } from '../../support/files-here'
import { launchHere, one, recoveryHere, three, two } from '../../support/journal'
import { tempFolder } from '../../support/temp-folder'
import { versionsIn } from '../../support/versions'

jest.mock('electron', () => ({}))

const temp = tempFolder()

/** One run of the application over the test's folder. */
function run(name = 'run-1', launch: Launch = launchHere().launch) {
  const { document, place, files } = filesHere()
  const { versions } = versionsIn(temp('versions'))
  const recovery = recoveryHere({ folder: temp('journal'), run: name, launch, document, versions })
  const { journal, work } = recovery
  const parts = { ...recovery, document, place, files, versions, readReport }
  const answers: Partial<Api> = {
    ...recoveryAnswers(parts),
    ...savingAnswers({ place, versions }),
    'report:recent': ({ token }) => place.open(token),
    'report:rolled': async ({ report }) => files.begin(report),
    'report:close': async () => 'close',
    'window:edited': async () => null,
  }
  const api = work.follow(answers as Api) // the others are not asked here
  const type = (opened: Opened, number: number, before: Report, after: Report) =>
    api['journal:edit']({ edit: opened.edit ?? 0, number, patch: patchOf(before, after), pending: null })
  const kinds = async (id: string) => (await versions.list(id)).versions.map(({ kind }) => kind)
  return { ...parts, api, type, kinds, journal, left: () => leftReports(parts) }
}

async function file(report: Report, name = 'a.duthao'): Promise<string> {
  await writeFile(temp(name), writeReportFile(report))
  return temp(name)
}

async function opened({ api }: ReturnType<typeof run>, path: string): Promise<Opened> {
  const reply = await api['report:recent']({ token: path })
  if (!reply.ok || reply.value === null) throw new Error('not opened')
  return reply.value
}

/** A run in which the first state was opened and made into the second, and which was then killed. */
async function killed(path: string): Promise<void> {
  const before = run()
  const report = await opened(before, path)
  await before.type(report, 1, one, two)
}

const reportIn = async (path: string) => {
  const read = readReportFile(await readFile(path, 'utf8'))
  return read.ok ? read.value : null
}

describe('after a run that was killed', () => {
  it('offers what lies in no file, beside the file it belongs to', async () => {
    await killed(await file(one))
    const { api, left } = run('run-2')
    const [offered, ...others] = await left()
    expect(others).toEqual([])
    expect(offered).toEqual({
      from: 'run',
      token: expect.any(String),
      name: 'a.duthao',
      named: true,
      period: '2020-H1',
      at: 1000,
    })
    const looked = await api['recovery:look']({ token: offered?.token ?? '' })
    expect(looked).toEqual({ ok: true, value: { report: two, file: { kind: 'same', report: one } } })
  })

  it('opens it as an edited report of its file, into which it can be saved', async () => {
    const path = await file(one)
    await killed(path)
    const { api, left, type } = run('run-2')
    const [offered] = await left()
    const taken = await api['recovery:take']({ token: offered?.token ?? '' })
    const recovered = taken.ok ? taken.value : null
    expect(recovered).toMatchObject({ report: two, name: 'a.duthao', named: true, recovered: 1000 })
    if (recovered === null) return
    expect(await type(recovered, 1, two, three)).toBe('kept')
    expect(await api['save:auto']({ report: three })).toMatchObject({ ok: true, value: { name: 'a.duthao' } })
    expect(await reportIn(path)).toEqual(three)
    expect(await run('run-3').left()).toEqual([])
  })

  it('has it on the disk again before the old journal goes', async () => {
    await killed(await file(one))
    const second = run('run-2')
    const [offered] = await second.left()
    await second.api['recovery:take']({ token: offered?.token ?? '' })
    await second.journal.current() // what was asked before is answered
    const [again, ...others] = await run('run-3').left()
    expect(others).toEqual([])
    expect(again).toMatchObject({ name: 'a.duthao', at: 1000 })
    expect(again?.token).not.toBe(offered?.token)
  })

  it('offers nothing that was saved in the last moment', async () => {
    await killed(await file(one))
    await file(two)
    expect(await run('run-2').left()).toEqual([])
    expect(readdirSync(temp('journal')).filter((name) => name.endsWith('.journal'))).toEqual([])
  })

  it('keeps both texts when the file was changed since', async () => {
    await killed(await file(one))
    const path = await file(three)
    const { api, left } = run('run-2')
    const [offered] = await left()
    const token = offered?.token ?? ''
    expect(await api['recovery:look']({ token })).toMatchObject({ value: { file: { kind: 'changed', report: three } } })
    expect(await api['recovery:take']({ token })).toMatchObject({ ok: true, value: { report: two, named: true } })
    await api['save:auto']({ report: two })
    expect(await reportIn(path)).toEqual(three)
    const beside = readdirSync(temp()).find((name) => name.includes('xung đột'.normalize('NFC')))
    expect(await reportIn(temp(beside ?? 'không có'))).toEqual(two)
  })

  it.each([
    ['gone', (path: string) => rm(path)],
    ['damaged', (path: string) => writeFile(path, '{"format": "duthao"')],
  ])('opens it without a file when that is %s', async (kind, harm) => {
    const path = await file(one)
    await killed(path)
    await harm(path)
    const { api, left } = run('run-2')
    const [offered] = await left()
    const token = offered?.token ?? ''
    expect(await api['recovery:look']({ token })).toMatchObject({ ok: true, value: { report: two, file: { kind } } })
    expect(await api['recovery:take']({ token })).toMatchObject({ ok: true, value: { report: two, named: false } })
  })

  it('offers what never had a file', async () => {
    const before = run()
    const begun = await before.api['report:rolled']({ report: one })
    await before.type(begun, 1, one, two)
    const { api, left } = run('run-2')
    const [offered] = await left()
    expect(offered).toMatchObject({ named: false })
    const token = offered?.token ?? ''
    expect(await api['recovery:look']({ token })).toEqual({ ok: true, value: { report: two, file: { kind: 'none' } } })
    expect(await api['recovery:openSaved']({ token })).toMatchObject({ ok: false, code: 'recovery/gone' })
    expect(await api['recovery:take']({ token })).toMatchObject({ value: { report: two, named: false } })
  })

  it('opens the file instead, and keeps the other text as a version', async () => {
    await killed(await file(one))
    const { api, left, kinds, versions } = run('run-2')
    const [offered] = await left()
    const saved = await api['recovery:openSaved']({ token: offered?.token ?? '' })
    expect(saved).toMatchObject({ ok: true, value: { report: one, edit: 1 } })
    expect(await kinds(one.id)).toEqual(['recovered'])
    const [version] = (await versions.list(one.id)).versions
    expect(await versions.read(one.id, version?.token ?? '')).toMatchObject({ value: two })
    expect(await run('run-3').left()).toEqual([])
  })

  it('does not offer twice what was taken', async () => {
    await killed(await file(one))
    const { api, left } = run('run-2')
    const token = (await left())[0]?.token ?? ''
    await api['recovery:openSaved']({ token })
    expect(await api['recovery:take']({ token })).toMatchObject({ ok: false, code: 'recovery/gone' })
    expect(await api['recovery:look']({ token: '../../etc/passwd' })).toMatchObject({ code: 'recovery/gone' })
  })
})

describe('a report that is let go', () => {
  it('leaves nothing behind when it was saved', async () => {
    const path = await file(one)
    const window = run()
    const report = await opened(window, path)
    await window.type(report, 1, one, two)
    await window.api['window:edited']({ edited: true })
    await window.api['save:auto']({ report: two })
    await window.api['report:close'](undefined) // before the window could say that nothing is edited any more
    expect(await window.kinds(one.id)).toEqual([])
    expect(await run('run-2').left()).toEqual([])
  })

  it('stays as a version when it was not', async () => {
    const window = run()
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    await window.api['window:edited']({ edited: true })
    await window.api['report:close'](undefined)
    expect(await window.kinds(one.id)).toEqual(['discarded'])
    expect(await run('run-2').left()).toEqual([])
  })

  it('stays aside as a file when no version can be kept', async () => {
    await writeFile(temp('versions'), 'a file where the folder should be')
    const window = run()
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    await window.api['window:edited']({ edited: true })
    await window.api['report:close'](undefined)
    expect(readdirSync(temp('journal'))).toContainEqual(expect.stringMatching(/\.discarded$/))
  })
})

describe('a page that died', () => {
  it('gets what it was showing, again and again', async () => {
    const window = run()
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    const first = await window.work.resumed()
    expect(first).toMatchObject({ report: two, name: 'a.duthao', named: true, recovered: 1000 })
    if (first === null) return
    expect(await window.type(report, 2, two, one)).toBe('stale') // of the page that is no more
    expect(await window.type(first, 1, two, three)).toBe('kept')
    expect(await window.work.resumed()).toMatchObject({ report: three, recovered: 1000 })
    await window.journal.current()
    expect(await run('run-2').left()).toHaveLength(1)
  })

  it('gets it from the disk when the journal process died too', async () => {
    const { launch, end } = launchHere()
    const window = run('run-1', launch)
    const report = await opened(window, await file(one))
    await window.type(report, 1, one, two)
    end()
    expect(await window.work.resumed()).toMatchObject({ report: two })
  })

  it('gets a saved report as one that is saved', async () => {
    const window = run()
    await opened(window, await file(one))
    expect(await window.work.resumed()).toEqual({ report: one, name: 'a.duthao', named: true, edit: 2 })
  })

  it('gets nothing when nothing was open', async () => {
    expect(await run().work.resumed()).toBeNull()
  })
})

describe('a file that is found damaged', () => {
  const harmed = async () => {
    await writeFile(await file(one), '{"format": "duthao"')
    return temp('a.duthao')
  }

  it('offers what was left unsaved of it', async () => {
    await killed(await file(one))
    const path = await harmed()
    const { rescue, offered, left } = run('run-2')
    await rescue.refused(path, 'file/damaged')
    expect(offered).toEqual(await left())
  })

  it('offers its newest version that can be read', async () => {
    const first = run()
    await opened(first, await file(one))
    await first.versions.add(two, 'saved')
    await first.versions.add(three, 'saved')
    await first.api['report:close'](undefined)
    const path = await harmed()
    const { api, rescue, offered, journal } = run('run-2')
    await rescue.refused(path, 'file/damaged')
    expect(offered).toMatchObject([{ from: 'version', name: 'a.duthao', named: true }])
    const token = offered[0]?.token ?? ''
    expect(await api['recovery:look']({ token })).toMatchObject({ value: { report: three, file: { kind: 'damaged' } } })
    expect(await api['recovery:take']({ token })).toMatchObject({ value: { report: three, named: false } })
    await journal.current() // it is on the disk
    expect(rescue.offered).toEqual([])
  })

  it.each(['file/not-found', 'file/newer', 'file/not-answering'] as const)('offers nothing for %s', async (code) => {
    await killed(await file(one))
    const { rescue, offered } = run('run-2')
    await rescue.refused(temp('a.duthao'), code)
    expect(offered).toEqual([])
  })

  it('offers nothing of a file that was never opened here', async () => {
    const { rescue, offered } = run()
    await rescue.refused(await harmed(), 'file/damaged')
    expect(offered).toEqual([])
  })
})

it('holds up no start for a share that hangs: what belongs to it is offered later', async () => {
  await killed(await file(one))
  const { offered, ...parts } = run('run-2')
  const readReport = () => new Promise<never>(() => undefined)
  expect(await leftAtStart({ ...parts, readReport })).toEqual([])
  while (offered.length === 0) await delay(50)
  expect(offered).toMatchObject([{ from: 'run', name: 'a.duthao' }])
})
