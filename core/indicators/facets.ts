import { type DataIndex, observationOf, setObservation } from '#core/indicators/data-set'
import type {
  DataSet,
  FigureReference,
  IndicatorId,
  Observation,
  PeriodId,
  Plan,
  PlanId,
} from '#core/indicators/schema'

/**
 * What a figure of an indicator can show in a period, the usual first: value, growth with its verb and without, index,
 * share of each plan of the year, share, points, and the place when its value is one.
 */
export function facetsOf(index: DataIndex, indicator: IndicatorId, period: PeriodId): readonly FigureReference[] {
  const value = observationOf(index, indicator, period)?.value
  return [
    value?.kind === 'rank' ? { indicator, facet: 'rank' } : { indicator, facet: 'value' },
    { indicator, facet: 'growth', verb: true },
    { indicator, facet: 'growth' },
    { indicator, facet: 'index' },
    ...plansOf(index, indicator, period).map(({ id }): FigureReference => ({ indicator, facet: 'plan', plan: id })),
    { indicator, facet: 'share' },
    { indicator, facet: 'points', verb: true },
    { indicator, facet: 'points' },
  ]
}

/** The plans of an indicator for the year in which the period lies. */
export function plansOf(index: DataIndex, indicator: IndicatorId, period: PeriodId): readonly Plan[] {
  const year = Number(period.slice(0, 4))
  return [...index.plans.values()].filter((plan) => plan.indicator === indicator && plan.year === year)
}

/**
 * The data set in which what a figure shows is asked for: a percentage or difference that the observation does not
 * speak of becomes a computed one, so that it shows as soon as its operands are there. What is there stays.
 */
export function withFacet<D extends DataSet>(data: D, reference: FigureReference, period: PeriodId): D {
  const of = reference.period ?? period
  const isSeen = (each: Observation) => each.indicator === reference.indicator && each.period === of
  const seen = data.observations.find(isSeen) ?? { indicator: reference.indicator, period: of, state: 'estimate' }
  const asked = askedOf(seen, reference)
  return asked === null ? data : setObservation(data, { ...seen, ...asked })
}

const computed = { kind: 'computed' } as const

function askedOf(seen: Observation, { facet, plan }: FigureReference): Partial<Observation> | null {
  switch (facet) {
    case 'growth':
    case 'index':
    case 'share':
    case 'points':
      return seen[facet] ? null : { [facet]: computed }
    case 'plan':
      return plan === undefined || isMeasured(seen, plan)
        ? null
        : { planShares: [...(seen.planShares ?? []), { plan, share: computed }] }
    case 'value':
    case 'rank':
      return null
  }
}

function isMeasured({ planShares = [] }: Observation, plan: PlanId): boolean {
  return planShares.some((share) => share.plan === plan)
}
