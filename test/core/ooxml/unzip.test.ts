import fc from 'fast-check'
import { openPackage, readPart } from '#core/ooxml/unzip'
import { fail } from '#core/result'
import { compoundFile, inflate, type ZipEntry, zipOf } from '../../support/zip'

const part: ZipEntry = { name: 'xl/workbook.xml', data: '<workbook/>' }
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

function read(bytes: Uint8Array, name = 'xl/workbook.xml') {
  const opened = openPackage(bytes)
  return opened.ok ? readPart(opened.value, name, inflate) : opened
}

it('reads a part, packed or stored, whatever the case of its name', () => {
  expect(read(zipOf([part]), 'XL/Workbook.xml')).toEqual({ ok: true, value: Buffer.from('<workbook/>') })
  expect(read(zipOf([{ ...part, stored: true }]))).toMatchObject({ ok: true })
  expect(read(zipOf([{ ...part, name: 'xl\\workbook.xml' }]))).toMatchObject({ ok: true })
  expect(read(zipOf([part]), 'xl/other.xml')).toEqual({ ok: true, value: undefined })
})

const bomb = Buffer.alloc(5_000_000)

it.each<readonly [string, readonly ZipEntry[]]>([
  ['two parts of one name', [part, part]],
  ['two parts of one name but for case', [part, { ...part, name: 'XL/workbook.xml' }]],
  ['a name that leaves the package', [{ ...part, name: '../../xl/workbook.xml' }]],
  ['a name that leaves it by backslashes', [{ ...part, name: 'xl\\..\\..\\a' }]],
  ['an absolute name', [{ ...part, name: '/etc/passwd' }]],
  ['a drive', [{ ...part, name: 'C:/a' }]],
  ['a NUL in a name', [{ ...part, name: 'a\0.xml' }]],
  ['another method', [{ ...part, method: 14 }]],
  ['a span used twice', [part, { ...part, name: 'b', sharesFirst: true }]],
  ['a part that grows more than two hundred times', [{ ...part, data: bomb }]],
  ['a part larger than any', [{ ...part, size: 64_000_001 }]],
  ['parts larger than any in all', ['a', 'b', 'c', 'd'].map((name) => ({ name, data: Buffer.alloc(1), size: 63e6 }))],
])('refuses %s before it unpacks anything', (_, entries) => {
  expect(openPackage(zipOf(entries))).toEqual(fail('package/unsafe'))
})

it('refuses more parts than any document has', () => {
  const many = Array.from({ length: 5001 }, (_, at) => ({ name: `p${at}`, data: '' }))
  expect(openPackage(zipOf(many))).toEqual(fail('package/unsafe'))
})

it.each<readonly [string, Uint8Array]>([
  ['a size that is too small', zipOf([{ ...part, size: 3 }])],
  ['a size that is too large', zipOf([{ ...part, size: 30 }])],
  ['a wrong sum', zipOf([{ ...part, crc: 7 }])],
  ['a directory that is too short', zipOf([part], { count: 2 })],
  ['a file cut off', zipOf([part]).subarray(0, 60)],
  ['something before it', Buffer.concat([Buffer.from('PK\x03\x04 '), zipOf([part])])],
])('finds %s', (_, bytes) => {
  expect(read(bytes)).toEqual(fail('package/damaged'))
})

it.each([
  ['an old binary file', compoundFile('Workbook'), 'package/legacy'],
  ['an encrypted one', compoundFile('EncryptedPackage'), 'package/encrypted'],
  ['a zip file with a password', zipOf([{ ...part, flags: 1 }]), 'package/encrypted'],
  ['RTF', bytesOf('{\\rtf1\\ansi abc}'), 'package/rtf'],
  ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'package/pdf'],
  ['a table of text', bytesOf('Chỉ tiêu;Giá trị\nGRDP;7,25\n'), 'package/text'],
  ['a web page behind many comments', bytesOf(`${'<!---->'.repeat(500)}<b>`), 'package/text'],
  ['a web page that Excel saved', bytesOf('<?xml version="1.0"?>\n<!-- x -->\n<html xmlns:x="urn:x">'), 'package/page'],
  ['a web page with a byte order mark', bytesOf('\ufeff<html><table></table></html>'), 'package/page'],
  ['a web page', bytesOf('<html><table><tr><td>1.234,5</td></tr></table></html>'), 'package/page'],
  ['a table of text in UTF-16', Buffer.from('\ufeffChỉ tiêu;7,25', 'utf16le'), 'package/text'],
  ['an empty file', new Uint8Array(0), 'package/empty'],
  ['one byte', bytesOf('P'), 'package/empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'package/picture'],
  ['other bytes', new Uint8Array(40).fill(1), 'package/unknown'],
] as const)('knows %s for what it is', (_, bytes, code) => {
  expect(openPackage(bytes)).toEqual(fail(code))
})

it('answers whatever bytes it is given', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !openPackage(bytes).ok))
})

it('never gives other content than was packed, whichever byte is changed', () => {
  const good = zipOf([part, { name: 'b', data: 'x'.repeat(300) }])
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Uint8Array.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ change
      const answer = read(bytes)
      if (answer.ok && answer.value !== undefined) expect(Buffer.from(answer.value).toString()).toBe('<workbook/>')
    }),
    { numRuns: 500 },
  )
})
