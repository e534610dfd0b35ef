import fc from 'fast-check'
import { versionKinds } from '#core/versions/version'
import { digestOf, type Head, LONGEST_HEAD, readHead, versionBytes } from '../../../electron/versions/version-file'

const packed = new TextEncoder().encode('gói\nlại')

const head: Head = {
  sequence: 7,
  time: 1_763_888_400_000,
  reached: 1_763_888_400_000,
  kind: 'saved',
  report: 'bao-cao-1',
  title: 'Báo cáo tháng 5 năm 2026',
  size: 9,
  text: digestOf(new TextEncoder().encode('chữ')),
  packedSize: packed.length,
  packed: digestOf(packed),
}

const anyHead: fc.Arbitrary<Head> = fc
  .record(
    {
      sequence: fc.integer({ min: 1, max: 9_999_999_999 }),
      time: fc.integer(),
      kind: fc.constantFrom(...versionKinds),
      name: fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((name) => `${name.slice(0, 150)}.`.trim()),
      file: fc.string({ unit: 'binary', maxLength: 200 }),
    },
    { requiredKeys: ['sequence', 'time', 'kind'] },
  )
  .map((drawn) => ({ ...head, ...drawn, ...('name' in drawn ? { name: drawn.name?.normalize('NFC') } : {}) }))

it('reads what it wrote from the beginning alone, whatever the version is called', () => {
  fc.assert(
    fc.property(anyHead, (about) => {
      fc.pre((about.name?.length ?? 0) <= 200)
      const bytes = versionBytes(about, packed)
      const read = readHead(bytes.subarray(0, LONGEST_HEAD))
      if (read.kind !== 'head') throw new Error(read.kind)
      expect(read.head).toEqual(about)
      expect(bytes.subarray(read.end)).toEqual(Buffer.from(packed))
    }),
  )
})

it('notices every flipped bit of its line', () => {
  const bytes = versionBytes(head, packed)
  const line = bytes.indexOf(0x0a) + 1
  const unnoticed = Array.from({ length: line * 8 }, (_, bit) => bit).filter((bit) => {
    const flipped = Uint8Array.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return readHead(flipped).kind === 'head'
  })
  expect(unnoticed).toEqual([])
})

it('notices a cut at every length of its line', () => {
  const bytes = versionBytes(head, packed)
  const line = bytes.indexOf(0x0a) + 1
  const unnoticed = Array.from({ length: line }, (_, length) => length).filter((length) => {
    return readHead(bytes.subarray(0, length)).kind === 'head'
  })
  expect(unnoticed).toEqual([])
})

it.each([
  ['a later application', `duthao-version 2 ${'0'.repeat(64)} {}\n`, 'newer'],
  ['a later application with another line', 'duthao-version 12 {"a":1}\n', 'newer'],
  ['nobody we know', 'PK\u0003\u0004\n', 'damaged'],
  ['nobody', '', 'damaged'],
])('tells a file of %s', (_, text, kind) => {
  expect(readHead(new TextEncoder().encode(text))).toEqual({ kind })
})
