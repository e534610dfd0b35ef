import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** So many lines of a list are drawn at first, and with each wish for more: a long report has hundreds. */
const portion = 30

/** The lines of a list that are drawn, and the button for the next ones. */
export function usePortions<Line>(lines: readonly Line[]): {
  readonly drawn: readonly Line[]
  readonly more: ReactNode
} {
  const [shown, setShown] = useState(portion)
  const more = <MoreButton hidden={lines.length - shown} onMore={() => setShown(shown + portion)} />
  return { drawn: lines.slice(0, shown), more }
}

function MoreButton({ hidden, onMore }: { readonly hidden: number; readonly onMore: () => void }) {
  const { t } = useTranslation()
  if (hidden <= 0) return null
  return (
    <Button size="compact-xs" variant="subtle" onClick={onMore}>
      {t('review:more', { number: Math.min(portion, hidden) })}
    </Button>
  )
}
