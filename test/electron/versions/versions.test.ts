import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import type { Report } from '#core/document/schema'
import { newestKept } from '#core/versions/thin'
import { folderName } from '../../../electron/versions/folder'
import { type Packing, packing } from '../../../electron/versions/packing'
import { smallReport } from '../../support/build'
import { anyReport } from '../../support/generate'
import { whyNoMounts, withSmallDisk } from '../../support/hindered-disk'
import { tempFolder } from '../../support/temp-folder'
import { versionsIn } from '../../support/versions'

jest.setTimeout(30_000) // each of hundreds of versions is flushed to the disk

const folder = tempFolder()
const report = smallReport()
const numbered = (number: string, of: Report = report): Report => ({ ...of, frame: { ...of.frame, number } })

const filesOf = async (id = report.id) => (await readdir(folder(folderName(id)))).toSorted()
const dayMs = 24 * 3_600_000

it('keeps a report as it was, and tells about it', async () => {
  const kept = versionsIn(folder())
  kept.file = 'Quý I.duthao'
  expect(await kept.versions.add(report, 'saved')).toEqual({ ok: true, value: { token: '1' } })
  expect(await kept.versions.add(numbered('12'), 'exported', 'Bản trình')).toEqual({ ok: true, value: { token: '2' } })
  const { versions, damaged } = await kept.versions.list(report.id)
  expect(versions.map(({ size: _, time: __, ...each }) => each)).toEqual([
    { token: '2', kind: 'exported', name: 'Bản trình', file: 'Quý I.duthao' },
    { token: '1', kind: 'saved', name: null, file: 'Quý I.duthao' },
  ])
  expect(damaged).toEqual([])
  expect(await kept.versions.read(report.id, '1')).toEqual({ ok: true, value: report })
  expect(await kept.versions.read(report.id, '2')).toEqual({ ok: true, value: numbered('12') })
  expect(kept.changed).toEqual([report.id, report.id])
})

it('gives back any report', async () => {
  const kept = versionsIn(folder())
  await fc.assert(
    fc.asyncProperty(anyReport, async (any) => {
      const added = await kept.versions.add(any, 'interval')
      if (!added.ok) throw new Error(added.code)
      expect(await kept.versions.read(any.id, added.value.token)).toEqual({ ok: true, value: any })
    }),
    { numRuns: 40 },
  )
})

it('knows after a restart what there is, and goes on counting', async () => {
  const before = versionsIn(folder())
  await before.versions.add(report, 'saved')
  await before.versions.add({ ...report, id: 'khac' }, 'saved')
  const listed = await before.versions.list(report.id)
  const after = versionsIn(folder())
  expect(await after.versions.list(report.id)).toEqual(listed)
  expect(await after.versions.add(numbered('3'), 'saved')).toEqual({ ok: true, value: { token: '3' } })
})

it('tells of which reports there are versions, by their newest that can be read', async () => {
  const kept = versionsIn(folder())
  await kept.versions.add(report, 'discarded')
  kept.file = 'b.duthao'
  await kept.versions.add({ ...report, id: 'b' }, 'saved')
  await kept.versions.add(numbered('2', { ...report, id: 'b' }), 'exported')
  await truncate(folder('b', '0000000003.duthao-version'), 50)
  const after = versionsIn(folder())
  const title = 'Báo cáo tóm tắt 6 tháng đầu năm 2020'
  expect(await after.versions.reports()).toMatchObject([
    { report: 'b', token: '2', title, file: 'b.duthao', kind: 'saved' },
    { report: report.id, token: '1', title, file: null, kind: 'discarded' },
  ])
  expect((await after.versions.list(report.id)).versions).toMatchObject([{ file: null }])
  expect(await versionsIn(folder('none')).versions.reports()).toEqual([])
})

it('keeps one text once, until another came between', async () => {
  const { versions } = versionsIn(folder())
  for (const each of [report, report, numbered('2'), report]) await versions.add(each, 'saved')
  expect(await filesOf()).toEqual(['0000000001', '0000000002', '0000000003'].map((name) => `${name}.duthao-version`))
})

it('gives the text that is there what the user wishes of it', async () => {
  const kept = versionsIn(folder())
  await kept.versions.add(report, 'saved')
  await kept.versions.add(report, 'interval', 'Trước cuộc họp')
  await kept.versions.add(report, 'interval', 'Không đè tên')
  expect((await kept.versions.list(report.id)).versions).toMatchObject([{ kind: 'saved', name: 'Trước cuộc họp' }])
  expect(await kept.versions.add(report, 'named')).toEqual({ ok: true, value: { token: '1' } })
  const wished = [{ kind: 'named', name: 'Trước cuộc họp' }]
  expect((await kept.versions.list(report.id)).versions).toMatchObject(wished)
  expect((await versionsIn(folder()).versions.list(report.id)).versions).toMatchObject(wished)
})

it('names a version, names it otherwise and takes the name away', async () => {
  const kept = versionsIn(folder())
  await kept.versions.add(report, 'saved')
  for (const name of ['Bản 1', 'Bản trình Thường trực ', null]) {
    expect(await kept.versions.rename(report.id, '1', name)).toEqual({ ok: true, value: null })
    const shown = { ...(await versionsIn(folder()).versions.list(report.id)).versions[0] }
    expect(shown.name).toEqual(name?.trim() ?? null)
    expect(await versionsIn(folder()).versions.read(report.id, '1')).toEqual({ ok: true, value: report })
  }
})

it('does one thing after the other, in the order in which it was asked', async () => {
  const kept = versionsIn(folder())
  const texts = Array.from({ length: 12 }, (_, at) => numbered(String(at)))
  const added = await Promise.all(texts.map((each) => kept.versions.add(each, 'saved')))
  expect(added.map((each) => each.ok && each.value.token)).toEqual(texts.map((_, at) => String(at + 1)))
  for (const [at, text] of texts.entries()) {
    expect(await kept.versions.read(report.id, String(at + 1))).toEqual({ ok: true, value: text })
  }
})

it('lets go what is too old by its hour and day, and never a named one', async () => {
  const kept = versionsIn(folder())
  await kept.versions.add(numbered('tên'), 'saved', 'giữ')
  for (let at = 0; at < newestKept; at += 1) await kept.versions.add(numbered(`cũ ${at}`), 'saved')
  kept.clock += 2 * dayMs
  for (let at = 0; at < newestKept; at += 1) await kept.versions.add(numbered(`mới ${at}`), 'saved')
  const { versions } = await kept.versions.list(report.id)
  expect(versions).toHaveLength(newestKept + 2) // the last of that hour, and the named one
  expect(versions.at(-1)).toMatchObject({ name: 'giữ' })
  expect(await filesOf()).toHaveLength(newestKept + 2)
})

it('loses nothing to a clock that jumps back', async () => {
  const kept = versionsIn(folder())
  await kept.versions.add(numbered('trước'), 'saved')
  kept.clock = Date.UTC(2001, 0, 1)
  for (let at = 0; at < newestKept + 5; at += 1) await kept.versions.add(numbered(`sai giờ ${at}`), 'saved')
  const { versions } = await kept.versions.list(report.id)
  expect(versions).toHaveLength(newestKept + 6)
  expect(versions.map(({ token }) => Number(token))).toEqual(versions.map((_, at) => newestKept + 6 - at))
})

it('keeps within its room, of all reports the oldest going first, and each keeps its newest 50', async () => {
  const other: Report = { ...report, id: 'khac' }
  const { versions } = versionsIn(folder(), { room: 1 })
  for (let at = 0; at < newestKept + 3; at += 1) {
    await versions.add(numbered(String(at)), 'saved')
    await versions.add(numbered(String(at), other), 'saved')
  }
  const newest = Array.from({ length: newestKept }, (_, at) => 2 * (newestKept + 3 - at))
  expect((await versions.list(other.id)).versions.map(({ token }) => Number(token))).toEqual(newest)
  expect(await filesOf()).toHaveLength(newestKept)
  expect(await filesOf(other.id)).toHaveLength(newestKept)
})

describe('a damaged file', () => {
  const first = () => folder(report.id, '0000000001.duthao-version')

  const damaged = async (hurt: () => Promise<void>) => {
    const { versions } = versionsIn(folder())
    await versions.add(report, 'saved')
    await versions.add(numbered('2'), 'saved')
    await hurt()
    return versionsIn(folder())
  }

  it.each([
    ['cut in its line', () => truncate(first(), 30)],
    ['cut in its text', async () => truncate(first(), (await readFile(first())).length - 1)],
    ['empty', () => truncate(first(), 0)],
    ['grown', async () => writeFile(first(), Buffer.concat([await readFile(first()), Buffer.from('x')]))],
  ])('is told and left where it is: %s', async (_, hurt) => {
    const kept = await damaged(hurt)
    const { versions, damaged: told } = await kept.versions.list(report.id)
    expect(versions.map(({ token }) => token)).toEqual(['2'])
    expect(told).toEqual([{ time: expect.any(Number), isNewer: false }])
    expect(await kept.versions.add(numbered('3'), 'saved')).toEqual({ ok: true, value: { token: '3' } })
    expect(await filesOf()).toHaveLength(3)
  })

  it('of a later application is told as such', async () => {
    const kept = await damaged(() => writeFile(first(), 'duthao-version 2 {"a":1}\n'))
    expect((await kept.versions.list(report.id)).damaged).toEqual([{ time: expect.any(Number), isNewer: true }])
  })

  it('is never read half: each flipped byte of the text is noticed', async () => {
    const sound = await damaged(async () => undefined)
    const bytes = await readFile(first())
    const start = bytes.indexOf(0x0a) + 1
    for (let at = start; at < bytes.length; at += 37) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 4
      await writeFile(first(), flipped)
      expect(await sound.versions.read(report.id, '1')).toEqual({ ok: false, code: 'version/damaged', values: {} })
    }
  })

  it('does not stand for the same text that is kept again', async () => {
    const kept = versionsIn(folder())
    await kept.versions.add(report, 'saved')
    const bytes = await readFile(first())
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1
    await writeFile(first(), bytes)
    expect(await kept.versions.add(report, 'saved')).toEqual({ ok: true, value: { token: '2' } })
    expect(await kept.versions.read(report.id, '2')).toEqual({ ok: true, value: report })
  })

  it('that went away is not found', async () => {
    const kept = versionsIn(folder())
    expect(await kept.versions.read(report.id, '1')).toEqual({ ok: false, code: 'version/not-found', values: {} })
    expect(await kept.versions.rename(report.id, '1', 'tên')).toMatchObject({ code: 'version/not-found' })
    expect(await kept.versions.read(report.id, '../../x')).toMatchObject({ code: 'version/not-found' })
  })
})

it('tells once that nothing can be kept, never throws, and tells again after it went well', async () => {
  await writeFile(folder('versions'), 'a file where the folder should be')
  const kept = versionsIn(folder('versions'))
  const failure = { ok: false, code: 'version/not-kept', values: {} }
  expect(await kept.versions.add(report, 'saved')).toEqual(failure)
  expect(await kept.versions.add(report, 'named')).toEqual(failure)
  expect(kept.told).toEqual(['version/not-kept'])
  await rm(folder('versions'))
  expect((await kept.versions.add(report, 'saved')).ok).toBe(true)
  await rm(folder('versions'), { recursive: true })
  await writeFile(folder('versions'), 'again')
  await kept.versions.add(numbered('2'), 'saved')
  expect(kept.told).toEqual(['version/not-kept', 'version/not-kept'])
})

it('does not let a process that fails into a save', async () => {
  const broken = { pack: () => Promise.reject(new Error('gone')), unpack: () => Promise.reject(new Error('gone')) }
  const kept = versionsIn(folder(), { packing: broken })
  expect(await kept.versions.add(report, 'saved')).toMatchObject({ code: 'version/not-kept' })
  expect(kept.told).toEqual(['version/not-kept'])
})

it('is waited for at the end, but not for ever', async () => {
  const kept = versionsIn(folder())
  const adding = kept.versions.add(report, 'saved')
  await kept.versions.settled(10_000)
  expect(await filesOf()).toHaveLength(1)
  await adding
  const hanging = versionsIn(folder('hanging'), {
    packing: { ...packing, pack: () => new Promise<never>(() => undefined) },
  })
  void hanging.versions.add(report, 'saved')
  await hanging.versions.settled(20)
  expect((await hanging.versions.list(report.id)).versions).toEqual([])
})

const reason = whyNoMounts()
const itMounts = reason === null ? it : it.skip

itMounts(`names a full disk, and keeps what was there${reason === null ? '' : ` (${reason})`}`, async () => {
  await mkdir(folder('small'))
  await withSmallDisk(folder('small'), 64, async () => {
    const kept = versionsIn(folder('small'))
    let at = 0
    while (at < 100 && (await kept.versions.add(numbered(String(at)), 'saved')).ok) at += 1
    expect(kept.told).toEqual(['version/disk-full'])
    const { versions } = await versionsIn(folder('small')).versions.list(report.id)
    expect(versions).toHaveLength(at)
    for (const { token } of versions) expect((await kept.versions.read(report.id, token)).ok).toBe(true)
  })
})

it.each([
  ['3f1c-a', '3f1c-a'],
  ['BaoCao', expect.stringMatching(/^[0-9a-f]{12}\.baocao$/)],
  ['con', expect.stringMatching(/^[0-9a-f]{12}\.con$/)],
])('has a folder for %s that no other report shares', (id, name) => {
  expect(folderName(id)).toEqual(name)
  expect(folderName(id)).not.toBe(folderName(id.toLowerCase() === id ? `${id}x` : id.toLowerCase()))
})

it('counts again after the folder could not be read once', async () => {
  await symlink('vòng', folder('vòng')) // leads to itself, and so can be neither read nor taken for empty
  const kept = versionsIn(folder())
  expect(await kept.versions.add(report, 'saved')).toMatchObject({ code: 'version/not-kept' })
  await rm(folder('vòng'))
  expect(await kept.versions.add(report, 'saved')).toMatchObject({ ok: true })
})

it('says of a version whose process fails that it cannot be read, not that it is damaged', async () => {
  await versionsIn(folder()).versions.add(report, 'saved')
  const broken: Packing = { pack: packing.pack, unpack: () => Promise.reject(new Error('gone')) }
  const kept = versionsIn(folder(), { packing: broken })
  expect(await kept.versions.read(report.id, '1')).toMatchObject({ ok: false, code: 'version/unreadable' })
})
