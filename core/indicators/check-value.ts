import { compare, countAmount, decimalsOf, isNegative, isWhole, isZero, toDecimal } from '#core/decimal'
import type { Amount, Indicator, Quantity } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'

export type ValueCode = 'value/decimals' | 'value/whole' | 'value/negative-count' | 'value/ratio' | 'value/rank'

/** More than any figure of a report has; the longest seen has three. */
const mostDecimals = 6

/**
 * Whether a value that was read well can be a value of its indicator: counted things are whole and never negative, a
 * part is no more than its whole, a place no later than the last. The value itself comes back unchanged.
 */
export function checkValue(indicator: Indicator, value: Quantity): Result<Quantity, ValueCode> {
  const code = faultOf(indicator, value)
  return code === null ? ok(value) : fail(code, { name: indicator.name, unit: indicator.unit, decimals: mostDecimals })
}

function faultOf(indicator: Indicator, value: Quantity): ValueCode | null {
  if (value.kind === 'ratio') return isPlace(value.part, value.whole, 0) ? null : 'value/ratio'
  if (value.kind === 'rank') return isPlace(value.place, value.of ?? value.place, 1) ? null : 'value/rank'
  const amounts = amountsOf(value)
  if (amounts.some((amount) => decimalsOf(amount) > mostDecimals)) return 'value/decimals'
  if (!indicator.counted) return null
  if (!amounts.every(isWhole)) return 'value/whole'
  return amounts.some(isNegative) ? 'value/negative-count' : null
}

function isPlace(place: string, last: string, first: 0 | 1): boolean {
  const [at, end] = [countAmount(place), countAmount(last)]
  return toDecimal(at).gte(first) && compare(at, end) <= 0 && !isZero(end)
}

function amountsOf(value: Quantity): readonly Amount[] {
  if (value.kind === 'range') return [value.from, value.to]
  return 'amount' in value ? [value.amount] : []
}
