import { appendFile, open, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import { readReport, saveReport } from '../../../electron/disk/report-file'
import { smallReport } from '../../support/build'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const name = 'Quý I.duthao'
const report = smallReport()
const changed: Report = { ...report, frame: { ...report.frame, number: '12' } }

async function saved(): Promise<string> {
  const outcome = await saveReport(folder(name), report, null)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

it('reads what it saved, with the same fingerprint', async () => {
  const fingerprint = await saved()
  expect(await readReport(folder(name))).toEqual({ ok: true, value: { report, fingerprint } })
})

it('saves again over its own file', async () => {
  expect(await saveReport(folder(name), changed, await saved())).toMatchObject({ ok: true })
  expect(await readFile(folder(name), 'utf8')).toBe(writeReportFile(changed))
})

it('does not mind a time that a synchroniser touched', async () => {
  const fingerprint = await saved()
  await utimes(folder(name), 1, 1)
  expect(await saveReport(folder(name), changed, fingerprint)).toMatchObject({ ok: true })
})

/** As much of the file as its own text has, for one of these files is too large to be read whole. */
async function head(): Promise<Buffer> {
  const handle = await open(folder(name))
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(100_000)).finally(() => handle.close())
  return buffer.subarray(0, bytesRead)
}

it.each([
  ['someone saved another report there', () => writeFile(folder(name), writeReportFile(changed))],
  ['one byte was added', () => appendFile(folder(name), ' ')],
  ['it was emptied', () => truncate(folder(name))],
  ['it grew beyond any report', () => truncate(folder(name), 200 * 1024 * 1024)],
])('does not write over a file when %s', async (_, change) => {
  const fingerprint = await saved()
  await change()
  const before = await head()
  expect(await saveReport(folder(name), changed, fingerprint)).toEqual({
    ok: false,
    code: 'file/changed',
    values: { name },
  })
  expect(await head()).toEqual(before)
})

it.each([
  ['deleted', () => rm(folder(name))],
  ['renamed', () => rename(folder(name), folder('khác.duthao'))],
])('does not bring back a file that was %s, as on a stick that was pulled out', async (_, take) => {
  const fingerprint = await saved()
  await take()
  expect(await saveReport(folder(name), changed, fingerprint)).toMatchObject({ ok: false, code: 'file/changed' })
  expect(await readReport(folder(name))).toEqual({ ok: false, code: 'file/not-found', values: { name } })
})

it.each([
  ['a byte order mark', `\uFEFF${writeReportFile(report)}`, 'file/damaged'],
  ['text that is no report', 'xin chào', 'file/not-a-report'],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(writeReportFile(report)), Buffer.from([0xff])]),
    'file/not-text',
  ],
])('refuses %s', async (_, content, code) => {
  await writeFile(folder(name), content)
  expect(await readReport(folder(name))).toMatchObject({ ok: false, code, values: { name } })
})

it('refuses a folder, and a file larger than any report without reading it', async () => {
  expect(await readReport(folder())).toMatchObject({ ok: false, code: 'file/unreadable' })
  await writeFile(folder(name), '{')
  await truncate(folder(name), 200 * 1024 * 1024)
  expect(await readReport(folder(name))).toEqual({ ok: false, code: 'file/too-large', values: { name } })
})
