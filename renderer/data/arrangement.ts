import { numbersOf } from '#core/document/numbering'
import { placesAmong, placesOf } from '#core/document/places'
import type { Profile } from '#core/document/profile'
import type { BlockId, Heading, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import type { FigureReference, IndicatorId } from '#core/indicators/schema'

/** The indicators that the report first shows under one heading of level A or I. */
export type Group = {
  readonly id: BlockId | 'start'
  readonly title: string
  readonly indicators: readonly IndicatorId[]
}

/** In what order a report shows its indicators, and where. */
export type Arrangement = {
  readonly groups: readonly Group[]
  /** In how many places each is used; none for those that are not. */
  readonly places: ReadonlyMap<IndicatorId, number>
  /** What its single figures show of each. */
  readonly references: ReadonlyMap<IndicatorId, readonly FigureReference[]>
}

export function arrange(report: Report, profile: Profile): Arrangement {
  const places = new Map<IndicatorId, number>()
  const references = new Map<IndicatorId, FigureReference[]>()
  const groups = new Map<BlockId | 'start', IndicatorId[]>()
  const headings = groupHeadings(report)
  for (const { indicator, block, figure } of allPlaces(report)) {
    const group = headings.get(block)?.id ?? 'start'
    if (!places.has(indicator)) listIn(groups, group).push(indicator)
    places.set(indicator, (places.get(indicator) ?? 0) + 1)
    if (figure) listIn(references, indicator).push(figure)
  }
  const titleOf = titles(report, profile, headings)
  return {
    groups: [...groups].map(([id, indicators]) => ({ id, title: titleOf(id), indicators })),
    places,
    references,
  }
}

/** The places of the body, and behind them those of the trích yếu, which is no place to go to. */
function allPlaces({ body, frame }: Report) {
  const inSubject = frame.subject.flatMap(placesAmong).map((place) => ({ ...place, block: 'subject' as const }))
  return [...placesOf(body), ...inSubject]
}

/** The heading under which each block stands: the nearest above it of level A or I, or of a part. */
function groupHeadings({ body }: Report): ReadonlyMap<string, Heading> {
  const headings = new Map<string, Heading>()
  let current: Heading | null = null
  for (const block of body) {
    if (block.type === 'heading' && ['part', 'A', 'I'].includes(block.level)) current = block
    if (current) headings.set(block.id, current)
  }
  return headings
}

function titles(
  report: Report,
  { numberEnd }: Profile,
  headings: ReadonlyMap<string, Heading>,
): (id: BlockId | 'start') => string {
  const numbers = numbersOf(report.body, { partNumber: report.style.partNumber, numberEnd })
  const words = inlineWords(report)
  return (id) => {
    const heading = headings.get(id)
    return heading ? [numbers.get(heading.id), blockText(heading, words)].filter(Boolean).join(' ') : ''
  }
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
