import type { Facet } from '#core/indicators/schema'
import { childOf, valOf, type XmlElement } from '#core/ooxml/elements'

/** A content control that `write-figure.ts` made: which indicator it shows, what of it, and its name. */
export type FigureTag = { readonly indicator: string; readonly facet: Facet | 'target'; readonly name: string }

const tagged = /^(#\d{1,6}|[a-z0-9]+(?:-[a-z0-9]+)*):(value|growth|index|plan|share|points|rank|target)$/

/** Null: a control of somebody else's, which is read for its words. */
export function readFigureTag(control: XmlElement): FigureTag | null {
  const properties = childOf(control, 'sdtPr')
  const [, indicator, facet] = tagged.exec(valOf(properties, 'tag') ?? '') ?? []
  if (indicator === undefined || facet === undefined) return null
  return { indicator, facet: facet as FigureTag['facet'], name: valOf(properties, 'alias') ?? '' }
}
