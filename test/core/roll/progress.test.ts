import { blockId, type Report } from '#core/document/schema'
import { setObservation } from '#core/indicators/data-set'
import { markSeen, progressOf } from '#core/roll/progress'
import {
  annex,
  exact,
  figure,
  h,
  indicator,
  numbered,
  observed,
  p,
  reportOf,
  row,
  smallReport,
  written,
} from '../../support/build'
import { rolled } from '../../support/roll'

const id = (text: string) => blockId.parse(text)
const draft = rolled(smallReport(), '2021-H1').report

function filled(report: Report): Report {
  return { ...report, ...setObservation(report, observed('grdp-growth', { period: '2021-H1', value: exact('7') })) }
}

it('counts different figures, however often they stand in the text, in sentences and annexes', () => {
  const report = reportOf(
    [
      p(figure('x'), figure('x'), figure('x', 'growth')),
      p(
        written([
          { indicator: 'x', clauses: [{ kind: 'value', verb: 'state' }, { kind: 'index' }] },
          { indicator: 'y', clauses: [{ kind: 'growth' }, { kind: 'plan', verb: 'equals' }] },
        ]),
      ),
      annex([row('x'), row('z')]),
    ],
    {
      indicators: ['x', 'y', 'z'].map((each) => indicator(each)),
      observations: [observed('x', { value: exact('5') })],
    },
  )
  expect(progressOf(report).figures).toEqual({ known: 1, total: 6 })
})

it('has nothing to look at in a report that was not rolled', () => {
  const { blocks, figures } = progressOf(smallReport())
  expect({ blocks, figures }).toEqual({ blocks: { seen: 0, total: 0 }, figures: { known: 6, total: 6 } })
})

it('sees a draft move as it is filled and looked at', () => {
  const count = (report: Report) => {
    const { figures, blocks } = progressOf(report)
    return [figures.known, blocks.seen]
  }
  expect(count(draft)).toEqual([0, 0])
  expect(count(filled(draft))).toEqual([1, 0])
  expect(count(markSeen(filled(draft), id('b1'), id('b2'), id('b2'), id('none')))).toEqual([1, 2])
})

it('marks nothing anew that was looked at already', () => {
  const seen = markSeen(draft, id('b1'))
  expect(markSeen(seen, id('b1'))).toBe(seen)
  expect(markSeen(smallReport(), id('b1'))).toEqual(smallReport())
})

it('has a heading done when all under it is', () => {
  const report = reportOf(
    [
      h('A', 'Một'),
      h('I', 'Kinh tế'),
      p('Đạt ', figure('x'), '.'),
      h('I', 'Xã hội'),
      p('…'),
      h('A', 'Hai'),
      numbered('1', '…'),
    ],
    { indicators: [indicator('x')] },
  )
  const { bySection } = progressOf(report)
  expect(Object.fromEntries(bySection)).toEqual({ b1: 'pending', b2: 'pending', b4: 'done', b6: 'done' })
})

it('goes from one pending block to the next, and from the last to the first', () => {
  const all = draft.body.map((block) => block.id)
  const report = markSeen(draft, ...all)
  const { nextPending } = progressOf(report)
  expect([nextPending(), nextPending(id('b5')), nextPending(id('b6')), nextPending(id('b7'))]).toEqual([
    'b5',
    'b6',
    'b7',
    'b5',
  ])
  expect(progressOf(markSeen(smallReport())).nextPending()).toBeUndefined()
})
