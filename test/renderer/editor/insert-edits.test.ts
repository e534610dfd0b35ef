import fc from 'fast-check'
import { Editor, Node, type Range } from 'slate'
import { type Block, block, type IndicatorBlock, type Inline, inline } from '#core/document/schema'
import { inlinesText, wordsIn } from '#core/document/text'
import { isFigure } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { claimTerm, sentence } from '#core/indicators/sentence-schema'
import { isChip, isClaim } from '../../../renderer/editor/blocks'
import {
  canPin,
  changeClaim,
  changeSentence,
  claimAt,
  dissolveSentence,
  insertFigure,
  insertSentence,
  pinClaim,
  unpinClaim,
} from '../../../renderer/editor/insert-edits'
import { figure, h, indicator, p, reportOf, smallReport, t } from '../../support/build'
import { caretTo, openEditor, type } from './open-editor'

const { indicators, observations, plans } = smallReport()

function open(...blocks: readonly Block[]) {
  const report = reportOf(blocks, { indicators, observations, plans })
  const { editor } = openEditor(report)
  const context = { index: indexData(report), period: report.period, style: report.style }
  return { editor, context, before: [editor.children, editor.matter] }
}

const range = (offset: number, to = offset): Range => ({
  anchor: { path: [0, 0], offset },
  focus: { path: [0, 0], offset: to },
})

/** The inlines of the first block; all of the body must be such as a file may hold. */
function inlines(editor: Editor): Inline[] {
  for (const node of editor.children) block.parse(node)
  return Array.from(Node.children(editor, [0]), ([node]) => inline.parse(node))
}

const { children: _, type: __, ...budget } = figure('budget')
const said = sentence.parse({
  items: [{ indicator: 'budget', subject: 'Thu', clauses: [{ kind: 'value', verb: 'none' }, { kind: 'growth' }] }],
  joint: 'comma',
  start: 'capital',
  end: 'stop',
})

it.each([
  ['at the caret', p('Thu đạt .'), range(8), p('Thu đạt ', figure('budget'), 'x.')],
  ['at the end', p('Thu đạt '), range(8), p('Thu đạt ', figure('budget'), 'x')],
  ['in an empty paragraph', p(''), range(0), p(figure('budget'), 'x')],
  ['for what was typed', p('Thu /thu ng, tăng'), range(4, 11), p('Thu ', figure('budget'), 'x, tăng')],
  ['as words into a heading', h('I', 'Thu '), range(4), h('I', 'Thu 5.145 tỷ đồngx')],
])('puts a figure %s in one step, and the caret behind it', async (_, before, at, after) => {
  const { editor, context, before: start } = open(before)
  insertFigure(editor, budget, context, { at })
  await Promise.resolve()
  await type(editor, 'x')
  expect(inlines(editor)).toEqual(after.children)
  editor.undo()
  expect(editor.history.undos).toHaveLength(1)
  editor.undo()
  expect([editor.children, editor.matter]).toEqual(start)
})

it('puts a figure behind the chip on which the caret stands', () => {
  const { editor, context } = open(p('Thu ', figure('accidents'), '.'))
  const on = { path: [0, 1, 0], offset: 0 }
  insertFigure(editor, budget, context, { at: { anchor: on, focus: on } })
  expect(inlines(editor)).toEqual(p('Thu ', figure('accidents'), figure('budget'), '.').children)
})

it('brings a new indicator and its figure in one step, which undo and redo take back and forth', () => {
  const { editor, context, before } = open(p('Khách: 12.'))
  const data = { ...editor.matter, indicators: [...editor.matter.indicators, indicator('tourists')] }
  const { children: _, type: __, ...tourists } = figure('tourists')
  insertFigure(editor, tourists, context, { at: range(7, 9), data })
  const after = [editor.children, editor.matter]
  expect(inlines(editor)).toEqual(p('Khách: ', figure('tourists'), '.').children)
  expect(editor.matter.indicators.at(-1)).toEqual(indicator('tourists'))
  expect(editor.history.undos).toHaveLength(1)
  editor.undo()
  expect([editor.children, editor.matter]).toEqual(before)
  editor.redo()
  expect([editor.children, editor.matter]).toEqual(after)
})

it('inserts a sentence, gives it another form, and undoes each by itself', () => {
  const { editor, context, before } = open(p('Về thu: '))
  insertSentence(editor, said, context, { at: range(8) })
  const chip = { type: 'indicatorBlock', ...said, children: [{ text: '' }] }
  expect(inlines(editor)).toEqual([t('Về thu: '), chip, t('')])
  changeSentence(editor, [0, 1], { ...said, end: 'none' })
  expect(inlines(editor)).toEqual([t('Về thu: '), { ...chip, end: 'none' }, t('')])
  editor.undo()
  expect(inlines(editor)).toEqual([t('Về thu: '), chip, t('')])
  editor.undo()
  expect([editor.children, editor.matter]).toEqual(before)
})

it('dissolves a sentence into words and figures that read the same', () => {
  const { editor, context } = open(p('Về thu: '))
  insertSentence(editor, said, context, { at: range(8) })
  const chip = Node.get(editor, [0, 1])
  if (!('type' in chip) || chip.type !== 'indicatorBlock') throw new Error('no sentence')
  const words = wordsIn(context)
  const read = () => inlinesText(inlines(editor), words)
  const text = read()
  dissolveSentence(editor, [chip, [0, 1]], context)
  expect(read()).toBe(text)
  expect(
    inlines(editor)
      .filter(isFigure)
      .map(({ facet }) => facet),
  ).toEqual(['value', 'growth'])
  editor.undo()
  expect(Node.get(editor, [0, 1])).toEqual(chip)
})

const falls = claimTerm.parse({ indicator: 'budget', facet: 'growth', is: 'below', than: '0' })

it('pins words to figures, changes and lets go of them', () => {
  const { editor, before } = open(p('Thu ngân sách giảm nhẹ so với năm trước.'))
  pinClaim(editor, [falls], { at: range(14, 22) })
  const pinned = [
    t('Thu ngân sách '),
    { type: 'claim', terms: [falls], children: [t('giảm nhẹ')] },
    t(' so với năm trước.'),
  ]
  expect(inlines(editor)).toEqual(pinned)
  caretTo(editor, [0, 1, 0], 3)
  const entry = claimAt(editor)
  expect(entry?.[1]).toEqual([0, 1])
  changeClaim(editor, [{ ...falls, is: 'atMost' }], [0, 1])
  expect(claimAt(editor)?.[0].terms).toEqual([{ ...falls, is: 'atMost' }])
  unpinClaim(editor, [0, 1])
  expect([editor.children, editor.matter]).toEqual(before)
  editor.undo()
  editor.undo()
  expect(inlines(editor)).toEqual(pinned)
  editor.undo()
  expect([editor.children, editor.matter]).toEqual(before)
})

it.each([
  ['nothing', range(3), false],
  ['a blank', range(3, 4), false],
  ['words', range(0, 3), true],
  ['words of two blocks', { anchor: { path: [0, 0], offset: 0 }, focus: { path: [1, 0], offset: 1 } }, false],
])('can pin %s: %s', (_, at, can) => {
  expect(canPin(open(p('Thu ngân'), p('sách')).editor, at)).toBe(can)
})

const isSentence = (node: Node): node is IndicatorBlock => isChip(node) && node.type === 'indicatorBlock'

type Opened = ReturnType<typeof open>

/** Each does one thing to the report, or nothing where it has nothing to do it to. */
const deeds: Readonly<Record<string, (opened: Opened, at: Range) => void>> = {
  figure: ({ editor, context }, at) => insertFigure(editor, budget, context, { at }),
  data: ({ editor, context }, at) =>
    insertFigure(editor, budget, context, { at, data: { ...editor.matter, plans: [...editor.matter.plans] } }),
  sentence: ({ editor, context }, at) => insertSentence(editor, said, context, { at }),
  pin: ({ editor }, at) => canPin(editor, at) && pinClaim(editor, [falls], { at }),
  unpin: ({ editor }) => {
    const [claim] = Editor.nodes(editor, { at: [], match: isClaim })
    if (claim) unpinClaim(editor, claim[1])
  },
  dissolve: ({ editor, context }) => {
    const [written] = Editor.nodes<IndicatorBlock>(editor, { at: [], match: isSentence, voids: true })
    if (written) dissolveSentence(editor, written, context)
  },
}

const edit = fc.record({ kind: fc.constantFrom(...Object.keys(deeds)), from: fc.nat(), to: fc.option(fc.nat()) })

type Edit = { readonly kind: string; readonly from: number; readonly to: number | null }

async function make(opened: Opened, { kind, from, to }: Edit): Promise<void> {
  const places = [...Editor.positions(opened.editor, { at: [] })]
  const [anchor, focus] = [places[from % places.length], places[(to ?? from) % places.length]]
  if (anchor && focus) deeds[kind]?.(opened, { anchor, focus })
  await Promise.resolve()
}

it('keeps the body valid wherever and in whatever order, with at most one step of undo each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 10 }), async (edits) => {
      const opened = open(h('I', 'Về thu'), p('Thu ', figure('budget'), ', giảm nhẹ.'), p('Tai nạn giảm.'))
      const { undos } = opened.editor.history
      for (const [done, each] of edits.entries()) {
        await make(opened, each)
        for (const node of opened.editor.children) block.parse(node)
        expect(undos.length).toBeLessThanOrEqual(done + 1)
      }
      while (undos.length > 0) opened.editor.undo()
      expect([opened.editor.children, opened.editor.matter]).toEqual(opened.before)
    }),
  )
})
