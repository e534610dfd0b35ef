import { NavLink, Paper, Title } from '@mantine/core'
import { FileClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecentFile } from '#core/ipc/contract'
import styles from './start-screen.module.css'

type Props = { readonly files: readonly RecentFile[]; readonly onOpen: (file: RecentFile) => void }

/** Files used before, the last one first; the folder tells two of one name apart. */
export function RecentFiles({ files, onOpen }: Props) {
  const { t } = useTranslation()
  if (files.length === 0) return null
  return (
    <section aria-labelledby="start-recent">
      <Title order={2} fz={18} mb="sm" id="start-recent">
        {t('start:recent')}
      </Title>
      <Paper withBorder className={styles.recent}>
        {files.map((file) => (
          <NavLink
            key={file.token}
            component="button"
            type="button"
            leftSection={<FileClock size={18} aria-hidden />}
            label={file.name}
            description={file.folder}
            onClick={() => onOpen(file)}
          />
        ))}
      </Paper>
    </section>
  )
}
