import { useTranslation } from 'react-i18next'
import type { FigureReference } from '#core/indicators/schema'
import type { FigureContext } from '#core/indicators/wording'
import { planName } from './facet-words'

/** What a figure shows, as the user knows it: 'Giá trị', 'Bằng bao nhiêu % Kế hoạch'. */
export function useFacetLabel(context: FigureContext): (figure: FigureReference) => string {
  const { t } = useTranslation()
  return (figure) => {
    const { facet, verb } = figure
    if (facet === 'plan') return t('insert:planOf', { name: planName(figure, context) })
    return t(verb && (facet === 'growth' || facet === 'points') ? `insert:${facet}Verb` : `insert:${facet}`)
  }
}
