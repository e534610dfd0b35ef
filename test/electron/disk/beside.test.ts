import fc from 'fast-check'
import { besideName } from '../../../electron/disk/beside'

const mark = 'xung đột 23-11 10.42 MAYTINH-A'

it.each([
  ['Quý I.duthao', `Quý I (${mark}).duthao`],
  ['Quý I.duthao'.normalize('NFD'), `Quý I (${mark}).duthao`],
  ['Quý I (bản 2).duthao', `Quý I (bản 2) (${mark}).duthao`],
  ['Quý I (xung đột 22-11 09.00 MAYTINH-B).duthao', `Quý I (${mark}).duthao`],
  ['không đuôi', `không đuôi (${mark})`],
])('%s goes beside as %s', (name, expected) => {
  expect(besideName(name, mark)).toBe(expected)
})

it('is never longer than file systems and Windows take, and keeps mark and ending', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'ệ', 'Ử', ' ', '😀'), minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(letters, (stem) => {
      const name = besideName(`${stem}.duthao`, mark)
      expect(name.length).toBeLessThanOrEqual(180)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
      expect(name.endsWith(` (${mark}).duthao`)).toBe(true)
    }),
  )
})
