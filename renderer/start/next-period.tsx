import { Button, Card, Group, Text } from '@mantine/core'
import { CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LibraryReport } from '#core/ipc/library'
import styles from './library.module.css'

type Props = { readonly last: LibraryReport; readonly onRoll: () => void }

/** The first choice of whoever writes every period: the next report out of the last one. */
export function NextPeriod({ last, onRoll }: Props) {
  const { t } = useTranslation()
  return (
    <Card withBorder padding="lg" component="section" aria-label={t('library:roll')}>
      <Group justify="space-between" wrap="nowrap" gap="xl">
        <div>
          <Text>{t('library:rollFrom', { title: last.title })}</Text>
          <Text size="sm" c="dimmed">
            {last.folder} / {last.name}
          </Text>
        </div>
        <Button className={styles.fixed} leftSection={<CalendarPlus size={18} aria-hidden />} onClick={onRoll}>
          {t('library:roll')}
        </Button>
      </Group>
    </Card>
  )
}
