import { Button, List, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusedCell } from '#core/indicators/table-reading'

const shownFirst = 50

/** Cells that cannot be values, each with its place and why. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedCell[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)
  return (
    <section>
      <Title order={3} size="h5">
        {t('import:refused', { count: refused.length })}
      </Title>
      <List size="sm">
        {refused.slice(0, shown).map(({ cell, name, failure }) => (
          <List.Item key={cell}>
            {t('import:refusedCell', {
              cell,
              name,
              reason: t(`failure:${failure.code}`, { replace: failure.values }),
            })}
          </List.Item>
        ))}
      </List>
      {refused.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
          {t('import:more', { count: refused.length - shown })}
        </Button>
      )}
    </section>
  )
}
