import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { lockPath, type Me, takeLock } from '../../../electron/disk/report-lock'
import type { Locked, LockedChoice } from '../../../electron/saving/report-place'
import { smallReport } from '../../support/build'
import { filesHere, me } from '../../support/files-here'
import { tempFolder } from '../../support/temp-folder'

jest.mock('electron', () => ({ app: {}, dialog: {} }))

const folder = tempFolder()
const name = 'Quý I.duthao'
const conflict = 'Quý I (xung đột 23-11 10.42 MAYTINH-A).duthao'
const report = smallReport()
const numbered = (number: string): Report => ({ ...report, frame: { ...report.frame, number } })
const minh: Me = { user: 'minh', host: 'MAYTINH-B', pid: 4, seat: 'ghế B' }

const files = async () => (await readdir(folder())).sort()
const content = (file: string) => readFile(folder(file), 'utf8')

type Options = { readonly choice?: LockedChoice; readonly as?: Me }

/** A window with the report open, and what it was asked about locks. */
async function opened({ choice = 'cancel', as = me }: Options = {}) {
  if (!(await files()).includes(name)) await writeFile(folder(name), writeReportFile(report))
  const asked: Locked[] = []
  const used: string[] = []
  const here = filesHere({
    me: as,
    askLocked: async (_, locked) => {
      asked.push(locked)
      return choice
    },
    used: async (path) => {
      used.push(path)
    },
  })
  const opening = await here.place.open(folder(name))
  if (!opening.ok) throw new Error(opening.code)
  return { ...here, opened: opening.value, asked, used }
}

it('locks what it opens, saves over it without asking, and lets go', async () => {
  const { place, opened: report1, used } = await opened()
  expect(report1).toEqual({ name, named: true, report })
  expect(await files()).toEqual([name, `~$${name}`].sort())
  for (const number of ['1', '2', '3']) {
    expect(await place.save(numbered(number))).toEqual({ ok: true, value: { name } })
  }
  expect(await content(name)).toBe(writeReportFile(numbered('3')))
  expect(used).toEqual([folder(name)])
  await place.release()
  expect(await files()).toEqual([name])
})

it('opens the same file twice without standing in its own way', async () => {
  const { place, asked } = await opened()
  expect(await place.open(folder(name))).toMatchObject({ ok: true, value: { name } })
  expect(await place.save(numbered('1'))).toMatchObject({ ok: true })
  expect(asked).toEqual([])
  await place.release()
  expect(await files()).toEqual([name])
})

it('keeps both texts and goes on in its own file, under a lock of its own', async () => {
  const { place, document, used } = await opened()
  await writeFile(folder(name), writeReportFile(numbered('của người khác')))
  expect(await place.save(numbered('của tôi'))).toEqual({ ok: true, value: { name: conflict, conflictWith: name } })
  expect(document.name).toBe(conflict)
  expect(await place.save(numbered('của tôi nữa'))).toEqual({ ok: true, value: { name: conflict } })
  expect(await content(name)).toBe(writeReportFile(numbered('của người khác')))
  expect(await content(conflict)).toBe(writeReportFile(numbered('của tôi nữa')))
  expect(await files()).toEqual([name, conflict, `~$${conflict}`].sort())
  expect(used).toEqual([folder(name), folder(conflict)])
  expect(await place.theirs()).toEqual({ ok: true, value: { name, report: numbered('của người khác') } })
})

it('never saves one report into the file of another', async () => {
  const { place } = await opened()
  expect(await place.save({ ...report, id: 'khác' })).toMatchObject({ ok: false, code: 'file/changed' })
  expect(await content(name)).toBe(writeReportFile(report))
})

describe('a report that somebody else has open', () => {
  beforeEach(async () => {
    await writeFile(folder(name), writeReportFile(report))
    await takeLock(folder(name), minh, new Date(), false)
  })

  it('can be read: it is never saved in its place, and the lock stays', async () => {
    const { place, opened: read, asked, document } = await opened({ choice: 'read' })
    expect(asked).toMatchObject([{ holder: minh, isStale: false }])
    expect(read).toMatchObject({ name, readOnly: { kind: 'locked', user: 'minh', host: 'MAYTINH-B' } })
    expect(document.disk?.readOnly).not.toBeNull()
    expect(await place.save(numbered('1'))).toEqual({ ok: true, value: null })
    await place.release()
    expect(await files()).toEqual([name, `~$${name}`].sort())
  })

  it('can be saved as another file, and not over itself', async () => {
    const { place } = await opened({ choice: 'read' })
    expect(await place.saveTo(folder(name), numbered('1'))).toMatchObject({ ok: false, code: 'file/in-use' })
    expect(await place.saveTo(folder('khác.duthao'), numbered('1'))).toEqual({
      ok: true,
      value: { name: 'khác.duthao' },
    })
    expect(await place.save(numbered('2'))).toEqual({ ok: true, value: { name: 'khác.duthao' } })
  })

  it('opens as a copy with an id of its own', async () => {
    const { opened: copy, document } = await opened({ choice: 'copy' })
    expect(copy).toMatchObject({ name: 'Quý I (bản sao)', named: false, report: { body: report.body } })
    expect(copy?.report.id).not.toBe(report.id)
    expect(document.disk).toBeNull()
  })

  it('stays closed when the user thinks better of it', async () => {
    const { opened: nothing, document } = await opened()
    expect(nothing).toBeNull()
    expect(document.disk).toBeNull()
  })

  it('can be edited once it was let go', async () => {
    const { place } = await opened({ choice: 'read' })
    await rm(lockPath(folder(name)))
    expect(await place.openAgain()).toEqual({ ok: true, value: { name, named: true, report } })
    expect(await place.save(numbered('1'))).toEqual({ ok: true, value: { name } })
  })
})

it('takes over a stale lock when the user says so, and its holder is told', async () => {
  const first = await opened({ as: minh })
  await writeFile(
    lockPath(folder(name)),
    (await content(`~$${name}`)).replace(/"heartbeat":"[^"]*"/, '"heartbeat":"2020-01-01T00:00:00.000Z"'),
  )
  const second = await opened({ choice: 'take' })
  expect(second.asked).toMatchObject([{ isStale: true }])
  expect(await first.place.beat()).toEqual({ kind: 'lock-lost', name })
  expect(await second.place.beat()).toBeNull()
})

describe('what is looked after', () => {
  it.each([
    ['same', () => Promise.resolve()],
    ['changed', () => writeFile(folder(name), writeReportFile(numbered('9')))],
    ['gone', () => rm(folder(name))],
    ['medium-gone', () => rename(folder(), `${folder()} đi`)],
  ] as const)('is found %s', async (kind, happen) => {
    const { place } = await opened()
    await happen()
    expect(await place.look()).toEqual({ kind, name })
    await rename(`${folder()} đi`, folder()).catch(() => undefined)
  })

  it('does not take its own saves for changes, however they fall together', async () => {
    const { place } = await opened()
    const both = [1, 2, 3, 4].flatMap((number) => [place.save(numbered(`${number}`)), place.look()])
    expect(await Promise.all(both)).toEqual(
      both.map((_, i) => (i % 2 === 0 ? { ok: true, value: { name } } : { kind: 'same', name })),
    )
  })

  it('is nothing while no file is open', async () => {
    const { place } = filesHere()
    expect([await place.look(), await place.beat(), await place.save(report)]).toEqual([
      null,
      null,
      { ok: true, value: null },
    ])
  })
})

it('reads the file anew, and first puts what is unsaved beside it', async () => {
  const { place } = await opened()
  await writeFile(folder(name), writeReportFile(numbered('của người khác')))
  expect(await place.reload(numbered('của tôi'))).toEqual({
    ok: true,
    value: { opened: { name, named: true, report: numbered('của người khác') }, keptAs: conflict },
  })
  expect(await content(conflict)).toBe(writeReportFile(numbered('của tôi')))
  expect(await place.save(numbered('1'))).toEqual({ ok: true, value: { name } })
})

it('saves a file that is gone only when it is told to', async () => {
  const { place } = await opened()
  await rm(folder(name))
  expect(await place.save(numbered('1'))).toEqual({ ok: false, code: 'file/gone', values: { name } })
  expect(await place.saveAnew(numbered('1'))).toEqual({ ok: true, value: { name } })
  expect(await place.save(numbered('2'))).toEqual({ ok: true, value: { name } })
})

it('goes on saving when the folder is back', async () => {
  const { place } = await opened()
  await rename(folder(), `${folder()} đi`)
  expect(await place.save(numbered('1'))).toMatchObject({ ok: false, code: 'file/medium-gone' })
  await rename(`${folder()} đi`, folder())
  expect(await place.save(numbered('1'))).toEqual({ ok: true, value: { name } })
})

it('is read-only from the start where nothing can be written', async () => {
  await mkdir(folder('chỉ đọc'))
  await writeFile(folder('a'), writeReportFile(report), { mode: 0o444 })
  await copyFile(folder('a'), folder('chỉ đọc', name))
  const { place } = filesHere()
  expect(await place.open(folder('chỉ đọc', name))).toMatchObject({ ok: true, value: { readOnly: { kind: 'medium' } } })
  expect(await readdir(folder('chỉ đọc'))).toEqual([name])
})
