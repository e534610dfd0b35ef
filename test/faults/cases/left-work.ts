import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '#core/document/schema'
import { patchOf } from '#core/journal/patch'
import { readReport } from '../../../electron/disk/report-file'
import { Journal } from '../../../electron/journal/journal'
import { leftReports } from '../../../electron/journal/left-reports'
import type { JournalExchanges } from '../../../electron/journal/messages'
import { HelperProcess } from '../../../electron/processes/helper-process'
import type { Fault } from '../fault'
import { launchOwn } from '../machine/next-start'
import { Subject } from '../subject'
import type { Tally } from '../tally'

const LENGTH = 15_000
const subject = () => new Subject(LENGTH)

/** Version 1 was opened from a file, and edited to version 2 when everything ended. */
type Scene = {
  readonly path: string
  /** Another run, that leaves an edit of version 1 of a report unsaved. */
  readonly leave: (to: Report, path: string | null) => Promise<void>
  readonly journals: string
}

type Case = {
  readonly what: string
  readonly make: (scene: Scene) => Promise<void>
  /** The versions that are offered at the next start, the latest first. */
  readonly offered: readonly number[]
}

const cases: readonly Case[] = [
  { what: 'the file is as it was', make: async () => undefined, offered: [2] },
  { what: 'the file is gone', make: ({ path }) => rm(path), offered: [2] },
  { what: 'the file is newer', make: ({ path }) => writeFile(path, subject().text(3)), offered: [2] },
  { what: 'the file is damaged', make: ({ path }) => writeFile(path, subject().text(3).slice(0, 900)), offered: [2] },
  { what: 'the file has just what was typed', make: ({ path }) => writeFile(path, subject().text(2)), offered: [] },
  { what: 'a folder has its name', make: ({ path }) => rm(path).then(() => mkdir(path)), offered: [2] },
  {
    what: 'two runs left the same report',
    make: ({ leave, path }) => leave(subject().version(4), path),
    offered: [4, 2],
  },
  { what: 'one of them never had a file', make: ({ leave }) => leave(subject().version(5), null), offered: [5, 2] },
  {
    what: 'a run of a later release left something, too',
    make: ({ journals }) => writeFile(join(journals, '9-0a1b2c3d.journal'), 'sổ ghi của bản mới\n'),
    offered: [2],
  },
  {
    what: 'the folder of journals holds strange files',
    make: async ({ journals }) => {
      await writeFile(join(journals, 'đọc tôi.txt'), 'x')
      await writeFile(join(journals, '7-0a1b2c3d.journal'), Buffer.alloc(4096))
    },
    offered: [2],
  },
]

export const leftWork: Fault = {
  id: 'F25',
  words: 'what was left unsaved meets a file that is newer, gone, damaged',
  times: { ci: cases.length, release: cases.length },
  needs: [],
  run: async ({ folder, tally }) => {
    for (const [at, one] of cases.entries()) {
      const journals = join(folder, `${at}`)
      const path = join(folder, `${at} Báo cáo.duthao`)
      await writeFile(path, subject().text(1))
      const leave = (to: Report, file: string | null) => left(journals, to, file)
      await leave(subject().version(2), path)
      await one.make({ path, leave, journals })
      tally.tried()
      await expectOffered(tally, journals, path, one)
    }
  },
}

async function left(folder: string, to: Report, path: string | null): Promise<void> {
  const process = new HelperProcess<JournalExchanges>(launchOwn('journal'))
  const journal = new Journal(process, { folder, run: randomUUID() }, Date.now)
  const report = subject().version(1)
  const read = path === null ? null : await readReport(path)
  const place = read?.ok && path !== null ? { path, fingerprint: read.value.fingerprint } : null
  const { edit, kept } = journal.begin({ report, name: 'Báo cáo', place, unsaved: false })
  await kept
  await journal.note(edit, 1, patchOf(report, to), null)
  process.stop()
}

/** The right ones are offered, and both texts are kept: what was left, and what the file has. */
async function expectOffered(tally: Tally, folder: string, path: string, { what, offered }: Case): Promise<void> {
  const before = await readFile(path).catch(() => null)
  const process = new HelperProcess<JournalExchanges>(launchOwn('journal'))
  const journal = new Journal(process, { folder, run: randomUUID() }, Date.now)
  const found = await leftReports({ journal, readReport })
  const read = await Promise.all(found.map(({ token }) => journal.read(token)))
  process.stop()
  const versions = read.map((one) => Number(one?.report.frame.number))
  if (offered.some((version) => !versions.includes(version))) tally.lost(`${what}: offered ${versions}`)
  tally.expect(versions.join(' ') === offered.join(' '), `${what}: offered ${versions}, not ${offered}`)
  const after = await readFile(path).catch(() => null)
  if (before !== null && !before.equals(after ?? Buffer.alloc(0))) tally.lost(`${what}: the file is not what it was`)
}
