import { placesOf } from '#core/document/places'
import type { Block, BlockId, Report } from '#core/document/schema'
import { figuresShown } from '#core/document/text'
import { isAnnex } from '#core/document/walk'
import { changedIndicators } from '#core/indicators/changed-indicators'
import { indexData } from '#core/indicators/data-set'
import type { DataSet } from '#core/indicators/schema'

/** The blocks of a rolled report that nobody has looked at and that a change of the data gives their last figures. */
export function filledBlocks(report: Report, next: DataSet): readonly BlockId[] {
  const { body, carried, period, style } = report
  const unseen = new Set(carried?.blocks.flatMap(({ block, seen }) => (seen ? [] : [block])))
  if (unseen.size === 0) return []
  const changed = changedIndicators(report, next)
  const touched = new Set(
    placesOf(body)
      .filter(({ block, indicator }) => unseen.has(block) && (changed === 'all' || changed.has(indicator)))
      .map(({ block }) => block),
  )
  const context = { index: indexData(next), period, style }
  const isFilled = (block: Block) => {
    const figures = isAnnex(block) ? [] : figuresShown(block.children, context)
    return figures.length > 0 && figures.every(({ state }) => state === 'known')
  }
  return body.filter((block) => touched.has(block.id) && isFilled(block)).map(({ id }) => id)
}
