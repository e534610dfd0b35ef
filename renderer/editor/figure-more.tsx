import { Autocomplete, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knownUnits } from '#core/indicators/units'
import type { FigureForm } from './figure-form'

type Props = {
  readonly form: FigureForm
  /** One of the fields here cannot be read: they are then shown, whatever was folded. */
  readonly isWrong: boolean
  readonly onChange: (change: Partial<FigureForm>) => void
  /** The fields of the facets that the figure itself does not show. */
  readonly children: ReactNode
}

/** Brings the fields into sight when they are unfolded. */
const reveal = (fields: HTMLElement | null) => fields?.scrollIntoView({ block: 'start' })

const units = [...new Set(knownUnits.map(({ name }) => name))]

/** What is seldom touched: source, unit, decimals, other facets. Folded away until it is asked for. */
export function MoreFields({ form, isWrong, onChange, children }: Props) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const isOpen = isAsked || isWrong
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<Icon size={14} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setAsked(!isOpen)}
      >
        {t('figure:more')}
      </Button>
      {isOpen && (
        <Stack gap="xs" ref={reveal}>
          <TextInput
            size="xs"
            label={t('figure:source')}
            maxLength={300}
            value={form.source}
            onChange={(event) => onChange({ source: event.currentTarget.value })}
          />
          <Group grow align="flex-end">
            <Autocomplete
              size="xs"
              label={t('figure:unit')}
              data={units}
              maxLength={80}
              value={form.unit}
              onChange={(unit) => onChange({ unit })}
              comboboxProps={{ withinPortal: false }}
              maxDropdownHeight={140}
            />
            <NumberInput
              size="xs"
              label={t('figure:decimals')}
              min={0}
              max={6}
              clampBehavior="strict"
              allowDecimal={false}
              value={form.decimals}
              onChange={(decimals) => onChange({ decimals: Number(decimals) })}
            />
          </Group>
          {children}
        </Stack>
      )}
    </>
  )
}
