import { claim } from '#core/document/schema'
import { progressOf } from '#core/roll/progress'
import { counterOf } from '../../../renderer/session/counts'
import { body, exact, figure, h, indicator, observed, p, reportOf, token, written } from '../../support/build'
import { rolled, sampleReport } from '../../support/roll'

const blocks = [h('A', 'KẾT QUẢ'), p('Thu ', figure('thu'), ' tỷ đồng, chi ', figure('chi'), ' trong ', token(), '.')]
const report = reportOf(blocks, {
  indicators: [indicator('thu'), indicator('chi')],
  observations: [observed('thu', { value: exact('5145') })],
})

it('counts what is printed, and figures with and without a value', () => {
  expect(counterOf(report)(report.body)).toEqual({ words: 14, figures: 2, known: 1, blanks: 1, failing: 0 })
})

it('counts the figures of sentences that write themselves', () => {
  const value = { kind: 'value', verb: 'none' }
  const said = written(['thu', 'chi'].map((id) => ({ indicator: id, subject: id, clauses: [value] })))
  expect(counterOf(report)(body(p(said)))).toEqual({ words: 4, figures: 2, known: 1, blanks: 1, failing: 0 })
})

it.each([
  ['the sample', sampleReport()],
  ['its draft of the next year', rolled(sampleReport(), '2021-H1').report],
  ['its draft of the whole year', rolled(sampleReport(), '2020').report],
])('counts the figures of %s as its progress does, in the library and on the command line', (_, counts) => {
  const { figures, known } = counterOf(counts)(counts.body)
  expect({ known, total: figures }).toEqual(progressOf(counts).figures)
})

it('follows the body', () => {
  const count = counterOf(report)
  count(report.body)
  expect(count(body(...blocks.slice(0, 1)))).toEqual({ words: 2, figures: 0, known: 0, blanks: 0, failing: 0 })
})

it.each([
  ['-1.5', 0],
  ['1.5', 1],
])('counts the claims that a growth of %s does not bear', (percent, failing) => {
  const observations = [observed('thu', { growth: { kind: 'given', percent } })]
  const falls = claim.parse({
    type: 'claim',
    terms: [{ indicator: 'thu', facet: 'growth', is: 'below', than: '0' }],
    children: [{ text: 'giảm nhẹ' }],
  })
  expect(counterOf({ ...report, observations })(body(p('Thu ', falls)))).toMatchObject({ words: 3, failing })
})
