import { compare, decimalsOf, toAmount, toDecimal } from '#core/decimal'
import type { DataIndex } from '#core/indicators/data-set'
import {
  growthPercent,
  indexPercent,
  type PrintStyle,
  planPercent,
  pointsAmount,
  sharePercent,
} from '#core/indicators/derived'
import type { Amount, Observation, PlanId } from '#core/indicators/schema'

/** A facet that its source gives otherwise than the values in the data set have it. */
export type Disagreement = {
  readonly facet: 'growth' | 'index' | 'share' | 'points' | 'plan'
  readonly plan?: PlanId
  readonly given: Amount
  readonly computed: Amount
}

const computed = { kind: 'computed' } as const

/**
 * The given facets of an observation that differ from what can be computed, each at the precision it was given with.
 * To differ is no error: growth at constant prices does from values at current ones. It is there to be looked at.
 */
export function disagreementsOf(index: DataIndex, seen: Observation): readonly Disagreement[] {
  return [...percentages(index, seen), ...points(index, seen), ...planShares(index, seen)]
}

const facets = { growth: growthPercent, index: indexPercent, share: sharePercent } as const

function percentages(index: DataIndex, seen: Observation): readonly Disagreement[] {
  return (['growth', 'index', 'share'] as const).flatMap((facet) => {
    const held = seen[facet]
    if (held?.kind !== 'given') return []
    const own = facets[facet](index, { ...seen, [facet]: computed }, styleOf(held.percent))
    return differing({ facet }, held.percent, own)
  })
}

/** Points are computed with the decimals of their indicator: a given one is compared at the coarser of the two. */
function points(index: DataIndex, seen: Observation): readonly Disagreement[] {
  if (seen.points?.kind !== 'given') return []
  const given = seen.points.amount
  const own = pointsAmount(index, { ...seen, points: computed }, styleOf(given))
  const decimals = Math.min(decimalsOf(given), own === null ? 0 : decimalsOf(own))
  return differing({ facet: 'points' }, given, own, decimals)
}

function planShares(index: DataIndex, seen: Observation): readonly Disagreement[] {
  return (seen.planShares ?? []).flatMap(({ plan, share }) => {
    if (share.kind !== 'given') return []
    const own = planPercent(index, { ...seen, planShares: [{ plan, share: computed }] }, plan, styleOf(share.percent))
    return differing({ facet: 'plan', plan }, share.percent, own)
  })
}

function styleOf(given: Amount): PrintStyle {
  return { percentDecimals: decimalsOf(given), trailingZero: 'keep' }
}

function differing(
  of: Pick<Disagreement, 'facet' | 'plan'>,
  given: Amount,
  own: Amount | null,
  decimals = decimalsOf(given),
): readonly Disagreement[] {
  if (own === null) return []
  const same = compare(toAmount(toDecimal(given), decimals), toAmount(toDecimal(own), decimals)) === 0
  return same ? [] : [{ ...of, given, computed: own }]
}
