import { indicatorForm, readIndicatorForm } from '../../../renderer/insert/indicator-form'
import { exact, indicator } from '../../support/build'

it('makes a new indicator with an id of its own and a first value', () => {
  const others = [indicator('luot-khach')]
  expect(readIndicatorForm({ ...indicatorForm('  Lượt  khách ', 'lượt'), value: '1.200' }, others)).toEqual({
    ok: true,
    indicator: indicator('luot-khach-2', { name: 'Lượt khách', unit: 'lượt', counted: true }),
    value: exact('1200'),
  })
})

it.each([
  ['tỷ đồng', 0, false],
  ['vụ', 0, true],
  ['vụ', 1, false],
])('takes what is measured in %s with %i decimals as counted: %s', (unit, decimals, counted) => {
  expect(indicatorForm('x', unit, decimals).counted).toBe(counted)
})

it.each([
  [{ name: '  ' }, 'name', 'insert/name'],
  [{ value: '1,2,3' }, 'value', 'number/form'],
  [{ value: '1,5', counted: true }, 'value', 'value/whole'],
])('refuses %j with the reason', (change, field, code) => {
  const read = readIndicatorForm({ ...indicatorForm('Số vụ', 'vụ'), ...change }, [])
  expect(!read.ok && [...read.failures].map(([name, failure]) => [name, failure.code])).toEqual([[field, code]])
})
