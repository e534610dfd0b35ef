import { Autocomplete, Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Indicator, indicator as indicatorSchema, type Quantity } from '#core/indicators/schema'
import { knownUnits } from '#core/indicators/units'
import { type IndicatorEdit, type IndicatorForm, isCounted, readIndicatorForm } from './indicator-form'

type FieldsProps = {
  readonly form: IndicatorForm
  /** Null while nothing is complained of. */
  readonly failures: Extract<IndicatorEdit, { ok: false }>['failures'] | null
  /** Whether its first value can be typed. */
  readonly withValue: boolean
  readonly onChange: (change: Partial<IndicatorForm>) => void
}

const units = [...new Set(knownUnits.map(({ name }) => name))]
const directions = indicatorSchema.shape.direction.options

/** The fields of a new indicator. */
export function IndicatorFields({ form, failures, withValue, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const errorOf = (field: 'name' | 'value') => {
    const failure = failures?.get(field)
    return failure ? t(`failure:${failure.code}`, { replace: failure.values }) : null
  }
  return (
    <Stack gap="sm">
      <TextInput
        data-autofocus
        label={t('insert:name')}
        description={t('insert:nameNote')}
        maxLength={300}
        value={form.name}
        error={errorOf('name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Autocomplete
          label={t('figure:unit')}
          data={units}
          maxLength={80}
          value={form.unit}
          onChange={(unit) => onChange({ unit, counted: isCounted(unit, form.decimals) })}
        />
        <NumberInput
          label={t('figure:decimals')}
          min={0}
          max={6}
          clampBehavior="strict"
          allowDecimal={false}
          value={form.decimals}
          onChange={(decimals) => onChange({ decimals: Number(decimals) })}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('insert:direction')}
          data={directions.map((value) => ({ value, label: t(`insert:${value}`) }))}
          value={form.direction}
          allowDeselect={false}
          onChange={(chosen) => {
            const direction = directions.find((known) => known === chosen)
            if (direction !== undefined) onChange({ direction })
          }}
        />
        {withValue && (
          <TextInput
            label={t('insert:firstValue')}
            placeholder={t('insert:firstValueNote')}
            value={form.value}
            error={errorOf('value')}
            onChange={(event) => onChange({ value: event.currentTarget.value })}
          />
        )}
      </Group>
      <Checkbox
        label={t('insert:counted')}
        checked={form.counted}
        onChange={(event) => onChange({ counted: event.currentTarget.checked })}
      />
    </Stack>
  )
}

type Props = {
  readonly initial: IndicatorForm
  readonly others: readonly Indicator[]
  readonly action: string
  readonly onMake: (indicator: Indicator, value: Quantity | undefined) => void
  readonly onBack: () => void
}

/** Makes an indicator on the spot. What cannot be taken is said at its field, once it was tried. */
export function NewIndicator({ initial, others, action, onMake, onBack }: Props) {
  const { t } = useTranslation()
  const [form, setForm] = useState(initial)
  const [tried, setTried] = useState(false)
  const edit = readIndicatorForm(form, others)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (edit.ok) onMake(edit.indicator, edit.value)
  }

  return (
    <form onSubmit={submit} noValidate>
      <IndicatorFields
        form={form}
        failures={tried && !edit.ok ? edit.failures : null}
        withValue
        onChange={(change) => setForm({ ...form, ...change })}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onBack}>
          {t('insert:back')}
        </Button>
        <Button type="submit">{action}</Button>
      </Group>
    </form>
  )
}
