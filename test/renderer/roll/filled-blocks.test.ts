import { indexData, setObservation } from '#core/indicators/data-set'
import { periodId } from '#core/indicators/schema'
import { filledBlocks } from '../../../renderer/roll/filled-blocks'
import { body, exact, figure, indicator, observed, p, reportOf } from '../../support/build'

const blocks = body(p('Thu ', figure('budget')), p('Thu ', figure('budget'), ', chi ', figure('spent')), p('Lời.'))
const report = reportOf(blocks, {
  indicators: [indicator('budget'), indicator('spent')],
  carried: {
    report: 'r0',
    period: periodId.parse('2019-H1'),
    blocks: blocks.map(({ id }) => ({ block: id, seen: false })),
  },
})

it('names the blocks that have all their figures by a change, and no others', () => {
  const budget = setObservation(report, observed('budget', { value: exact('1') }))
  expect(filledBlocks(report, budget)).toEqual([blocks[0]?.id])
  const both = setObservation(budget, observed('spent', { value: exact('2') }))
  expect(filledBlocks({ ...report, ...budget }, both)).toEqual([blocks[1]?.id])
  expect(indexData(both).indicators.size).toBe(2)
})

it('names none in a report that did not come from another', () => {
  const { carried: _, ...own } = report
  expect(filledBlocks(own, setObservation(own, observed('budget', { value: exact('1') })))).toEqual([])
})
