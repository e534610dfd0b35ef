import { checkValue } from '#core/indicators/check-value'
import { indicator, quantity } from '#core/indicators/schema'

const measured = { id: 'grdp', name: 'GRDP', unit: 'tỷ đồng', decimals: 0, counted: false, direction: 'higher' }
const grdp = indicator.parse(measured)
const deaths = indicator.parse({ ...measured, id: 'so-nguoi-chet', name: 'Người chết', unit: 'người', counted: true })

it.each([
  [grdp, { kind: 'exact', amount: '56380.123456' }],
  [grdp, { kind: 'exact', amount: '-1.1' }],
  [deaths, { kind: 'exact', amount: '86' }],
  [deaths, { kind: 'exact', amount: '86.0' }],
  [deaths, { kind: 'bound', bound: 'over', amount: '2000' }],
  [deaths, { kind: 'range', from: '10', to: '12' }],
  [deaths, { kind: 'ratio', part: '0', whole: '23' }],
  [grdp, { kind: 'ratio', part: '10', whole: '10' }],
  [grdp, { kind: 'rank', place: '63', of: '63' }],
  [grdp, { kind: 'rank', place: '9' }],
  [deaths, { kind: 'words', words: 'không có' }],
])('lets %# pass unchanged', (of, value) => {
  expect(checkValue(of, quantity.parse(value))).toEqual({ ok: true, value })
})

it.each([
  [grdp, { kind: 'exact', amount: '1.1234567' }, 'value/decimals'],
  [grdp, { kind: 'range', from: '1', to: '1.1234567' }, 'value/decimals'],
  [deaths, { kind: 'exact', amount: '86.5' }, 'value/whole'],
  [deaths, { kind: 'bound', bound: 'near', amount: '6.5' }, 'value/whole'],
  [deaths, { kind: 'exact', amount: '-3' }, 'value/negative-count'],
  [grdp, { kind: 'ratio', part: '24', whole: '23' }, 'value/ratio'],
  [grdp, { kind: 'ratio', part: '0', whole: '0' }, 'value/ratio'],
  [grdp, { kind: 'ratio', part: '10000000000000000001', whole: '10000000000000000000' }, 'value/ratio'],
  [grdp, { kind: 'rank', place: '64', of: '63' }, 'value/rank'],
  [grdp, { kind: 'rank', place: '0' }, 'value/rank'],
])('refuses %#: %j is %s', (of, value, code) => {
  const values = { name: of.name, unit: of.unit, decimals: 6 }
  expect(checkValue(of, quantity.parse(value))).toEqual({ ok: false, code, values })
})
