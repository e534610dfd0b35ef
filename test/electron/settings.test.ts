import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { keep } from '../../electron/kept-json'
import { DEFAULT_SETTINGS, readSettings } from '../../electron/settings'
import { tempFolder } from '../support/temp-folder'

const folder = tempFolder()

it('begins with the defaults, in Vietnamese', async () => {
  expect(await readSettings(folder('settings.json'))).toEqual({ language: 'vi', theme: 'system', outline: true })
})

it('gives back what was kept', async () => {
  const settings = { language: 'en', theme: 'dark', outline: false, data: { open: true, width: 640 } } as const
  await keep(folder('mới', 'settings.json'), settings)
  expect(await readSettings(folder('mới', 'settings.json'))).toEqual(settings)
})

it.each([
  ['of an older version', '{"language":"en"}', { ...DEFAULT_SETTINGS, language: 'en' }],
  [
    'of a newer version',
    '{"language":"en","theme":"dark","outline":true,"font":"big"}',
    { language: 'en', theme: 'dark', outline: true },
  ],
])('understands settings %s', async (_, text, settings) => {
  await writeFile(folder('settings.json'), text)
  expect(await readSettings(folder('settings.json'))).toEqual(settings)
  expect(await readdir(folder())).toEqual(['settings.json'])
})

it.each([
  ['empty', ''],
  ['cut', '{"language":"e'],
  ['no object', '[]'],
  ['another language', '{"language":"fr"}'],
  ['not UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
])('sets aside a file that is %s and begins anew', async (_, content) => {
  await writeFile(folder('settings.json'), content)
  expect(await readSettings(folder('settings.json'))).toEqual(DEFAULT_SETTINGS)
  expect(await readdir(folder())).toEqual(['settings.json.unreadable'])
  expect(await readFile(folder('settings.json.unreadable'))).toEqual(Buffer.from(content))
})

it('keeps nothing, and says nothing, where it may not write', async () => {
  await mkdir(folder('settings.json'))
  await keep(folder('settings.json'), DEFAULT_SETTINGS)
  expect(await readdir(folder('settings.json'))).toEqual([])
})
