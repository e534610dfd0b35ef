import type { ComparedFacet, FigureSide } from '#core/document/comparison'
import { type DataIndex, observationOf } from '#core/indicators/data-set'
import { growthPercent, indexPercent, planPercent, pointsAmount, sharePercent } from '#core/indicators/derived'
import { listedValue } from '#core/indicators/listing'
import { writeQuantity } from '#core/indicators/quantity'
import type {
  Amount,
  FigureReference,
  Indicator,
  Observation,
  ObservationState,
  PeriodId,
  PlanId,
  Quantity,
} from '#core/indicators/schema'
import { joinUnit } from '#core/indicators/units'
import { type FigureContext, figureWords } from '#core/indicators/wording'

/** One facet of an indicator in a period as one report has it. */
export type FacetSide = FigureSide & {
  readonly facet: ComparedFacet
  readonly plan?: PlanId
  readonly quantity: Quantity
  /** The same with every decimal: two values may differ and print alike. */
  readonly exactWords: string
}

export type Facets = ReadonlyMap<FacetKey, FacetSide>

/** A facet, and of which plan: 'value', 'plan budget-2020'. */
export type FacetKey = string

export function facetKey(facet: ComparedFacet, plan?: PlanId): FacetKey {
  return plan === undefined ? facet : `${facet} ${plan}`
}

/** What is known of an indicator in a period: its value or place first, then what compares it. */
export function facetsIn(context: FigureContext, indicator: Indicator, period: PeriodId): Facets {
  const seen = observationOf(context.index, indicator.id, period)
  if (!seen) return new Map()
  const { value, state } = seen
  const facet = value?.kind === 'rank' ? 'rank' : 'value'
  const own = value && quantitySide({ facet }, value, indicator, state, wordsOf(context, indicator, { facet, period }))
  return new Map([...(own ? [[facetKey(facet), own] as const] : []), ...derivedIn(context, indicator, seen)])
}

function derivedIn(
  context: FigureContext,
  indicator: Indicator,
  seen: Observation,
): readonly (readonly [FacetKey, FacetSide])[] {
  const { index, style } = context
  const side = (facet: FigureReference['facet'], amount: Amount | null, plan?: PlanId) => {
    if (amount === null) return []
    const reference = { facet, verb: true, period: seen.period, ...(plan && { plan }) } as const
    const words = wordsOf(context, indicator, reference)
    return [[facetKey(facet, plan), amountSide({ facet, ...(plan && { plan }) }, amount, words, seen.state)] as const]
  }
  return [
    ...side('growth', growthPercent(index, seen, style)),
    ...side('index', indexPercent(index, seen, style)),
    ...(seen.planShares ?? []).flatMap(({ plan }) => side('plan', planPercent(index, seen, plan, style), plan)),
    ...side('share', sharePercent(index, seen, style)),
    ...side('points', pointsAmount(index, seen, style)),
  ]
}

/** The amounts of the plans of an indicator for a year. */
export function targetsIn(index: DataIndex, indicator: Indicator, plans: readonly PlanId[], year: string): Facets {
  return new Map(
    plans.flatMap((id) => {
      const target = index.plans.get(`${id} ${year}`)?.target
      if (!target) return []
      const words = joinUnit(writeQuantity(target, { decimals: indicator.decimals }), indicator.unit)
      return [
        [facetKey('target', id), quantitySide({ facet: 'target', plan: id }, target, indicator, null, words)] as const,
      ]
    }),
  )
}

function wordsOf(context: FigureContext, { id }: Indicator, shown: Omit<FigureReference, 'indicator'>): string {
  return figureWords({ indicator: id, ...shown }, context).text
}

type Of = Pick<FacetSide, 'facet' | 'plan'>

function quantitySide(
  of: Of,
  quantity: Quantity,
  { unit }: Indicator,
  state: ObservationState | null,
  words: string,
): FacetSide {
  const exact = writeQuantity(quantity, { trailingZero: 'drop' })
  const exactWords = quantity.kind === 'words' || quantity.kind === 'rank' ? exact : joinUnit(exact, unit)
  return { ...of, words, value: listedValue(quantity).value ?? '', state, quantity, exactWords }
}

function amountSide(of: Of, amount: Amount, words: string, state: ObservationState): FacetSide {
  return { ...of, words, value: amount, state, quantity: { kind: 'exact', amount }, exactWords: words }
}
