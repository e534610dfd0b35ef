import { chmod, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { beatLock, type Holder, lockPath, type Me, releaseLock, takeLock } from '../../../electron/disk/report-lock'
import { itMounts, withoutRights, withSmallDisk } from '../../support/hindered-disk'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const name = 'Quý I – huyện Lục Ngạn.duthao'
const report = () => folder(name)
const now = new Date('2026-11-23T03:42:00.000Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
/** Beyond what any system counts to. */
const noProcess = 2 ** 30

const lan: Me = { user: 'lan', host: 'MAYTINH-A', pid: process.pid, seat: 'ghế A' }
const minh: Me = { user: 'minh', host: 'MAYTINH-B', pid: 4, seat: 'ghế B' }

const holding = (changed: Partial<Holder> = {}): Holder => ({
  ...minh,
  since: minutesAgo(60),
  heartbeat: minutesAgo(0.5),
  ...changed,
})
const held = async () => JSON.parse(await readFile(lockPath(report()), 'utf8'))
const take = (me: Me, isForced = false) => takeLock(report(), me, now, isForced)

async function lockedBy(holder: object | string): Promise<void> {
  await writeFile(lockPath(report()), typeof holder === 'string' ? holder : JSON.stringify(holder))
}

it('says who has the report open, where and since when, and goes when it is let go', async () => {
  expect(await take(lan)).toEqual({ kind: 'held' })
  expect(await held()).toEqual({ ...lan, since: now.toISOString(), heartbeat: now.toISOString() })
  expect(await readdir(folder())).toEqual([`~$${name}`])
  await releaseLock(report(), lan)
  expect(await readdir(folder())).toEqual([])
})

it('is taken by one of many who want it at once', async () => {
  const all = Array.from({ length: 8 }, (_, i): Me => ({ ...lan, host: `MAY-${i}`, seat: `ghế ${i}` }))
  const answers = await Promise.all(all.map((me) => take(me)))
  expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(1)
  expect(answers.filter(({ kind }) => kind === 'other')).toHaveLength(7)
})

it.each([
  ['who was there a moment ago', holding(), false],
  ['on a machine of the same name whose program runs', holding({ host: lan.host, pid: process.ppid }), false],
  ['who has not been heard of for five minutes', holding({ heartbeat: minutesAgo(5.1) }), true],
  ['whose program on this machine is gone', holding({ host: lan.host, pid: noProcess }), true],
])('tells of another one %s', async (_, holder, isStale) => {
  await lockedBy(holder)
  expect(await take(lan)).toEqual({ kind: 'other', holder, isStale })
  expect(await held()).toEqual(holder)
})

it('is our own where a crash of this installation left it, whatever it says of time and number', async () => {
  await lockedBy({ ...lan, pid: noProcess, since: minutesAgo(1), heartbeat: minutesAgo(1) })
  expect(await take(lan)).toEqual({ kind: 'held' })
})

it.each([
  ['nothing', ''],
  ['no JSON', '\u0000\u0001 rác'],
  ['another program’s JSON', '{"owner":"x"}'],
  ['a holder without a time', JSON.stringify({ ...minh, since: 'hôm qua', heartbeat: 'hôm nay' })],
])('does not block for ever where the lock holds %s', async (_, text) => {
  await lockedBy(text)
  await utimes(lockPath(report()), now, now)
  expect(await take(lan)).toEqual({ kind: 'other', holder: null, isStale: false })
  const long = new Date(minutesAgo(6))
  await utimes(lockPath(report()), long, long)
  expect(await take(lan)).toEqual({ kind: 'other', holder: null, isStale: true })
  expect(await take(lan, true)).toEqual({ kind: 'held' })
  expect(await held()).toMatchObject(lan)
})

it.each([
  ['a folder', () => mkdir(lockPath(report()))],
  ['a link that leads nowhere', () => symlink(folder('không có'), lockPath(report()))],
])('gives up without a word where the lock is %s', async (_, prepare) => {
  await prepare()
  expect(await take(lan, true)).toMatchObject({ kind: expect.stringMatching(/held|impossible/) })
})

it('is taken over when the user says so, and its holder learns of it with the next heartbeat', async () => {
  await lockedBy(holding())
  expect(await take(lan, true)).toEqual({ kind: 'held' })
  expect(await beatLock(report(), minh, now)).toEqual({ kind: 'other', holder: await held(), isStale: false })
  await releaseLock(report(), minh)
  expect(await held()).toMatchObject(lan)
})

it('beats: the time of the opening stays, that of the heartbeat goes on', async () => {
  await take(lan)
  const later = new Date(now.getTime() + 30_000)
  expect(await beatLock(report(), lan, later)).toEqual({ kind: 'held' })
  expect(await held()).toEqual({ ...lan, since: now.toISOString(), heartbeat: later.toISOString() })
})

it('is taken again where somebody swept it away', async () => {
  await take(lan)
  await rm(lockPath(report()))
  expect(await beatLock(report(), lan, now)).toEqual({ kind: 'held' })
  expect(await held()).toMatchObject(lan)
})

it('is found under both forms of a Vietnamese name', async () => {
  await writeFile(folder(`~$${name.normalize('NFD')}`), JSON.stringify(holding()))
  expect(await takeLock(folder(name.normalize('NFC')), lan, now, false)).toMatchObject({ kind: 'other' })
  expect(await takeLock(folder(name.normalize('NFD')), lan, now, false)).toMatchObject({ kind: 'other' })
})

it('says that nothing can be written where the folder is protected', async () => {
  await chmod(folder(), 0o755)
  await withoutRights(folder(), async () => {
    expect(await take(lan)).toEqual({ kind: 'read-only' })
  })
})

it('is impossible for a name that leaves no room for it, and nobody is held up', async () => {
  const long = `${'ệ'.repeat(83)}.duthao`.slice(0, 90)
  expect(await takeLock(folder(long), lan, now, false)).toEqual({ kind: 'impossible' })
})

itMounts('leaves no empty lock on a full disk, which would say that somebody has the report open', async () => {
  await withSmallDisk(folder(), 64, async () => {
    await writeFile(folder('đầy'), Buffer.alloc(64 * 1024)).catch(() => undefined)
    expect(await take(lan)).toEqual({ kind: 'impossible' })
    expect(await readdir(folder())).toEqual(['đầy'])
    await rm(folder('đầy'))
    expect(await beatLock(report(), lan, now)).toEqual({ kind: 'held' })
  })
})
