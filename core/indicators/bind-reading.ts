import { type DataIndex, indexData, observationOf, setIndicator, setObservation } from '#core/indicators/data-set'
import type { PrintStyle } from '#core/indicators/derived'
import { plansOf } from '#core/indicators/facets'
import { newPlanId } from '#core/indicators/indicator-id'
import type { Reading } from '#core/indicators/phrase'
import type {
  DataSet,
  FigureReference,
  Indicator,
  IndicatorId,
  Observation,
  PeriodId,
  Plan,
  Quantity,
} from '#core/indicators/schema'
import { figureWords } from '#core/indicators/wording'

/** Where a reading lands: in which period of a report, printed how, and against what a share is measured. */
export type Landing = { readonly period: PeriodId; readonly style: PrintStyle; readonly planName: string }

export type Bound<D> = { readonly data: D; readonly reference: FigureReference }

/**
 * The data set with what was read in prose as data of an indicator, new or known, and the figure that shows it. What
 * is known of the indicator already stays as it is, even when it says something else: compare the figure's words.
 */
export function bindReading<D extends DataSet>(data: D, indicator: Indicator, reading: Reading, at: Landing): Bound<D> {
  const known = setIndicator(data, indicator)
  const index = indexData(known)
  const plan = reading.facet === 'plan' ? planFor(index, indicator.id, at, known.plans) : null
  const reference = referenceOf(indicator.id, reading, plan)
  const { state } = figureWords(reference, { index, period: at.period, style: at.style })
  if (state === 'known') return { data: known, reference }
  const plans = plan === null || known.plans.includes(plan) ? known.plans : [...known.plans, plan]
  const seen = observationOf(index, indicator.id, at.period) ?? {
    indicator: indicator.id,
    period: at.period,
    state: 'estimate',
  }
  const observation = { ...seen, ...givenOf(seen, reading, plan) }
  return { data: setObservation({ ...known, plans }, observation), reference }
}

/** The indicators that show exactly these words as what a reading is, each with the figure that shows them. */
export function shownAlready(
  index: DataIndex,
  reading: Reading,
  words: string,
  { period, style }: Landing,
): readonly FigureReference[] {
  const plansFor = (id: IndicatorId) => (reading.facet === 'plan' ? plansOf(index, id, period) : [null])
  return [...index.indicators.keys()]
    .flatMap((id) => plansFor(id).map((plan) => referenceOf(id, reading, plan)))
    .filter((reference) => figureWords(reference, { index, period, style }).text === words)
}

function referenceOf(indicator: IndicatorId, { facet, how }: Reading, plan: Plan | null): FigureReference {
  return { indicator, facet, ...(plan && { plan: plan.id }), ...how }
}

/** The plan of the same name, else the only one, else a new one of the name. */
function planFor(index: DataIndex, indicator: IndicatorId, at: Landing, all: readonly Plan[]): Plan {
  const plans = plansOf(index, indicator, at.period)
  const [only, another] = plans
  const named = plans.find(({ name }) => name === at.planName)
  if (named) return named
  if (only && !another) return only
  const year = Number(at.period.slice(0, 4))
  return { id: newPlanId(`${at.planName} ${indicator}`, all), indicator, year, name: at.planName }
}

function givenOf(seen: Observation, { facet, held }: Reading, plan: Plan | null): Partial<Observation> {
  if (facet === 'value' || facet === 'rank') return { value: held }
  const amount = amountOf(held)
  if (facet === 'points') return { points: { kind: 'given', amount } }
  const share = { kind: 'given', percent: amount } as const
  if (facet !== 'plan') return { [facet]: share }
  if (plan === null) return {}
  const others = (seen.planShares ?? []).filter((each) => each.plan !== plan.id)
  return { planShares: [...others, { plan: plan.id, share }] }
}

/** Only exact numbers are read as percentages and differences. */
function amountOf(held: Quantity) {
  if (held.kind !== 'exact') throw new Error(`a ${held.kind} is no percentage`)
  return held.amount
}
