import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LeftReport, LookedAt } from '#core/ipc/recovery'
import { Dialog } from '../dialogs/dialog'
import { LeftCard } from './left-card'

type Props = {
  readonly left: readonly LeftReport[]
  readonly busy: boolean
  readonly onLook: (left: LeftReport) => Promise<LookedAt | null>
  readonly onTake: (left: LeftReport) => void
  readonly onOpenSaved: (left: LeftReport) => void
  readonly onLater: () => void
}

/** Khôi phục: what the last run left unsaved, and what its file has otherwise. Whatever is chosen, no text is lost. */
export function RecoveryDialog({ left, busy, onLook, onTake, onOpenSaved, onLater }: Props) {
  const { t } = useTranslation()
  const unsaved = left.filter(({ from }) => from === 'run').length
  return (
    <Dialog onClose={onLater} title={t('recovery:title')} size="min(820px, 94vw)">
      <Stack>
        <Text>{unsaved === 0 ? t('recovery:introDamaged') : t('recovery:intro', { count: unsaved })}</Text>
        {left.map((each, at) => (
          <LeftCard
            key={each.token}
            left={each}
            busy={busy}
            isFirst={at === 0}
            onLook={onLook}
            onTake={() => onTake(each)}
            onOpenSaved={() => onOpenSaved(each)}
          />
        ))}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {t('recovery:laterNote')}
          </Text>
          <Button variant="default" disabled={busy} onClick={onLater} flex="none">
            {t('recovery:later')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
