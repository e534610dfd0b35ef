import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { writeAtomic } from '../../../electron/disk/atomic-write'
import { markOf } from '../../../electron/disk/draft'
import { machineMark } from '../../../electron/disk/process-mark'
import { itMounts, whileHeld, withoutRights, withSmallDisk } from '../../support/hindered-disk'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const name = 'Báo cáo 6 tháng.duthao'
const old = 'bản cũ'
const words = (text: string) => new TextEncoder().encode(text)
/** Beyond what any system counts to. */
const noProcess = 2 ** 30
const mode = async (path: string) => (await stat(path)).mode & 0o777

it('makes a new file and leaves nothing beside it', async () => {
  expect(await writeAtomic(folder(name), words('bản mới'))).toEqual({ ok: true, value: null })
  expect(await readFile(folder(name), 'utf8')).toBe('bản mới')
  expect(await readdir(folder())).toEqual([name])
})

it('gives back every byte it was given, of any length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200_000 }), async (bytes) => {
      await writeAtomic(folder('a'), bytes)
      expect(new Uint8Array(await readFile(folder('a')))).toEqual(bytes)
    }),
    { numRuns: 25 },
  )
})

it.each([0o600, 0o644, 0o664, 0o755])('keeps the permissions %o of what it replaces', async (permissions) => {
  await writeFile(folder(name), old)
  await chmod(folder(name), permissions)
  await writeAtomic(folder(name), words('bản mới'))
  expect(await mode(folder(name))).toBe(permissions)
})

it('writes through a symbolic link and leaves the link', async () => {
  await writeFile(folder('thật'), old)
  await symlink(folder('thật'), folder('lối tắt'))
  await writeAtomic(folder('lối tắt'), words('bản mới'))
  expect(await readFile(folder('thật'), 'utf8')).toBe('bản mới')
  expect((await readdir(folder())).sort()).toEqual(['lối tắt', 'thật'])
})

it('takes a name as long as the file system allows', async () => {
  const long = 'ệ'.repeat(85)
  expect(await writeAtomic(folder(long), words('bản mới'))).toEqual({ ok: true, value: null })
})

it('refuses a file without write permission, to root too', async () => {
  await writeFile(folder(name), old)
  await chmod(folder(name), 0o444)
  expect(await writeAtomic(folder(name), words('bản mới'))).toEqual({
    ok: false,
    code: 'file/read-only',
    values: { name },
  })
  expect(await readFile(folder(name), 'utf8')).toBe(old)
  expect(await readdir(folder())).toEqual([name])
})

it('refuses where the folder may not be written to', async () => {
  await writeFile(folder(name), old)
  await chmod(folder(name), 0o666)
  await withoutRights(folder(), async () => {
    expect(await writeAtomic(folder(name), words('bản mới'))).toMatchObject({ ok: false, code: 'file/read-only' })
  })
  expect(await readFile(folder(name), 'utf8')).toBe(old)
  expect(await readdir(folder())).toEqual([name])
})

it.each([
  ['a folder', () => mkdir(folder(name))],
  ['below a folder that is gone', () => Promise.resolve(folder('không có', name))],
  ['below a file', () => writeFile(folder('tệp'), '').then(() => folder('tệp', name))],
])('refuses a target that is %s', async (_, prepare) => {
  const target = (await prepare()) ?? folder(name)
  const before = await readdir(folder())
  expect(await writeAtomic(target, words('bản mới'))).toEqual({ ok: false, code: 'file/unwritable', values: { name } })
  expect(await readdir(folder())).toEqual(before)
})

it.each([
  ['was killed here a moment ago', machineMark, noProcess, false],
  ['was written long ago on another machine', 'a1b2c3', process.pid, true],
  ['is numbered as one that runs now, and old', machineMark, process.pid, true],
])('clears away all drafts of a program that %s', async (_, machine, pid, isOld) => {
  const drafts = [draftOf(name, machine, pid, 1), draftOf(name, machine, pid, 2)]
  for (const draft of [...drafts, draftOf(name, machine, pid, 3, '.guard')]) {
    await writeFile(folder(draft), 'dở dang')
    if (isOld) await utimes(folder(draft), 1, 1)
  }
  await writeAtomic(folder(name), words('bản mới'))
  expect(await readdir(folder())).toEqual([name])
})

it.each([
  ['another machine that saves just now', draftOf(name, 'a1b2c3', 4)],
  ['another file', draftOf('tệp khác', machineMark, noProcess)],
])('leaves the draft of %s', async (_, draft) => {
  await writeFile(folder(draft), 'đang ghi')
  expect(await writeAtomic(folder(name), words('bản mới'))).toEqual({ ok: true, value: null })
  expect((await readdir(folder())).sort()).toEqual([draft, name].sort())
})

it('ends with one whole version when many write at once', async () => {
  const versions = Array.from({ length: 12 }, (_, i) => String(i).repeat(50_000))
  await Promise.all(versions.map((version) => writeAtomic(folder(name), words(version))))
  expect(versions).toContain(await readFile(folder(name), 'utf8'))
  expect(await readdir(folder())).toEqual([name])
})

itMounts('keeps the old file when the disk is full, wherever in the file it fills up', async () => {
  for (const sizeKb of [64, 100, 128, 256]) {
    await withSmallDisk(folder(), sizeKb, async () => {
      await writeFile(folder(name), old)
      const bytes = new Uint8Array(sizeKb * 1024).fill(7)
      expect(await writeAtomic(folder(name), bytes)).toEqual({ ok: false, code: 'file/disk-full', values: { name } })
      expect(await readFile(folder(name), 'utf8')).toBe(old)
      expect(await readdir(folder())).toEqual([name])
    })
  }
})

itMounts('gives up on a file that stays held, and leaves it', async () => {
  await writeFile(folder(name), old)
  await writeFile(folder('giữ'), old)
  await whileHeld(folder(name), folder('giữ'), async () => {
    expect(await writeAtomic(folder(name), words('bản mới'))).toEqual({
      ok: false,
      code: 'file/in-use',
      values: { name },
    })
  })
  expect(await readFile(folder(name), 'utf8')).toBe(old)
  expect((await readdir(folder())).sort()).toEqual([name, 'giữ'].sort())
})

function draftOf(file: string, machine: string, pid: number, number = 1, of = ''): string {
  const mark = createHash('sha256').update(file).digest('hex').slice(0, 12)
  return `.duthao-${mark}${of}-${machine}-${pid}-${number}.tmp`
}

it('is not held up by the drafts of a killed program that had the same number', async () => {
  const target = folder('sau khi khởi động lại.duthao')
  const left = (at: number) => `${markOf(target)}-${machineMark}-${process.pid}-${at + 1}.tmp`
  await Promise.all(Array.from({ length: 500 }, (_, at) => writeFile(left(at), 'dở dang')))
  expect(await writeAtomic(target, words('mới'))).toEqual({ ok: true, value: null })
  expect(await readFile(target, 'utf8')).toBe('mới')
})
