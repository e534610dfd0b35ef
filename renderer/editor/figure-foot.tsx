import { Anchor, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './figure-popover.module.css'

type Props = {
  readonly preview: string
  readonly elsewhere: number
  readonly canSave: boolean
  readonly onCancel: () => void
  /** To the indicator's row in the data panel. */
  readonly onShowRow: () => void
}

/** What would be printed and where else, Hủy and Lưu: in sight however long the fields above are. */
export function FigureFoot({ preview, elsewhere, canSave, onCancel, onShowRow }: Props) {
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
          {elsewhere > 0 ? t('figure:shownAlso', { count: elsewhere }) : t('figure:shownOnce')}{' '}
          <Anchor component="button" type="button" size="xs" onClick={onShowRow}>
            {t('figure:showRow')}
          </Anchor>
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
