import { applyChanges, type Change, isSameQuantity, rememberNames } from '#core/indicators/changes'
import { type DataSet, indicatorId, periodId, planId } from '#core/indicators/schema'
import { exact, indicator, observed, target } from '../../support/build'

const thu = indicatorId.parse('thu')
const period = periodId.parse('2020-H1')
const data: DataSet = {
  indicators: [indicator('thu', { name: 'Tổng thu' })],
  observations: [observed('thu', { value: exact('5145'), source: 'Cục Thống kê', state: 'preliminary' })],
  plans: [target('kh', 'thu'), target('kh', 'thu', { year: 2021 })],
}

function change(aim: Change['target'], to: string, others: Partial<Change> = {}): Change {
  const { observations } = { observations: [observed('thu', { value: exact(to) })] }
  const value = observations[0]?.value
  if (value === undefined) throw new Error('no value')
  return { indicator: thu, target: aim, from: undefined, to: value, ...others }
}

it('puts values in the place of others and leaves what they do not speak of', () => {
  expect(applyChanges(data, [change({ kind: 'value', period }, '5300')]).observations).toEqual([
    observed('thu', { value: exact('5300'), source: 'Cục Thống kê', state: 'preliminary' }),
  ])
})

it('adds what was not there, in the state it comes with', () => {
  const base = change({ kind: 'value', period: periodId.parse('2019-H1') }, '5000', { state: 'actual' })
  expect(applyChanges(data, [base]).observations.at(-1)).toEqual(
    observed('thu', { period: '2019-H1', value: exact('5000'), state: 'actual' }),
  )
})

it('sets a plan of its year, a growth and a share of plan as given', () => {
  const plan = planId.parse('kh')
  const changed = applyChanges(data, [
    change({ kind: 'plan', plan, year: 2020 }, '10500'),
    change({ kind: 'growth', period }, '7.2'),
    change({ kind: 'planShare', period, plan }, '49'),
  ])
  expect(changed.plans.map((each) => each.target)).toEqual([exact('10500'), undefined])
  expect(changed.observations).toMatchObject([
    {
      growth: { kind: 'given', percent: '7.2' },
      planShares: [{ plan: 'kh', share: { kind: 'given', percent: '49' } }],
    },
  ])
})

it('remembers each other name once', () => {
  const names = ['Thu NSNN', 'Tổng thu', 'Thu NSNN', ''].map((name) => ({ indicator: thu, name }))
  expect(rememberNames(data, names).indicators).toEqual([{ ...data.indicators[0], aliases: ['Thu NSNN'] }])
})

it('takes numbers for the same whatever their zeros', () => {
  const [one, other] = [observed('thu', { value: exact('47') }).value, observed('thu', { value: exact('47.0') }).value]
  expect(one && other && isSameQuantity(one, other)).toBe(true)
})
