import { readFigures } from '#core/indicators/from-json'
import { type DataSet, periodId } from '#core/indicators/schema'
import { exact, indicator, observed } from '../../support/build'

const period = periodId.parse('2020-H1')
const data: DataSet = {
  indicators: [indicator('thu', { counted: false }), indicator('hang'), indicator('xa'), indicator('can-can')],
  observations: [
    observed('hang', { value: { kind: 'rank', place: '40', of: '63' } }),
    observed('thu', { period: '2019-H1', value: exact('5202'), state: 'actual' }),
  ],
  plans: [],
}

const read = (value: unknown) => readFigures(JSON.stringify(value), data, period)

it.each([
  ['thu', '5.300', exact('5.300')],
  ['thu', 5300.5, exact('5300.5')],
  ['thu', '-1.5', exact('-1.5')],
  ['thu', '6.6-6.8', { kind: 'range', from: '6.6', to: '6.8' }],
  ['xa', '14/23', { kind: 'ratio', part: '14', whole: '23' }],
  ['hang', '39/63', { kind: 'rank', place: '39', of: '63' }],
  ['hang', '9', { kind: 'rank', place: '9' }],
  ['can-can', 'xuất siêu', { kind: 'words', words: 'xuất siêu' }],
])('reads %s: %j exactly', (id, value, to) => {
  expect(read({ [id]: value })).toMatchObject({
    ok: true,
    value: { changes: [{ indicator: id, to }], conflicts: [], unknown: [] },
  })
})

it('reads what the indicators command prints, of its own period and kind', () => {
  const indicators = [
    { id: 'thu', period: '2021', value: '700', kind: 'bound', bound: 'near', state: 'actual', plans: [], name: 'Thu' },
    { id: 'xa', period: '2020-H1', value: null, kind: undefined, state: null },
  ]
  expect(read({ indicators })).toMatchObject({
    ok: true,
    value: {
      changes: [
        {
          indicator: 'thu',
          target: { kind: 'value', period: '2021' },
          to: { kind: 'bound', bound: 'near', amount: '700' },
          state: 'actual',
        },
      ],
    },
  })
})

it('leaves what is settled, and lists ids of nobody', () => {
  expect(
    read({
      indicators: [
        { id: 'thu', period: '2019-H1', value: '5203' },
        { id: 'lạ', value: '1' },
      ],
    }),
  ).toMatchObject({
    ok: true,
    value: { changes: [], conflicts: [{ indicator: 'thu', to: exact('5203') }], unknown: ['lạ'] },
  })
})

it.each(['5.300,5', '1,5', '1e3', '5 300', '', '14/13', '7-6.5'])('refuses %j', (value) => {
  expect(read({ xa: value })).toMatchObject({ ok: false, code: 'figures/value', values: { id: 'xa' } })
})

it.each(['', '[]', '{"a": [1]}', 'null', '{"indicators": [{"id": 1}]}'])('refuses %s as a whole', (text) => {
  expect(readFigures(text, data, period)).toMatchObject({ ok: false, code: 'figures/form' })
})
