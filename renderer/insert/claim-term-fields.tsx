import { ActionIcon, Group, Select, Text, TextInput } from '@mantine/core'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { claimStands } from '#core/indicators/claims'
import { indexData } from '#core/indicators/data-set'
import { plansOf, withFacet } from '#core/indicators/facets'
import type { DataSet } from '#core/indicators/schema'
import type { ClaimTerm } from '#core/indicators/sentence-schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { readTerm, type TermForm } from './claim-form'
import styles from './insert.module.css'

type Props = {
  readonly form: TermForm
  readonly data: DataSet
  readonly context: FigureContext
  readonly onChange: (form: TermForm) => void
  readonly onRemove: () => void
}

const conditions = ['rises', 'falls', 'same', 'plan'] as const

/** One indicator of a claim: what it must do, and whether it does. */
export function ClaimTermFields({ form, data, context, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const indicator = context.index.indicators.get(form.indicator)
  if (!indicator) return null
  const { name } = indicator
  const plans = plansOf(context.index, indicator.id, context.period)
  const read = readTerm(form, indicator)
  const offered = form.kept === null ? conditions : [...conditions, 'other' as const]
  return (
    <fieldset className={styles.said} aria-label={name}>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} flex={1} miw={0}>
          {name}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('insert:claimRemove', { name })} onClick={onRemove}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Group grow align="flex-start">
        <Select
          size="xs"
          label={t('insert:condition')}
          data={offered.map((value) => ({ value, label: t(value === 'plan' ? 'insert:planFrom' : `insert:${value}`) }))}
          value={form.condition}
          allowDeselect={false}
          onChange={(chosen) => {
            const condition = offered.find((each) => each === chosen)
            if (condition !== undefined) onChange({ ...form, condition })
          }}
        />
        {form.condition === 'plan' && (
          <TextInput
            size="xs"
            label={t('insert:planShare')}
            value={form.share}
            error={read.ok ? null : t(`failure:${read.code}`, { replace: read.values })}
            onChange={(event) => onChange({ ...form, share: event.currentTarget.value })}
          />
        )}
        {form.condition === 'plan' && plans.length > 1 && (
          <Select
            size="xs"
            label={t('insert:whichPlan')}
            data={plans.map(({ id, name: label }) => ({ value: id, label }))}
            value={form.plan}
            onChange={(chosen) => onChange({ ...form, plan: plans.find(({ id }) => id === chosen)?.id ?? null })}
          />
        )}
      </Group>
      {read.ok && <Standing term={read.value} data={data} context={context} />}
    </fieldset>
  )
}

type StandingProps = { readonly term: ClaimTerm; readonly data: DataSet; readonly context: FigureContext }

/** Whether the figures bear a term now, with what they show. */
function Standing({ term, data, context }: StandingProps) {
  const { t } = useTranslation()
  const { indicator, facet, plan } = term
  const figure = { indicator, facet, ...(plan ? { plan } : {}), ...(facet === 'plan' ? {} : { verb: true as const }) }
  const now = { ...context, index: indexData(withFacet(data, figure, context.period)) }
  const state = claimStands([term], now)
  const { text } = figureWords(figure, now)
  return (
    <Text size="xs" mt="xs" c={state === 'fails' ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
      {t(`insert:claim-${state}`, { words: text })}
    </Text>
  )
}
