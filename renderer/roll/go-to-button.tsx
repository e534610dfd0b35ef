import { ActionIcon } from '@mantine/core'
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
