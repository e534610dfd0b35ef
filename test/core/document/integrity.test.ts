import fc from 'fast-check'
import { createEditor, Editor, Node } from 'slate'
import { contentFault } from '#core/document/integrity'
import { type Block, claim as claimSchema, type Inline, paragraph } from '#core/document/schema'
import { isClaim } from '#core/document/walk'
import { withClaims } from '../../../renderer/editor/with-claims'
import {
  annex,
  body,
  bold,
  claimed,
  figure,
  h,
  indicator,
  inlines,
  observed,
  p,
  reportOf,
  row,
  smallReport,
  t,
  target,
  token,
  written,
} from '../../support/build'

const exports = indicator('exports')
const imports = indicator('imports')

function withPlan(plan: string) {
  return observed('exports', { planShares: [{ plan, share: { kind: 'computed' } }] })
}

function unnormal(...children: Inline[]): Block {
  return { ...p(''), children }
}

it('finds nothing in a sound report', () => {
  expect(contentFault(smallReport())).toBeUndefined()
})

it.each([
  ['two blocks of one id', { ...reportOf([p()]), body: [p('a'), p('b')] }, 'body.1'],
  ['an indicator twice', reportOf([p()], { indicators: [exports, exports] }), 'indicators.1'],
  ['an annex without text before it', { ...reportOf([p()]), body: body(annex([])) }, 'body.0'],
  ['text behind an annex', { ...reportOf([p()]), body: body(p(), annex([]), p()) }, 'body.2'],
  [
    'an annex that shows what is not there',
    { ...reportOf([p()]), body: body(p(), annex([row('exports')])) },
    'body.1.rows.0',
  ],
  [
    'a title that the editor would change',
    { ...reportOf([p()]), body: body(p(), annex([], { title: [token()] })) },
    'body.1.title.0',
  ],
  [
    'two observations of one period',
    reportOf([p()], { indicators: [exports], observations: [observed('exports'), observed('exports')] }),
    'observations.1',
  ],
  [
    'a plan twice in a year',
    reportOf([p()], { indicators: [exports], plans: [target('plan', 'exports'), target('plan', 'exports')] }),
    'plans.1',
  ],
  [
    'one plan of two indicators',
    reportOf([p()], {
      indicators: [exports, imports],
      plans: [target('plan', 'exports'), target('plan', 'imports', { year: 2021 })],
    }),
    'plans.0',
  ],
  [
    'a part that is no indicator',
    reportOf([p()], { indicators: [indicator('a', { parts: [exports.id] })] }),
    'indicators.0',
  ],
  ['an observation of nothing', reportOf([p()], { observations: [observed('exports')] }), 'observations.0'],
  ['a plan of nothing', reportOf([p()], { plans: [target('plan', 'exports')] }), 'plans.0'],
  [
    'a share of an unknown plan',
    reportOf([p()], { indicators: [exports], observations: [withPlan('plan')] }),
    'observations.0',
  ],
  [
    "a share of another indicator's plan",
    reportOf([p()], {
      indicators: [exports, imports],
      observations: [withPlan('plan')],
      plans: [target('plan', 'imports')],
    }),
    'observations.0',
  ],
  [
    'a sentence of nothing',
    reportOf([p('Đạt ', written([{ indicator: 'exports', clauses: [{ kind: 'growth' }] }]))]),
    'body.0.children.1',
  ],
  [
    'a sentence with a part that is nothing',
    reportOf(
      [
        p(
          written([
            {
              indicator: 'exports',
              clauses: [{ kind: 'growth' }],
              parts: { as: 'brackets', items: [{ indicator: 'imports', clauses: [{ kind: 'growth' }] }] },
            },
          ]),
        ),
      ],
      { indicators: [exports] },
    ),
    'body.0.children.1',
  ],
  [
    "a sentence with another indicator's plan",
    reportOf([p(written([{ indicator: 'exports', clauses: [{ kind: 'plan', plan: 'plan', verb: 'equals' }] }]))], {
      indicators: [exports, imports],
      plans: [target('plan', 'imports')],
    }),
    'body.0.children.1',
  ],
  ['a claim on nothing', reportOf([p(claimed(['exports'], 'giảm'))]), 'body.0.children.1'],
  [
    'a figure of nothing in a claim',
    reportOf([p(claimed(['exports'], 'giảm ', figure('imports')))], { indicators: [exports] }),
    'body.0.children.1.children.1',
  ],
  ['a claim without words', reportOf([p(claimed(['exports']))], { indicators: [exports] }), 'body.0.children.1'],
  ['a figure of nothing', reportOf([p('Đạt ', figure('exports'))]), 'body.0.children.1'],
  [
    'a figure of nothing in the trích yếu',
    { ...reportOf([p()]), frame: { subject: [[t(''), figure('exports'), t('')]] } },
    'frame.subject.0.1',
  ],
  ['a figure of no plan', reportOf([p(figure('exports', 'plan'))], { indicators: [exports] }), 'body.0.children.1'],
  [
    "a figure of another indicator's plan",
    reportOf([p(figure('exports', 'plan', { plan: 'plan' }))], {
      indicators: [exports, imports],
      plans: [target('plan', 'imports')],
    }),
    'body.0.children.1',
  ],
])('finds %s', (_, report, where) => {
  expect(contentFault(report)).toBe(where)
})

it('lets one plan stand for several years', () => {
  const plans = [target('plan', 'exports'), target('plan', 'exports', { year: 2021 })]
  expect(contentFault(reportOf([p()], { indicators: [exports], plans }))).toBeUndefined()
})

it.each([
  ['a figure first', [figure('exports'), t('')], 'body.0.children.0'],
  ['a token last', [t(''), token()], 'body.0.children.1'],
  ['two inlines side by side', [t(''), figure('exports'), token(), t('')], 'body.0.children.2'],
  ['two texts of the same marks', [bold('a'), bold('b')], 'body.0.children.1'],
  ['an empty text beside a text', [t('a'), bold('')], 'body.0.children.1'],
])('finds %s, which the editor would change at once', (_, children, where) => {
  expect(contentFault({ ...reportOf([p()], { indicators: [exports] }), body: [unnormal(...children)] })).toBe(where)
})

describe('beside the editor itself', () => {
  const text = fc.constantFrom('', 'a', 'ước đạt').chain((words) => fc.constantFrom(t(words), bold(words)))
  const [pinned] = inlines(claimed(['exports'], 'giảm')).filter(isClaim)
  const claim = fc
    .array(fc.oneof(text, fc.constant(token())), { minLength: 1, maxLength: 4 })
    .map((children): Inline => claimSchema.parse({ ...pinned, children }))
  const inline = fc.oneof(text, fc.constant(token()), claim)

  it('calls normal just what Slate leaves as it is', () => {
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 6 }), (children) => {
        const block = unnormal(...children)
        const report = { ...reportOf([h('I')], { indicators: [exports] }), body: [block] }
        expect(contentFault(report) === undefined).toBe(staysAsItIs(block))
      }),
      { numRuns: 2000 },
    )
  })

  function staysAsItIs(block: Block): boolean {
    const editor = withClaims(createEditor())
    const { isInline } = editor
    editor.isInline = (element) => element.type === 'periodToken' || isInline(element)
    editor.children = [structuredClone(block)]
    Editor.normalize(editor, { force: true })
    return JSON.stringify(paragraph.parse(Node.get(editor, [0]))) === JSON.stringify(block)
  }
})
