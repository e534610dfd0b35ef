import { basePeriod } from '#core/indicators/period'
import type { FigureReference, Indicator, IndicatorId, Observation, PeriodId } from '#core/indicators/schema'
import type { DataDraft } from './data-draft'

export type EditContext = {
  readonly period: PeriodId
  /** What the text shows of an indicator: a facet that is shown and that nobody gave is computed. */
  readonly shown: ReadonlyMap<IndicatorId, readonly FigureReference[]>
}

const isRate = ({ unit }: Indicator) => unit === '%' || unit === '‰' || unit.startsWith('điểm')

/**
 * What can be computed from now on is: growth once value and base are exact, the share of each plan that has an exact
 * target, and every facet that the text shows of the indicator. Growth of a rate would be read as points: it is left out.
 */
export function complete(draft: DataDraft, indicator: Indicator, { period, shown }: EditContext): void {
  const seen = draft.observation(indicator.id, period)
  if (!seen) return
  const facets = new Set((shown.get(indicator.id) ?? []).map(({ facet }) => facet))
  const base = draft.observation(indicator.id, basePeriod(period))
  const grows = seen.value?.kind === 'exact' && base?.value?.kind === 'exact' && !isRate(indicator)
  const computed = { kind: 'computed' } as const
  const shares = missingShares(draft, indicator, seen)
  const completed: Observation = {
    ...seen,
    ...(!seen.growth && (grows || facets.has('growth')) && { growth: computed }),
    ...(!seen.index && facets.has('index') && { index: computed }),
    ...(!seen.share && facets.has('share') && { share: computed }),
    ...(!seen.points && facets.has('points') && { points: computed }),
    ...(shares.length > 0 && { planShares: [...(seen.planShares ?? []), ...shares] }),
  }
  if (Object.keys(completed).length > Object.keys(seen).length || shares.length > 0) draft.setObservation(completed)
}

function missingShares(draft: DataDraft, indicator: Indicator, seen: Observation) {
  if (seen.value?.kind !== 'exact') return []
  const measured = new Set((seen.planShares ?? []).map(({ plan }) => plan))
  return draft
    .plansOf(indicator.id, yearOf(seen.period))
    .filter(({ id, target }) => target?.kind === 'exact' && !measured.has(id))
    .map(({ id }) => ({ plan: id, share: { kind: 'computed' } as const }))
}

/** The year for which a period's plans were given. */
export function yearOf(period: PeriodId): number {
  return Number(period.slice(0, 4))
}
