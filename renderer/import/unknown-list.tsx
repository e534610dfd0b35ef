import { Button, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import { rowOfCell } from '#core/indicators/table'
import type { Origin } from '#core/indicators/table-reading'
import { IndicatorSelect } from '../insert/indicator-select'
import type { ListProps } from './list-props'

type Props = ListProps & { readonly unknown: readonly Origin[]; readonly indicators: readonly Indicator[] }

const shownFirst = 30

/** Rows whose names are known to nobody: the user may say whose they are, and is not asked again. */
export function UnknownList({ unknown, indicators, decisions, onChange }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)
  const groups = useMemo(() => [{ label: t('import:indicators'), indicators }], [t, indicators])

  const choose = (row: number, id: IndicatorId) =>
    onChange({ ...decisions, chosen: new Map([...decisions.chosen, [row, id]]) })

  return (
    <section>
      <Title order={3} size="h5">
        {t('import:unknown', { count: unknown.length })}
      </Title>
      <Stack gap="xs">
        {unknown.slice(0, shown).map(({ cell, name }) => (
          <IndicatorSelect
            key={cell}
            label={t('import:question', { cell, name })}
            placeholder={t('import:whose')}
            groups={groups}
            value={null}
            onChange={(id) => choose(rowOfCell(cell), id)}
          />
        ))}
        {unknown.length > shown && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
            {t('import:more', { count: unknown.length - shown })}
          </Button>
        )}
        {decisions.chosen.size > 0 && (
          <Text size="sm">
            {t('import:chosen', { count: decisions.chosen.size })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...decisions, chosen: new Map() })}>
              {t('import:unchoose')}
            </Button>
          </Text>
        )}
      </Stack>
    </section>
  )
}
