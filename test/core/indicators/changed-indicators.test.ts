import { changedIndicators } from '#core/indicators/changed-indicators'
import { setIndicator, setObservation } from '#core/indicators/data-set'
import { type DataSet, indicatorId } from '#core/indicators/schema'
import { exact, indicator, observed, target } from '../../support/build'

const data: DataSet = {
  indicators: [
    indicator('whole', { parts: ['part', 'other'].map((id) => indicatorId.parse(id)) }),
    indicator('part'),
    indicator('other'),
    indicator('apart'),
  ],
  observations: [observed('whole', { value: exact('5') }), observed('part', { value: exact('3') })],
  plans: [target('plan', 'apart')],
}

it.each<[string, DataSet, readonly string[]]>([
  ['nothing', data, []],
  ['an observation', setObservation(data, observed('part', { value: exact('4') })), ['part']],
  ['a new observation', setObservation(data, observed('apart', { value: exact('4') })), ['apart']],
  ['an observation that goes', { ...data, observations: data.observations.slice(0, 1) }, ['part']],
  ['a whole, and with it the shares of its parts', setObservation(data, observed('whole')), ['whole', 'part', 'other']],
  ['a plan', { ...data, plans: [target('plan', 'apart', { target: exact('9') })] }, ['apart']],
  ['what is known of an indicator itself', setIndicator(data, indicator('apart', { unit: 'vụ' })), ['apart']],
])('tells of %s', (_, next, changed) => {
  expect(changedIndicators(data, next)).toEqual(new Set(changed))
})

it.each<[string, DataSet]>([
  ['an indicator comes', setIndicator(data, indicator('new'))],
  ['an indicator goes', { ...data, indicators: data.indicators.slice(1) }],
  ['an indicator has other parts', setIndicator(data, indicator('apart', { parts: [indicatorId.parse('other')] }))],
])('takes all for changed where %s', (_, next) => {
  expect(changedIndicators(data, next)).toBe('all')
})
