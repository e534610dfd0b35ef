import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BlockId } from '#core/document/schema'
import { useIsUnseen } from '../editor/page-context'
import { useSession } from '../session/store'

/** On the sheet of an annex that came from the last period and that nobody has looked at. */
export function KeepAnnex({ annex }: { readonly annex: BlockId }) {
  const { t } = useTranslation()
  const markSeen = useSession((state) => state.markSeen)
  const isUnseen = useIsUnseen(annex)
  if (!isUnseen) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Check size={14} aria-hidden />}
      title={t('review:keepBlockNote')}
      onClick={() => markSeen([annex])}
    >
      {t('review:keepBlock')}
    </Button>
  )
}
