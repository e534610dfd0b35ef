import type { AnnexRow } from '#core/document/annex-schema'
import { placesOf } from '#core/document/places'
import type { Block, BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { textBlocksOf } from '#core/document/walk'
import type { Indicator, IndicatorId } from '#core/indicators/schema'

/**
 * The rows of an annex of all that the text shows, in its order: a group for each heading of level I (or A, where it
 * has none below) that figures stand under, parts below the indicator they belong to.
 */
export function rowsOfText(report: Report): readonly AnnexRow[] {
  const words = inlineWords(report)
  const parts = new Map(report.indicators.map((indicator): [IndicatorId, Indicator] => [indicator.id, indicator]))
  return groupsOf(report.body).flatMap(({ heading, indicators }): readonly AnnexRow[] => {
    const rows = rowsOf(indicators, parts)
    return heading === null ? rows : [{ kind: 'group', title: blockText(heading, words) }, ...rows]
  })
}

type Group = { readonly heading: Block | null; readonly indicators: IndicatorId[] }

/** An indicator belongs to the group in which it is shown first. */
function groupsOf(body: readonly Block[]): readonly Group[] {
  const shown = shownIn(body)
  const seen = new Set<IndicatorId>()
  const groups: Group[] = [{ heading: null, indicators: [] }]
  for (const block of textBlocksOf(body)) {
    if (block.type === 'heading' && ['part', 'A', 'I'].includes(block.level))
      groups.push({ heading: block, indicators: [] })
    for (const indicator of shown.get(block.id) ?? []) {
      if (!seen.has(indicator)) groups.at(-1)?.indicators.push(indicator)
      seen.add(indicator)
    }
  }
  return groups.filter(({ indicators }) => indicators.length > 0)
}

function shownIn(body: readonly Block[]): ReadonlyMap<BlockId, readonly IndicatorId[]> {
  const shown = new Map<BlockId, IndicatorId[]>()
  for (const { block, indicator } of placesOf(body)) {
    const own = shown.get(block)
    if (own) own.push(indicator)
    else shown.set(block, [indicator])
  }
  return shown
}

function rowsOf(indicators: readonly IndicatorId[], known: ReadonlyMap<IndicatorId, Indicator>): readonly AnnexRow[] {
  const here = new Set(indicators)
  const placed = new Set<IndicatorId>()
  const rows: AnnexRow[] = []
  const place = (id: IndicatorId, isPart: boolean) => {
    if (placed.has(id) || !here.has(id)) return
    placed.add(id)
    rows.push({ kind: 'indicator', indicator: id, ...(isPart && { part: true as const }) })
    for (const part of known.get(id)?.parts ?? []) place(part, true)
  }
  const parts = new Set(indicators.flatMap((id) => known.get(id)?.parts ?? []))
  for (const id of indicators) if (!parts.has(id)) place(id, false)
  // What is a part of itself, by way of others, is placed all the same.
  for (const id of indicators) place(id, false)
  return rows
}
