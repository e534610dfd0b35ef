import { type FigureReference, type IndicatorId, indicatorId, periodId } from '#core/indicators/schema'
import { applyEdits, type Choice } from '../../../../renderer/data/edits/cell-edits'
import type { DataColumn } from '../../../../renderer/data/edits/columns'
import type { Data } from '../../../../renderer/data/edits/data-draft'
import { exact, figure, indicator, observed, target } from '../../../support/build'

const period = periodId.parse('2020-H1')
const given = (percent: string) => ({ kind: 'given', percent })
const computed = { kind: 'computed' }

const empty: Data = {
  indicators: [indicator('budget', { counted: false, unit: 'tỷ đồng', decimals: 1 }), indicator('people')],
  observations: [],
  plans: [],
}

type Cell = readonly [indicator: string, column: DataColumn, text: string]

function edit(data: Data, cells: readonly Cell[], choice: Choice = 'ask', shown: readonly FigureReference[] = []) {
  const edits = cells.map(([id, column, text]) => ({ indicator: indicatorId.parse(id), column, text }))
  const references = new Map<IndicatorId, FigureReference[]>()
  for (const each of shown) references.set(each.indicator, [...(references.get(each.indicator) ?? []), each])
  return applyEdits(data, edits, { period, shown: references }, choice)
}

const value: DataColumn = { kind: 'value' }
const base: DataColumn = { kind: 'base' }
const growth: DataColumn = { kind: 'growth' }
const plan: DataColumn = { kind: 'plan', name: 'HĐND tỉnh giao' }
const share: DataColumn = { kind: 'share', name: 'HĐND tỉnh giao' }

it('writes values, bases and targets, and computes what they allow', () => {
  const { data, refusals } = edit(
    empty,
    [
      ['budget', value, '5.145,0'],
      ['budget', base, '5.202'],
      ['budget', plan, '10.500'],
    ],
    'strict',
  )
  expect(refusals).toEqual([])
  expect(data.observations).toEqual([
    observed('budget', {
      value: exact('5145.0'),
      growth: computed,
      planShares: [{ plan: 'hdnd-tinh-giao-budget', share: computed }],
    }),
    observed('budget', { period: '2019-H1', value: exact('5202'), state: 'actual' }),
  ])
  expect(data.plans).toEqual([
    target('hdnd-tinh-giao-budget', 'budget', { name: 'HĐND tỉnh giao', target: exact('10500') }),
  ])
})

it('computes every facet that the text shows', () => {
  const { data } = edit(empty, [['people', value, '7']], 'ask', [figure('people', 'points'), figure('people', 'index')])
  expect(data.observations).toEqual([observed('people', { value: exact('7'), index: computed, points: computed })])
})

it.each([
  ['9,69', '9.69'],
  ['+9,69%', '9.69'],
  ['giảm 1,1%', '-1.1'],
  ['tăng 4', '4'],
])('a growth typed as %s is given', (text, percent) => {
  expect(edit(empty, [['budget', growth, text]]).data.observations).toEqual([
    observed('budget', { growth: given(percent) }),
  ])
})

const known: Data = {
  ...empty,
  observations: [
    observed('budget', { value: exact('5145'), growth: given('9'), planShares: [{ plan: 'p', share: given('50') }] }),
    observed('budget', { period: '2019-H1', value: exact('5202'), state: 'actual' }),
  ],
  plans: [target('p', 'budget', { name: 'HĐND tỉnh giao', target: exact('10500') })],
}

it('computes again what was given, once that is erased', () => {
  const { data } = edit(known, [
    ['budget', growth, ''],
    ['budget', share, ''],
  ])
  expect(data.observations[0]).toEqual(
    observed('budget', { value: exact('5145'), growth: computed, planShares: [{ plan: 'p', share: computed }] }),
  )
})

it('leaves growth unknown when it is erased and there is nothing to compute it from', () => {
  const alone = { ...empty, observations: [observed('budget', { value: exact('5145'), growth: given('9') })] }
  expect(edit(alone, [['budget', growth, '']]).data.observations).toEqual([
    observed('budget', { value: exact('5145') }),
  ])
})

it('refuses single cells with their reasons and takes the others', () => {
  const { data, refusals } = edit(empty, [
    ['budget', value, '56.38.0'],
    ['people', value, '12'],
    ['people', base, '1,5'],
    ['people', { kind: 'state' }, 'xong'],
  ])
  expect(refusals.map(({ edit: { indicator: id }, failure }) => [id, failure.code])).toEqual([
    ['budget', 'number/form'],
    ['people', 'value/whole'],
    ['people', 'cell/state'],
  ])
  expect(data.observations).toEqual([observed('people', { value: exact('12') })])
})

it.each([
  ['ước', { state: 'estimate' }],
  ['So bo', { state: 'preliminary' }],
  ['Thực hiện', { state: 'actual' }],
  ['tính đến 10/6/2020', { state: 'as-of', cutOff: '2020-06-10' }],
  ['tính đến 5/2020', { state: 'as-of', cutOff: '2020-05' }],
])('a state is typed as %s', (text, state) => {
  expect(edit(empty, [['people', { kind: 'state' }, text]]).data.observations).toEqual([observed('people', state)])
})

const doubtful: readonly Cell[] = [
  ['budget', value, '1.234'],
  ['people', value, '1,234'],
  ['people', base, '56'],
]
const [fiftySix] = [observed('people', { period: '2019-H1', value: exact('56'), state: 'actual' })]

it('asks about what can be read in two ways, and takes nothing of it unasked', () => {
  const { data, doubts } = edit(empty, doubtful)
  expect(doubts.map(({ readings }) => readings)).toEqual([
    { strict: exact('1234'), other: exact('1.234') },
    { strict: null, other: exact('1234') },
  ])
  expect(data.observations).toEqual([fiftySix])
})

it('takes doubtful cells as Vietnamese, as English, or not at all, as it is told', () => {
  const seen = (choice: Choice) => edit(empty, doubtful, choice)
  expect(seen('strict').data.observations).toEqual([observed('budget', { value: exact('1234') }), fiftySix])
  expect(seen('strict').refusals.map(({ failure }) => failure.code)).toEqual(['value/whole'])
  expect(seen('other').data.observations).toEqual([
    observed('budget', { value: exact('1.234') }),
    observed('people', { value: exact('1234'), growth: computed }),
    fiftySix,
  ])
  expect(seen('none').data.observations).toEqual([fiftySix])
})

it('gives the very data set back when nothing was changed', () => {
  expect(
    edit(known, [
      ['budget', { kind: 'unit' }, 'tỷ đồng'],
      ['people', value, ''],
    ]).data,
  ).toBe(known)
})
