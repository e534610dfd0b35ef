import { decimalsOf, toAmount, toDecimal } from '#core/decimal'
import { growthPercent, indexPercent, planPercent } from '#core/indicators/derived'
import type { Amount, Indicator, Observation, PlanId } from '#core/indicators/schema'
import type { FigureContext } from '#core/indicators/wording'

type Context = Pick<FigureContext, 'index' | 'style'>

const computed = { kind: 'computed' } as const

/**
 * Growth as a table shows it, whether or not the text speaks of it: as given, else out of the index that was given,
 * else computed from value and base. Of rates and places nothing is computed that was not asked for.
 */
export function growthInTable(seen: Observation, indicator: Indicator, { index, style }: Context): Amount | null {
  if (seen.growth) return growthPercent(index, seen, style)
  if (seen.index) return shifted(indexPercent(index, seen, style), -100)
  return isRate(indicator) ? null : growthPercent(index, { ...seen, growth: computed }, style)
}

/** The same as an index: 112,4 where growth is 12,4. */
export function indexInTable(seen: Observation, indicator: Indicator, { index, style }: Context): Amount | null {
  if (seen.index) return indexPercent(index, seen, style)
  if (seen.growth) return shifted(growthPercent(index, seen, style), 100)
  return isRate(indicator) ? null : indexPercent(index, { ...seen, index: computed }, style)
}

/** Share of a plan in per cent: as given, else computed, also where the text does not measure against it. */
export function planShareInTable(seen: Observation, plan: PlanId, { index, style }: Context): Amount | null {
  const planShares = seen.planShares ?? []
  const isMeasured = planShares.some((share) => share.plan === plan)
  const asked = isMeasured ? seen : { ...seen, planShares: [...planShares, { plan, share: computed }] }
  return planPercent(index, asked, plan, style)
}

/** An index of 112,4 is a growth of 12,4: one number said in two ways, at one precision. */
function shifted(percent: Amount | null, by: number): Amount | null {
  return percent && toAmount(toDecimal(percent).plus(by), decimalsOf(percent))
}

/** Rates and places differ by points: a growth of them in per cent would mislead. */
function isRate({ unit }: Indicator): boolean {
  return ['%', '‰', 'bậc', 'điểm phần trăm'].includes(unit.trim())
}
