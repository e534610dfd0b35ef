import fc from 'fast-check'
import { isNegative, isZero, magnitude, toAmount, toDecimal } from '#core/decimal'
import { indexData } from '#core/indicators/data-set'
import type { PrintStyle } from '#core/indicators/derived'
import { readNumber } from '#core/indicators/number'
import { amount, type DataSet, type Indicator, periodId } from '#core/indicators/schema'
import { sentenceText, writeSentence } from '#core/indicators/sentence'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { ok } from '#core/result'
import { exact, indicator, observed, sentence, target } from '../../support/build'
import { anyAmount, anyQuantity } from '../../support/generate'
import { anySentence } from '../../support/generate-sentence'

const office: PrintStyle = { percentDecimals: 1, trailingZero: 'keep' }

function contextOf(style: PrintStyle, data: DataSet): FigureContext {
  return { index: indexData(data), period: periodId.parse('2020-H1'), style }
}

describe('whatever is known and whatever is asked', () => {
  const percentage = fc.oneof(
    fc.constant({ kind: 'computed' as const }),
    anyAmount.map((percent) => ({ kind: 'given' as const, percent })),
  )
  const difference = fc.oneof(
    fc.constant({ kind: 'computed' as const }),
    anyAmount.map((given) => ({ kind: 'given' as const, amount: given })),
  )
  const soundQuantity = anyQuantity.map((drawn) =>
    drawn.kind === 'words' ? { ...drawn, words: 'xuất  siêu ,' } : drawn,
  )
  const anyIndicator: fc.Arbitrary<Indicator> = fc
    .record({
      unit: fc.constantFrom('tỷ đồng', 'triệu USD', '%', 'm²', '', 'tấn'),
      decimals: fc.nat({ max: 3 }),
      name: fc.constantFrom('Tổng thu', 'GRDP', 'Vốn đầu tư , phát triển'),
    })
    .map((drawn) => indicator('x', { ...drawn, counted: false }))
  const anySeen = fc
    .record(
      {
        value: soundQuantity,
        state: fc.constantFrom('estimate', 'preliminary', 'actual', 'as-of'),
        growth: percentage,
        index: percentage,
        share: percentage,
        points: difference,
        planShares: fc
          .subarray(['one', 'two'])
          .chain((ids) => fc.tuple(...ids.map((id) => percentage.map((share) => ({ plan: id, share }))))),
      },
      { requiredKeys: [] },
    )
    .map((drawn) => observed('x', drawn))
  const anyBase = fc
    .option(soundQuantity)
    .map((drawn) => (drawn ? [observed('x', { period: '2019-H1', value: drawn })] : []))
  const anyStyle: fc.Arbitrary<PrintStyle> = fc.record(
    {
      percentDecimals: fc.nat({ max: 3 }),
      trailingZero: fc.constantFrom('keep', 'drop'),
      timesFrom: fc.constantFrom(...['0.5', '1.5', '2'].map((factor) => amount.parse(factor))),
    },
    { requiredKeys: ['percentDecimals', 'trailingZero'] },
  )
  const anyContext = fc
    .record({ style: anyStyle, of: anyIndicator, seen: fc.option(anySeen), base: anyBase })
    .map(({ style, of, seen, base }) =>
      contextOf(style, {
        indicators: [of],
        observations: [...(seen ? [seen] : []), ...base],
        plans: [
          target('one', 'x', { name: 'Trung ương giao', target: exact('1200') }),
          target('two', 'x', { name: ' Kế  hoạch năm,' }),
        ],
      }),
    )
  const anyCase = fc.tuple(anySentence('x', 'one'), anyContext)
  const holds = (property: (text: string, pieces: ReturnType<typeof writeSentence>, context: FigureContext) => void) =>
    fc.assert(
      fc.property(anyCase, ([drawn, context]) => {
        const pieces = writeSentence(drawn, context)
        property(sentenceText(pieces), pieces, context)
      }),
      { numRuns: 2_000 },
    )

  it('has no stray blank, comma or sign', () => {
    holds((text) => {
      expect(text).not.toMatch(/ {2}|\s[,.;:)]|,\s?[,.;:)]|;\s?[,.;)]|\(\s|^[\s,.;]|\s$|\p{L}…… ?\p{L}/u)
      expect(text).not.toMatch(/(tăng|giảm) (-|−|không đổi)|(tăng|giảm) 0(,0+)?(%| |$)/u)
      expect(text).not.toMatch(/undefined|null|NaN/)
    })
  })

  it('names what it is measured against at most once', () => {
    holds((text) => expect(text.split('cùng kỳ').length - 1).toBeLessThanOrEqual(1))
  })

  it('has in its figures what they would say alone, and no number beside them', () => {
    holds((_, pieces, context) => {
      const figures = pieces.flatMap(({ figure, text, state }) => (figure ? [{ figure, text, state }] : []))
      const known = figures.filter(({ state }) => state === 'known')
      expect(known.map(({ text }) => text)).toEqual(known.map(({ figure }) => figureWords(figure, context).text))
      expect(figures.filter(({ state, text }) => state !== 'known' && text !== '……')).toEqual([])
      expect(pieces.filter(({ figure, text }) => !figure && /\d/.test(text))).toEqual([])
    })
  })

  it('prints numbers that the strict reader reads', () => {
    holds((text) => {
      const numbers = text.match(/(?<!\d)-?\d[\d.,]*(?<=\d)/gu) ?? []
      expect(numbers.filter((number) => !readNumber(number).ok)).toEqual([])
    })
  })

  it('prints values and given percentages that read back as what they are', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, fc.nat({ max: 3 }), (of, percent, decimals) => {
        const context = contextOf(office, {
          indicators: [indicator('x', { decimals, counted: false })],
          observations: [observed('x', { value: exact(of), growth: { kind: 'given', percent } })],
          plans: [],
        })
        const pieces = writeSentence(
          sentence([{ indicator: 'x', clauses: [{ kind: 'value', verb: 'state' }, { kind: 'growth' }] }]),
          context,
        )
        const [printed, change] = pieces.filter(({ figure }) => figure).map(({ text }) => text)
        expect(readNumber(printed ?? '')).toEqual(ok(toAmount(toDecimal(of), decimals)))
        const [verb, size = ''] = (change ?? '').split(' ')
        if (isZero(percent)) return expect(change).toBe('không đổi')
        expect([verb, readNumber(size.replace('%', ''))]).toEqual([
          isNegative(percent) ? 'giảm' : 'tăng',
          ok(magnitude(percent)),
        ])
      }),
    )
  })

  it('says something of its subject', () => {
    holds((_, pieces) => expect(pieces.some(({ figure }) => figure)).toBe(true))
  })
})
