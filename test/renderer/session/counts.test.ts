import { counterOf } from '../../../renderer/session/counts'
import { body, exact, figure, h, indicator, observed, p, reportOf, token, written } from '../../support/build'

const blocks = [h('A', 'KẾT QUẢ'), p('Thu ', figure('thu'), ' tỷ đồng, chi ', figure('chi'), ' trong ', token(), '.')]
const report = reportOf(blocks, {
  indicators: [indicator('thu'), indicator('chi')],
  observations: [observed('thu', { value: exact('5145') })],
})

it('counts what is printed, and figures with and without a value', () => {
  expect(counterOf(report)(report.body)).toEqual({ words: 14, figures: 2, known: 1 })
})

it('counts the figures of sentences that write themselves', () => {
  const value = { kind: 'value', verb: 'none' }
  const said = written(['thu', 'chi'].map((id) => ({ indicator: id, subject: id, clauses: [value] })))
  expect(counterOf(report)(body(p(said)))).toEqual({ words: 4, figures: 2, known: 1 })
})

it('follows the body', () => {
  const count = counterOf(report)
  count(report.body)
  expect(count(body(...blocks.slice(0, 1)))).toEqual({ words: 2, figures: 0, known: 0 })
})
