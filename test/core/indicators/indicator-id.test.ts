import fc from 'fast-check'
import { newIndicatorId } from '#core/indicators/indicator-id'
import { indicator } from '../../support/build'

it.each([
  ['Tổng thu ngân sách', 'tong-thu-ngan-sach'],
  ['Tổng sản phẩm trên địa bàn (GRDP)', 'tong-san-pham-tren-dia-ban-grdp'],
  ['Đường, m²', 'duong-m'],
  ['  …  ', 'chi-tieu'],
])('%s is %s', (name, id) => {
  expect(newIndicatorId(name, [])).toBe(id)
})

it('tells indicators of one name apart by a number', () => {
  const others = [indicator('so-vu-chay'), indicator('so-vu-chay-2')]
  expect(newIndicatorId('Số vụ cháy', others)).toBe('so-vu-chay-3')
})

it('gives every name an id that is valid and new', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { maxLength: 6 }), (names) => {
      const made: ReturnType<typeof indicator>[] = []
      for (const name of names) made.push(indicator(newIndicatorId(name, made)))
      expect(new Set(made.map(({ id }) => id)).size).toBe(names.length)
    }),
  )
})
