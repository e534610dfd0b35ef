import { linesOf, textWidthPt } from '#core/docx/text-width'

const mmOf = (points: number) => (points * 25.4) / 72

/** Measured in a printed file (the-thuc 1.8), with the kerning that word processors leave out. */
it.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 87.7],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.0],
  ['Độc lập - Tự do - Hạnh phúc', 13, 56.1],
  ['Độc lập - Tự do - Hạnh phúc', 14, 60.4],
  ['ỦY BAN NHÂN DÂN', 12, 39.7],
  ['ỦY BAN NHÂN DÂN', 13, 43.0],
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, 72.7],
  ['ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH', 14, 84.1],
])('%s in bold %d pt is about %d mm wide', (text, sizePt, mm) => {
  expect(Math.abs(mmOf(textWidthPt(text, { sizePt, bold: true })) - mm)).toBeLessThan(0.01 * mm)
})

it('takes a letter with marks for its base letter, however it is composed', () => {
  const width = (text: string) => textWidthPt(text, { sizePt: 14, bold: false })
  expect(width('ấặễ')).toBe(width('aae'))
  expect(width('ướ'.normalize('NFD'))).toBe(width('ươ'))
  expect(width('ươ')).toBeGreaterThan(width('uo'))
})

it('breaks a text at its blanks, and leaves a word that is too long whole', () => {
  const face = { sizePt: 14, bold: false }
  expect(linesOf('một hai ba', textWidthPt('một hai', face), face)).toEqual(['một hai', 'ba'])
  expect(linesOf('nghiêng ngả', 1, face)).toEqual(['nghiêng', 'ngả'])
})
