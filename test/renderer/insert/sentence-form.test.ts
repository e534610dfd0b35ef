import { pattern } from '#core/indicators/patterns'
import { type Sentence, sentence } from '#core/indicators/sentence-schema'
import { fitted, moved, spokenOf, withIndicator, withParts } from '../../../renderer/insert/sentence-form'
import { indicator } from '../../support/build'

const value = { kind: 'value', verb: 'state' } as const
const growth = { kind: 'growth' } as const

function of(...items: readonly object[]): Sentence {
  const said = items.map((item) => ({ subject: '', clauses: [value], ...item }))
  return sentence.parse({ items: said, joint: 'comma', start: 'capital', end: 'stop' })
}

const part = (id: string, clauses: readonly object[] = [growth]) => ({ indicator: id, subject: '', clauses })

it.each([
  ['an empty paragraph', '', '', 'capital', 'stop'],
  ['after a sentence', 'Kinh tế khá. ', '', 'capital', 'stop'],
  ['amid a sentence', 'Về thu: ', '', 'asWritten', 'stop'],
  ['before a comma', '', ', trong đó', 'capital', 'none'],
  ['before a stop', 'Về thu, ', '.', 'asWritten', 'none'],
  ['before more words', '', ' so với', 'capital', 'none'],
])('fits %s', (_, before, after, start, end) => {
  const { start: begins, end: ends } = fitted(of({ indicator: 'budget' }), { before, after })
  expect([begins, ends]).toEqual([start, end])
})

it('says one more indicator as the pattern does, without one as the last is said, and beside parts as a part', () => {
  const growths = pattern.parse({
    id: 'g',
    name: { vi: 'g', en: 'g' },
    example: 'g',
    items: [{ clauses: [growth] }],
    joint: 'comma',
    start: 'capital',
    end: 'stop',
  })
  const one = of({ indicator: 'a' })
  expect(withIndicator(one, growths, indicator('b')).items[1]).toEqual(part('b', [growth]))
  expect(withIndicator(one, null, indicator('b')).items[1]).toEqual(part('b', [value]))
  const whole = of({ indicator: 'a', parts: { as: 'brackets', items: [part('b')] } })
  expect(withIndicator(whole, growths, indicator('c')).items).toEqual([
    { ...whole.items[0], parts: { as: 'brackets', items: [part('b'), part('c')] } },
  ])
})

it('lists every indicator once', () => {
  const parts = { as: 'including', items: [part('b'), part('a')] }
  expect(spokenOf(of({ indicator: 'a', parts }, { indicator: 'c' }))).toEqual(['a', 'b', 'c'])
})

it('gives an item parts, words them otherwise, and takes them away', () => {
  const [item] = of({ indicator: 'a' }).items
  if (!item) throw new Error('no item')
  const ids = [indicator('b').id, indicator('c').id]
  const listed = withParts(item, 'including', ids)
  expect(listed.parts).toEqual({ as: 'including', items: [part('b', [value]), part('c', [value])] })
  expect(withParts(listed, 'brackets', []).parts).toEqual({ ...listed.parts, as: 'brackets' })
  expect(withParts(listed, null, ids)).toEqual(item)
  expect(withParts(item, 'brackets', [])).toEqual(item)
})

it.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
])('moves the %ith by %i', (at, by, order) => {
  expect(moved([...'abc'], at, by).join('')).toBe(order)
})
