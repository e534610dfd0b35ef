import { Alert, Button, Group, Text } from '@mantine/core'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showDialog } from '../session/shell'
import styles from './recovery.module.css'
import { useRecovery } from './recovery-store'

/** On the start screen: what was put off can be looked at again. */
export function LeftReminder() {
  const { t } = useTranslation()
  const count = useRecovery(({ left }) => left.length)
  if (count === 0) return null
  return (
    <Alert
      color="orange"
      role="status"
      icon={<History aria-hidden />}
      classNames={{ wrapper: styles.reminder, message: styles.left }}
    >
      <Group justify="space-between">
        <Text size="sm">{t('recovery:waiting', { count })}</Text>
        <Button variant="default" onClick={() => showDialog({ kind: 'recovery' })}>
          {t('recovery:look')}
        </Button>
      </Group>
    </Alert>
  )
}
