import { Alert } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useJournal } from '../session/journal'
import styles from './recovery.module.css'

/** Stands over the report for as long as what is typed does not reach the disk. */
export function JournalBanner() {
  const { t } = useTranslation()
  const health = useJournal((state) => state.health)
  if (health === 'kept') return null
  return (
    <Alert
      color="red"
      role="alert"
      icon={<TriangleAlert aria-hidden />}
      classNames={{ message: styles.warning }}
      title={t('recovery:off')}
    >
      {t(`recovery:off_${health}`)}
    </Alert>
  )
}
