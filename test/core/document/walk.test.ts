import { figuresOf, indicatorsOf, indicatorsShown, inlineRuns } from '#core/document/walk'
import { annex, body, claimed, figure, h, inlines, p, reportOf, row, token, written } from '../../support/build'

it('finds each figure of a body with its block and path, in order', () => {
  const blocks = body(h('I', 'Về kinh tế'), p(figure('a'), ' và ', figure('b', 'growth')), p(token(), figure('c')))
  expect(figuresOf(blocks)).toEqual([
    { block: 'b2', path: [1, 1], figure: figure('a') },
    { block: 'b2', path: [1, 3], figure: figure('b', 'growth') },
    { block: 'b3', path: [2, 3], figure: figure('c') },
  ])
})

it('walks the trích yếu before the body, as they are printed', () => {
  const report = reportOf([p('một'), h('I', 'hai')])
  expect(inlineRuns(report)).toEqual([
    { where: 'frame.subject.0', inlines: inlines('Tình hình kinh tế - xã hội ', token()) },
    { where: 'body.0.children', inlines: inlines('một') },
    { where: 'body.1.children', inlines: inlines('hai') },
  ])
})

const sentence = written([
  {
    indicator: 'a',
    clauses: [{ kind: 'growth' }],
    parts: { as: 'brackets', items: [{ indicator: 'b', clauses: [{ kind: 'growth' }] }] },
  },
  { indicator: 'a', clauses: [{ kind: 'index' }] },
])

it('finds the figures within a claim, and walks its words', () => {
  const blocks = body(p('Tai nạn ', claimed(['c'], 'giảm ', figure('a'))))
  expect(figuresOf(blocks)).toEqual([{ block: 'b1', path: [0, 1, 1], figure: figure('a') }])
  expect(inlineRuns(reportOf(blocks)).at(-1)).toEqual({
    where: 'body.0.children.1.children',
    inlines: inlines('giảm ', figure('a')),
  })
})

it('tells of which indicators an inline speaks', () => {
  const spoken = [figure('a'), token(), sentence, claimed(['c'], 'giảm ', figure('a'))].map(indicatorsOf)
  expect(spoken).toEqual([['a'], [], ['a', 'b', 'a'], ['c', 'a']])
})

it('counts where each indicator is shown: by figures, in sentences and in rows of an annex', () => {
  const blocks = body(p(figure('a'), sentence, claimed(['c'], 'giảm ', figure('d'))), annex([row('a'), row('e')]))
  expect(indicatorsShown(blocks)).toEqual(new Map(Object.entries({ a: 4, b: 1, d: 1, e: 1 })))
})
