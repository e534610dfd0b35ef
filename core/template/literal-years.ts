import type { BlockId, Inline } from '#core/document/schema'
import { isAnnex, isClaim, isFigure, isText, type Written } from '#core/document/walk'
import type { PeriodId } from '#core/indicators/schema'

/** A year that will not move with the period. */
export type LiteralYear = {
  /** The block it stands in; null: the trích yếu. */
  readonly block: BlockId | null
  readonly year: string
  /** Some of the words around it; what is no text is an ellipsis. */
  readonly words: string
}

/**
 * The years that are typed into the text, in titles and in annexes, and the figures that show one certain period: in a
 * report of another period they would speak of the old one. Each stands once for each time that it is written.
 */
export function literalYears({ frame, body }: Written): readonly LiteralYear[] {
  return [
    ...frame.subject.flatMap((line) => yearsIn(null, line)),
    ...body.flatMap((block) => {
      if (!isAnnex(block)) return yearsIn(block.id, block.children)
      const notes = block.rows.map((row) => (row.kind === 'group' ? row.title : (row.note ?? '')))
      return [...yearsIn(block.id, block.title), ...notes.flatMap((note) => yearsInText(block.id, note))]
    }),
  ]
}

function yearsIn(block: BlockId | null, inlines: readonly Inline[]): readonly LiteralYear[] {
  const text = plainText(inlines)
  const fixed = fixedPeriods(inlines).map((period) => ({ block, year: period.slice(0, 4), words: excerpt(text, 0, 0) }))
  return [...yearsInText(block, text), ...fixed]
}

/** Years of our time, standing by themselves: no part of a longer number ('1.2020', '20201'). */
const written = /(?<![\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d)/gu

function yearsInText(block: BlockId | null, text: string): readonly LiteralYear[] {
  return [...text.matchAll(written)].map(({ 0: year, index }) => ({
    block,
    year,
    words: excerpt(text, index, index + year.length),
  }))
}

/** So many letters to either side are enough to find the place again. */
const around = 30

function excerpt(text: string, start: number, end: number): string {
  const from = start <= around ? 0 : Math.min(text.indexOf(' ', start - around) + 1, start)
  const until = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around)
  return `${from > 0 ? '…' : ''}${text.slice(from, Math.max(until, end))}${until < text.length ? '…' : ''}`
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (isText(inline) ? inline.text : isClaim(inline) ? plainText(inline.children) : '…'))
    .join('')
}

function fixedPeriods(inlines: readonly Inline[]): readonly PeriodId[] {
  return inlines.flatMap((inline) => {
    if (isClaim(inline)) return fixedPeriods(inline.children)
    return isFigure(inline) && inline.period !== undefined ? [inline.period] : []
  })
}
