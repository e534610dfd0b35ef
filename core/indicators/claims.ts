import { compare } from '#core/decimal'
import { observationOf } from '#core/indicators/data-set'
import { growthPercent, planPercent, pointsAmount } from '#core/indicators/derived'
import type { Amount } from '#core/indicators/schema'
import type { ClaimTerm } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { assertNever } from '#core/result'

export type ClaimState = 'stands' | 'fails' | 'unknown'

/**
 * Whether the figures bear a claim: it fails with the first term that fails, whatever else is unknown, and stands only
 * when every term is known to hold. Figures count as they are printed, so that a growth of 0,04%, printed '0,0%', is
 * no growth.
 */
export function claimStands(terms: readonly ClaimTerm[], context: FigureContext): ClaimState {
  const states = terms.map((term) => termState(term, context))
  if (states.includes('fails')) return 'fails'
  return states.includes('unknown') ? 'unknown' : 'stands'
}

function termState(term: ClaimTerm, context: FigureContext): ClaimState {
  const shown = shownAmount(term, context)
  if (shown === null) return 'unknown'
  return holds(term.is, compare(shown, term.than)) ? 'stands' : 'fails'
}

function shownAmount({ indicator, facet, plan }: ClaimTerm, { index, period, style }: FigureContext): Amount | null {
  const seen = observationOf(index, indicator, period)
  if (!seen) return null
  switch (facet) {
    case 'growth':
      return growthPercent(index, seen, style)
    case 'points':
      return pointsAmount(index, seen, style)
    case 'plan':
      return planPercent(index, seen, plan, style)
    default:
      return assertNever(facet)
  }
}

function holds(is: ClaimTerm['is'], order: -1 | 0 | 1): boolean {
  switch (is) {
    case 'above':
      return order > 0
    case 'below':
      return order < 0
    case 'atLeast':
      return order >= 0
    case 'atMost':
      return order <= 0
    case 'equal':
      return order === 0
    default:
      return assertNever(is)
  }
}
