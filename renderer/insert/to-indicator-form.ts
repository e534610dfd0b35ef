import { observationOf } from '#core/indicators/data-set'
import type { Reading } from '#core/indicators/phrase'
import type { IndicatorId } from '#core/indicators/schema'
import type { FigureContext } from '#core/indicators/wording'
import { type IndicatorForm, indicatorForm } from './indicator-form'
import type { SelectedPhrase } from './selected-phrase'

/**
 * What a number is proposed to belong to: an indicator that shows the same already; for a change or a share, the one
 * that the sentence speaks of, as far as it has none yet; else a new one.
 */
export function firstTarget(
  { phrase, nearest }: SelectedPhrase,
  same: readonly IndicatorId[],
  { index, period }: FigureContext,
): IndicatorId | 'new' {
  const [reading] = phrase.readings
  const [shown] = same
  if (shown !== undefined) return shown
  if (nearest === null || reading.facet === 'value' || reading.facet === 'rank') return 'new'
  const seen = observationOf(index, nearest, period)
  const isTaken = reading.facet === 'plan' ? seen?.planShares : seen?.[reading.facet]
  return isTaken ? 'new' : nearest
}

/** The fields of the new indicator that a reading speaks of. */
export function formFor({ phrase, name }: SelectedPhrase, { facet }: Reading): IndicatorForm {
  if (facet === 'value') return indicatorForm(name, phrase.unit, phrase.decimals)
  if (facet !== 'points') return indicatorForm(name, '')
  const unit = phrase.unit.startsWith('điểm') ? '%' : phrase.unit === 'bậc' ? '' : phrase.unit
  return indicatorForm(name, unit, phrase.decimals)
}
