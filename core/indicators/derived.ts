import type Big from 'big.js'
import { countAmount, divide, toAmount, toDecimal } from '#core/decimal'
import { type DataIndex, observationOf, planOf } from '#core/indicators/data-set'
import { basePeriod } from '#core/indicators/period'
import type { Amount, Observation, Percentage, PlanId, Quantity } from '#core/indicators/schema'

/** How an office prints what is computed; what is given keeps its own precision. */
export type PrintStyle = {
  readonly percentDecimals: number
  readonly trailingZero: 'keep' | 'drop'
  /** From this factor on a rise is said as 'gấp 2,3 lần'; never when absent. */
  readonly timesFrom?: Amount | undefined
  readonly baseWords?: string | undefined
  readonly pointsWords?: string | undefined
}

/**
 * Growth against the same period of the year before, signed, in per cent: (A / B − 1) × 100. Null while it or what it
 * is computed from is unknown, when either is no single exact number, and from a base of nothing or less, where growth
 * means nothing. The same holds for all that is derived below (so-lieu 5.3, 5.4: exact, rounded half up once).
 */
export function growthPercent(index: DataIndex, seen: Observation, style: PrintStyle): Amount | null {
  return percentOf(seen.growth, style, () => {
    const [value, base] = [exactOf(seen.value), exactOf(baseOf(index, seen)?.value)]
    return [value && base && value.minus(base), base]
  })
}

/**
 * Gấp x lần: A / B, rounded half up to one decimal, where the house style says so of so large a rise; else null. Of a
 * growth that is given, by its own percentage.
 */
export function timesFactor(index: DataIndex, seen: Observation, { timesFrom }: PrintStyle): Amount | null {
  if (timesFrom === undefined || !seen.growth) return null
  const [value, base] =
    seen.growth.kind === 'given'
      ? [toDecimal(seen.growth.percent).plus(100), toDecimal(hundred)]
      : [exactOf(seen.value), exactOf(baseOf(index, seen)?.value)]
  if (!value || !base || base.lte(0) || value.lt(base.times(timesFrom))) return null
  const factor = divide(value, base, 1)
  return factor.gt(1) ? toAmount(factor) : null
}

const hundred = countAmount('100')

/** Bằng i% so với cùng kỳ: A / B × 100. */
export function indexPercent(index: DataIndex, seen: Observation, style: PrintStyle): Amount | null {
  return percentOf(seen.index, style, () => [exactOf(seen.value), exactOf(baseOf(index, seen)?.value)])
}

/** Bằng p% kế hoạch: A / target × 100. Without a plan, that of the only plan it is measured against. */
export function planPercent(
  index: DataIndex,
  seen: Observation,
  plan: PlanId | undefined,
  style: PrintStyle,
): Amount | null {
  const [measured, another] = (seen.planShares ?? []).filter((share) => plan === undefined || share.plan === plan)
  if (!measured || another) return null
  const target = planOf(index, measured.plan, seen.period)?.target
  return percentOf(measured.share, style, () => [exactOf(seen.value), exactOf(target)])
}

/** Chiếm s%: k / n × 100 of a ratio, else of the one whole, in the same unit, that names this indicator as its part. */
export function sharePercent(index: DataIndex, seen: Observation, style: PrintStyle): Amount | null {
  return percentOf(seen.share, style, () => {
    const { value } = seen
    if (value?.kind !== 'ratio') return [exactOf(value), exactOf(wholeOf(index, seen)?.value)]
    return [toDecimal(countAmount(value.part)), toDecimal(countAmount(value.whole))]
  })
}

/**
 * A − B, signed, in the indicator's own unit and decimals. Of places it is the places won: from 36 to 40 is −4, so
 * that 'giảm 4 bậc' is a loss.
 */
export function pointsAmount(index: DataIndex, seen: Observation, style: PrintStyle): Amount | null {
  if (!seen.points) return null
  if (seen.points.kind === 'given') return seen.points.amount
  const difference = differenceOf(seen.value, baseOf(index, seen)?.value)
  return difference && printed(difference, index.indicators.get(seen.indicator)?.decimals ?? 0, style)
}

function differenceOf(value: Quantity | undefined, base: Quantity | undefined): Big | null {
  if (value?.kind === 'rank' && base?.kind === 'rank') {
    return toDecimal(countAmount(base.place)).minus(countAmount(value.place))
  }
  const [now, before] = [exactOf(value), exactOf(base)]
  return now && before && now.minus(before)
}

function percentOf(
  percentage: Percentage | undefined,
  style: PrintStyle,
  operands: () => readonly [Big | null, Big | null],
): Amount | null {
  if (!percentage) return null
  if (percentage.kind === 'given') return percentage.percent
  const [part, whole] = operands()
  if (!part || !whole || whole.lte(0)) return null
  return printed(divide(part.times(100), whole, style.percentDecimals), style.percentDecimals, style)
}

function printed(value: Big, decimals: number, style: PrintStyle): Amount {
  const full = toAmount(value, decimals)
  return style.trailingZero === 'keep' ? full : toAmount(toDecimal(full))
}

function exactOf(value: Quantity | undefined): Big | null {
  return value?.kind === 'exact' ? toDecimal(value.amount) : null
}

function baseOf(index: DataIndex, seen: Observation): Observation | undefined {
  return observationOf(index, seen.indicator, basePeriod(seen.period))
}

function wholeOf(index: DataIndex, seen: Observation): Observation | undefined {
  const whole = index.indicators.get(index.wholes.get(seen.indicator) ?? seen.indicator)
  const isOther = whole && whole.id !== seen.indicator
  if (!isOther || whole.unit !== index.indicators.get(seen.indicator)?.unit) return undefined
  return observationOf(index, whole.id, seen.period)
}
