import fc from 'fast-check'
import { firstSeal, readRecords, recordLine } from '#core/journal/record'

/** A journal of the values, and where each of its records ends. */
function written(values: readonly unknown[]): { readonly bytes: Buffer; readonly ends: readonly number[] } {
  let seal = firstSeal
  const lines = values.map((value) => {
    const line = recordLine(value, seal)
    seal = line.seal
    return line.bytes
  })
  const ends = lines.map((_, at) => lines.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0))
  return { bytes: Buffer.concat(lines), ends }
}

const anyValues = fc.array(fc.jsonValue({ noUnicodeString: false }), { minLength: 1, maxLength: 6 })
const anyFraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

it('is a length, a seal and JSON in a line', () => {
  expect(written([{ kỳ: '2020-H1' }]).bytes.toString()).toMatch(/^18 [0-9a-f]{16} \{"kỳ":"2020-H1"\}\n$/)
})

it('is read back as it was written', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(readRecords(written(values).bytes)).toEqual(JSON.parse(JSON.stringify(values)))
    }),
  )
})

it('keeps letters that are no whole characters', () => {
  expect(readRecords(written(['\ud800', '\u2028\u0000', 'Tô\u0323ng']).bytes)).toEqual([
    '\ud800',
    '\u2028\u0000',
    'Tô\u0323ng',
  ])
})

it('is read, when it is cut at any byte, up to the last record that is whole', () => {
  const values = [{ a: 'đầu' }, [1, 2], 'ba', null]
  const { bytes, ends } = written(values)
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(readRecords(bytes.subarray(0, cut))).toEqual(values.slice(0, ends.filter((end) => end <= cut).length))
  }
})

it('is read, whichever bit is flipped, up to the record before that', () => {
  const values = [{ a: 'đầu' }, [1, 2], 'ba', null]
  const { bytes, ends } = written(values)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const damaged = Buffer.from(bytes)
    const at = Math.floor(bit / 8)
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (bit % 8)), at)
    expect(readRecords(damaged)).toEqual(values.slice(0, ends.filter((end) => end <= at).length))
  }
})

it.each([
  ['a tail of NUL', Buffer.alloc(4096)],
  ['another text', Buffer.from('không phải nhật ký\n')],
  ['a length without end', Buffer.from('9'.repeat(4096))],
  ['a length past the end', Buffer.from('999999999 0000000000000000 {}\n')],
  ['no length', Buffer.from(' 0000000000000000 {}\n')],
  ['its own beginning again', written([{ a: 1 }]).bytes],
])('ends where %s begins', (_, tail) => {
  expect(readRecords(Buffer.concat([written([{ a: 1 }, 'hai']).bytes, tail]))).toEqual([{ a: 1 }, 'hai'])
})

it('ends where a record was lost or two changed places', () => {
  const { bytes, ends } = written(['một', 'hai', 'ba'])
  const [first = 0, second = 0] = ends
  const [one, two, three] = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)]
  expect(readRecords(Buffer.concat([one, three]))).toEqual(['một'])
  expect(readRecords(Buffer.concat([one, three, two]))).toEqual(['một'])
  expect(readRecords(Buffer.concat([two, three]))).toEqual([])
})

it('reads bytes of any kind without an error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(readRecords(bytes)).toEqual([])))
})

it('reads what is left of a journal after any damage', () => {
  const damage = fc.record({ at: anyFraction, length: fc.nat({ max: 40 }), fill: fc.nat({ max: 255 }) })
  fc.assert(
    fc.property(anyValues, damage, (values, { at, length, fill }) => {
      const { bytes, ends } = written(values)
      const start = Math.floor(at * bytes.length)
      const damaged = Buffer.from(bytes).fill(fill, start, Math.min(start + length, bytes.length))
      const first = bytes.findIndex((byte, index) => byte !== damaged[index])
      const sound = first < 0 ? values : values.slice(0, ends.filter((end) => end <= first).length)
      expect(readRecords(damaged)).toEqual(JSON.parse(JSON.stringify(sound)))
    }),
  )
})
