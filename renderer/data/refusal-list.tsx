import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import styles from './data-panel.module.css'
import type { Refusal } from './edits/cell-edits'
import { columnId } from './edits/columns'
import { useColumnTitle } from './grid/column-title'

type Props = {
  readonly refusals: readonly Refusal[]
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>
  readonly onClose: () => void
}

/** What was typed or pasted and not taken, each with its cell and the reason. */
export function RefusalList({ refusals, indicators, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.refusals} role="alert">
      <div className={styles.refusalsHead}>
        {t('data:refused', { number: refusals.length })}
        <CloseButton size="sm" aria-label={t('data:refusedClose')} onClick={onClose} />
      </div>
      <ul>
        {refusals.map((refusal) => (
          <RefusalLine
            key={`${refusal.edit.indicator} ${columnId(refusal.edit.column)}`}
            refusal={refusal}
            name={indicators.get(refusal.edit.indicator)?.name ?? refusal.edit.indicator}
          />
        ))}
      </ul>
    </section>
  )
}

function RefusalLine({ refusal: { edit, failure }, name }: { readonly refusal: Refusal; readonly name: string }) {
  const { t } = useTranslation()
  const column = useColumnTitle(edit.column)
  return (
    <li>
      <span className={styles.refusalCell}>
        {t('data:refusedCell', { name, column, text: edit.text.slice(0, 40) })}
      </span>{' '}
      {t(`failure:${failure.code}`, { replace: failure.values })}
    </li>
  )
}
