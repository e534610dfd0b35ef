import { compareReports } from '#core/compare/compare-reports'
import type { FigureDifference } from '#core/document/comparison'
import type { Report } from '#core/document/schema'
import { periodId } from '#core/indicators/schema'
import { exact, indicator, observed, p, reportOf, smallReport, target } from '../../support/build'

const tonnes = indicator('rice', { name: 'Sản lượng lúa', unit: 'tấn', counted: false })

const withValue = (value: object | undefined, others: Readonly<Record<string, unknown>> = {}): Report =>
  reportOf([p('')], { indicators: [tonnes], observations: [observed('rice', { value, ...others })] })

const told = ({ kind, facet, from, to, difference, percent }: FigureDifference) => [
  kind,
  facet,
  from?.words ?? null,
  to?.words ?? null,
  difference && `${difference.amount} ${difference.unit}`,
  percent,
]

const ratio = { kind: 'ratio', part: '14', whole: '23' }

it.each([
  ['a rise', exact('5145'), exact('5300'), ['5.145 tấn', '5.300 tấn', '155 tấn', '3.0']],
  ['a fall', exact('5300'), exact('5145'), ['5.300 tấn', '5.145 tấn', '-155 tấn', '-2.9']],
  ['half a tenth up', exact('2000'), exact('2001'), ['2.000 tấn', '2.001 tấn', '1 tấn', '0.1']],
  ['decimals that are not printed', exact('5145.2'), exact('5145.3'), ['5.145,2 tấn', '5.145,3 tấn', '0.1 tấn', '0.0']],
  ['from nothing', exact('0'), exact('5'), ['0 tấn', '5 tấn', '5 tấn', null]],
  ['from below nothing', exact('-2'), exact('5'), ['-2 tấn', '5 tấn', '7 tấn', null]],
  ['a blank that was filled', undefined, exact('5'), [null, '5 tấn', null, null]],
  ['a value that was taken out', exact('5'), undefined, ['5 tấn', null, null, null]],
  ['a bound', { kind: 'bound', bound: 'near', amount: '700' }, exact('700'), ['gần 700 tấn', '700 tấn', null, null]],
  ['k of n', ratio, { ...ratio, part: '15' }, ['14/23 tấn', '15/23 tấn', null, null]],
  ['words', { kind: 'words', words: 'được mùa' }, exact('5'), ['được mùa', '5 tấn', null, null]],
] as const)('tells %s', (_, from, to, figures) => {
  expect(compareReports(withValue(from), withValue(to)).figures.map(told)).toEqual([['changed', 'value', ...figures]])
})

it('tells places by how many were won', () => {
  const place = (number: string) => withValue({ kind: 'rank', place: number, of: '63' })
  expect(compareReports(place('40'), place('36')).figures.map(told)).toEqual([
    ['changed', 'rank', '40/63', '36/63', '4 bậc', null],
  ])
})

it('tells percentages by points', () => {
  const one = smallReport()
  const observations = one.observations.map((seen) =>
    seen.indicator === 'budget' && seen.period === '2020-H1'
      ? observed('budget', {
          value: exact('5300'),
          growth: { kind: 'given', percent: '1.9' },
          planShares: seen.planShares,
        })
      : seen,
  )
  expect(compareReports(one, { ...one, observations }).figures.map(told)).toEqual(
    [
      ['changed', 'value', '5.145 tỷ đồng', '5.300 tỷ đồng', '155 tỷ đồng', '3.0'],
      ['changed', 'growth', 'giảm 1,1%', 'tăng 1,9%', '3.0 điểm phần trăm', null],
      ['changed', 'plan', '49,0%', '50,5%', '1.5 điểm phần trăm', null],
    ].map((row) => row.map((cell) => (cell === '3.0 điểm phần trăm' ? '3 điểm phần trăm' : cell))),
  )
})

it('tells a state that changed, and amounts of one dimension in the new unit', () => {
  const actual = withValue(exact('5145'), { state: 'actual' })
  expect(compareReports(withValue(exact('5145')), actual).figures).toEqual([
    {
      kind: 'changed',
      indicator: 'rice',
      name: 'Sản lượng lúa',
      facet: 'value',
      fromPeriod: '2020-H1',
      toPeriod: '2020-H1',
      from: { words: '5.145 tấn', value: '5145', state: 'estimate' },
      to: { words: '5.145 tấn', value: '5145', state: 'actual' },
      difference: { amount: '0', unit: 'tấn' },
      percent: '0.0',
    },
  ])
  const thousands = {
    ...withValue(exact('5.3')),
    indicators: [{ ...tonnes, unit: 'nghìn tấn', decimals: 1 }],
  }
  expect(compareReports(withValue(exact('5145')), thousands).figures.map(told)).toEqual([
    ['changed', 'value', '5.145 tấn', '5,3 nghìn tấn', '0.155 nghìn tấn', '3.0'],
  ])
})

it('tells indicators that are in one report only, and those of another name', () => {
  const one = withValue(exact('5145'))
  const none = reportOf([p('')])
  expect(compareReports(none, one).figures.map(told)).toEqual([['inserted', 'value', null, '5.145 tấn', null, null]])
  expect(compareReports(one, none).figures.map(told)).toEqual([['deleted', 'value', '5.145 tấn', null, null, null]])
  const renamed = { ...one, indicators: [{ ...tonnes, name: 'Lúa' }] }
  expect(compareReports(one, renamed).figures.map(({ name, wasNamed }) => [name, wasNamed])).toEqual([
    ['Lúa', 'Sản lượng lúa'],
  ])
})

it('knows an indicator of another id by its name and unit', () => {
  const imported = reportOf([p('')], {
    indicators: [indicator('san-luong', { name: 'SẢN LƯỢNG LÚA', unit: 'tấn', counted: false })],
    observations: [observed('san-luong', { value: exact('5300') })],
  })
  expect(compareReports(withValue(exact('5145')), imported).figures.map(told)).toEqual([
    ['changed', 'value', '5.145 tấn', '5.300 tấn', '155 tấn', '3.0'],
  ])
})

it('sets the values of two periods against each other, and tells a base that was restated', () => {
  const next: Report = {
    ...withValue(exact('5140'), { state: 'actual' }),
    period: periodId.parse('2021-H1'),
  }
  next.observations.push(observed('rice', { period: '2021-H1', value: exact('5300') }))
  expect(
    compareReports(withValue(exact('5145')), next).figures.map((each) => [
      each.fromPeriod,
      each.toPeriod,
      ...told(each),
    ]),
  ).toEqual([
    ['2020-H1', '2021-H1', 'changed', 'value', '5.145 tấn', '5.300 tấn', '155 tấn', '3.0'],
    ['2020-H1', '2020-H1', 'changed', 'value', '5.145 tấn', '5.140 tấn', '-5 tấn', '-0.1'],
  ])
})

it('tells the amount of a plan that changed', () => {
  const planned = (amount: string): Report => ({
    ...withValue(exact('5145')),
    plans: [target('rice-plan', 'rice', { target: exact(amount) })],
  })
  expect(compareReports(planned('10000'), planned('11000')).figures.map((each) => [each.plan, ...told(each)])).toEqual([
    [{ id: 'rice-plan', name: 'Kế hoạch năm' }, 'changed', 'target', '10.000 tấn', '11.000 tấn', '1000 tấn', '10.0'],
  ])
})
