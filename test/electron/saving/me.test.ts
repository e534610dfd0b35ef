import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { readMe } from '../../../electron/saving/me'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()

it('keeps one seat for one installation', async () => {
  const first = await readMe(folder('seat.json'))
  expect(first).toMatchObject({ host: hostname(), pid: process.pid })
  expect(await readMe(folder('seat.json'))).toEqual(first)
  expect((await readMe(folder('khác.json'))).seat).not.toBe(first.seat)
})

it('draws another one where the kept one cannot be read', async () => {
  await writeFile(folder('seat.json'), '{"seat":""}')
  const drawn = await readMe(folder('seat.json'))
  expect(drawn.seat).toMatch(/^[0-9a-f-]{36}$/)
  expect(await readMe(folder('seat.json'))).toEqual(drawn)
})
