import { NavLink, Paper, Stack, Text } from '@mantine/core'
import { FileClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VersionedReport } from '#core/ipc/versions'
import { Dialog } from '../dialogs/dialog'
import { useTimeWords } from './version-words'
import styles from './versions.module.css'

type Props = {
  /** The one that was kept last comes first. */
  readonly reports: readonly VersionedReport[]
  readonly onOpen: (report: VersionedReport) => void
  readonly onClose: () => void
}

/** Reports of which there are versions: their files may be gone, or never have been. */
export function ReopenDialog({ reports, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { when } = useTimeWords()
  return (
    <Dialog onClose={onClose} title={t('versions:reopenTitle')} size="lg">
      <Stack>
        <Text size="sm">{t(reports.length === 0 ? 'versions:reopenNone' : 'versions:reopenNote')}</Text>
        {reports.length > 0 && (
          <Paper withBorder className={styles.reports}>
            {reports.map((report) => (
              <NavLink
                key={report.report}
                component="button"
                type="button"
                leftSection={<FileClock size={18} aria-hidden />}
                label={report.file ?? report.title}
                description={[
                  ...(report.file === null ? [] : [report.title]),
                  t(`versions:kind_${report.kind}`),
                  when(report.time),
                ].join(', ')}
                onClick={() => onOpen(report)}
              />
            ))}
          </Paper>
        )}
      </Stack>
    </Dialog>
  )
}
