import type { Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import { newPlanId } from '#core/indicators/indicator-id'
import type { Indicator, IndicatorId, Observation, PeriodId, Plan } from '#core/indicators/schema'

export type Data = Pick<Report, 'indicators' | 'observations' | 'plans'>

/** A data set under many edits at once: each costs a lookup, and what was not touched keeps its identity. */
export type DataDraft = {
  readonly indicator: (id: IndicatorId) => Indicator | undefined
  readonly observation: (id: IndicatorId, period: PeriodId) => Observation | undefined
  readonly plan: (id: IndicatorId, year: number, name: string) => Plan | undefined
  /** All plans of an indicator for a year. */
  readonly plansOf: (id: IndicatorId, year: number) => readonly Plan[]
  /** A plan of that giver for an indicator that has none of his yet; it is in the data set once it is set. */
  readonly newPlan: (id: IndicatorId, year: number, name: string) => Plan
  readonly setIndicator: (indicator: Indicator) => void
  readonly setObservation: (observation: Observation) => void
  readonly setPlan: (plan: Plan) => void
  /** The data set with its edits; the very one that came in when there were none. */
  readonly done: () => Data
}

const planKey = (id: IndicatorId, year: number, name: string) => `${id} ${year} ${name}`

export function draftOf(data: Data): DataDraft {
  const { indicators, observations } = indexData(data)
  const edited = { indicators: new Map(indicators), observations: new Map(observations) }
  const plans = new Map(data.plans.map((plan) => [planKey(plan.indicator, plan.year, plan.name), plan]))
  const names = new Set(data.plans.map(({ name }) => name))
  let isTouched = false

  const put = <K, V>(map: Map<K, V>, key: K, value: V) => {
    isTouched ||= map.get(key) !== value
    map.set(key, value)
  }

  return {
    indicator: (id) => edited.indicators.get(id),
    observation: (id, period) => edited.observations.get(`${id} ${period}`),
    plan: (id, year, name) => plans.get(planKey(id, year, name)),
    plansOf: (id, year) => [...names].flatMap((name) => plans.get(planKey(id, year, name)) ?? []),
    newPlan: (id, year, name) => ({ id: newPlanId(`${name} ${id}`, [...plans.values()]), indicator: id, year, name }),
    setIndicator: (indicator) => put(edited.indicators, indicator.id, indicator),
    setObservation: (seen) => put(edited.observations, `${seen.indicator} ${seen.period}`, seen),
    setPlan: (plan) => {
      names.add(plan.name)
      put(plans, planKey(plan.indicator, plan.year, plan.name), plan)
    },
    done: () =>
      isTouched
        ? {
            indicators: [...edited.indicators.values()],
            observations: [...edited.observations.values()],
            plans: [...plans.values()],
          }
        : data,
  }
}
