import { strFromU8, unzipSync } from 'fflate'
import { crc32 } from '#core/ooxml/crc32'
import { zipParts } from '#core/ooxml/package'
import { deflate } from '../../support/docx'

const parts = [
  { path: '[Content_Types].xml', xml: '<Types/>' },
  { path: 'word/báo cáo.xml', xml: `<w:p>${'ước đạt '.repeat(1000)}</w:p>` },
  { path: 'empty.xml', xml: '' },
]

it('gives back in order what was packed', () => {
  const files = Object.entries(unzipSync(zipParts(parts, deflate)))
  expect(files.map(([path, bytes]) => ({ path, xml: strFromU8(bytes) }))).toEqual(parts)
})

it('carries no time of day', () => {
  const bytes = zipParts(parts, deflate)
  const view = new DataView(bytes.buffer)
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21])
})

it('knows the check value of CRC-32', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})
