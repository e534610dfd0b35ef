import { Button, Checkbox, Grid, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnexRow } from '#core/document/annex-schema'
import { annexVariants, usualAnnexTitle } from '#core/document/annex-variants'
import type { Annex } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'
import type { DataSet, PeriodId } from '#core/indicators/schema'
import { Dialog } from '../dialogs/dialog'
import type { AnnexContent } from './annex-edits'
import {
  type AnnexForm,
  type ChangeForm,
  formOfAnnex,
  newAnnex,
  readAnnexForm,
  variantOf,
  withVariant,
} from './annex-form'
import { ColumnList } from './column-list'
import { RowList } from './row-list'

type Props = {
  /** The annex to be changed; null for a new one. */
  readonly annex: Annex | null
  readonly period: PeriodId
  readonly data: DataSet
  /** The printed title of the annex, where it holds more than a field can. */
  readonly titleWords: string
  /** The rows of all that the text shows. */
  readonly rowsOfText: () => readonly AnnexRow[]
  readonly onSave: (content: AnnexContent) => void
  readonly onClose: () => void
}

/** Phụ lục: its title, how it lies, its columns and its rows. Nothing changes before it is saved. */
export function AnnexDialog({ annex, period, data, titleWords, rowsOfText, onSave, onClose }: Props) {
  const { t } = useTranslation()
  const [form, setForm] = useState<AnnexForm>(() => (annex ? formOfAnnex(annex) : startOf(period)))
  const set = (change: Partial<AnnexForm>) => setForm((held) => ({ ...held, ...change }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(readAnnexForm(form, annex?.title ?? []))
    onClose()
  }

  return (
    <Dialog onClose={onClose} title={t(annex ? 'annex:title' : 'annex:titleNew')} size="min(1180px, 94vw)">
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('annex:name')}
            description={form.title === null ? t('annex:nameFixed') : undefined}
            readOnly={form.title === null}
            maxLength={300}
            value={form.title ?? titleWords}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          {form.title !== null && (
            <Checkbox
              label={t('annex:withPeriod', { period: periodWords(periodName, period) })}
              checked={form.withPeriod}
              onChange={(event) => set({ withPeriod: event.currentTarget.checked })}
            />
          )}
          <Grid>
            <Grid.Col span={{ base: 12, md: 4 }}>
              <Stack gap="sm">
                <Variant form={form} change={setForm} />
                <SegmentedControl
                  aria-label={t('annex:orientation')}
                  data={(['portrait', 'landscape'] as const).map((value) => ({ value, label: t(`annex:${value}`) }))}
                  value={form.orientation}
                  onChange={(orientation) => set({ orientation })}
                />
                <ColumnList form={form} plans={data.plans} change={setForm} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 8 }}>
              <RowList form={form} indicators={data.indicators} rowsOfText={rowsOfText} change={setForm} />
            </Grid.Col>
          </Grid>
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t(annex ? 'annex:save' : 'annex:insert')}</Button>
        </Group>
      </form>
    </Dialog>
  )
}

const periodName = { of: 'period', form: 'nameYear', letters: 'lower' } as const

/** A report of a year begins with the columns of one. */
function startOf(period: PeriodId): AnnexForm {
  const wanted = period.includes('-') ? 'progress' : 'province'
  const variant = annexVariants.find(({ id }) => id === wanted)
  if (variant === undefined) throw new Error(`no variant ${wanted}`)
  return newAnnex(variant, usualAnnexTitle)
}

type VariantProps = { readonly form: AnnexForm; readonly change: ChangeForm }

function Variant({ form, change }: VariantProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('annex:variant')}
      placeholder={t('annex:variantOwn')}
      data={annexVariants.map(({ id }) => ({ value: id, label: t(`annex:variant-${id}`) }))}
      value={variantOf(form)?.id ?? null}
      onChange={(id) => {
        const variant = annexVariants.find((each) => each.id === id)
        if (variant) change((held) => withVariant(held, variant))
      }}
    />
  )
}
