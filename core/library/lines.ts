import { z } from 'zod'
import { placesOf } from '#core/document/places'
import { type BlockId, blockId, type Report } from '#core/document/schema'
import { blockText, type InlineWords, inlinesText, wordsIn } from '#core/document/text'
import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { titleOf } from '#core/library/summary'

/** What can be found in a report: the printed text of a block or of the frame, or a figure of the data set with its name. */
export const searchLine = z.strictObject({
  kind: z.enum(['text', 'figure']),
  /** Where it stands; null for the frame, and for a figure that the report holds and does not show. */
  block: blockId.nullable(),
  text: z.string(),
})
export type SearchLine = z.infer<typeof searchLine>

/**
 * The lines of a report to search in: what it is called in a list, its frame, its text from the first block to the last,
 * then the figures of its period.
 */
export function searchLines(report: Report): readonly SearchLine[] {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const words = wordsIn(context)
  const text = report.body.map(
    (block): SearchLine => ({ kind: 'text', block: block.id, text: blockText(block, words) }),
  )
  const lines = [...frameLines(report, words), ...text].filter((line) => line.text.trim() !== '')
  return [...lines, ...figureLines(report, context)]
}

/** What tells a report from others: trích yếu, number and symbol, organ, signer. */
function frameLines(report: Report, words: InlineWords): readonly SearchLine[] {
  const { subject, number, senders } = report.frame
  const titles = [titleOf(report), subject.map((line) => inlinesText(line, words)).join(' ')]
  const senderWords = [senders.state, ...(senders.party ? [senders.party] : [])].flatMap(
    ({ organ, symbol, signer }) => [`${number.trim()}/${symbol}`, organ.join(' '), signer],
  )
  return [...titles, ...senderWords].map((text) => ({ kind: 'text', block: null, text }))
}

function figureLines(report: Report, context: FigureContext): readonly SearchLine[] {
  const shown = new Map<string, BlockId>()
  for (const { indicator, block } of placesOf(report.body)) if (!shown.has(indicator)) shown.set(indicator, block)
  return report.indicators
    .filter(({ id }) => hasValue(context.index, id, report.period))
    .map(({ id, name }) => {
      const { text } = figureWords({ indicator: id, facet: 'value' }, context)
      return { kind: 'figure', block: shown.get(id) ?? null, text: `${name}: ${text}` }
    })
}

function hasValue(index: DataIndex, ...of: readonly [Parameters<typeof observationOf>[1], Report['period']]): boolean {
  return observationOf(index, ...of)?.value !== undefined
}
