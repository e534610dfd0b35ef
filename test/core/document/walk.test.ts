import { figuresOf, inlineRuns } from '#core/document/walk'
import { body, figure, h, inlines, p, reportOf, token } from '../../support/build'

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
