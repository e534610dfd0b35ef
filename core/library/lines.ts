import { z } from 'zod'
import { placesOf } from '#core/document/places'
import { type BlockId, blockId, type Report } from '#core/document/schema'
import { blockText, wordsIn } from '#core/document/text'
import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import { type FigureContext, figureWords } from '#core/indicators/wording'

/** What can be found in a report: the printed text of a block, or a figure of the data set with its name. */
export const searchLine = z.strictObject({
  kind: z.enum(['text', 'figure']),
  /** Where it stands; null for a figure that the report holds and does not show. */
  block: blockId.nullable(),
  text: z.string(),
})
export type SearchLine = z.infer<typeof searchLine>

/** The lines of a report to search in: its text from the first block to the last, then the figures of its period. */
export function searchLines(report: Report): readonly SearchLine[] {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const words = wordsIn(context)
  const text = report.body.map(
    (block): SearchLine => ({ kind: 'text', block: block.id, text: blockText(block, words) }),
  )
  return [...text.filter((line) => line.text.trim() !== ''), ...figureLines(report, context)]
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
