import type { AnnexRow } from '#core/document/annex-schema'
import type { Block, Inline } from '#core/document/schema'
import { isAnnex, isClaim, isText } from '#core/document/walk'
import type { FigureReference, IndicatorId, PlanId } from '#core/indicators/schema'
import type { ClaimTerm, Sentence, SentencePart } from '#core/indicators/sentence-schema'
import { assertNever } from '#core/result'

export type Known = {
  readonly indicators: ReadonlySet<IndicatorId>
  /** Each plan with the indicator that it is a target of. */
  readonly plans: ReadonlyMap<PlanId, IndicatorId>
}

/** What inlines and annexes may name, of a report or a template. */
export function knownIn(content: {
  readonly indicators: readonly { readonly id: IndicatorId }[]
  readonly plans: readonly { readonly id: PlanId; readonly indicator: IndicatorId }[]
}): Known {
  return {
    indicators: new Set(content.indicators.map(({ id }) => id)),
    plans: new Map(content.plans.map(({ id, indicator }) => [id, indicator])),
  }
}

/** Whether everything that a block names is there, so that a report can take it in. */
export function blockRefersToKnown(block: Block, known: Known): boolean {
  if (isAnnex(block)) return block.rows.every((row) => isKnownRow(row, known))
  return block.children.every(
    (inline) =>
      refersToKnown(inline, known) &&
      (!isClaim(inline) || inline.children.every((child) => refersToKnown(child, known))),
  )
}

export function isPlanOf(plan: PlanId, indicator: IndicatorId, known: Known): boolean {
  return known.indicators.has(indicator) && known.plans.get(plan) === indicator
}

/** Whether the indicators and plans that an inline names are there; of a claim those of its terms, not of its words. */
export function refersToKnown(inline: Inline, known: Known): boolean {
  if (isText(inline)) return true
  switch (inline.type) {
    case 'figure':
      return isKnown(inline, known)
    case 'indicatorBlock':
      return inline.items.every((item) => isItemKnown(item, known))
    case 'claim':
      return inline.terms.every((term) => isTermKnown(term, known))
    case 'periodToken':
      return true
    default:
      return assertNever(inline)
  }
}

function isItemKnown(item: Sentence['items'][number], known: Known): boolean {
  const isSaid = ({ indicator, clauses }: SentencePart) =>
    known.indicators.has(indicator) &&
    clauses.every((each) => each.kind !== 'plan' || each.plan === undefined || isPlanOf(each.plan, indicator, known))
  return isSaid(item) && (item.parts?.items ?? []).every(isSaid)
}

function isTermKnown({ indicator, plan }: ClaimTerm, known: Known): boolean {
  return known.indicators.has(indicator) && (plan === undefined || isPlanOf(plan, indicator, known))
}

export function isKnownRow(row: AnnexRow, known: Known): boolean {
  return row.kind === 'group' || known.indicators.has(row.indicator)
}

function isKnown({ indicator, facet, plan }: FigureReference, known: Known): boolean {
  if (plan !== undefined) return isPlanOf(plan, indicator, known)
  return facet !== 'plan' && known.indicators.has(indicator)
}
