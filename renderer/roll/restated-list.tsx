import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import { showDialog } from '../session/shell'
import { quantityWords } from './restated'
import styles from './review-panel.module.css'

/** The bases that are other than they were printed: what was printed, what is used, and why. */
export function RestatedList({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const { observations, indicators } = report
  const restated = observations.flatMap(({ indicator: id, period, value, restated: note }) => {
    const indicator = indicators.find((each) => each.id === id)
    return note ? [{ id, period, indicator, value, note }] : []
  })
  if (restated.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="roll-restated">
      <h3 className={styles.title} id="roll-restated">
        {t('review:restated')}
      </h3>
      <ul className={styles.list}>
        {restated.map(({ id, period, indicator, value, note: { was, reason } }) => (
          <li key={`${id} ${period}`} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.kind}>
                {indicator?.name} · {reason ?? t('review:withoutReason')}
              </span>
              <span>
                <del>{quantityWords(was, indicator)}</del> →{' '}
                <ins>{value ? quantityWords(value, indicator) : t('review:blank')}</ins>
              </span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              className={styles.tools}
              onClick={() => showDialog({ kind: 'restated', restated: [{ indicator: id, was }] })}
            >
              {t(reason === undefined ? 'review:giveReason' : 'review:changeReason')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
