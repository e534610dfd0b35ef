import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { reportsIn } from '../../../electron/library/found-files'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()

async function put(...names: readonly string[]): Promise<void> {
  await mkdir(folder(...names.slice(0, -1)), { recursive: true })
  await writeFile(folder(...names), 'abc')
}

async function namesIn(...bounds: Parameters<typeof reportsIn> extends [string, ...infer Rest] ? Rest : never) {
  const { files, isCut } = await reportsIn(folder(), ...bounds)
  return { names: files.map(({ path }) => basename(path)).sort(), isCut }
}

it('finds the reports at every depth, with their size', async () => {
  await put('a.duthao')
  await put('2020', 'Quý I', 'b.DuThao')
  await put('2020', 'b.docx')
  expect(await namesIn()).toEqual({ names: ['a.duthao', 'b.DuThao'], isCut: false })
  expect((await reportsIn(folder())).files[0]).toMatchObject({ path: folder('a.duthao'), size: 3 })
})

it('passes over hidden folders and links, which may lead in a circle', async () => {
  await put('.git', 'a.duthao')
  await put('thật', 'b.duthao')
  await symlink(folder(), join(folder('thật'), 'vòng'))
  expect(await namesIn()).toEqual({ names: ['b.duthao'], isCut: false })
})

it.each([
  ['depth', { depth: 1, folders: 9, files: 9 }, ['0.duthao', '1.duthao']],
  ['number of folders', { depth: 9, folders: 2, files: 9 }, ['0.duthao', '1.duthao']],
  ['number of files', { depth: 9, folders: 9, files: 1 }, ['0.duthao']],
])('stops at a %s and says so', async (_, bounds, names) => {
  await put('0.duthao')
  await put('x', '1.duthao')
  await put('x', 'y', '2.duthao')
  expect(await namesIn(bounds)).toEqual({ names, isCut: true })
})

it('tells of a folder that is not there', async () => {
  expect(await reportsIn(folder('không có'))).toEqual({ files: [], isThere: false, isCut: false })
})
