import { isNegative, isZero } from '#core/decimal'
import type { FigureDifference } from '#core/document/comparison'
import { writeNumber } from '#core/indicators/number'
import { signedPercent } from '#core/indicators/table-words'
import { joinUnit } from '#core/indicators/units'

/** New less old with its sign: '+155 tỷ đồng', '-0,5 điểm phần trăm'; empty where there is none. */
export function differenceWords({ difference }: Pick<FigureDifference, 'difference'>): string {
  if (difference === null) return ''
  const { amount, unit } = difference
  const sign = isNegative(amount) || isZero(amount) ? '' : '+'
  return sign + joinUnit(writeNumber(amount, {}), unit)
}

/** The difference in per cent of the old: '+3,0%'. */
export function percentWords({ percent }: Pick<FigureDifference, 'percent'>): string {
  return percent === null ? '' : `${signedPercent(percent)}%`
}
