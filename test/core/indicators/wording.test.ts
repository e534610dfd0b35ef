import { indexData } from '#core/indicators/data-set'
import { amount, type FigureReference, figureReference, type Indicator, periodId } from '#core/indicators/schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { exact, indicator, observed, target } from '../../support/build'

const period = periodId.parse('2020-H1')
const keep = { percentDecimals: 1, trailingZero: 'keep' } as const

type Said = Partial<Record<'period' | 'plan', string>> &
  Pick<FigureReference, 'verb' | 'bare' | 'digits' | 'unit' | 'decimals'>

/** The words of a facet of one observation, with its base, in a report of the first half of 2020. */
function said(
  facet: FigureReference['facet'],
  seen: Readonly<Record<string, unknown>>,
  how: Said = {},
  of: Partial<Omit<Indicator, 'id'>> = {},
  base: unknown = undefined,
  style: FigureContext['style'] = keep,
) {
  const index = indexData({
    indicators: [indicator('it', { unit: 'vụ', ...of })],
    observations: [observed('it', seen), observed('it', { period: '2019-H1', value: base })],
    plans: [target('council', 'it', { target: exact('10188') })],
  })
  return figureWords(figureReference.parse({ indicator: 'it', facet, ...how }), { index, period, style })
}

const known = (text: string) => ({ text, state: 'known' })
const missing = { text: '……', state: 'missing' }
const given = (percent: string) => ({ kind: 'given', percent })
const computed = { kind: 'computed' }

it.each([
  [exact('56380'), { unit: 'tỷ đồng' }, {}, '56.380 tỷ đồng'],
  [exact('1353.049'), { unit: 'tỷ đồng', decimals: 3 }, {}, '1.353,049 tỷ đồng'],
  [exact('15.65'), { unit: 'tỷ đồng', decimals: 1 }, {}, '15,7 tỷ đồng'],
  [exact('99.5'), { unit: '%', decimals: 1 }, {}, '99,5%'],
  [exact('47'), { unit: '%', decimals: 1 }, {}, '47,0%'],
  [exact('-1.1'), { unit: '%', decimals: 1 }, {}, '-1,1%'],
  [exact('644678'), { unit: 'm2' }, {}, '644.678 m²'],
  [exact('7'), { unit: 'tập thể' }, { digits: 2 }, '07 tập thể'],
  [exact('86'), { unit: 'người' }, { bare: true }, '86'],
  [{ kind: 'bound', bound: 'near', amount: '700' }, { unit: 'triệu USD' }, {}, 'gần 700 triệu USD'],
  [{ kind: 'range', from: '6.6', to: '6.8' }, { unit: '%', decimals: 1 }, {}, '6,6-6,8%'],
  [{ kind: 'ratio', part: '14', whole: '23' }, { unit: 'xã' }, {}, '14/23 xã'],
  [{ kind: 'rank', place: '40', of: '63' }, { unit: 'bậc' }, {}, '40/63'],
  [{ kind: 'words', words: 'xuất siêu' }, { unit: 'triệu USD' }, {}, 'xuất siêu'],
] as const)('says the value %j, %j, %j as %p', (value, of, how, text) => {
  expect(said('value', { value }, how, of)).toEqual(known(text))
})

it.each([
  ['9.69', {}, '9,69%'],
  ['9.69', { verb: true }, 'tăng 9,69%'],
  ['-1.1', {}, '1,1%'],
  ['-1.1', { verb: true }, 'giảm 1,1%'],
  ['47', { verb: true }, 'tăng 47%'],
  ['47.0', { verb: true }, 'tăng 47,0%'],
  ['0.0', { verb: true }, 'không đổi'],
  ['0.0', {}, '0%'],
  ['9.69', { bare: true }, '9,69'],
] as const)('says the given growth %s with %j as %p, at its own precision', (percent, how, text) => {
  expect(said('growth', { growth: given(percent) }, how)).toEqual(known(text))
})

it.each([
  ['145', '204', 'giảm 28,9%'],
  ['79', '139', 'giảm 43,2%'],
  ['106', '100', 'tăng 6,0%'],
  ['10000', '10003', 'không đổi'],
])('computes the growth of %s from %s: %s', (value, base, text) => {
  expect(said('growth', { value: exact(value), growth: computed }, { verb: true }, {}, exact(base))).toEqual(
    known(text),
  )
})

it.each([
  ['index', { index: given('89') }, {}, '89%'],
  ['plan', { planShares: [{ plan: 'council', share: given('43.8') }] }, { plan: 'council' }, '43,8%'],
  ['plan', { value: exact('5145'), planShares: [{ plan: 'council', share: computed }] }, {}, '50,5%'],
  ['share', { share: given('98.5') }, {}, '98,5%'],
  ['share', { share: computed, value: { kind: 'ratio', part: '10', whole: '10' } }, {}, '100,0%'],
  ['rank', { value: { kind: 'rank', place: '40', of: '63' } }, {}, '40/63'],
  ['rank', { value: { kind: 'rank', place: '9' } }, {}, '9'],
] as const)('says %s of %j with %j as %p', (facet, seen, how, text) => {
  expect(said(facet, seen, how)).toEqual(known(text))
})

it.each([
  ['bậc', '-4', { verb: true }, 'giảm 4 bậc'],
  ['bậc', '-4', {}, '4 bậc'],
  ['%', '0.5', { verb: true }, 'tăng 0,5 điểm phần trăm'],
  ['%', '-0.5', {}, '0,5 điểm phần trăm'],
  ['người', '3825', { verb: true }, 'tăng 3.825 người'],
  ['người', '-7', { digits: 2, bare: true }, '07'],
  ['%', '0', { verb: true }, 'không đổi'],
  ['%', '0.0', {}, '0 điểm phần trăm'],
] as const)('says the points given in %s, %s with %j, as %p', (unit, amount, how, text) => {
  expect(said('points', { points: { kind: 'given', amount } }, how, { unit })).toEqual(known(text))
})

it('says the points between two percentages and between two places', () => {
  const of = { unit: '%', decimals: 1, counted: false }
  const rank = (place: string) => ({ kind: 'rank', place, of: '63' })
  const how = { verb: true } as const
  expect([
    said('points', { value: exact('99.5'), points: computed }, how, of, exact('98.25')),
    said('points', { value: rank('40'), points: computed }, how, { unit: '' }, rank('36')),
  ]).toEqual([known('tăng 1,3 điểm phần trăm'), known('giảm 4 bậc')])
})

it('prints as the office does: two decimals, no trailing zero', () => {
  const style = { percentDecimals: 2, trailingZero: 'drop' } as const
  const growth = (value: string) =>
    said('growth', { value: exact(value), growth: computed }, {}, {}, exact('100'), style).text
  expect([growth('112.345'), growth('112.4'), growth('112')]).toEqual(['12,35%', '12,4%', '12%'])
  expect(said('value', { value: exact('47') }, {}, { unit: '%', decimals: 1 }, undefined, style)).toEqual(known('47%'))
})

it('speaks of another period when told to', () => {
  expect(said('value', {}, { period: '2019-H1' }, {}, exact('204'))).toEqual(known('204 vụ'))
})

it.each([
  ['value', {}, {}],
  ['value', { value: exact('5') }, { period: '2018-H1' }],
  ['rank', {}, {}],
  ['growth', { value: exact('5') }, {}],
  ['growth', { value: exact('5'), growth: computed }, { verb: true }],
  ['growth', { value: { kind: 'bound', bound: 'near', amount: '5' }, growth: computed }, {}],
  ['index', { value: exact('5'), index: computed }, {}],
  ['plan', { value: exact('5') }, { plan: 'council' }],
  ['plan', { planShares: [{ plan: 'council', share: computed }] }, { plan: 'council' }],
  ['plan', { value: exact('5'), planShares: [{ plan: 'council', share: computed }] }, { plan: 'central' }],
  ['share', { value: exact('5'), share: computed }, {}],
  ['points', { value: exact('5'), points: computed }, {}],
] as const)('leaves a blank for %s of %j with %j', (facet, seen, how) => {
  expect(said(facet, seen, how)).toEqual(missing)
})

it('leaves a blank for an indicator that nobody knows', () => {
  const index = indexData({ indicators: [], observations: [observed('it', { value: exact('5') })], plans: [] })
  const reference = figureReference.parse({ indicator: 'it', facet: 'value' })
  expect(figureWords(reference, { index, period, style: keep })).toEqual(missing)
})

it.each([
  [exact('56380'), { unit: 'nghìn tỷ đồng', decimals: 1 }, '56,4 nghìn tỷ đồng'],
  [exact('56350'), { unit: 'nghìn tỷ đồng', decimals: 1 }, '56,4 nghìn tỷ đồng'],
  [exact('56380'), { unit: 'nghìn tỷ đồng' }, '56,38 nghìn tỷ đồng'],
  [exact('56380'), { unit: 'triệu đồng' }, '56.380.000 triệu đồng'],
  [exact('56380'), { unit: 'triệu USD', decimals: 2 }, '56.380 tỷ đồng'],
  [exact('56380'), { decimals: 1 }, '56.380,0 tỷ đồng'],
  [{ kind: 'bound', bound: 'near', amount: '700' }, { unit: 'nghìn tỷ đồng', decimals: 2 }, 'gần 0,70 nghìn tỷ đồng'],
  [{ kind: 'range', from: '6600', to: '6800' }, { unit: 'nghìn tỷ đồng' }, '6,6-6,8 nghìn tỷ đồng'],
  [{ kind: 'ratio', part: '14', whole: '23' }, { unit: 'nghìn tỷ đồng' }, '14/23 tỷ đồng'],
])('carries %j over into %j', (value, how, words) => {
  expect(said('value', { value }, how, { unit: 'tỷ đồng' })).toEqual(known(words))
})

it.each<[string, Said, string]>([
  ['130', { verb: true }, 'gấp 2,3 lần'],
  ['100', { verb: true }, 'gấp 2 lần'],
  ['99.9', { verb: true }, 'tăng 99,9%'],
  ['130', {}, '130%'],
  ['-130', { verb: true }, 'giảm 130%'],
])('says a growth of %s, %j, in times where the house style does', (percent, how, words) => {
  const style = { ...keep, timesFrom: amount.parse('2') }
  const growth = { kind: 'given', percent }
  expect(said('growth', { value: exact('5'), growth }, how, {}, undefined, style)).toEqual(known(words))
})
