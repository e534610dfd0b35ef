import {
  type Block,
  type Figure,
  type IndicatorBlock,
  type Inline,
  type PeriodToken,
  type Report,
  report as reportSchema,
} from '#core/document/schema'
import { isAnnex, isClaim, isFigure, isIndicatorBlock, isText } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { periodWords } from '#core/indicators/period'
import type { FigureReference } from '#core/indicators/schema'
import { type SentencePiece, sentenceText, writeSentence } from '#core/indicators/sentence'
import { type FigureContext, type FigureWords, figureWords } from '#core/indicators/wording'
import { assertNever } from '#core/result'

/** The words of an inline that holds none of its own. */
export type InlineWords = (inline: Figure | PeriodToken | IndicatorBlock) => string

/** What the figures, sentences and period tokens of a report say. Its data set is indexed once: keep the answer, not the report. */
export function inlineWords(report: Report): InlineWords {
  return wordsIn({ index: indexData(report), period: report.period, style: report.style })
}

/** The same from a data set that is indexed already. */
export function wordsIn(context: FigureContext): InlineWords {
  return (inline) => {
    switch (inline.type) {
      case 'figure':
        return figureWords(inline, context).text
      case 'periodToken':
        return periodWords(inline, context.period)
      case 'indicatorBlock':
        return sentenceText(writeSentence(inline, context))
      default:
        return assertNever(inline)
    }
  }
}

/** The text as printed, without its marks. */
export function inlinesText(inlines: readonly Inline[], words: InlineWords): string {
  return inlines.map((inline) => inlineText(inline, words)).join('')
}

function inlineText(inline: Inline, words: InlineWords): string {
  if (isText(inline)) return inline.text
  return isClaim(inline) ? inlinesText(inline.children, words) : words(inline)
}

/** A figure as it stands in the text, by itself, in a claim or in a sentence, with its words. */
export type ShownFigure = FigureWords & { readonly figure: FigureReference }

/** The figures that inlines show, in order. */
export function figuresShown(inlines: readonly Inline[], context: FigureContext): readonly ShownFigure[] {
  return inlines.flatMap((inline): readonly ShownFigure[] => {
    if (isFigure(inline)) return [{ figure: inline, ...figureWords(inline, context) }]
    if (isClaim(inline)) return figuresShown(inline.children, context)
    return isIndicatorBlock(inline) ? writeSentence(inline, context).flatMap(shownPiece) : []
  })
}

function shownPiece({ figure, text, state }: SentencePiece): readonly ShownFigure[] {
  return figure && state ? [{ figure, text, state }] : []
}

/** The printed text of a block without its number, which `numbersOf` gives; of an annex its title. */
export function blockText(block: Block, words: InlineWords): string {
  return inlinesText(isAnnex(block) ? block.title : block.children, words)
}

/**
 * The report with all its text in Unicode's composed form (NFC), for what comes from outside: the same Vietnamese
 * letter may be written in several ways, of which search, comparison and some fonts know one only.
 */
export function toNfc(report: Report): Report {
  return reportSchema.parse(composed(report))
}

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, composed(held)]))
}
