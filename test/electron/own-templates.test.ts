import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { requests } from '#core/ipc/contract'
import { templateFromReport } from '#core/template/from-report'
import { readAllTemplates, saveOwnTemplate, summaryOf } from '../../electron/own-templates'
import { readTemplates, templateOf } from '../../electron/templates'
import { smallReport } from '../support/build'
import { tempFolder } from '../support/temp-folder'

const folder = tempFolder()
const folders = () => ({ templatesFolder: resolve('templates'), ownTemplatesFolder: folder('mẫu riêng') })
const words = { name: 'Báo cáo tuần của tôi', description: '' }

it('reads ours alone before the user has saved any, the shortest periods first', async () => {
  const { templates, problems } = await readAllTemplates(folders())
  expect(problems).toEqual([])
  expect(templates.map(({ id }) => id)).toEqual([
    'bao-cao-kt-xh-cap-xa',
    'bao-cao-kt-xh-thang',
    'bao-cao-kt-xh-quy',
    'bao-cao-kt-xh-6-thang',
    'bao-cao-tom-tat-6-thang',
    'bao-cao-kt-xh-9-thang',
    'bao-cao-kt-xh-cap-xa-nam',
    'bao-cao-kt-xh-nam',
  ])
})

it('keeps a report as a template that new reports can be made of', async () => {
  const saved = await saveOwnTemplate(folders(), smallReport(), words)
  const { templates, problems } = await readAllTemplates(folders())
  expect(saved).toEqual({ ok: true, value: { name: words.name, templates: templates.map(summaryOf) } })
  expect(problems).toEqual([])
  const name = { vi: words.name, en: words.name }
  expect(templateOf(templates, 'bao-cao-tuan-cua-toi')).toEqual({
    ok: true,
    value: templateFromReport(smallReport(), { id: 'bao-cao-tuan-cua-toi', name, description: name }),
  })
})

it.each([
  ['one of ours', 'Báo cáo KT-XH tháng'],
  ['one of ours in capitals and other letters', 'BÁO CÁO KT-XH THÁNG'],
  ['the English name of one of ours', 'Monthly socio-economic report'],
])('refuses the name of %s, and writes nothing', async (_, name) => {
  expect(await saveOwnTemplate(folders(), smallReport(), { ...words, name })).toEqual({
    ok: false,
    code: 'template/name-taken',
    values: { name },
  })
  await expect(readdir(folder('mẫu riêng'))).rejects.toThrow()
})

it('refuses a name of their own a second time, and tells names apart that fold alike', async () => {
  const save = (name: string) => saveOwnTemplate(folders(), smallReport(), { ...words, name })
  expect(await save('Mẫu một')).toMatchObject({ ok: true })
  expect(await save('mẫu  một')).toMatchObject({ code: 'template/name-taken' })
  expect(await save('Mau mot')).toMatchObject({ ok: true })
  expect((await readdir(folder('mẫu riêng'))).sort()).toEqual(['mau-mot-2.json', 'mau-mot.json'])
})

it('names an own template that carries the id of another, and leaves it out', async () => {
  const ours = resolve('templates', 'bao-cao-kt-xh-thang.json')
  await mkdir(folder('mẫu riêng'))
  await writeFile(folder('mẫu riêng', 'chép.json'), await readFile(ours))
  const { templates, problems } = await readAllTemplates(folders())
  expect(templates).toHaveLength((await readTemplates(resolve('templates'))).templates.length)
  expect(problems).toEqual([
    {
      ok: false,
      code: 'template/doubled',
      values: { file: 'Báo cáo KT-XH tháng', id: 'bao-cao-kt-xh-thang' },
    },
  ])
})

it('tells when the folder cannot be made', async () => {
  await writeFile(folder('mẫu riêng'), 'a file lies in its place')
  expect(await saveOwnTemplate(folders(), smallReport(), words)).toMatchObject({ code: 'file/unwritable' })
})

it.each([
  ['no name', { name: '  ', description: '' }],
  ['a name too long', { name: 'a'.repeat(201), description: '' }],
  ['a path', { ...words, path: '/etc' }],
])('takes no request with %s', (_, asked) => {
  expect(requests['template:save'].safeParse({ report: smallReport(), ...asked }).success).toBe(false)
})
