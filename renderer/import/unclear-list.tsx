import { Button, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import { rowOfCell } from '#core/indicators/table'
import { IndicatorSelect } from '../insert/indicator-select'
import type { ListProps } from './list-props'
import type { UnclearRow } from './unclear-rows'

type Props = Pick<ListProps, 'decisions' | 'onChange'> & {
  readonly rows: readonly UnclearRow[]
  readonly indicators: readonly Indicator[]
}

const shownFirst = 30

/** Rows whose names are nobody's, or nearly somebody's: the user says whose they are, and is not asked again. */
export function UnclearList({ rows, indicators, decisions, onChange }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownFirst)

  const choose = (row: number, id: IndicatorId) =>
    onChange({ ...decisions, chosen: new Map([...decisions.chosen, [row, id]]) })

  return (
    <section>
      <Title order={3} size="h5">
        {t('import:unknown', { count: rows.length })}
      </Title>
      <Stack gap="xs">
        {rows.slice(0, shown).map((row) => (
          <Unclear
            key={row.cell}
            row={row}
            indicators={indicators}
            onChoose={(id) => choose(rowOfCell(row.cell), id)}
          />
        ))}
        {rows.length > shown && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + shownFirst)}>
            {t('import:more', { count: rows.length - shown })}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('import:unknownNote')}
        </Text>
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

type UnclearProps = Pick<Props, 'indicators'> & {
  readonly row: UnclearRow
  readonly onChoose: (id: IndicatorId) => void
}

function Unclear({ row: { cell, name, candidates }, indicators, onChoose }: UnclearProps) {
  const { t } = useTranslation()
  const groups = useMemo(() => {
    const near = indicators.filter(({ id }) => candidates.includes(id))
    const others = {
      label: t('import:indicators'),
      indicators: indicators.filter(({ id }) => !candidates.includes(id)),
    }
    return near.length === 0 ? [others] : [{ label: t('import:near'), indicators: near }, others]
  }, [t, indicators, candidates])
  return (
    <IndicatorSelect
      label={t('import:question', { cell, name })}
      placeholder={t(candidates.length === 0 ? 'import:whose' : 'import:whoseNear')}
      groups={groups}
      value={null}
      onChange={onChoose}
    />
  )
}
