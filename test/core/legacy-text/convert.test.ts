import fc from 'fast-check'
import { fromLegacy, legacyFont } from '#core/legacy-text/convert'
import { toTcvn3, toVni, vietnameseLetters } from '../../support/legacy-text'

it.each([
  ['.VnTime', { letters: 'tcvn3', capitals: false }],
  ['.VnTimeH', { letters: 'tcvn3', capitals: true }],
  ['.VnArial NarrowH', { letters: 'tcvn3', capitals: true }],
  ['VNI-Times', { letters: 'vni', capitals: false }],
  ['VnTime', null],
  ['Times New Roman', null],
  ['', null],
])('knows the letters of the font %s', (name, expected) => {
  expect(legacyFont(name)).toEqual(expected)
})

it.each([
  [
    'tcvn3',
    'TiÕng ViÖt: t×nh h×nh kinh tÕ - x· héi th¸ng 6, \u00adíc thùc hiÖn',
    'Tiếng Việt: tình hình kinh tế - xã hội tháng 6, ước thực hiện',
  ],
  ['tcvn3', 'uû ban nh©n d©n tØnh', 'uỷ ban nhân dân tỉnh'],
  ['tcvn3', '\uf054i\uf0d5ng', 'Tiếng'],
  [
    'vni',
    'Tieáng Vieät: tình hình kinh teá - xaõ hoäi, öôùc thöïc hieän',
    'Tiếng Việt: tình hình kinh tế - xã hội, ước thực hiện',
  ],
  ['vni', 'ÖÔÙC TÍNH, UÛY BAN NHAÂN DAÂN, Ñaûng', 'ƯỚC TÍNH, ỦY BAN NHÂN DÂN, Đảng'],
] as const)('reads %s: %s', (letters, typed, expected) => {
  expect(fromLegacy([typed], letters)).toEqual([expected])
})

/** Null is no fault: of a letter that is the same in both there is nothing to convert. */
const read = (words: string) => (fromLegacy([toTcvn3(words)], 'tcvn3') ?? [toTcvn3(words)]).join('')

it('knows all letters of Vietnamese', () => {
  expect(vietnameseLetters).toHaveLength(134)
  const small = vietnameseLetters.filter((letter) => letter === letter.toLowerCase())
  expect(small.map((letter) => read(letter))).toEqual(small)
})

const vietnamese = fc.array(fc.constantFrom(...vietnameseLetters, ...'abcdeghiklmnopqrstuvxyABN 12,5%.-'), {
  maxLength: 40,
})
const text = vietnamese.map((letters) => letters.join(''))
const hasVietnamese = (words: string) => /[^\u0020-\u007e]/.test(words)

it('reads in VNI what was typed in VNI', () => {
  fc.assert(
    fc.property(text.filter(hasVietnamese).filter(isReadable), (words) => {
      expect((fromLegacy([toVni(words)], 'vni') ?? [toVni(words)]).join('')).toBe(words)
    }),
    { numRuns: 2000 },
  )
})

it('reads in TCVN3 what was typed in TCVN3, capitals in a font of capitals', () => {
  fc.assert(
    fc.property(text.filter(hasVietnamese), (words) => {
      const small = words.toLowerCase() // no capital has a code of its own but seven
      expect(read(small)).toBe(small)
      expect(read(small).toUpperCase()).toBe(words.toUpperCase())
    }),
    { numRuns: 2000 },
  )
})

/** VNI itself leaves open whether two letters are a pair; no Vietnamese syllable has these beside each other. */
function isReadable(words: string): boolean {
  return !/[aeouyơư][íìỉĩịđơưỵ]|[aeouyơư](?=\p{M})/iu.test(words)
}

it('gives a letter that was split over runs to the first', () => {
  expect(fromLegacy(['Tie', 'á', 'ng', ' Vie', 'ät'], 'vni')).toEqual(['Tiế', '', 'ng', ' Việ', 't'])
  expect(fromLegacy([...'TiÕng ViÖt'], 'tcvn3')?.join('')).toBe('Tiếng Việt')
})

it('leaves alone what was typed in Unicode and only wears the name of such a font', () => {
  for (const words of ['Ủy ban nhân dân tỉnh', 'đồng bào', 'là', 'kế hoạch 2026', 'Ước']) {
    expect(fromLegacy([words], 'tcvn3')).toBeNull()
  }
  expect(fromLegacy(['Ủy ban nhân dân'], 'vni')).toBeNull()
  expect(fromLegacy(['GRDP 12,5%'], 'tcvn3')).toBeNull()
})
