import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { profileOf, readProfiles, readTemplates, templateOf } from '../../electron/templates'
import { tempFolder } from '../support/temp-folder'

const folder = tempFolder()
const good = resolve('templates', 'bao-cao-tom-tat-6-thang.json')

it('reads the templates that are sound and names the others', async () => {
  await writeFile(folder('b.json'), await readFile(good))
  await writeFile(folder('a.json'), '{}')
  await writeFile(folder('c.json'), Buffer.from([0xff]))
  await mkdir(folder('d.json'))
  await writeFile(folder('đọc.txt'), '')
  const { templates, problems } = await readTemplates(folder())
  expect(templates.map(({ id }) => id)).toEqual(['bao-cao-tom-tat-6-thang'])
  expect(problems.map(({ code, values }) => [code, values.file])).toEqual([
    ['template/invalid', 'a.json'],
    ['template/unreadable', 'c.json'],
    ['template/unreadable', 'd.json'],
  ])
})

it('names the folder when it is not there', async () => {
  expect(await readTemplates(folder('không có'))).toEqual({
    templates: [],
    problems: [{ ok: false, code: 'template/unreadable', values: { file: 'không có' } }],
  })
})

it('finds templates and forms by id, and names the known ones otherwise', async () => {
  const { templates } = await readTemplates(resolve('templates'))
  const profiles = await readProfiles(resolve('templates'))
  expect(templateOf(templates, 'bao-cao-tom-tat-6-thang').ok).toBe(true)
  expect(templateOf(templates, 'lạ')).toEqual({
    ok: false,
    code: 'template/unknown',
    values: { template: 'lạ', known: templates.map(({ id }) => id).join(', ') },
  })
  expect(profileOf(profiles, 'nd30').ok).toBe(true)
  expect(profileOf(profiles, 'nd99')).toMatchObject({ code: 'profile/unknown', values: { known: 'hd05, hd36, nd30' } })
})

it('takes a broken form of our own for a bug', async () => {
  await mkdir(folder('profiles'))
  await writeFile(folder('profiles', 'nd30.json'), '{}')
  await expect(readProfiles(folder())).rejects.toThrow('nd30.json')
})
