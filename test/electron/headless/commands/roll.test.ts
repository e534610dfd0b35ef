import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeReportFile } from '#core/document/file'
import { readReport } from '../../../../electron/disk/report-file'
import { run } from '../../../../electron/headless/run'
import { SAMPLE } from '../../../../electron/templates'
import { smallReport } from '../../../support/build'
import { importerHere } from '../../../support/importer'
import { tempFolder } from '../../../support/temp-folder'

const folder = tempFolder()
const templatesFolder = resolve('templates')
const last = writeReportFile(smallReport())
beforeEach(() => writeFile(folder('kỳ trước.duthao'), last))

const duthao = (...args: readonly string[]) =>
  run(args, { templatesFolder, importer: importerHere, year: 2026, lang: 'vi' })

async function refusal(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await duthao('roll', ...args)
  expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  expect(await readFile(folder('kỳ trước.duthao'), 'utf8')).toBe(last)
  return err.trim()
}

it('makes the draft of the next period and lists every change, and what is pending', async () => {
  const output = folder('kỳ này.duthao')
  const { code, out } = await duthao('roll', folder('kỳ trước.duthao'), '--to', '2020-9m', '-o', output, '--json')
  const made = await readReport(output)
  if (!made.ok) throw new Error(made.code)
  const { report } = made.value
  expect(code).toBe(0)
  expect(report).toMatchObject({ period: '2020-9M', carried: { report: 'r1', period: '2020-H1' } })
  expect(report.id).not.toBe('r1')
  expect(JSON.parse(out)).toEqual({
    file: output,
    changes: [
      { kind: 'period', from: '6 tháng đầu năm 2020', to: '9 tháng năm 2020' },
      { kind: 'value', indicator: 'grdp-growth', from: '7,2%', to: '' },
      { kind: 'value', indicator: 'budget', from: '5.145 tỷ đồng', to: '' },
      { kind: 'growth', indicator: 'budget', from: 'giảm 1,1%', to: '' },
      { kind: 'value', indicator: 'accidents', from: '7', to: '' },
      { kind: 'base', indicator: 'budget', from: '5.202 tỷ đồng', to: '' },
      { kind: 'base', indicator: 'accidents', from: '9', to: '' },
      { kind: 'token', from: '6 tháng đầu năm 2020', to: '9 tháng năm 2020' },
      { kind: 'frame.date', from: 'tháng 6 năm 2020', to: 'tháng 9 năm 2020' },
      { kind: 'token', block: 'b1', from: '6 THÁNG ĐẦU NĂM 2020', to: '9 THÁNG NĂM 2020' },
    ],
    pending: { figures: 6, blocks: 8 },
  })
})

it.each(['2021-H1', '2020-9M', '2020'])('rolls the sample to %s, and says so in one line', async (to) => {
  const { code, out, err } = await duthao('roll', join(templatesFolder, SAMPLE), '--to', to, '-o', folder('a.duthao'))
  expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 })
  expect((await readReport(folder('a.duthao'))).ok).toBe(true)
})

it.each([
  ['the period it has already', '2020-H1', '2020-H1'],
  ['a period before', '2019', '2019'],
  ['a period that is none', '2020-H3', '2020-H3'],
])('refuses %s', async (_, to, named) => {
  expect(await refusal(folder('kỳ trước.duthao'), '--to', to, '-o', folder('a.duthao'))).toContain(named)
  expect(await readdir(folder())).toEqual(['kỳ trước.duthao'])
})

it('never writes over the last report, by whatever name', async () => {
  await symlink(folder('kỳ trước.duthao'), folder('b.duthao'))
  const before = await readdir(folder())
  for (const name of ['kỳ trước.duthao', 'b.duthao']) {
    expect(await refusal(folder('kỳ trước.duthao'), '--to', '2021-H1', '-o', folder(name))).toContain(name)
  }
  expect(await readdir(folder())).toEqual(before)
})

it.each([
  ['is gone', undefined, 'x.duthao'],
  ['is no report', 'chữ', 'x.duthao'],
  ['is damaged', last.replace('5145', '5146'), 'x.duthao'],
  ['is of a newer format', last.replace('"version": 1', '"version": 99'), '99'],
])('refuses a last report that %s, by its name', async (_, content, named) => {
  if (content !== undefined) await writeFile(folder('x.duthao'), content)
  expect(await refusal(folder('x.duthao'), '--to', '2021-H1', '-o', folder('a.duthao'))).toContain(named)
  expect(await readdir(folder())).not.toContain('a.duthao')
})

it.each([
  ['without a period', ['-o', 'a.duthao']],
  ['without a file to write', ['--to', '2021-H1']],
  ['into another kind of file', ['--to', '2021-H1', '-o', 'a.docx']],
])('refuses to roll %s', async (_, args) => {
  await refusal(folder('kỳ trước.duthao'), ...args)
})
