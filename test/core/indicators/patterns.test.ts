import { applyPattern, pattern } from '#core/indicators/patterns'
import { indicatorId } from '#core/indicators/schema'
import { indicator } from '../../support/build'

const form = {
  id: 'p',
  name: { vi: 'Mẫu', en: 'Pattern' },
  example: '…',
  joint: 'comma',
  start: 'capital',
  end: 'stop',
}
const value = { kind: 'value', verb: 'state' }
const growth = { kind: 'growth' }
const said = (id: string, ...clauses: readonly object[]) => ({ indicator: id, subject: '', clauses })

const two = pattern.parse({ ...form, items: [{ clauses: [value, growth] }, { clauses: [growth] }] })
const whole = pattern.parse({ ...form, items: [{ clauses: [value], parts: { as: 'brackets', clauses: [growth] } }] })

it('has its last item for all the indicators that are left', () => {
  const indicators = ['a', 'b', 'c'].map((id) => indicator(id))
  expect(applyPattern(two, indicators)).toEqual({
    items: [said('a', value, growth), said('b', growth), said('c', growth)],
    joint: 'comma',
    start: 'capital',
    end: 'stop',
  })
})

it('speaks of the change of a rate in points', () => {
  expect(applyPattern(two, [indicator('a', { unit: '%' })]).items).toEqual([said('a', value, { kind: 'points' })])
})

it('takes the other indicators for the parts of the first', () => {
  const [first, second] = [indicator('a', { parts: [indicatorId.parse('z')] }), indicator('b')]
  expect(applyPattern(whole, [first, second]).items).toEqual([
    { ...said('a', value), parts: { as: 'brackets', items: [said('b', growth)] } },
  ])
})

it('takes an indicator’s own parts when it is alone, and none where it has none', () => {
  const own = indicator('a', { parts: ['y', 'z'].map((id) => indicatorId.parse(id)) })
  expect([applyPattern(whole, [own]).items, applyPattern(whole, [indicator('b')]).items]).toEqual([
    [{ ...said('a', value), parts: { as: 'brackets', items: [said('y', growth), said('z', growth)] } }],
    [said('b', value)],
  ])
})
