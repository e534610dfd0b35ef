import { type DataIndex, indexData, planOf } from '#core/indicators/data-set'
import { facetsOf, withFacet } from '#core/indicators/facets'
import type { DataSet, FigureReference, IndicatorId } from '#core/indicators/schema'
import { type FigureContext, type FigureWords, figureWords } from '#core/indicators/wording'

export type FacetChoice = FigureWords & { readonly figure: FigureReference }

/**
 * What a figure of an indicator can show, each with the words that it would print once it is asked for. Shares and
 * changes that the report does not speak of yet are computed for it; what has no words yet comes last.
 */
export function facetChoices(data: DataSet, context: FigureContext, indicator: IndicatorId): readonly FacetChoice[] {
  const own = aboutOnly(data, context.index, indicator)
  const choices = facetsOf(context.index, indicator, context.period).map((figure): FacetChoice => {
    const shown = figureWords(figure, context)
    if (shown.state === 'known') return { figure, ...shown }
    const asked = indexData(withFacet(own, figure, context.period))
    return { figure, ...figureWords(figure, { ...context, index: asked }) }
  })
  return choices.toSorted((one, other) => Number(one.state === 'missing') - Number(other.state === 'missing'))
}

/** The data that words of one indicator hang on, its own and its whole's: quick to index anew for each question. */
function aboutOnly({ indicators, observations, plans }: DataSet, index: DataIndex, indicator: IndicatorId): DataSet {
  const whole = index.wholes.get(indicator)
  const isAbout = (id: IndicatorId) => id === indicator || id === whole
  return {
    indicators: indicators.filter(({ id }) => isAbout(id)),
    observations: observations.filter((seen) => isAbout(seen.indicator)),
    plans: plans.filter((plan) => plan.indicator === indicator),
  }
}

/** An indicator's value, or its place, as the report prints it. */
export function valueWords(indicator: IndicatorId, context: FigureContext): FigureWords {
  const [value] = facetsOf(context.index, indicator, context.period)
  return value === undefined ? { text: '', state: 'missing' } : figureWords(value, context)
}

/** The name of the plan that a figure is measured against; empty for other facets. */
export function planName({ plan }: FigureReference, { index, period }: FigureContext): string {
  return (plan && planOf(index, plan, period)?.name) ?? ''
}
