import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import { quantityWords } from './restated'
import styles from './review-panel.module.css'

/** The bases that are other than they were printed: what was printed, what is used, and why. */
export function RestatedList({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const { observations, indicators } = report
  const restated = observations.flatMap(({ indicator: id, period, value, restated: note }) => {
    const indicator = indicators.find((each) => each.id === id)
    return note ? [{ key: `${id} ${period}`, indicator, value, note }] : []
  })
  if (restated.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="roll-restated">
      <h3 className={styles.title} id="roll-restated">
        {t('review:restated')}
      </h3>
      <ul className={styles.list}>
        {restated.map(({ key, indicator, value, note }) => (
          <li key={key} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.kind}>
                {indicator?.name} · {note.reason}
              </span>
              <span>
                <del>{quantityWords(note.was, indicator)}</del> → <ins>{value && quantityWords(value, indicator)}</ins>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
