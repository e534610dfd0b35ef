import { Input, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataIndex } from '#core/indicators/data-set'
import { periodWords } from '#core/indicators/period'
import {
  type FigureReference,
  type Indicator,
  observationState,
  type PeriodId,
  type Plan,
} from '#core/indicators/schema'
import { focusRow } from '../data/panel-store'
import { BaseLine } from '../roll/base-line'
import { FacetField } from './facet-field'
import { type FacetEntry, facetEntries, isShown } from './facet-fields'
import { FigureFoot } from './figure-foot'
import type { FieldFailure, FieldName, FigureForm } from './figure-form'
import { MoreFields } from './figure-more'
import styles from './figure-popover.module.css'

type Props = {
  readonly figure: FigureReference
  readonly indicator: Indicator
  readonly plans: readonly Plan[]
  readonly period: PeriodId
  readonly index: DataIndex
  readonly form: FigureForm
  readonly failures: ReadonlyMap<FieldName, FieldFailure> | null
  /** The figure's words as they would be with what is typed. */
  readonly preview: string
  /** Those words are a blank: something that the figure needs is not known. */
  readonly isMissing: boolean
  /** In how many other places the indicator is shown. */
  readonly elsewhere: number
  readonly onChange: (change: Partial<FigureForm>) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

const notes = {
  growth: 'figure:growthNote',
  points: 'figure:pointsNote',
  index: null,
  share: null,
  plan: null,
} as const

/** The fields of a figure's data: what the figure shows first, what is seldom touched folded away; then its foot. */
export function FigureFields(props: Props) {
  const {
    figure,
    indicator,
    plans,
    period,
    index,
    form,
    failures,
    preview,
    isMissing,
    elsewhere,
    onChange,
    onSave,
    onCancel,
  } = props
  const { t } = useTranslation()

  const errorOf = (field: FieldName) => {
    const failure = failures?.get(field)
    return failure ? t(`failure:${failure.code}`, { replace: failure.values }) : null
  }
  const entries = facetEntries(form)
  const shown = entries.filter((entry) => isShown(entry, figure))
  const others = entries.filter((entry) => !shown.includes(entry))
  const startsAtFacet = shown.some(({ held }) => held.given)

  const facetField = (entry: FacetEntry) => {
    const lacks = isMissing && entry === shown[0]
    const note = entry.held.given ? notes[entry.facet] : lacks ? 'figure:cannotCompute' : null
    const plan = plans.find(({ id }) => id === entry.plan)
    return (
      <FacetField
        key={entry.field}
        label={t(`figure:${entry.facet}`, { name: plan?.name ?? entry.plan })}
        note={note && t(note)}
        form={entry.held}
        error={errorOf(entry.field)}
        isFirst={entry === shown[0]}
        onChange={(next) => onChange(entry.change(next))}
      />
    )
  }

  const showRow = () => {
    onCancel()
    // after the popover has given the focus back to the text
    queueMicrotask(() => void focusRow(indicator.id))
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Stack className={styles.fields} gap="xs">
        <Text fw={600} size="sm">
          {t('figure:titlePeriod', { name: indicator.name, period: periodWords(wholeName, period) })}
        </Text>
        <BaseLine indicator={indicator} period={period} index={index} />
        {shown.map(facetField)}
        <TextInput
          data-autofocus={!startsAtFacet || undefined}
          size="xs"
          label={t('figure:value')}
          description={t('figure:valueNote')}
          value={form.value}
          error={errorOf('value')}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
        <Input.Wrapper size="xs" label={t('figure:state')} labelElement="div">
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('figure:state')}
            data={observationState.options.map((value) => ({ value, label: t(`figure:${value}`) }))}
            value={form.state}
            onChange={(state) => onChange({ state: observationState.parse(state) })}
          />
        </Input.Wrapper>
        {form.state === 'as-of' && (
          <TextInput
            size="xs"
            label={t('figure:cutOff')}
            placeholder={t('figure:cutOffForm')}
            value={form.cutOff}
            error={errorOf('cutOff')}
            onChange={(event) => onChange({ cutOff: event.currentTarget.value })}
          />
        )}
        <MoreFields form={form} isWrong={others.some(({ field }) => failures?.has(field))} onChange={onChange}>
          {others.map(facetField)}
        </MoreFields>
      </Stack>
      <FigureFoot
        preview={preview}
        elsewhere={elsewhere}
        canSave={failures === null}
        onCancel={onCancel}
        onShowRow={showRow}
      />
    </form>
  )
}

const wholeName = { of: 'period', form: 'nameYear', letters: 'lower' } as const
