import { Alert, Button, Group, Input, Stack } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withFacet } from '#core/indicators/facets'
import type { DataSet, IndicatorId } from '#core/indicators/schema'
import type { ClaimTerm } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { Dialog } from '../dialogs/dialog'
import { proposedTerm, readTerm, type TermForm, termForm } from './claim-form'
import { ClaimTermFields } from './claim-term-fields'
import { IndicatorSelect } from './indicator-select'
import styles from './insert.module.css'
import { without } from './sentence-form'

type Props = {
  readonly data: DataSet
  readonly context: FigureContext
  /** The prose that is pinned. */
  readonly words: string
  /** What it is pinned to already; empty for a new claim. */
  readonly terms: readonly ClaimTerm[]
  /** What the paragraph shows: what a new claim probably speaks of. */
  readonly nearby: readonly IndicatorId[]
  readonly onSave: (terms: readonly ClaimTerm[], data: DataSet) => void
  readonly onUnpin: () => void
  readonly onClose: () => void
}

/** Gắn nhận định với số liệu: what the figures must show for words to be true. */
export function ClaimDialog({ data, context, words, terms, nearby, onSave, onUnpin, onClose }: Props) {
  const { t } = useTranslation()
  const [forms, setForms] = useState<readonly TermForm[]>(() =>
    terms.length > 0 ? terms.map(termForm) : nearby.map((id) => proposedTerm(words, id)),
  )
  const groups = useMemo(() => [{ label: t('insert:indicators'), indicators: data.indicators }], [data.indicators, t])
  const read = forms.flatMap((form) => {
    const indicator = context.index.indicators.get(form.indicator)
    const term = indicator && readTerm(form, indicator)
    return term?.ok ? [term.value] : []
  })
  const isRight = read.length === forms.length && read.length > 0

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    const asked = read.reduce((held, { indicator, facet, plan }) => {
      return withFacet(held, { indicator, facet, ...(plan && { plan }) }, context.period)
    }, data)
    onSave(read, asked)
  }

  return (
    <Dialog onClose={onClose} title={t('insert:claim')} size="xl">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Input.Wrapper label={t('insert:claimWords')} labelElement="div">
            <div className={styles.print} lang="vi">
              {words}
            </div>
          </Input.Wrapper>
          {forms.length === 0 && <Alert color="blue">{t('insert:claimEmpty')}</Alert>}
          {forms.map((form, at) => (
            <ClaimTermFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a term may stand twice
              key={`${form.indicator} ${at}`}
              form={form}
              data={data}
              context={context}
              onChange={(next) => setForms(forms.with(at, next))}
              onRemove={() => setForms(without(forms, at))}
            />
          ))}
          <IndicatorSelect
            label={t('insert:claimAdd')}
            placeholder={t('insert:searchPlaceholder')}
            groups={groups}
            value={null}
            onChange={(id) => setForms([...forms, proposedTerm(words, id)])}
          />
          <Group justify="flex-end">
            {terms.length > 0 && (
              <Button variant="subtle" mr="auto" onClick={onUnpin}>
                {t('insert:unpin')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={!isRight}>
              {t('insert:pin')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
