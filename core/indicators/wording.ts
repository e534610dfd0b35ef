import { isNegative, isZero, magnitude } from '#core/decimal'
import { type DataIndex, observationOf } from '#core/indicators/data-set'
import {
  growthPercent,
  indexPercent,
  type PrintStyle,
  planPercent,
  pointsAmount,
  sharePercent,
  timesFactor,
} from '#core/indicators/derived'
import { type NumberForm, writeNumber } from '#core/indicators/number'
import { tidyInner } from '#core/indicators/phrase-words'
import { scaleQuantity, writeQuantity } from '#core/indicators/quantity'
import type { Amount, FigureReference, Indicator, Observation, PeriodId, Quantity } from '#core/indicators/schema'
import { joinUnit, tensBetween } from '#core/indicators/units'
import { assertNever } from '#core/result'

/** What a figure speaks of unless it says otherwise: the data, the report's own period, the office's style. */
export type FigureContext = { readonly index: DataIndex; readonly period: PeriodId; readonly style: PrintStyle }

export type FigureWords = { readonly text: string; readonly state: 'known' | 'missing' }

/** As offices leave a blank to be filled in. */
export const blankWords: FigureWords = { text: '……', state: 'missing' }

/**
 * The words of a figure in the text.
 *
 * - value: 'gần 700 triệu USD', '6,6-6,8%', '14/23 xã', 'xuất siêu', rounded half up to the indicator's decimals; in
 *   another unit of the same dimension where the reference names one ('56,4 nghìn tỷ đồng').
 * - growth: '9,69%', always without sign, for the prose before it says tăng or giảm; with its verb 'tăng 9,69%',
 *   'giảm 1,1%', 'gấp 2,3 lần' from the factor that the style names, and 'không đổi' when it prints as nothing. Never
 *   'tăng -1,1%' (so-lieu 5.2).
 * - index, plan, share: '89%', '43,8%', '98,5%'.
 * - points: '4 bậc', 'tăng 0,5 điểm phần trăm'; signs as growth.
 * - rank: '40/63', '9'; the 'thứ' before it is prose.
 *
 * A percentage that is given prints as given; a computed one with the style's decimals. What is not known, or can not
 * be computed from exact numbers, is a blank of state 'missing'.
 */
export function figureWords(reference: FigureReference, context: FigureContext): FigureWords {
  const indicator = context.index.indicators.get(reference.indicator)
  const seen = observationOf(context.index, reference.indicator, reference.period ?? context.period)
  const text = indicator && seen ? facetText(reference, indicator, seen, context) : null
  return text === null ? blankWords : { text, state: 'known' }
}

function facetText(
  reference: FigureReference,
  indicator: Indicator,
  seen: Observation,
  { index, style }: FigureContext,
): string | null {
  switch (reference.facet) {
    case 'value':
      return valueText(reference, indicator, seen, style)
    case 'rank':
      return seen.value ? writeQuantity(seen.value, valueForm(reference, indicator, style)) : null
    case 'growth':
      return (
        timesText(reference, timesFactor(index, seen, style)) ??
        changeText(reference, growthPercent(index, seen, style), '%')
      )
    case 'points':
      return changeText(reference, pointsAmount(index, seen, style), pointsUnit(indicator, seen, style))
    case 'index':
      return percentText(reference, indexPercent(index, seen, style))
    case 'plan':
      return percentText(reference, planPercent(index, seen, reference.plan, style))
    case 'share':
      return percentText(reference, sharePercent(index, seen, style))
    default:
      return assertNever(reference.facet)
  }
}

function valueText(
  reference: FigureReference,
  indicator: Indicator,
  { value }: Observation,
  style: PrintStyle,
): string | null {
  if (!value) return null
  if (value.kind === 'words') return tidyInner(value.words)
  if (value.kind === 'rank') return writeQuantity(value, valueForm(reference, indicator, style))
  const { quantity, form, unit } = inUnit(value, reference, indicator, style)
  return withUnit(reference, writeQuantity(quantity, form), unit)
}

type Scaled = { readonly quantity: Quantity; readonly form: NumberForm; readonly unit: string }

/**
 * The value in the unit that the reference names, with the decimals that it names or all that the indicator prints. A
 * unit of another dimension is none for it: the value stays in its own. Neither do k of n have another.
 */
function inUnit(quantity: Quantity, reference: FigureReference, indicator: Indicator, style: PrintStyle): Scaled {
  const own = valueForm(reference, indicator, style)
  const { unit = indicator.unit, decimals } = reference
  const tens = unit === indicator.unit ? 0 : tensBetween(indicator.unit, unit)
  if (tens === null || quantity.kind === 'ratio') return { quantity, form: own, unit: indicator.unit }
  const printed =
    tens === 0 ? own : { ...own, decimals: Math.max(0, indicator.decimals - tens), trailingZero: 'drop' as const }
  const form = decimals === undefined ? printed : { ...own, decimals }
  return { quantity: scaleQuantity(quantity, tens), form, unit }
}

function valueForm({ digits }: FigureReference, { decimals }: Indicator, { trailingZero }: PrintStyle): NumberForm {
  return { decimals, trailingZero, ...(digits && { digits }) }
}

function timesText({ verb }: FigureReference, factor: Amount | null): string | null {
  return verb && factor ? `gấp ${writeNumber(factor, {})} lần` : null
}

function percentText(reference: FigureReference, percent: Amount | null): string | null {
  return percent && withUnit(reference, writeNumber(percent, {}), '%')
}

function changeText(reference: FigureReference, change: Amount | null, unit: string): string | null {
  if (change === null) return null
  if (reference.verb && isZero(change)) return 'không đổi'
  const { digits } = reference
  const size = isZero(change) ? '0' : writeNumber(magnitude(change), digits ? { digits } : {})
  const text = withUnit(reference, size, unit)
  if (!reference.verb) return text
  return `${isNegative(change) ? 'giảm' : 'tăng'} ${text}`
}

/** The difference of two percentages is in percentage points, never in per cent; that of two places in places. */
function pointsUnit({ unit }: Indicator, { value }: Observation, { pointsWords }: PrintStyle): string {
  if (value?.kind === 'rank') return 'bậc'
  return unit === '%' ? (pointsWords ?? 'điểm phần trăm') : unit
}

function withUnit({ bare }: FigureReference, text: string, unit: string): string {
  return bare ? text : joinUnit(text, unit)
}
