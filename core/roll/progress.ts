import { depthOf } from '#core/document/numbering'
import type { Block, BlockId, Inline, Report } from '#core/document/schema'
import { isAnnex, isClaim, isFigure, isIndicatorBlock } from '#core/document/walk'
import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import type { FigureReference, PeriodId } from '#core/indicators/schema'
import type { SentencePart } from '#core/indicators/sentence-schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'

export type Progress = {
  /** Different figures that the text asks for, and those that are known: filling one fills it wherever it stands. */
  readonly figures: { readonly known: number; readonly total: number }
  /** Blocks that came from the last report, and those that somebody has looked at since; none in a report of its own. */
  readonly blocks: { readonly seen: number; readonly total: number }
  /** Of each heading, whether anything under it is still to be filled or looked at. */
  readonly bySection: ReadonlyMap<BlockId, 'pending' | 'done'>
  /** The next block behind this one that is pending, from the start again after the last; undefined when none is. */
  readonly nextPending: (after?: BlockId) => BlockId | undefined
}

/**
 * How far a draft is. A figure is pending while it has no words, also in a sentence that drops the clause of what is
 * unknown; a carried block while nobody has looked at it.
 */
export function progressOf(report: Report): Progress {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const carried = new Map(report.carried?.blocks.map(({ block, seen }) => [block, seen]))
  const figures = new Map<string, boolean>()
  const pending = new Set<BlockId>()
  const seen: boolean[] = []
  for (const block of report.body) {
    for (const [key, isKnown] of figuresWanted(block, context, figures)) {
      figures.set(key, isKnown)
      if (!isKnown) pending.add(block.id)
    }
    const isSeen = carried.get(block.id)
    if (isSeen !== undefined) seen.push(isSeen)
    if (isSeen === false) pending.add(block.id)
  }
  return {
    figures: { known: [...figures.values()].filter(Boolean).length, total: figures.size },
    blocks: { seen: seen.filter(Boolean).length, total: seen.length },
    bySection: sectionsOf(report.body, pending),
    nextPending: (after) => nextOf(report.body, pending, after),
  }
}

/** The report in which somebody has looked at these blocks: typed in them, filled them or confirmed them (giữ nguyên). */
export function markSeen<R extends Pick<Report, 'carried'>>(report: R, ...blocks: readonly BlockId[]): R {
  const { carried } = report
  const looked = new Set(blocks)
  if (!carried?.blocks.some(({ block, seen }) => !seen && looked.has(block))) return report
  const marked = carried.blocks.map((each) => (looked.has(each.block) && !each.seen ? { ...each, seen: true } : each))
  return { ...report, carried: { ...carried, blocks: marked } }
}

/**
 * The figures that a block asks for, by what tells different ones apart, and whether they are known; `sure` holds those
 * that were asked for before.
 */
export function figuresWanted(
  block: Block,
  context: FigureContext,
  sure: ReadonlyMap<string, boolean> = new Map(),
): readonly (readonly [string, boolean])[] {
  return wantedIn(block, context.index, context.period).map((reference) => {
    const { indicator, facet, plan = '', period = context.period } = reference
    const key = `${indicator} ${period} ${facet === 'rank' ? 'value' : facet} ${plan}`
    return [key, sure.get(key) ?? figureWords(reference, context).state === 'known']
  })
}

/** The figures that a block asks for; a row of an annex asks for its value. */
function wantedIn(block: Block, index: DataIndex, period: PeriodId): readonly FigureReference[] {
  if (!isAnnex(block)) return wantedAmong(block.children, index, period)
  return block.rows.flatMap((row) => (row.kind === 'indicator' ? [{ indicator: row.indicator, facet: 'value' }] : []))
}

function wantedAmong(inlines: readonly Inline[], index: DataIndex, period: PeriodId): readonly FigureReference[] {
  return inlines.flatMap((inline): readonly FigureReference[] => {
    if (isFigure(inline)) return [inline]
    if (isClaim(inline)) return wantedAmong(inline.children, index, period)
    if (!isIndicatorBlock(inline)) return []
    const said = inline.items.flatMap((item): readonly SentencePart[] => [item, ...(item.parts?.items ?? [])])
    return said.flatMap((part) => wantedBy(part, index, period))
  })
}

/** A clause of no plan by name speaks of all that the value is measured against. */
function wantedBy(
  { indicator, clauses }: SentencePart,
  index: DataIndex,
  period: PeriodId,
): readonly FigureReference[] {
  return clauses.flatMap((clause): readonly FigureReference[] => {
    if (clause.kind !== 'plan') return [{ indicator, facet: clause.kind }]
    const plans = clause.plan ? [clause.plan] : plansOf(index, indicator, period)
    return plans.length === 0
      ? [{ indicator, facet: 'plan' }]
      : plans.map((plan) => ({ indicator, facet: 'plan', plan }))
  })
}

function plansOf(index: DataIndex, indicator: SentencePart['indicator'], period: PeriodId) {
  return (observationOf(index, indicator, period)?.planShares ?? []).map(({ plan }) => plan)
}

function sectionsOf(body: readonly Block[], pending: ReadonlySet<BlockId>): ReadonlyMap<BlockId, 'pending' | 'done'> {
  const sections = new Map<BlockId, 'pending' | 'done'>()
  const open: { readonly id: BlockId; readonly depth: number }[] = []
  for (const block of body) {
    if (isAnnex(block)) open.length = 0
    if (block.type === 'heading') {
      const depth = depthOf(block.level)
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
      open.push({ id: block.id, depth })
      sections.set(block.id, 'done')
    }
    if (pending.has(block.id)) for (const { id } of open) sections.set(id, 'pending')
  }
  return sections
}

function nextOf(body: readonly Block[], pending: ReadonlySet<BlockId>, after?: BlockId): BlockId | undefined {
  const at = body.findIndex(({ id }) => id === after) + 1
  return [...body.slice(at), ...body.slice(0, at)].find(({ id }) => pending.has(id))?.id
}
