import { claimTerm } from '#core/indicators/sentence-schema'
import { proposedTerm, readTerm, termForm } from '../../../renderer/insert/claim-form'
import { indicator } from '../../support/build'

const deaths = indicator('deaths', { unit: 'người' })
const rate = indicator('rate', { unit: '%' })

it.each([
  ['giảm mạnh trên cả 3 tiêu chí', 'falls'],
  ['Thu ngân sách tăng khá', 'rises'],
  ['cơ bản giữ ổn định', 'same'],
  ['hoàn thành kế hoạch', 'plan'],
])('takes “%s” as %s', (words, condition) => {
  expect(proposedTerm(words, deaths.id).condition).toBe(condition)
})

it.each([
  ['falls', deaths, { facet: 'growth', is: 'below', than: '0' }],
  ['rises', rate, { facet: 'points', is: 'above', than: '0' }],
  ['same', deaths, { facet: 'growth', is: 'equal', than: '0' }],
  ['plan', deaths, { facet: 'plan', is: 'atLeast', than: '50.5' }],
] as const)('says that it %s, and reads it back', (condition, of, term) => {
  const form = { ...proposedTerm('', of.id), condition, share: '50,5' }
  const read = readTerm(form, of)
  expect(read).toEqual({ ok: true, value: { indicator: of.id, ...term } })
  expect(read.ok && termForm(read.value).condition).toBe(condition)
  expect(read.ok && condition === 'plan' && termForm(read.value).share).toBe(condition === 'plan' && '50,5')
})

it('keeps a term that no choice makes', () => {
  const term = claimTerm.parse({ indicator: 'deaths', facet: 'growth', is: 'atMost', than: '-5' })
  const form = termForm(term)
  expect([form.condition, readTerm(form, deaths)]).toEqual(['other', { ok: true, value: term }])
})

it('refuses a share that is no number', () => {
  expect(readTerm({ ...proposedTerm('kế hoạch', deaths.id), share: '5o' }, deaths)).toMatchObject({
    code: 'number/form',
  })
})
