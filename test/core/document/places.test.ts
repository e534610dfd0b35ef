import { placesOf } from '#core/document/places'
import { blockId, type Claim, type IndicatorBlock } from '#core/document/schema'
import { body, figure, h, p } from '../../support/build'

const clause = { kind: 'value', verb: 'state' }

it('finds figures, sentences, claims and what stands in them, in the order of the page', () => {
  const sentence = {
    type: 'indicatorBlock',
    items: [
      {
        indicator: 'budget',
        subject: '',
        clauses: [clause],
        parts: { as: 'including', items: [{ indicator: 'inland', subject: '', clauses: [clause] }] },
      },
    ],
    joint: 'comma',
    start: 'capital',
    end: 'stop',
    children: [{ text: '' }],
  } as unknown as IndicatorBlock
  const shown = figure('accidents', 'growth')
  const claim = {
    type: 'claim',
    terms: [{ indicator: 'deaths', facet: 'growth', is: 'below', than: '0' }],
    children: [{ text: 'giảm ' }, shown, { text: '' }],
  } as unknown as Claim
  const alone = figure('grdp')
  const blocks = body(h('I', 'Kinh tế'), p('GRDP ', alone, ', ', sentence), p(claim))

  expect(placesOf(blocks)).toEqual([
    { indicator: 'grdp', block: blockId.parse('b2'), path: [1, 1], figure: alone },
    { indicator: 'budget', block: blockId.parse('b2'), path: [1, 3] },
    { indicator: 'inland', block: blockId.parse('b2'), path: [1, 3] },
    { indicator: 'deaths', block: blockId.parse('b3'), path: [2, 1] },
    { indicator: 'accidents', block: blockId.parse('b3'), path: [2, 1, 1], figure: shown },
  ])
})
