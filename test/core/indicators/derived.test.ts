import fc from 'fast-check'
import { indexData } from '#core/indicators/data-set'
import { growthPercent, indexPercent, planPercent, pointsAmount, sharePercent } from '#core/indicators/derived'
import { indicatorId } from '#core/indicators/schema'
import { exact, indicator, observed, target } from '../../support/build'

const style = { percentDecimals: 1, trailingZero: 'keep' } as const
const computed = { kind: 'computed' }
const all = { growth: computed, index: computed, share: computed, points: computed }

/** What is derived of a value and its base: growth, index and points. */
function compared(value: unknown, base: unknown, printing: Parameters<typeof growthPercent>[2] = style, unit = 'vụ') {
  const now = observed('cases', { ...all, value })
  const before = observed('cases', { period: '2019-H1', value: base })
  const index = indexData({ indicators: [indicator('cases', { unit })], observations: [now, before], plans: [] })
  return [growthPercent(index, now, printing), indexPercent(index, now, printing), pointsAmount(index, now, printing)]
}

it.each([
  ['145 cases from 204', '145', '204', ['-28.9', '71.1', '-59']],
  ['86 dead from 101, rounded and not cut off', '86', '101', ['-14.9', '85.1', '-15']],
  ['no change', '79', '79', ['0.0', '100.0', '0']],
  ['a third', '1', '3', ['-66.7', '33.3', '-2']],
  ['half a tenth goes up', '10005', '10000', ['0.1', '100.1', '5']],
  ['a fall below nothing', '-5', '10', ['-150.0', '-50.0', '-15']],
  ['from nothing there is no growth, only a difference', '3', '0', [null, null, '3']],
  ['nor from less than nothing', '3', '-2', [null, null, '5']],
  ['exact beyond floats', '100000000000000000000000000002', '100000000000000000000000000000', ['0.0', '100.0', '2']],
])('compares %s', (_, value, base, derived) => {
  expect(compared(exact(value), exact(base))).toEqual(derived)
})

it('leaves a trailing zero out, and takes as many decimals, as the office prints', () => {
  expect([
    compared(exact('147'), exact('100'), { percentDecimals: 1, trailingZero: 'drop' }),
    compared(exact('145'), exact('204'), { percentDecimals: 2, trailingZero: 'drop' }),
    compared(exact('145'), exact('204'), { percentDecimals: 0, trailingZero: 'keep' }),
  ]).toEqual([
    ['47', '147', '47'],
    ['-28.92', '71.08', '-59'],
    ['-29', '71', '-59'],
  ])
})

it.each([
  ['a bound', { kind: 'bound', bound: 'near', amount: '700' }, exact('786')],
  ['a bound as base', exact('700'), { kind: 'bound', bound: 'over', amount: '786' }],
  ['a range', { kind: 'range', from: '6.6', to: '6.8' }, exact('6')],
  ['words', { kind: 'words', words: 'xuất siêu' }, exact('6')],
  ['an unknown value', undefined, exact('6')],
  ['an unknown base', exact('6'), undefined],
])('computes nothing from %s', (_, value, base) => {
  expect(compared(value, base)).toEqual([null, null, null])
})

it('counts the places won and lost', () => {
  const rank = (place: string) => ({ kind: 'rank', place, of: '63' })
  expect([
    compared(rank('40'), rank('36')),
    compared(rank('36'), rank('40')),
    compared(rank('36'), exact('40')),
  ]).toEqual([
    [null, null, '-4'],
    [null, null, '4'],
    [null, null, null],
  ])
})

it('never recomputes what is given, and derives nothing that was not asked for', () => {
  const given = observed('grdp', {
    value: exact('120'),
    growth: { kind: 'given', percent: '6.40' },
    index: { kind: 'given', percent: '89' },
    points: { kind: 'given', amount: '-4' },
    share: { kind: 'given', percent: '98.50' },
  })
  const base = observed('grdp', { period: '2019-H1', value: exact('100') })
  const bare = observed('budget', { value: exact('120') })
  const index = indexData({
    indicators: [indicator('grdp'), indicator('budget')],
    observations: [given, base, bare],
    plans: [],
  })
  const derive = [growthPercent, indexPercent, pointsAmount, sharePercent] as const
  expect(derive.map((one) => one(index, given, style))).toEqual(['6.40', '89', '-4', '98.50'])
  expect(derive.map((one) => one(index, bare, style))).toEqual([null, null, null, null])
})

it('measures against the plan of the year, and against an unnamed one only when there is one', () => {
  const shares = [
    { plan: 'central', share: { kind: 'computed' } },
    { plan: 'council', share: { kind: 'given', percent: '49.30' } },
    { plan: 'bound', share: { kind: 'computed' } },
  ]
  const several = observed('budget', { value: exact('5145'), planShares: shares })
  const single = observed('budget', { period: '2021-H1', value: exact('6000'), planShares: shares.slice(0, 1) })
  const index = indexData({
    indicators: [indicator('budget')],
    observations: [several, single],
    plans: [
      target('central', 'budget', { target: exact('10188') }),
      target('central', 'budget', { year: 2021, target: exact('12000') }),
      target('council', 'budget', { target: exact('10500') }),
      target('bound', 'budget', { target: { kind: 'bound', bound: 'below', amount: '4' } }),
    ],
  })
  const of = (plan: string) => planPercent(index, several, target(plan, 'budget').id, style)
  expect([of('central'), of('council'), of('bound'), of('nobody')]).toEqual(['50.5', '49.30', null, null])
  expect([planPercent(index, several, undefined, style), planPercent(index, single, undefined, style)]).toEqual([
    null,
    '50.0',
  ])
})

it('takes the share of a ratio, and of the one whole in the same unit', () => {
  const part = (id: string, value: unknown) => observed(id, { value, share: computed })
  const observations = [
    part('communes', { kind: 'ratio', part: '14', whole: '23' }),
    part('nobody', { kind: 'ratio', part: '0', whole: '0' }),
    part('services', exact('18300')),
    part('farming', exact('18')),
    part('total', exact('56380')),
  ]
  const index = indexData({
    indicators: [
      indicator('communes', { unit: 'xã' }),
      indicator('nobody'),
      indicator('services', { unit: 'tỷ đồng' }),
      indicator('farming', { unit: 'nghìn tỷ đồng' }),
      indicator('total', { unit: 'tỷ đồng', parts: ['services', 'farming'].map((id) => indicatorId.parse(id)) }),
    ],
    observations,
    plans: [],
  })
  expect(observations.map((seen) => sharePercent(index, seen, style))).toEqual(['60.9', null, '32.5', null, null])
})

it('agrees with integer arithmetic for every pair of counts', () => {
  const counts = fc.bigInt({ min: 1n, max: 10n ** 15n })
  fc.assert(
    fc.property(counts, counts, (value, base) => {
      const tenths = (2000n * value + base) / (2n * base)
      const [, index] = compared(exact(`${value}`), exact(`${base}`))
      expect(index).toBe(`${tenths / 10n}.${tenths % 10n}`)
    }),
  )
})
