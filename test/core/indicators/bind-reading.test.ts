import { bindReading, shownAlready } from '#core/indicators/bind-reading'
import { indexData } from '#core/indicators/data-set'
import { type Phrase, readPhrase } from '#core/indicators/phrase'
import { type Indicator, periodId } from '#core/indicators/schema'
import { figureWords } from '#core/indicators/wording'
import { indicator, observed, smallReport, target } from '../../support/build'

const report = smallReport()
const units = ['tỷ đồng', 'vụ']

function read(marked: string): Phrase {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const result = readPhrase(marked.replace(/[[\]]/g, ''), start, end, units)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const landing = { period: periodId.parse('2020-H1'), style: report.style, planName: 'Kế hoạch' }

function bound(marked: string, to: Indicator) {
  const { data, reference } = bindReading(report, to, read(marked).readings[0], landing)
  const { text } = figureWords(reference, { index: indexData(data), period: report.period, style: report.style })
  return { data, reference, text }
}

const tourists = indicator('tourists', { name: 'Lượt khách', unit: 'vụ' })
const accidents = report.indicators.find(({ id }) => id === 'accidents') ?? tourists
const budget = report.indicators.find(({ id }) => id === 'budget') ?? tourists

it.each([
  ['xảy ra [145] vụ', { value: { kind: 'exact', amount: '145' } }, '145 vụ'],
  ['xảy ra trên [1.145] vụ', { value: { kind: 'bound', bound: 'above', amount: '1145' } }, 'trên 1.145 vụ'],
  ['vụ, giảm [9,60]%', { growth: { kind: 'given', percent: '-9.60' } }, 'giảm 9,60%'],
  ['giảm [12] vụ', { points: { kind: 'given', amount: '-12' } }, 'giảm 12 vụ'],
])('makes the data of a new indicator of %s', (marked, seen, text) => {
  const made = bound(marked, tourists)
  expect([made.data.indicators.at(-1), made.data.observations.at(-1), made.text]).toEqual([
    tourists,
    observed('tourists', seen),
    text,
  ])
})

it('makes a plan for a share of one', () => {
  const made = bound('bằng [43,8]% kế hoạch', tourists)
  expect([made.data.plans.at(-1), made.data.observations.at(-1), made.text]).toEqual([
    target('ke-hoach-tourists', 'tourists', { name: 'Kế hoạch' }),
    observed('tourists', {
      planShares: [{ plan: 'ke-hoach-tourists', share: { kind: 'given', percent: '43.8' } }],
    }),
    '43,8%',
  ])
})

it('adds what a known indicator does not have, and keeps what it has', () => {
  const growth = bound('vụ, giảm [22,2]%', accidents)
  expect(growth.data.observations.find(({ indicator: id }) => id === 'accidents')).toEqual(
    observed('accidents', {
      value: { kind: 'exact', amount: '7' },
      points: { kind: 'computed' },
      growth: { kind: 'given', percent: '-22.2' },
    }),
  )
  expect(growth.text).toBe('giảm 22,2%')
  const other = bound('thu [9.999] tỷ đồng', budget)
  expect([other.data, other.text]).toEqual([report, '5.145 tỷ đồng'])
})

it.each([
  ['thu [5.145] tỷ đồng', '5.145 tỷ đồng', ['budget']],
  ['đồng, giảm [1,1]%', 'giảm 1,1%', ['budget']],
  ['bằng [49,0]% dự toán', '49,0%', ['budget']],
  ['thu [5.146] tỷ đồng', '5.146 tỷ đồng', []],
])('finds who shows %s already', (marked, words, ids) => {
  const found = shownAlready(indexData(report), read(marked).readings[0], words, landing)
  expect(found.map(({ indicator: id }) => id)).toEqual(ids)
})
