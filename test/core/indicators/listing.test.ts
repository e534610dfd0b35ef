import { listIndicators } from '#core/indicators/listing'
import { periodId } from '#core/indicators/schema'
import { exact, indicator, observed, target } from '../../support/build'

const period = periodId.parse('2020-H1')
const style = { percentDecimals: 1, trailingZero: 'drop' } as const

it('lists every indicator in every period, with all that is known of it', () => {
  const budget = indicator('budget', {
    name: 'Thu ngân sách',
    unit: 'tỷ đồng',
    counted: false,
    supplier: 'Sở Tài chính',
  })
  const cases = indicator('cases', { unit: 'vụ', direction: 'lower' })
  const data = {
    indicators: [budget, cases, indicator('pci')],
    observations: [
      observed('cases', { period: '2019-H1', value: exact('204'), state: 'actual' }),
      observed('cases', { value: exact('145'), growth: { kind: 'computed' }, points: { kind: 'computed' } }),
      observed('budget', {
        value: { kind: 'bound', bound: 'over', amount: '5145' },
        state: 'as-of',
        cutOff: '2020-06-10',
        source: 'Báo cáo tuần',
        growth: { kind: 'given', percent: '3.40' },
        index: { kind: 'computed' },
        share: { kind: 'given', percent: '98.5' },
        planShares: [{ plan: 'council', share: { kind: 'given', percent: '50.5' } }],
      }),
    ],
    plans: [
      target('council', 'budget', { name: 'HĐND tỉnh giao', target: { kind: 'range', from: '10000', to: '10200' } }),
      target('central', 'budget', { name: 'Trung ương giao' }),
      target('council', 'budget', { year: 2021, name: 'HĐND tỉnh giao', target: exact('11000') }),
    ],
  }
  const council = { id: 'council', name: 'HĐND tỉnh giao' }

  expect(listIndicators(data, period, style)).toEqual([
    {
      ...budget,
      period: '2020-H1',
      value: '5145',
      kind: 'bound',
      bound: 'over',
      state: 'as-of',
      cutOff: '2020-06-10',
      source: 'Báo cáo tuần',
      growth: { kind: 'given', percent: '3.40' },
      index: { kind: 'computed', percent: null },
      share: { kind: 'given', percent: '98.5' },
      plans: [
        { ...council, value: '10000-10200', kind: 'range', share: '50.5', shareKind: 'given' },
        { id: 'central', name: 'Trung ương giao', value: null, share: null },
      ],
    },
    {
      ...budget,
      period: '2021',
      value: null,
      state: null,
      growth: null,
      plans: [{ ...council, value: '11000', kind: 'exact', share: null }],
    },
    {
      ...cases,
      period: '2020-H1',
      value: '145',
      kind: 'exact',
      state: 'estimate',
      growth: { kind: 'computed', percent: '-28.9' },
      points: { kind: 'computed', amount: '-59' },
      plans: [],
    },
    { ...cases, period: '2019-H1', value: '204', kind: 'exact', state: 'actual', growth: null, plans: [] },
    { ...indicator('pci'), period: '2020-H1', value: null, state: null, growth: null, plans: [] },
  ])
})

it.each([
  [{ kind: 'exact', amount: '-9.690' }, '-9.690'],
  [{ kind: 'range', from: '6.6', to: '6.8' }, '6.6-6.8'],
  [{ kind: 'ratio', part: '14', whole: '23' }, '14/23'],
  [{ kind: 'rank', place: '40', of: '63' }, '40/63'],
  [{ kind: 'rank', place: '9' }, '9'],
  [{ kind: 'words', words: 'xuất siêu' }, 'xuất siêu'],
])('writes %j for machines as %s', (value, text) => {
  const data = { indicators: [indicator('it')], observations: [observed('it', { value })], plans: [] }
  expect(listIndicators(data, period, style)).toMatchObject([{ value: text, kind: value.kind }])
})
