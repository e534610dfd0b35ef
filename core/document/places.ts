import type { Block, BlockId, Figure, Inline } from '#core/document/schema'
import { isClaim, isFigure, isIndicatorBlock } from '#core/document/walk'
import type { IndicatorId } from '#core/indicators/schema'

/** One mention of an indicator in the body: the path, in the editor's own terms, of what mentions it. */
export type Place = {
  readonly indicator: IndicatorId
  readonly block: BlockId
  readonly path: readonly number[]
  /** What is shown there, where it is a single figure. */
  readonly figure?: Figure
}

type InBlock = Omit<Place, 'block'>

/** The places of a block from its own start: they stay while the block does, wherever it moves. */
const found = new WeakMap<Block, readonly InBlock[]>()

/**
 * Where the indicators are used, in the order of the printed page: by figures, by sentences, by claims that hang on
 * them, and by the rows of annexes. Blocks that did not change are not walked again.
 */
export function placesOf(body: readonly Block[]): readonly Place[] {
  return body.flatMap((block, at) =>
    placesIn(block).map((place) => ({ ...place, block: block.id, path: [at, ...place.path] })),
  )
}

function placesIn(block: Block): readonly InBlock[] {
  const places = found.get(block) ?? placesOfBlock(block)
  found.set(block, places)
  return places
}

function placesOfBlock(block: Block): readonly InBlock[] {
  if (block.type !== 'annex') return placesAmong(block.children)
  return block.rows.flatMap((row) => (row.kind === 'indicator' ? [{ indicator: row.indicator, path: [] }] : []))
}

/** The places among the inlines of a block or of a line of trích yếu. */
export function placesAmong(inlines: readonly Inline[]): readonly InBlock[] {
  return inlines.flatMap((inline, at): readonly InBlock[] => {
    if (isFigure(inline)) return [{ indicator: inline.indicator, path: [at], figure: inline }]
    if (isIndicatorBlock(inline)) {
      const said = inline.items.flatMap((item) => [item, ...(item.parts?.items ?? [])])
      return once(said.map(({ indicator }) => indicator)).map((indicator) => ({ indicator, path: [at] }))
    }
    if (!isClaim(inline)) return []
    const terms = once(inline.terms.map(({ indicator }) => indicator)).map((indicator) => ({ indicator, path: [at] }))
    const within = placesAmong(inline.children).map((place) => ({ ...place, path: [at, ...place.path] }))
    return [...terms, ...within]
  })
}

function once(ids: readonly IndicatorId[]): readonly IndicatorId[] {
  return [...new Set(ids)]
}
