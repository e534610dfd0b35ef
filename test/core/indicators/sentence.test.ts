import { indexData } from '#core/indicators/data-set'
import type { PrintStyle } from '#core/indicators/derived'
import { amount, type DataSet, periodId } from '#core/indicators/schema'
import { sentenceText, writeSentence } from '#core/indicators/sentence'
import type { FigureContext } from '#core/indicators/wording'
import { exact, indicator, observed, sentence, target } from '../../support/build'

const office: PrintStyle = { percentDecimals: 1, trailingZero: 'keep' }

const money = { unit: 'tỷ đồng', counted: false } as const

const data: DataSet = {
  indicators: [
    indicator('budget', { ...money, name: 'Tổng thu ngân sách' }),
    indicator('spending', { ...money, name: 'Tổng chi ngân sách' }),
    indicator('exports', { name: 'Xuất khẩu', unit: 'triệu USD', counted: false }),
    indicator('balance', { name: 'Cán cân thương mại', counted: false }),
    indicator('poverty', { name: 'Tỷ lệ hộ nghèo', unit: '%', decimals: 2, counted: false }),
    indicator('pci', { name: 'Chỉ số PCI' }),
    indicator('empty', { name: 'Vốn FDI' }),
    indicator('industry', { name: 'Công nghiệp', counted: false }),
    indicator('accidents', { name: 'Tai nạn giao thông', unit: 'vụ', direction: 'lower' }),
    indicator('drowned', { name: 'Đuối nước', unit: 'vụ', direction: 'lower' }),
    indicator('building', { name: 'Xây dựng', counted: false }),
  ],
  observations: [
    observed('budget', {
      value: exact('56380'),
      growth: { kind: 'given', percent: '9.69' },
      index: { kind: 'given', percent: '109.69' },
      share: { kind: 'given', percent: '12.35' },
      planShares: [
        { plan: 'central', share: { kind: 'given', percent: '50.5' } },
        { plan: 'council', share: { kind: 'given', percent: '48.2' } },
      ],
    }),
    observed('spending', { value: exact('8455'), state: 'actual', growth: { kind: 'given', percent: '-1.1' } }),
    observed('exports', { value: { kind: 'bound', bound: 'near', amount: '2300' }, growth: { kind: 'computed' } }),
    observed('exports', { period: '2019-H1', value: exact('1000') }),
    observed('balance', { value: { kind: 'words', words: 'xuất siêu' } }),
    observed('poverty', { value: exact('2.31'), state: 'preliminary', points: { kind: 'computed' } }),
    observed('poverty', { period: '2019-H1', value: exact('2.81') }),
    observed('pci', { value: { kind: 'rank', place: '40', of: '63' }, points: { kind: 'given', amount: '-4' } }),
    observed('industry', { value: exact('2300'), growth: { kind: 'computed' } }),
    observed('industry', { period: '2019-H1', value: exact('1000') }),
    observed('accidents', { value: exact('145'), state: 'actual' }),
    observed('drowned', { value: exact('7') }),
    observed('building', { value: exact('10004'), growth: { kind: 'computed' } }),
    observed('building', { period: '2019-H1', value: exact('10000') }),
  ],
  plans: [
    target('central', 'budget', { name: 'Dự toán Trung ương giao' }),
    target('council', 'budget', { name: 'HĐND tỉnh giao' }),
  ],
}

const value = { kind: 'value', verb: 'state' } as const
const growth = { kind: 'growth' } as const
const plan = { kind: 'plan', verb: 'equals' } as const

function contextOf(style: PrintStyle = office): FigureContext {
  return { index: indexData(data), period: periodId.parse('2020-H1'), style }
}

function said(
  items: Parameters<typeof sentence>[0],
  others: Parameters<typeof sentence>[1] = {},
  style = office,
): string {
  return sentenceText(writeSentence(sentence(items, others), contextOf(style)))
}

it.each<[string, Parameters<typeof sentence>[0], string]>([
  [
    'value, growth and share of plan',
    [{ indicator: 'budget', subject: 'thu', clauses: [value, growth, { ...plan, plan: 'central' }] }],
    'thu ước đạt 56.380 tỷ đồng, tăng 9,69% so với cùng kỳ, bằng 50,5% dự toán Trung ương giao',
  ],
  [
    'several plans side by side, each with its giver',
    [{ indicator: 'budget', clauses: [value, plan] }],
    'tổng thu ngân sách ước đạt 56.380 tỷ đồng, bằng 50,5% dự toán Trung ương giao và 48,2% kế hoạch HĐND tỉnh giao',
  ],
  [
    'the base once, and not again after it',
    [
      { indicator: 'budget', subject: 'thu', clauses: [growth] },
      { indicator: 'spending', subject: 'chi', clauses: [value, growth] },
    ],
    'thu tăng 9,69% so với cùng kỳ; chi đạt 8.455 tỷ đồng, giảm 1,1%',
  ],
  [
    'an index',
    [{ indicator: 'budget', subject: 'thu', clauses: [{ kind: 'index' }] }],
    'thu bằng 109,69% so với cùng kỳ',
  ],
  [
    'a share of a whole',
    [{ indicator: 'budget', subject: 'thu', clauses: [{ kind: 'share', of: 'tổng số' }] }],
    'thu chiếm 12,35% tổng số',
  ],
  [
    'the difference of rates in percentage points',
    [{ indicator: 'poverty', clauses: [value, { kind: 'points' }] }],
    'tỷ lệ hộ nghèo sơ bộ đạt 2,31%, giảm 0,50 điểm phần trăm so với cùng kỳ',
  ],
  [
    'places lost, and the place',
    [{ indicator: 'pci', subject: 'PCI', clauses: [{ kind: 'points' }, { kind: 'rank' }] }],
    'PCI giảm 4 bậc so với cùng kỳ, xếp thứ 40/63',
  ],
  [
    'what is better low without a word of reaching it',
    [
      { indicator: 'accidents', clauses: [value] },
      { indicator: 'drowned', clauses: [value] },
    ],
    'tai nạn giao thông là 145 vụ; đuối nước ước 7 vụ',
  ],
  ['a place as the value', [{ indicator: 'pci', subject: 'PCI', clauses: [value] }], 'PCI xếp thứ 40/63'],
  ['words as the value', [{ indicator: 'balance', clauses: [value] }], 'cán cân thương mại ước xuất siêu'],
  [
    'a bound, from which no growth is computed',
    [{ indicator: 'exports', clauses: [value, growth] }],
    'xuất khẩu ước đạt gần 2.300 triệu USD',
  ],
  [
    'another unit, with its decimals',
    [{ indicator: 'budget', subject: 'thu', clauses: [{ ...value, unit: 'nghìn tỷ đồng', decimals: 1 }] }],
    'thu ước đạt 56,4 nghìn tỷ đồng',
  ],
  [
    'another unit, exact',
    [{ indicator: 'budget', subject: 'thu', clauses: [{ ...value, unit: 'nghìn tỷ đồng' }] }],
    'thu ước đạt 56,38 nghìn tỷ đồng',
  ],
  [
    'its own unit where the other measures something else',
    [{ indicator: 'budget', subject: 'thu', clauses: [{ ...value, unit: 'nghìn tấn', decimals: 3 }] }],
    'thu ước đạt 56.380 tỷ đồng',
  ],
  [
    'parts in brackets',
    [
      {
        indicator: 'budget',
        subject: 'thu',
        clauses: [growth],
        parts: {
          as: 'brackets',
          items: [
            { indicator: 'spending', subject: 'nội địa', clauses: [growth] },
            { indicator: 'budget', subject: 'xuất nhập khẩu', clauses: [growth] },
          ],
        },
      },
    ],
    'thu tăng 9,69% so với cùng kỳ (nội địa giảm 1,1%, xuất nhập khẩu tăng 9,69%)',
  ],
  [
    'parts as a list, those unknown left out',
    [
      {
        indicator: 'budget',
        subject: 'thu',
        clauses: [value],
        parts: {
          as: 'including',
          items: [
            { indicator: 'spending', subject: 'nội địa', clauses: [value, growth] },
            { indicator: 'empty', clauses: [value] },
            { indicator: 'budget', subject: 'khác', clauses: [growth] },
          ],
        },
      },
    ],
    'thu ước đạt 56.380 tỷ đồng, trong đó: nội địa đạt 8.455 tỷ đồng, giảm 1,1% so với cùng kỳ; khác tăng 9,69%',
  ],
  [
    'the parts of what is not known itself',
    [
      {
        indicator: 'empty',
        subject: 'các ngành:',
        clauses: [growth],
        parts: { as: 'brackets', items: [{ indicator: 'spending', subject: 'chi', clauses: [growth] }] },
      },
    ],
    'các ngành (chi giảm 1,1% so với cùng kỳ)',
  ],
  [
    'a blank for the value of an item of which nothing is known',
    [
      { indicator: 'empty', clauses: [value, growth] },
      { indicator: 'spending', subject: 'chi', clauses: [growth] },
    ],
    'vốn FDI ước đạt ……; chi giảm 1,1% so với cùng kỳ',
  ],
  [
    'nothing of an item whose value was not to be said',
    [
      { indicator: 'empty', clauses: [growth] },
      { indicator: 'spending', subject: 'chi', clauses: [growth] },
    ],
    'chi giảm 1,1% so với cùng kỳ',
  ],
  ['a blank when it has nothing to say', [{ indicator: 'empty', clauses: [growth] }], 'vốn FDI ……'],
  [
    'what changes as nothing when printed',
    [
      { indicator: 'building', clauses: [growth] },
      { indicator: 'industry', clauses: [growth] },
    ],
    'xây dựng không đổi so với cùng kỳ; công nghiệp tăng 130,0%',
  ],
  [
    'a subject that a comma follows',
    [{ indicator: 'spending', subject: 'bán buôn,  bán lẻ ,', clauses: [growth] }],
    'bán buôn, bán lẻ, giảm 1,1% so với cùng kỳ',
  ],
])('says %s', (_, items, words) => {
  expect(said(items)).toBe(words)
})

describe('the office’s own way', () => {
  const rise = [{ indicator: 'industry', clauses: [growth] }]

  it.each([
    ['2', 'công nghiệp gấp 2,3 lần so với cùng kỳ'],
    ['2.3', 'công nghiệp gấp 2,3 lần so với cùng kỳ'],
    ['2.31', 'công nghiệp tăng 130,0% so với cùng kỳ'],
  ])('says a rise from the factor %s on in times', (timesFrom, words) => {
    expect(said(rise, {}, { ...office, timesFrom: amount.parse(timesFrom) })).toBe(words)
  })

  it('has its words for base and points', () => {
    const style = { ...office, baseWords: 'so với cùng kỳ năm trước', pointsWords: 'điểm %' }
    const items = [{ indicator: 'poverty', subject: 'hộ nghèo', clauses: [{ kind: 'points' }] }]
    expect(said(items, {}, style)).toBe('hộ nghèo giảm 0,50 điểm % so với cùng kỳ năm trước')
  })

  it.each([
    ['so cùng kỳ', 'công nghiệp tăng 130,0% so cùng kỳ'],
    ['', 'công nghiệp tăng 130,0%'],
  ])('gives way to the sentence’s own base: "%s"', (base, words) => {
    expect(said(rise, { base })).toBe(words)
  })
})

it.each([
  [{ start: 'capital', end: 'stop' }, 'Công nghiệp tăng 130,0% so với cùng kỳ, xây dựng không đổi.'],
  [{ start: 'asWritten', end: 'semicolon' }, 'công nghiệp tăng 130,0% so với cùng kỳ, xây dựng không đổi;'],
] as const)('opens and ends as it is told: %j', (others, words) => {
  const items = ['industry', 'building'].map((id) => ({ indicator: id, clauses: [growth] }))
  expect(said(items, { ...others, joint: 'comma' })).toBe(words)
})

it('comes in pieces, of which each figure says what a figure of its own would', () => {
  const written = writeSentence(sentence([{ indicator: 'spending', clauses: [value, growth] }]), contextOf())
  expect(written).toEqual([
    { text: 'tổng chi ngân sách đạt ' },
    { text: '8.455 tỷ đồng', state: 'known', figure: { indicator: 'spending', facet: 'value' } },
    { text: ', ' },
    { text: 'giảm 1,1%', state: 'known', figure: { indicator: 'spending', facet: 'growth', verb: true } },
    { text: ' so với cùng kỳ' },
  ])
})
