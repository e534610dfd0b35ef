import { ActionIcon, Button } from '@mantine/core'
import { LocateFixed } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Takes the caret to the place of a line. */
export function GoToButton({ onGoTo }: { readonly onGoTo: () => void }) {
  const { t } = useTranslation()
  return (
    <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('review:goTo')} onClick={onGoTo}>
      <LocateFixed size={14} aria-hidden />
    </ActionIcon>
  )
}

type MoreProps = {
  /** How many lines are not drawn yet. */
  readonly hidden: number
  /** How many of them are drawn with each wish for more. */
  readonly portion: number
  readonly onMore: () => void
}

/** Draws the next lines of a list; nothing where all are drawn. */
export function MoreButton({ hidden, portion, onMore }: MoreProps) {
  const { t } = useTranslation()
  if (hidden <= 0) return null
  return (
    <Button size="compact-xs" variant="subtle" onClick={onMore}>
      {t('review:more', { number: Math.min(portion, hidden) })}
    </Button>
  )
}
