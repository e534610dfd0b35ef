import { matcherOf, rowName } from '#core/indicators/match-names'
import { indicator } from '../../support/build'

it.each([
  ['1. Thu nội địa', 'Thu nội địa'],
  ['1.2. Thu nội địa', 'Thu nội địa'],
  ['(2) Thu nội địa', 'Thu nội địa'],
  ['IV. Thu nội địa', 'Thu nội địa'],
  ['a) Thu nội địa', 'Thu nội địa'],
  ['- Trong đó: Thu nội địa', 'Thu nội địa'],
  ['+ Tr.đó: Thu nội địa', 'Thu nội địa'],
  ['35.000 hộ', '35.000 hộ'],
  ['-', '-'],
  ['', ''],
])('the name in %j is %j', (text, name) => {
  expect(rowName(text)).toBe(name)
})

const money = indicator('thu-tien', { name: 'Thu nội địa', unit: 'tỷ đồng', counted: false })
const share = indicator('thu-phan', { name: 'Thu nội địa', unit: '%', counted: false })
const town = indicator('hoa-binh', { name: 'Dân số thị trấn Hoà Bình', unit: 'người' })
const match = matcherOf([money, share, town])

it('tells indicators of one name apart by their units', () => {
  expect(match('Thu nội địa', 'triệu đồng')).toEqual({ kind: 'sure', indicator: money })
  expect(match('Thu nội địa', '%')).toEqual({ kind: 'sure', indicator: share })
  expect(match('Thu nội địa', undefined)).toEqual({ kind: 'maybe', candidates: [money, share] })
})

it('knows a name wherever its tones stand, and without them', () => {
  expect(match('dân số thị trấn HÒA BÌNH', undefined)).toEqual({ kind: 'sure', indicator: town })
  expect(match('Dan so thi tran Hoa Binh', undefined)).toEqual({ kind: 'sure', indicator: town })
})

it('offers what comes near, and nothing for what does not', () => {
  expect(match('Dân số của thị trấn Hòa Bình', 'người')).toEqual({ kind: 'maybe', candidates: [town] })
  expect(match('Lượng mưa', undefined)).toEqual({ kind: 'none' })
})
