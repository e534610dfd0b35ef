import type { FacetSide } from '#core/compare/facet-sides'
import { countAmount, divide, toAmount, toDecimal } from '#core/decimal'
import type { ComparedFacet, FigureDifference } from '#core/document/comparison'
import { scaleQuantity } from '#core/indicators/quantity'
import type { Amount } from '#core/indicators/schema'
import { tensBetween } from '#core/indicators/units'

type Numbers = Pick<FigureDifference, 'difference' | 'percent'>

const none: Numbers = { difference: null, percent: null }
const percentDecimals = 1

/**
 * New less old, where both are exact numbers of one dimension, or places. A percentage differs by points, never by per
 * cent of itself; and from nothing or less than nothing there is no change in per cent.
 */
export function differenceOf(
  facet: ComparedFacet,
  from: Pick<FacetSide, 'quantity'> | null,
  to: Pick<FacetSide, 'quantity'> | null,
  fromUnit: string,
  unit: string,
): Numbers {
  if (!from || !to) return none
  const [old, now] = [from.quantity, to.quantity]
  if (old.kind === 'rank' && now.kind === 'rank') {
    const won = toDecimal(countAmount(old.place)).minus(countAmount(now.place))
    return { difference: { amount: toAmount(won), unit: 'bậc' }, percent: null }
  }
  const measured = facet === 'value' || facet === 'target' || facet === 'points'
  const tens = !measured || fromUnit === unit ? 0 : tensBetween(fromUnit, unit)
  if (tens === null || old.kind !== 'exact' || now.kind !== 'exact') return none
  const scaled = scaleQuantity(old, tens)
  if (scaled.kind !== 'exact') return none
  const isPercentage = !measured || unit === '%'
  return {
    difference: {
      amount: toAmount(toDecimal(now.amount).minus(scaled.amount)),
      unit: isPercentage ? 'điểm phần trăm' : unit,
    },
    percent: isPercentage || facet === 'points' ? null : percentOf(scaled.amount, now.amount),
  }
}

function percentOf(from: Amount, to: Amount): Amount | null {
  const old = toDecimal(from)
  if (old.lte(0)) return null
  return toAmount(divide(toDecimal(to).minus(old).times(100), old, percentDecimals), percentDecimals)
}
