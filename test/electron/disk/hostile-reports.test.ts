import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { writeReportFile } from '#core/document/file'
import { readReport } from '../../../electron/disk/report-file'
import { smallReport } from '../../support/build'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const good = writeReportFile(smallReport())
const changed = (from: string | RegExp, to: string) => {
  const text = good.replace(from, to)
  expect(text).not.toBe(good)
  return text
}

async function codeOf(name: string): Promise<string> {
  const read = await readReport(folder(name))
  if (!read.ok) expect(read.values.name).toBe(name)
  return read.ok ? 'read' : read.code
}

const envelope = (report: string) => `{\n "format": "duthao",\n "version": 1,\n "report": ${report}\n}\n`

/** With the checksum that belongs to it: whoever made it knew how. */
function sealed(from: string | RegExp, to: string): string {
  const content = changed(from, to).replace(/ "sha256": "[0-9a-f]*",\n/, '')
  const sum = createHash('sha256').update(content).digest('hex')
  const at = content.indexOf(' "report":')
  return `${content.slice(0, at)} "sha256": "${sum}",\n${content.slice(at)}`
}

it.each<readonly [string, string, () => string | Uint8Array]>([
  ['nothing wrong', 'read', () => good],
  [
    'a key that every object has',
    'file/damaged',
    () => changed('"report": {', '"report": {\n  "__proto__": {"polluted": true},'),
  ],
  [
    'such a key, sealed',
    'file/invalid',
    () => sealed('"report": {', '"report": {\n  "__proto__": {"polluted": true},'),
  ],
  [
    'another such key, sealed',
    'file/invalid',
    () => sealed('"report": {', '"report": {\n  "constructor": {"prototype": {"polluted": true}},'),
  ],
  ['a key twice', 'file/damaged', () => changed('"profile"', '"profile": "hd05",\n  "profile"')],
  ['a key twice, sealed', 'file/damaged', () => sealed('"profile"', '"profile": "hd05",\n  "profile"')],
  ['ten thousand levels', 'file/damaged', () => envelope(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  ['ten thousand levels of objects', 'file/damaged', () => envelope(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)],
  [
    'ten thousand levels, sealed',
    'file/invalid',
    () => sealed('"children": [', `"children": ${'['.repeat(10_000)}${']'.repeat(10_000)}, "x": [`),
  ],
  ['a hundred thousand levels without end', 'file/damaged', () => envelope('['.repeat(100_000))],
  ['a newer format', 'file/newer', () => changed('"version": 1', '"version": 99')],
  ['half of a letter', 'file/damaged', () => changed('"text": "', '"text": "\\ud800')],
  ['a byte order mark', 'file/damaged', () => `\ufeff${good}`],
  ['line ends of Windows', 'file/damaged', () => good.replaceAll('\n', '\r\n')],
  ['a number beyond all numbers', 'file/damaged', () => changed(/"year": \d+/, '"year": 1e400')],
  ['a number beyond all numbers, sealed', 'file/invalid', () => sealed(/"year": \d+/, '"year": 1e400')],
  ['ten megabytes in one text', 'file/damaged', () => changed('"text": "', `"text": "${'x'.repeat(10_000_000)}`)],
  [
    'ten megabytes in one text, sealed',
    'file/invalid',
    () => sealed('"text": "', `"text": "${'x'.repeat(10_000_000)}`),
  ],
  [
    'bytes that are no UTF-8',
    'file/not-text',
    () => Buffer.concat([Buffer.from(good.slice(0, 400)), Buffer.from([0xff, 0xfe]), Buffer.from(good.slice(400))]),
  ],
  ['two hundred megabytes', 'file/too-large', () => Buffer.alloc(200e6, ' ')],
  ['a list', 'file/not-a-report', () => '[1]'],
  ['nothing', 'file/not-a-report', () => ''],
])('a report file with %s ends as %s', async (_, code, content) => {
  await writeFile(folder('x.duthao'), content())
  expect(await codeOf('x.duthao')).toBe(code)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

it('takes a folder for no report', async () => {
  await mkdir(folder('x.duthao'))
  expect(await codeOf('x.duthao')).toBe('file/unreadable')
})

it('follows a link to a report, and to nothing else', async () => {
  await writeFile(folder('thật.duthao'), good)
  await symlink(folder('thật.duthao'), folder('x.duthao'))
  await symlink('/dev/zero', folder('y.duthao'))
  await symlink(folder('z.duthao'), folder('z.duthao'))
  expect(await codeOf('x.duthao')).toBe('read')
  expect(await codeOf('y.duthao')).toBe('file/unreadable')
  expect(await codeOf('z.duthao')).toBe('file/unreadable')
})

it('does not wait for a pipe that nobody writes to', async () => {
  execFileSync('mkfifo', [folder('x.duthao')])
  expect(await codeOf('x.duthao')).toBe('file/unreadable')
})

it('reads a device no more than a pipe', async () => {
  expect(await readReport('/dev/zero')).toMatchObject({ ok: false, code: 'file/unreadable' })
})

it('reads a report whose name turns its letters around, under that name', async () => {
  const name = 'bao-cao\u202egpj.duthao'
  await writeFile(folder(name), good)
  expect(await codeOf(name)).toBe('read')
})
