import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './figure-popover.module.css'

type Props = {
  readonly preview: string
  readonly elsewhere: number
  readonly canSave: boolean
  readonly onCancel: () => void
}

/** What would be printed and where else, Hủy and Lưu: in sight however long the fields above are. */
export function FigureFoot({ preview, elsewhere, canSave, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.foot}>
      <div className={styles.printed}>
        <Text size="xs" c="dimmed">
          {t('figure:preview')}
        </Text>
        <output className={styles.preview}>{preview}</output>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" flex={1}>
          {elsewhere > 0 ? t('figure:shownAlso', { count: elsewhere }) : t('figure:shownOnce')}
        </Text>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('figure:cancel')}
        </Button>
        <Button size="xs" type="submit" disabled={!canSave}>
          {t('figure:save')}
        </Button>
      </Group>
    </div>
  )
}
