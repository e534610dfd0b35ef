import { type Target, valueAt } from '#core/indicators/changes'
import { type DataIndex, indexData } from '#core/indicators/data-set'
import { foldName } from '#core/indicators/fold'
import { basePeriod, parsePeriod } from '#core/indicators/period'
import type { DataSet, Indicator, IndicatorId, PeriodId, Plan } from '#core/indicators/schema'
import type { ColumnMeaning } from '#core/indicators/table-layout'

/** The meanings of columns whose cells are values. */
export const valued = ['value', 'base', 'plan', 'growth', 'planShare'] as const satisfies readonly ColumnMeaning[]
export type Valued = (typeof valued)[number]

/** Which value of an indicator a column is about in a period; null when that is not to be had from a table. */
export class Targets {
  readonly index: DataIndex
  readonly #period: PeriodId
  readonly #plans: ReadonlyMap<IndicatorId, readonly Plan[]>

  constructor(data: DataSet, period: PeriodId) {
    this.index = indexData(data)
    this.#period = period
    this.#plans = plansOf(data.plans.filter((plan) => plan.year === parsePeriod(period).year))
  }

  /** A growth or a share of plan is taken only where it is given already: others are computed. */
  of(meaning: Valued, indicator: Indicator, header: string): Target | null {
    const period = this.#period
    if (meaning === 'value') return { kind: 'value', period }
    if (meaning === 'base') return { kind: 'value', period: basePeriod(period) }
    const target =
      meaning === 'growth' ? ({ kind: 'growth', period } as const) : this.#planTarget(meaning, indicator, header)
    if (target === null || target.kind === 'plan') return target
    return valueAt(this.index, indicator.id, target) === undefined ? null : target
  }

  /** The only plan of the year, or of several the one that the header names. */
  #planTarget(meaning: 'plan' | 'planShare', indicator: Indicator, header: string): Target | null {
    const plans = this.#plans.get(indicator.id) ?? []
    const named = plans.length > 1 ? plans.filter(({ name }) => foldName(header).includes(foldName(name))) : plans
    const [plan, ...more] = named
    if (plan === undefined || more.length > 0) return null
    if (meaning === 'plan') return { kind: 'plan', plan: plan.id, year: plan.year }
    return { kind: 'planShare', plan: plan.id, period: this.#period }
  }
}

function plansOf(plans: readonly Plan[]): ReadonlyMap<IndicatorId, readonly Plan[]> {
  const byIndicator = new Map<IndicatorId, Plan[]>()
  for (const plan of plans) {
    const others = byIndicator.get(plan.indicator)
    if (others) others.push(plan)
    else byIndicator.set(plan.indicator, [plan])
  }
  return byIndicator
}
