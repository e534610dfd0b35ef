import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keep } from '../../electron/kept-json'
import { pathOfToken, readRecent, recentFile, withRecent } from '../../electron/recent'
import { tempFolder } from '../support/temp-folder'

const folder = tempFolder()

it('puts the file used last first, each file once, ten at most', () => {
  const many = Array.from({ length: 12 }, (_, i) => `/${i}`)
  expect(withRecent(['/a', '/b', '/c'], '/c')).toEqual(['/c', '/a', '/b'])
  expect(withRecent(many, '/mới')).toEqual(['/mới', ...many.slice(0, 9)])
})

it('shows a window the name and the folder, never the path', () => {
  const path = join('/nhà', 'ai đó', 'Báo cáo', 'Quý I.duthao'.normalize('NFD'))
  const file = recentFile(path)
  expect(file).toEqual({ token: expect.stringMatching(/^[0-9a-f]{64}$/), name: 'Quý I.duthao', folder: 'Báo cáo' })
})

it('finds a path by its token, and no path that is not in the list', () => {
  const list = ['/a/1.duthao', '/b/2.duthao']
  expect(pathOfToken(list, recentFile('/b/2.duthao').token)).toBe('/b/2.duthao')
  expect(pathOfToken(list, recentFile('/etc/passwd').token)).toBeUndefined()
  expect(pathOfToken(list, '/a/1.duthao')).toBeUndefined()
})

it('gives back what was kept', async () => {
  await keep(folder('recent.json'), ['/a', '/b'])
  expect(await readRecent(folder('recent.json'))).toEqual(['/a', '/b'])
})

it.each(['', '{}', '[1]', '["/a"', 'null'])('takes %j for an empty list', async (text) => {
  await writeFile(folder('recent.json'), text)
  expect(await readRecent(folder('recent.json'))).toEqual([])
})
