import fc from 'fast-check'
import {
  basePeriod,
  nextPeriod,
  type PeriodMention,
  parsePeriod,
  periodIdOf,
  periodKind,
  periodWords,
  previousPeriod,
  readPeriodId,
} from '#core/indicators/period'
import { periodId } from '#core/indicators/schema'

const id = (text: string) => periodId.parse(text)

const periodIds = fc
  .tuple(fc.integer({ min: 1001, max: 9998 }), fc.constantFrom('', '-01', '-12', '-Q1', '-Q4', '-H1', '-H2', '-9M'))
  .map(([year, part]) => id(`${year}${part}`))

it.each([
  ['2020-01', 'month', '2020-02', '2019-12', '2019-01'],
  ['2020-05', 'month', '2020-06', '2020-04', '2019-05'],
  ['2020-09', 'month', '2020-10', '2020-08', '2019-09'],
  ['2020-12', 'month', '2021-01', '2020-11', '2019-12'],
  ['2026-Q1', 'quarter', '2026-Q2', '2025-Q4', '2025-Q1'],
  ['2026-Q4', 'quarter', '2027-Q1', '2026-Q3', '2025-Q4'],
  ['2020-H1', 'half', '2020-H2', '2019-H2', '2019-H1'],
  ['2020-H2', 'half', '2021-H1', '2020-H1', '2019-H2'],
  ['2025-9M', 'nineMonths', '2026-9M', '2024-9M', '2024-9M'],
  ['2020', 'year', '2021', '2019', '2019'],
])('%s is a %s, followed by %s, preceded by %s and measured against %s', (period, kind, next, previous, base) => {
  const one = id(period)
  expect([periodKind(one), nextPeriod(one), previousPeriod(one), basePeriod(one)]).toEqual([kind, next, previous, base])
})

it('comes back from every step and from every parsing', () => {
  fc.assert(
    fc.property(periodIds, (period) => {
      const back = [
        previousPeriod(nextPeriod(period)),
        nextPeriod(previousPeriod(period)),
        periodIdOf(parsePeriod(period)),
      ]
      expect(back).toEqual([period, period, period])
    }),
  )
})

it('reaches the base by a year of steps of its own kind', () => {
  const steps = { month: 12, quarter: 4, half: 2, nineMonths: 1, year: 1 }
  fc.assert(
    fc.property(periodIds, (period) => {
      const walked = Array.from({ length: steps[periodKind(period)] }).reduce(previousPeriod, period)
      expect(walked).toBe(basePeriod(period))
    }),
  )
})

it.each([
  ['2020-h1 ', '2020-H1'],
  ['2026-q3', '2026-Q3'],
  ['2026-9m', '2026-9M'],
  ['2026-05', '2026-05'],
  ['2026', '2026'],
])('reads %p as %s', (text, period) => {
  expect(readPeriodId(text)).toEqual({ ok: true, value: period })
})

it.each(['', '2020-13', '2020-00', '2020-5', '2020-Q5', '2020-H3', '2020-6M', '20-H1', '0999', '2020-H1-2', '6 tháng'])(
  'refuses %p as a period',
  (text) => {
    expect(readPeriodId(text)).toEqual({ ok: false, code: 'period/unreadable', values: { text } })
  },
)

const forms = ['name', 'nameYear', 'slashYear', 'spelledYear', 'months', 'monthsYear', 'year'] as const

// name | with year | with slash | spelled | months | months of the year | year
it.each([
  [
    '2020-H1',
    'period',
    '6 tháng đầu năm | 6 tháng đầu năm 2020 | 6 tháng đầu năm 2020 | sáu tháng đầu năm 2020 | những tháng đầu năm | những tháng đầu năm 2020 | năm 2020',
  ],
  [
    '2020-H1',
    'next',
    '6 tháng cuối năm | 6 tháng cuối năm 2020 | 6 tháng cuối năm 2020 | sáu tháng cuối năm 2020 | những tháng cuối năm | những tháng cuối năm 2020 | năm 2020',
  ],
  [
    '2020-H1',
    'base',
    '6 tháng đầu năm | 6 tháng đầu năm 2019 | 6 tháng đầu năm 2019 | sáu tháng đầu năm 2019 | những tháng đầu năm | những tháng đầu năm 2019 | năm 2019',
  ],
  [
    '2020-H1',
    'endMonth',
    'tháng 6 | tháng 6 năm 2020 | tháng 6/2020 | tháng 6 năm 2020 | những tháng đầu năm | những tháng đầu năm 2020 | năm 2020',
  ],
  [
    '2020-H1',
    'nextYear',
    'năm 2021 | năm 2021 | năm 2021 | năm 2021 | các tháng trong năm | các tháng trong năm 2021 | năm 2021',
  ],
  [
    '2020-H2',
    'period',
    '6 tháng cuối năm | 6 tháng cuối năm 2020 | 6 tháng cuối năm 2020 | sáu tháng cuối năm 2020 | những tháng cuối năm | những tháng cuối năm 2020 | năm 2020',
  ],
  [
    '2020-H2',
    'next',
    '6 tháng đầu năm | 6 tháng đầu năm 2021 | 6 tháng đầu năm 2021 | sáu tháng đầu năm 2021 | những tháng đầu năm | những tháng đầu năm 2021 | năm 2021',
  ],
  [
    '2020-H2',
    'endMonth',
    'tháng 12 | tháng 12 năm 2020 | tháng 12/2020 | tháng 12 năm 2020 | những tháng cuối năm | những tháng cuối năm 2020 | năm 2020',
  ],
  [
    '2025-9M',
    'period',
    '9 tháng | 9 tháng năm 2025 | 9 tháng năm 2025 | chín tháng năm 2025 | những tháng đầu năm | những tháng đầu năm 2025 | năm 2025',
  ],
  [
    '2025-9M',
    'next',
    '3 tháng cuối năm | 3 tháng cuối năm 2025 | 3 tháng cuối năm 2025 | ba tháng cuối năm 2025 | những tháng cuối năm | những tháng cuối năm 2025 | năm 2025',
  ],
  [
    '2025-9M',
    'endMonth',
    'tháng 9 | tháng 9 năm 2025 | tháng 9/2025 | tháng 9 năm 2025 | những tháng cuối năm | những tháng cuối năm 2025 | năm 2025',
  ],
  [
    '2026-Q1',
    'period',
    'quý I | quý I năm 2026 | quý I/2026 | quý I năm 2026 | những tháng đầu năm | những tháng đầu năm 2026 | năm 2026',
  ],
  [
    '2026-Q1',
    'next',
    'quý II | quý II năm 2026 | quý II/2026 | quý II năm 2026 | những tháng cuối năm | những tháng cuối năm 2026 | năm 2026',
  ],
  [
    '2026-Q4',
    'next',
    'quý I | quý I năm 2027 | quý I/2027 | quý I năm 2027 | những tháng đầu năm | những tháng đầu năm 2027 | năm 2027',
  ],
  [
    '2017-05',
    'period',
    'tháng 5 | tháng 5 năm 2017 | tháng 5/2017 | tháng 5 năm 2017 | những tháng đầu năm | những tháng đầu năm 2017 | năm 2017',
  ],
  [
    '2017-05',
    'next',
    'tháng 6 | tháng 6 năm 2017 | tháng 6/2017 | tháng 6 năm 2017 | những tháng cuối năm | những tháng cuối năm 2017 | năm 2017',
  ],
  [
    '2017-12',
    'next',
    'tháng 1 | tháng 1 năm 2018 | tháng 1/2018 | tháng 1 năm 2018 | những tháng đầu năm | những tháng đầu năm 2018 | năm 2018',
  ],
  [
    '2019',
    'period',
    'năm 2019 | năm 2019 | năm 2019 | năm 2019 | các tháng trong năm | các tháng trong năm 2019 | năm 2019',
  ],
  [
    '2019',
    'next',
    'năm 2020 | năm 2020 | năm 2020 | năm 2020 | các tháng trong năm | các tháng trong năm 2020 | năm 2020',
  ],
  [
    '2019',
    'base',
    'năm 2018 | năm 2018 | năm 2018 | năm 2018 | các tháng trong năm | các tháng trong năm 2018 | năm 2018',
  ],
  [
    '2019',
    'endMonth',
    'tháng 12 | tháng 12 năm 2019 | tháng 12/2019 | tháng 12 năm 2019 | những tháng cuối năm | những tháng cuối năm 2019 | năm 2019',
  ],
] as const)('names %s, %s, in every form', (period, of, words) => {
  const written = forms.map((form) => periodWords({ of, form, letters: 'lower' }, id(period)))
  expect(written.join(' | ')).toBe(words)
})

it.each([
  ['period', 'spelledYear', 'sentence', '2020-H1', 'Sáu tháng đầu năm 2020'],
  ['period', 'months', 'sentence', '2020-H1', 'Những tháng đầu năm'],
  ['period', 'nameYear', 'sentence', '2020-H1', '6 tháng đầu năm 2020'],
  ['period', 'name', 'capitals', '2020-H1', '6 THÁNG ĐẦU NĂM'],
  ['next', 'nameYear', 'capitals', '2020-H1', '6 THÁNG CUỐI NĂM 2020'],
  ['next', 'name', 'sentence', '2026-Q1', 'Quý II'],
  ['nextYear', 'year', 'capitals', '2020-H1', 'NĂM 2021'],
] as const)('writes %s, %s in letters %s for %s: %s', (of, form, letters, period, words) => {
  expect(periodWords({ of, form, letters }, id(period))).toBe(words)
})

// base | month of its end | year after | what follows, in capitals
it.each([
  ['2017-05', 'tháng 5 năm 2016', 'tháng 5/2017', 'năm 2018', 'THÁNG 6 NĂM 2017'],
  ['2017-12', 'tháng 12 năm 2016', 'tháng 12/2017', 'năm 2018', 'THÁNG 1 NĂM 2018'],
  ['2026-Q1', 'quý I năm 2025', 'tháng 3/2026', 'năm 2027', 'QUÝ II NĂM 2026'],
  ['2026-Q2', 'quý II năm 2025', 'tháng 6/2026', 'năm 2027', 'QUÝ III NĂM 2026'],
  ['2026-Q3', 'quý III năm 2025', 'tháng 9/2026', 'năm 2027', 'QUÝ IV NĂM 2026'],
  ['2026-Q4', 'quý IV năm 2025', 'tháng 12/2026', 'năm 2027', 'QUÝ I NĂM 2027'],
  ['2020-H1', '6 tháng đầu năm 2019', 'tháng 6/2020', 'năm 2021', '6 THÁNG CUỐI NĂM 2020'],
  ['2020-H2', '6 tháng cuối năm 2019', 'tháng 12/2020', 'năm 2021', '6 THÁNG ĐẦU NĂM 2021'],
  ['2025-9M', '9 tháng năm 2024', 'tháng 9/2025', 'năm 2026', '3 THÁNG CUỐI NĂM 2025'],
  ['2019', 'năm 2018', 'tháng 12/2019', 'năm 2020', 'NĂM 2020'],
] as const)('has the neighbours of %s by name', (period, ...words) => {
  const mentions: readonly PeriodMention[] = [
    { of: 'base', form: 'nameYear', letters: 'lower' },
    { of: 'endMonth', form: 'slashYear', letters: 'lower' },
    { of: 'nextYear', form: 'year', letters: 'lower' },
    { of: 'next', form: 'nameYear', letters: 'capitals' },
  ]
  expect(mentions.map((mention) => periodWords(mention, id(period)))).toEqual(words)
})

it('has words for every mention in every period, at the ends of the calendar too', () => {
  const mentions: fc.Arbitrary<PeriodMention> = fc.record({
    of: fc.constantFrom('period', 'next', 'base', 'endMonth', 'nextYear'),
    form: fc.constantFrom(...forms),
    letters: fc.constantFrom('lower', 'sentence', 'capitals'),
  })
  const ends = fc.constantFrom('1000', '1000-01', '9999-H2', '9999-12', '9999-9M').map(id)
  fc.assert(
    fc.property(mentions, fc.oneof(periodIds, ends), (mention, period) => {
      expect(periodWords(mention, period)).not.toMatch(/undefined|NaN|^\s*$/i)
    }),
  )
})
