import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault, Trial } from '../fault'
import { Saver } from '../machine/saver'
import { Subject } from '../subject'
import { expectRefused, expectVersion } from '../verdict'

const NAME = 'Báo cáo 6 tháng.duthao'
const LENGTH = 30_000
const NOBODY = 65534

/** Of a folder and a file that belong to somebody else, so that they cannot be saved to. */
const protections = [
  { ofFolder: 0o555, ofFile: 0o666 },
  { ofFolder: 0o555, ofFile: 0o444 },
  { ofFolder: 0o777, ofFile: 0o444 },
  { ofFolder: 0o777, ofFile: 0o644 },
] as const

export const noRights: Fault = {
  id: 'F14',
  words: 'no right to write (folder, file, both)',
  times: { ci: 5, release: 20 },
  needs: ['root'],
  run: async (trial) => {
    const subject = new Subject(LENGTH)
    const open = join(trial.folder, 'open')
    await mkdir(open)
    await chmod(open, 0o777)
    const saver = await Saver.start(LENGTH, { ...trial, uid: NOBODY })
    for (let time = 0; time < trial.times; time += 1) {
      const folder = join(trial.folder, String(time))
      const path = join(folder, NAME)
      await mkdir(folder)
      await writeFile(path, subject.text(1))
      const { ofFolder, ofFile } = trial.random.pick(protections)
      await chmod(path, ofFile)
      await chmod(folder, ofFolder)
      await saver.open(path)
      trial.tally.tried()
      expectRefused(trial.tally, await saver.save(2), ['file/read-only'], 'no right to write')
      expectVersion(trial.tally, await subject.found(path), 1, 'no right to write')
      const elsewhere = join(open, `${time} ${NAME}`)
      const answer = await saver.saveTo(elsewhere, 2)
      trial.tally.expect(answer.saved, `not saved elsewhere either: ${JSON.stringify(answer)}`)
      expectVersion(trial.tally, await subject.found(elsewhere), 2, 'saved elsewhere')
    }
    await saver.end()
  },
}

type Change = {
  readonly what: string
  readonly make: (place: {
    readonly folder: string
    readonly path: string
    readonly elsewhere: string
  }) => Promise<void>
  /** Whether ours may lie beside what is there now. */
  readonly mayLieBeside: boolean
}

const changes: readonly [Change, ...Change[]] = [
  { what: 'the file is deleted', make: ({ path }) => rm(path), mayLieBeside: false },
  { what: 'the file is renamed', make: ({ path }) => rename(path, `${path}.cũ`), mayLieBeside: false },
  { what: 'the folder is deleted', make: ({ folder }) => rm(folder, { recursive: true }), mayLieBeside: false },
  { what: 'the folder is renamed', make: ({ folder }) => rename(folder, `${folder} cũ`), mayLieBeside: false },
  {
    what: 'a folder takes the place of the file',
    make: async ({ path }) => {
      await rm(path)
      await mkdir(path)
    },
    mayLieBeside: true,
  },
  {
    what: 'a link to another report takes the place of the file',
    make: async ({ path, elsewhere }) => {
      await rm(path)
      await symlink(join(elsewhere, NAME), path)
    },
    mayLieBeside: true,
  },
  {
    what: 'a link to another folder takes the place of the folder',
    make: async ({ folder, elsewhere }) => {
      await rm(folder, { recursive: true })
      await symlink(elsewhere, folder)
    },
    mayLieBeside: true,
  },
  {
    what: 'another report takes the place of the file',
    make: ({ path, elsewhere }) => cp(join(elsewhere, NAME), path),
    mayLieBeside: true,
  },
]

const ELSEWHERE = 700

export const replacedPlaces: Fault = {
  id: 'F16',
  words: 'file or folder deleted, renamed, replaced by a folder, a link',
  times: { ci: 24, release: 200 },
  needs: [],
  run: async (trial) => {
    const subject = new Subject(LENGTH)
    const saver = await Saver.start(LENGTH, trial)
    for (let time = 0; time < trial.times; time += 1) {
      const change = changes[time % changes.length] ?? changes[0]
      await replaced(trial, join(trial.folder, String(time)), change, saver, subject)
    }
    await saver.end()
  },
}

async function replaced({ tally }: Trial, at: string, change: Change, saver: Saver, subject: Subject): Promise<void> {
  const [folder, elsewhere] = [join(at, 'báo cáo'), join(at, 'nơi khác')]
  await mkdir(folder, { recursive: true })
  await mkdir(elsewhere)
  const path = join(folder, NAME)
  await saver.saveTo(path, 1)
  await writeFile(join(elsewhere, NAME), subject.text(ELSEWHERE))
  await change.make({ folder, path, elsewhere })
  const before = await treeOf(at)
  tally.tried()
  const answer = await saver.save(2)
  const after = await treeOf(at)
  for (const [name, text] of before) {
    if (after.get(name) !== text) tally.lost(`${change.what}: ${name} is not what it was`)
  }
  const made = [...after.keys()].filter((name) => !before.has(name))
  if (answer.saved) {
    tally.expect(change.mayLieBeside && answer.isBeside, `${change.what}: saved to ${answer.path}`)
    expectVersion(tally, await subject.found(answer.path), 2, change.what)
  } else {
    tally.expect(made.length === 0, `${change.what}: ${answer.code}, and yet made ${made}`)
  }
}

/** All files below a folder with their contents; folders and links stand for themselves. */
async function treeOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = entries.map(async (entry): Promise<readonly [string, string]> => {
    const path = join(entry.parentPath, entry.name)
    return [path, entry.isFile() ? await readFile(path, 'latin1') : entry.isSymbolicLink() ? 'link' : 'folder']
  })
  return new Map(await Promise.all(read))
}
