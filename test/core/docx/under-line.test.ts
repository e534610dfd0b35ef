import fc from 'fast-check'
import { textWidthPt } from '#core/docx/text-width'
import { lineIndent } from '#core/docx/under-line'
import { twipsOfPoints } from '#core/ooxml/measure'
import { shippedProfile } from '../../support/docx'

const { looks, under } = shippedProfile('nd30')
const column = twipsOfPoints(300)

function lengthPt(above: readonly string[], key: 'organ' | 'motto') {
  const mark = under[key]
  if (mark.kind !== 'line') throw new Error(`${key} has no line`)
  return 300 - (2 * lineIndent(above, looks[key], column, mark.fraction)) / 20
}

const widthPt = (text: string, key: 'organ' | 'motto') =>
  textWidthPt(text, { sizePt: looks[key].sizePt.value, bold: true })

it('is as long as the motto', () => {
  const motto = 'Độc lập - Tự do - Hạnh phúc'
  expect(Math.abs(lengthPt([motto], 'motto') - widthPt(motto, 'motto'))).toBeLessThan(0.2)
})

it('is a third to a half of every line of the organ, where both can be had', () => {
  for (const line of ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG']) {
    const share = lengthPt(['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG'], 'organ') / widthPt(line, 'organ')
    expect(share).toBeGreaterThan(0.333)
    expect(share).toBeLessThan(0.5)
  }
})

it('is a third to a half of the line above it, whatever stands above that', () => {
  const line = fc.stringMatching(/^[A-Z]{2,12}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), line, (before, last) => {
      const share = lengthPt([...before, last], 'organ') / widthPt(last, 'organ')
      expect(share).toBeGreaterThan(0.325)
      expect(share).toBeLessThan(0.51)
    }),
  )
})
