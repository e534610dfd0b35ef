import {
  type Block,
  type Figure,
  type Inline,
  type PeriodToken,
  type Report,
  report as reportSchema,
} from '#core/document/schema'
import { isText } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { periodWords } from '#core/indicators/period'
import { figureWords } from '#core/indicators/wording'
import { assertNever } from '#core/result'

/** The words of an inline that holds none of its own. */
export type InlineWords = (inline: Figure | PeriodToken) => string

/** What the figures and period tokens of a report say. Its data set is indexed once: keep the answer, not the report. */
export function inlineWords(report: Report): InlineWords {
  const context = { index: indexData(report), period: report.period, style: report.style }
  return (inline) => {
    switch (inline.type) {
      case 'figure':
        return figureWords(inline, context).text
      case 'periodToken':
        return periodWords(inline, report.period)
      default:
        return assertNever(inline)
    }
  }
}

/** The text as printed, without its marks. */
export function inlinesText(inlines: readonly Inline[], words: InlineWords): string {
  return inlines.map((inline) => (isText(inline) ? inline.text : words(inline))).join('')
}

/** The printed text of a block without its number, which `numbersOf` gives. */
export function blockText(block: Block, words: InlineWords): string {
  return inlinesText(block.children, words)
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
