import type { DataSet, Indicator, IndicatorId, Observation, PeriodId, Plan, PlanId } from '#core/indicators/schema'

/** A data set made ready to be asked: one pass, then every question is a lookup. */
export type DataIndex = {
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>
  /** By indicator and period: `observationOf` knows the key. */
  readonly observations: ReadonlyMap<string, Observation>
  /** By plan and year: `planOf` knows the key. */
  readonly plans: ReadonlyMap<string, Plan>
  /** The one indicator that a part belongs to; null when there are several. */
  readonly wholes: ReadonlyMap<IndicatorId, IndicatorId | null>
}

export function indexData(data: DataSet): DataIndex {
  return {
    indicators: new Map(data.indicators.map((indicator) => [indicator.id, indicator])),
    observations: new Map(data.observations.map((seen) => [`${seen.indicator} ${seen.period}`, seen])),
    plans: new Map(data.plans.map((plan) => [`${plan.id} ${plan.year}`, plan])),
    wholes: wholesOf(data.indicators),
  }
}

function wholesOf(indicators: readonly Indicator[]): ReadonlyMap<IndicatorId, IndicatorId | null> {
  const wholes = new Map<IndicatorId, IndicatorId | null>()
  for (const whole of indicators) {
    for (const part of whole.parts ?? []) wholes.set(part, wholes.has(part) ? null : whole.id)
  }
  return wholes
}

export function observationOf(index: DataIndex, indicator: IndicatorId, period: PeriodId): Observation | undefined {
  return index.observations.get(`${indicator} ${period}`)
}

/** The plan for the year in which the period lies. */
export function planOf(index: DataIndex, plan: PlanId, period: PeriodId): Plan | undefined {
  return index.plans.get(`${plan} ${period.slice(0, 4)}`)
}

/** The data set with this observation in the place of its indicator's and period's, or at the end when there was none. */
export function setObservation<D extends DataSet>(data: D, observation: Observation): D {
  const isSame = (other: Observation) =>
    other.indicator === observation.indicator && other.period === observation.period
  return { ...data, observations: replaced(data.observations, observation, isSame) }
}

export function setIndicator<D extends DataSet>(data: D, indicator: Indicator): D {
  return { ...data, indicators: replaced(data.indicators, indicator, (other) => other.id === indicator.id) }
}

function replaced<T>(all: readonly T[], one: T, isSame: (other: T) => boolean): readonly T[] {
  const at = all.findIndex(isSame)
  return at < 0 ? [...all, one] : all.with(at, one)
}
