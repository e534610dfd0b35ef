import { Autocomplete, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { periodWords } from '#core/indicators/period'
import { type Indicator, observationState, type PeriodId, type Plan, type PlanId } from '#core/indicators/schema'
import { knownUnits } from '#core/indicators/units'
import { FacetField } from './facet-field'
import type { FacetForm, FieldFailure, FieldName, FigureForm, PlainFacet } from './figure-form'
import styles from './figure-popover.module.css'

type Props = {
  readonly indicator: Indicator
  readonly plans: readonly Plan[]
  readonly period: PeriodId
  readonly form: FigureForm
  readonly failures: ReadonlyMap<FieldName, FieldFailure> | null
  /** The figure's words as they would be with what is typed. */
  readonly preview: string
  /** In how many other places the indicator is shown. */
  readonly elsewhere: number
  readonly onChange: (change: Partial<FigureForm>) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

const facets = ['growth', 'index', 'share', 'points'] as const satisfies readonly PlainFacet[]
const notes = { growth: 'figure:growthNote', points: 'figure:pointsNote', index: null, share: null } as const
const units = [...new Set(knownUnits.map(({ name }) => name))]

/** The fields of a figure's data, what would be printed, and Lưu. */
export function FigureFields(props: Props) {
  const { indicator, plans, period, form, failures, preview, elsewhere, onChange, onSave, onCancel } = props
  const { t } = useTranslation()

  const errorOf = (field: FieldName) => {
    const failure = failures?.get(field)
    return failure ? t(`failure:${failure.code}`, { replace: failure.values }) : null
  }
  const planName = (id: PlanId) => plans.find((plan) => plan.id === id)?.name ?? id
  const setPlan = (id: PlanId, next: FacetForm) =>
    onChange({ plans: form.plans.map((each) => (each.plan === id ? { ...next, plan: id } : each)) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }

  return (
    <Stack component="form" gap="xs" onSubmit={submit}>
      <Text fw={600} size="sm">
        {t('figure:titlePeriod', { name: indicator.name, period: periodWords(wholeName, period) })}
      </Text>
      <TextInput
        data-autofocus
        size="xs"
        label={t('figure:value')}
        description={t('figure:valueNote')}
        value={form.value}
        error={errorOf('value')}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
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
      <Select
        size="xs"
        label={t('figure:state')}
        data={observationState.options.map((value) => ({ value, label: t(`figure:${value}`) }))}
        value={form.state}
        allowDeselect={false}
        onChange={(state) => state && onChange({ state: observationState.parse(state) })}
        comboboxProps={{ withinPortal: false }}
      />
      {facets.map((facet) => {
        const held = form.facets[facet]
        const note = notes[facet]
        return (
          held && (
            <FacetField
              key={facet}
              label={t(`figure:${facet}`)}
              note={note && t(note)}
              form={held}
              error={errorOf(facet)}
              onChange={(next) => onChange({ facets: { ...form.facets, [facet]: next } })}
            />
          )
        )
      })}
      {form.plans.map((held) => (
        <FacetField
          key={held.plan}
          label={t('figure:plan', { name: planName(held.plan) })}
          note={null}
          form={held}
          error={errorOf(`plan ${held.plan}`)}
          onChange={(next) => setPlan(held.plan, next)}
        />
      ))}
      <div>
        <Text size="xs" c="dimmed">
          {t('figure:preview')}
        </Text>
        <output className={styles.preview}>{preview}</output>
      </div>
      <Text size="xs" c="dimmed">
        {elsewhere > 0 ? t('figure:shownAlso', { count: elsewhere }) : t('figure:shownOnce')}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('figure:cancel')}
        </Button>
        <Button size="xs" type="submit" disabled={failures !== null}>
          {t('figure:save')}
        </Button>
      </Group>
    </Stack>
  )
}

const wholeName = { of: 'period', form: 'nameYear', letters: 'lower' } as const
