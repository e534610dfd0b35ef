import { Group, NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PeriodKind } from '#core/indicators/period'

/** What the controls hold; a year that is no number yet is kept as it was typed. */
export type PeriodChoice = { readonly kind: PeriodKind; readonly number: number; readonly year: number | string }

type Props = {
  readonly kinds: readonly PeriodKind[]
  readonly value: PeriodChoice
  readonly onChange: (value: PeriodChoice) => void
  readonly yearError: string | null
}

/** How many periods of a kind a year has. */
const counts: Record<PeriodKind, number> = { month: 12, quarter: 4, half: 2, nineMonths: 1, year: 1 }

/** Kind, number and year of a period, as an office says it: 'Quý II năm 2026' is quarter, 2, 2026. */
export function PeriodPicker({ kinds, value, onChange, yearError }: Props) {
  const { t } = useTranslation()
  const numbers = Array.from({ length: counts[value.kind] }, (_, index) => String(index + 1))
  const numbered = value.kind === 'half' ? 'half' : value.kind === 'quarter' ? 'quarter' : 'month'

  return (
    <Group align="flex-start" gap="sm" grow wrap="nowrap">
      <Select
        label={t('newReport:kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(`newReport:${kind}`) }))}
        value={value.kind}
        allowDeselect={false}
        onChange={(kind) => {
          const chosen = kinds.find((known) => known === kind)
          if (chosen !== undefined) onChange({ ...value, kind: chosen, number: 1 })
        }}
      />
      {numbers.length > 1 && (
        <Select
          label={t(`newReport:${numbered}Number`)}
          data={numbers.map((number) => ({ value: number, label: numberLabel(value.kind, number) }))}
          value={String(value.number)}
          allowDeselect={false}
          onChange={(number) => onChange({ ...value, number: Number(number) })}
        />
      )}
      <NumberInput
        label={t('newReport:yearNumber')}
        value={value.year}
        onChange={(year) => onChange({ ...value, year })}
        min={1990}
        max={2100}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        error={yearError}
      />
    </Group>
  )

  function numberLabel(kind: PeriodKind, number: string): string {
    if (kind !== 'half') return number
    return t(number === '1' ? 'newReport:firstHalf' : 'newReport:secondHalf')
  }
}
