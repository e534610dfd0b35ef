import { blockRefersToKnown, knownIn } from '#core/document/references'
import { annex, claimed, figure, h, indicator, p, row, target, token, written } from '../../support/build'

const known = knownIn({ indicators: [indicator('grdp')], plans: [target('council', 'grdp')] })
const share = (plan: string) => written([{ indicator: 'grdp', clauses: [{ kind: 'plan', plan, verb: 'equals' }] }])

it.each([
  ['words alone', h('I', 'Về kinh tế ', token())],
  ['a figure', p('Đạt ', figure('grdp'))],
  ['a figure of its plan', p(figure('grdp', 'plan', { plan: 'council' }))],
  ['a sentence of its plan', p(share('council'))],
  ['a claim with a figure in it', p(claimed(['grdp'], 'giảm ', figure('grdp')))],
  ['a row of an annex', annex([row('grdp')])],
])('takes in %s', (_, block) => {
  expect(blockRefersToKnown(block, known)).toBe(true)
})

it.each([
  ['a figure of an unknown indicator', p(figure('other'))],
  ['a figure of an unknown plan', p(figure('grdp', 'plan', { plan: 'central' }))],
  ['a sentence of an unknown plan', p(share('central'))],
  ['a claim on an unknown indicator', p(claimed(['other'], 'giảm'))],
  ['a claim with an unknown figure in it', p(claimed(['grdp'], 'giảm ', figure('other')))],
  ['a row of an unknown indicator', annex([row('grdp'), row('other')])],
])('takes in no %s', (_, block) => {
  expect(blockRefersToKnown(block, known)).toBe(false)
})
