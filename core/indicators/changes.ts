import { compare } from '#core/decimal'
import { type DataIndex, observationOf, setIndicator, setObservation } from '#core/indicators/data-set'
import type {
  Amount,
  DataSet,
  Indicator,
  IndicatorId,
  Observation,
  ObservationState,
  PeriodId,
  Plan,
  PlanId,
  Quantity,
} from '#core/indicators/schema'

/** What of an indicator a number is for. Growth and share of plan only where they are given, not computed. */
export type Target =
  | { readonly kind: 'value'; readonly period: PeriodId }
  | { readonly kind: 'growth'; readonly period: PeriodId }
  | { readonly kind: 'planShare'; readonly period: PeriodId; readonly plan: PlanId }
  | { readonly kind: 'plan'; readonly plan: PlanId; readonly year: number }

/** One value of the data set from old to new; `from` is undefined while nothing was known. */
export type Change = {
  readonly indicator: IndicatorId
  readonly target: Target
  readonly from: Quantity | undefined
  readonly to: Quantity
  /** The state of a value that was not there before. */
  readonly state?: ObservationState
}

/** What the data set says now where a change would put a value. */
export function valueAt(index: DataIndex, indicator: IndicatorId, target: Target): Quantity | undefined {
  if (target.kind === 'plan') return index.plans.get(`${target.plan} ${target.year}`)?.target
  const seen = observationOf(index, indicator, target.period)
  if (target.kind === 'value') return seen?.value
  if (target.kind === 'growth') return givenPercent(seen?.growth)
  return givenPercent(seen?.planShares?.find(({ plan }) => plan === target.plan)?.share)
}

/** The data set after the changes, in order. What a change does not speak of stays: state, source, other facets. */
export function applyChanges<D extends DataSet>(data: D, changes: readonly Change[]): D {
  return changes.reduce((next, change) => applied(next, change), data)
}

/** The data set in which an indicator is known by these names too, so that the next table is matched without asking. */
export function rememberNames<D extends DataSet>(
  data: D,
  names: readonly { readonly indicator: IndicatorId; readonly name: string }[],
): D {
  return names.reduce((next, { indicator: id, name }) => {
    const indicator = next.indicators.find((each) => each.id === id)
    return indicator === undefined ? next : setIndicator(next, withAlias(indicator, name))
  }, data)
}

const mostAliases = 20
const longestAlias = 300

/** The names used last are kept. */
function withAlias(indicator: Indicator, name: string): Indicator {
  const known = indicator.aliases ?? []
  if (name === '' || name.length > longestAlias || name === indicator.name || known.includes(name)) return indicator
  return { ...indicator, aliases: [...known, name].slice(-mostAliases) }
}

function applied<D extends DataSet>(data: D, { indicator, target, to, state = 'estimate' }: Change): D {
  if (target.kind === 'plan') {
    return { ...data, plans: data.plans.map((plan) => (isPlan(plan, target) ? { ...plan, target: to } : plan)) }
  }
  const before = data.observations.find((seen) => seen.indicator === indicator && seen.period === target.period)
  const seen = before ?? { indicator, period: target.period, state }
  return setObservation(data, withQuantity(seen, target, to))
}

function withQuantity(seen: Observation, target: Exclude<Target, { kind: 'plan' }>, to: Quantity): Observation {
  if (target.kind === 'value') return { ...seen, value: to }
  if (to.kind !== 'exact') return seen
  const given = { kind: 'given', percent: to.amount } as const
  if (target.kind === 'growth') return { ...seen, growth: given }
  const others = seen.planShares?.filter(({ plan }) => plan !== target.plan) ?? []
  return { ...seen, planShares: [...others, { plan: target.plan, share: given }] }
}

function isPlan(plan: Plan, target: Extract<Target, { kind: 'plan' }>): boolean {
  return plan.id === target.plan && plan.year === target.year
}

function givenPercent(percentage: Observation['growth']): Quantity | undefined {
  return percentage?.kind === 'given' ? { kind: 'exact', amount: percentage.percent } : undefined
}

/** Whether two values say the same: '47.0' and '47' do, for the digits a table shows are not those of its source. */
export function isSameQuantity(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'exact' && other.kind === 'exact') return isSame(one.amount, other.amount)
  if (one.kind === 'bound' && other.kind === 'bound')
    return one.bound === other.bound && isSame(one.amount, other.amount)
  if (one.kind === 'range' && other.kind === 'range') return isSame(one.from, other.from) && isSame(one.to, other.to)
  if (one.kind === 'ratio' && other.kind === 'ratio') return one.part === other.part && one.whole === other.whole
  if (one.kind === 'rank' && other.kind === 'rank') return one.place === other.place && one.of === other.of
  return one.kind === 'words' && other.kind === 'words' && one.words === other.words
}

function isSame(one: Amount, other: Amount): boolean {
  return compare(one, other) === 0
}
