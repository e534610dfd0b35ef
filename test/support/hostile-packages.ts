import { flipped, type HostileFile } from './hostile'
import { documentXml, para, type WordFile, wordEntries, wordFile } from './word'
import { compoundFile, type ZipEntry, zipOf } from './zip'

export const sound = 'Báo cáo tình hình kinh tế - xã hội'
const ok: WordFile = { body: para(sound) }
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const unsafe = { refused: 'package/unsafe' } as const
const damaged = { refused: 'package/damaged' } as const

const flippedEnding = {
  text: sound,
  refused: ['package/damaged', 'package/unsafe', 'package/encrypted', 'package/unknown', 'docx/no-document'],
}

/** Blanks within the text: more than a part may have. */
function bomb(size?: number): Uint8Array {
  const [before = '', after = ''] = documentXml(para('@')).split('@')
  const data = Buffer.concat([Buffer.from(before), Buffer.alloc(65e6, ' '), Buffer.from(after)])
  const others = wordEntries(ok).filter(({ name }) => name !== 'word/document.xml')
  return zipOf([...others, { name: 'word/document.xml', data, ...(size !== undefined && { size }) }])
}

/** What is wrong with the zip file itself, or is none at all. */
export const hostilePackages: readonly HostileFile[] = [
  { name: 'd00 nothing wrong', bytes: () => wordFile(ok), ends: { text: sound } },
  { name: 'd01 a bomb', bytes: () => bomb(), ends: unsafe },
  { name: 'd01 a bomb of 512 MB, by its own word', bytes: () => bomb(512 << 20), ends: unsafe },
  {
    name: 'd02 65 000 entries',
    bytes: () =>
      wordFile({
        ...ok,
        more: Array.from({ length: 65_000 }, (_, at) => ({ name: `word/media/${at}.png`, data: '', stored: true })),
      }),
    ends: unsafe,
  },
  {
    name: 'd03 names that leave the package',
    bytes: () =>
      wordFile({
        ...ok,
        more: ['../../../../tmp/x', '/tmp/x', '..\\..\\x', 'word/../../x'].map((name) => ({ name, data: 'x' })),
      }),
    ends: unsafe,
  },
  {
    name: 'd04 two documents of one name',
    bytes: () => wordFile({ ...ok, more: [{ name: 'word/document.xml', data: documentXml(para('BẢN THỨ HAI')) }] }),
    ends: unsafe,
  },
  { name: 'd05 a size that lies', bytes: () => bomb(10), ends: damaged },
  { name: 'd06 nothing', bytes: () => new Uint8Array(0), ends: { refused: 'package/empty' } },
  { name: 'd07 one byte', bytes: () => bytesOf('P'), ends: { refused: 'package/empty' } },
  { name: 'd08 half of a file', bytes: () => wordFile(ok).subarray(0, wordFile(ok).length / 2), ends: damaged },
  { name: 'd09 no end', bytes: () => wordFile(ok).subarray(0, -22), ends: damaged },
  {
    name: 'd10 a program before it',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096), wordFile(ok)]),
    ends: damaged,
  },
  {
    name: 'd11 a web page',
    bytes: () => bytesOf('<html><body><table><tr><td>Chỉ tiêu</td></tr></table></body></html>'),
    ends: { refused: 'package/page' },
  },
  { name: 'd12 RTF', bytes: () => bytesOf('{\\rtf1 abc}'), ends: { refused: 'package/rtf' } },
  {
    name: 'd13 noise',
    bytes: () => Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + at * 7) % 251),
    ends: { refused: 'package/unknown' },
  },
  { name: 'd14 an old binary file', bytes: () => compoundFile('WordDocument'), ends: { refused: 'package/legacy' } },
  ...Array.from({ length: 20 }, (_, seed): HostileFile => {
    // harmless where it hits what nobody reads: then the words are the same
    return { name: `d15 bits turned, ${seed}`, bytes: () => flipped(wordFile(ok), seed), ends: flippedEnding }
  }),
  {
    name: 'd16 two thousand names for one span',
    bytes: () => {
      const blanks: ZipEntry = { name: 'a.png', data: Buffer.alloc(5_000_000, ' ') }
      const others = Array.from(
        { length: 2000 },
        (_, at): ZipEntry => ({ name: `${at}.png`, data: '', size: 5_000_000, sharesFirst: true }),
      )
      return zipOf([blanks, ...wordEntries(ok), ...others])
    },
    ends: unsafe,
  },
]
