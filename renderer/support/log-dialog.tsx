import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../dialogs/dialog'
import styles from './log-dialog.module.css'

type Props = {
  readonly text: string
  readonly onSave: () => void
  readonly onClose: () => void
}

/** What is in the log, before any of it is given to anybody. */
export function LogDialog({ text, onSave, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog onClose={onClose} title={t('log:title')} size="xl">
      <Stack>
        <Text size="sm">{t('log:purpose')}</Text>
        <List size="sm" spacing={4}>
          <List.Item>{t('log:holds')}</List.Item>
          <List.Item>{t('log:holdsNot')}</List.Item>
          <List.Item>{t('log:stays')}</List.Item>
        </List>
        <Textarea
          label={t('log:text')}
          value={text === '' ? t('log:empty') : text}
          rows={14}
          readOnly
          classNames={{ input: styles.text }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button onClick={onSave} disabled={text === ''} data-autofocus>
            {t('log:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
