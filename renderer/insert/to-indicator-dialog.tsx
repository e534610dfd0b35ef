import { Alert, Button, Group, Input, Radio, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bindReading, shownAlready } from '#core/indicators/bind-reading'
import { indexData } from '#core/indicators/data-set'
import type { DataSet, FigureReference, Indicator, IndicatorId } from '#core/indicators/schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { Dialog } from '../dialogs/dialog'
import { readIndicatorForm } from './indicator-form'
import { IndicatorSelect } from './indicator-select'
import styles from './insert.module.css'
import { IndicatorFields } from './new-indicator'
import type { SelectedPhrase } from './selected-phrase'
import { firstTarget, formFor } from './to-indicator-form'

type Props = {
  readonly data: DataSet
  readonly context: FigureContext
  readonly selected: SelectedPhrase
  readonly onInsert: (figure: FigureReference, data: DataSet, reading: SelectedPhrase['phrase']['readings'][0]) => void
  readonly onClose: () => void
}

/** Biến thành chỉ tiêu: what a typed number is, and of which indicator, a new one or one of the report's. */
export function ToIndicatorDialog({ data, context, selected, onInsert, onClose }: Props) {
  const { t } = useTranslation()
  const { phrase } = selected
  const [reading, setReading] = useState(phrase.readings[0])
  const landing = { period: context.period, style: context.style, planName: phrase.planName }
  const words = selected.wordsOf(reading)
  const same = shownAlready(context.index, reading, words, landing).map(({ indicator }) => indicator)
  const [target, setTarget] = useState<IndicatorId | 'new'>(() => firstTarget(selected, same, context))
  const [form, setForm] = useState(() => formFor(selected, reading))
  const [tried, setTried] = useState(false)
  const edit = readIndicatorForm(form, data.indicators)
  const indicator = target === 'new' ? (edit.ok ? edit.indicator : null) : context.index.indicators.get(target)
  const bound = indicator ? bindReading(data, indicator, reading, landing) : null
  const printed = bound && figureWords(bound.reference, { ...context, index: indexData(bound.data) }).text

  const read = (facet: string | null) => {
    const next = phrase.readings.find((each) => each.facet === facet) ?? reading
    setReading(next)
    setForm({ ...formFor(selected, next), name: form.name })
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (bound) onInsert(bound.reference, bound.data, reading)
  }

  return (
    <Dialog onClose={onClose} title={t('insert:toIndicator')} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Group grow align="flex-end">
            <Input.Wrapper label={t('insert:selectedNumber')} labelElement="div">
              <div className={styles.print}>{words}</div>
            </Input.Wrapper>
            <Select
              label={t('insert:isWhat')}
              data={phrase.readings.map(({ facet }) => ({ value: facet, label: t(`insert:clause-${facet}`) }))}
              value={reading.facet}
              allowDeselect={false}
              onChange={read}
            />
          </Group>
          <Target data={data} same={same} target={target} onTarget={setTarget} />
          {target === 'new' && (
            <IndicatorFields
              form={form}
              failures={tried && !edit.ok ? edit.failures : null}
              withValue={false}
              onChange={(change) => setForm({ ...form, ...change })}
            />
          )}
          {printed !== null && printed !== words && (
            <Alert color="yellow" title={t('insert:wordsChange')}>
              {t('insert:wordsChangeTo', { from: words, to: printed })}
            </Alert>
          )}
          <Text size="sm" c="dimmed" role="status">
            {printed === words ? t('insert:wordsStay') : ''}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit">{t('insert:makeIndicator')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

type TargetProps = {
  readonly data: DataSet
  readonly same: readonly IndicatorId[]
  readonly target: IndicatorId | 'new'
  readonly onTarget: (target: IndicatorId | 'new') => void
}

function Target({ data, same, target, onTarget }: TargetProps) {
  const { t } = useTranslation()
  const groups = useMemo(() => {
    const shows = ({ id }: Indicator) => same.includes(id)
    return [
      { label: t('insert:showsSame'), indicators: data.indicators.filter(shows) },
      { label: t('insert:others'), indicators: data.indicators.filter((each) => !shows(each)) },
    ].filter(({ indicators }) => indicators.length > 0)
  }, [data.indicators, same, t])
  const [first] = groups.flatMap(({ indicators }) => indicators)
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('insert:ofWhich')}
        value={target === 'new' ? 'new' : 'known'}
        onChange={(chosen) => onTarget(chosen === 'new' || first === undefined ? 'new' : first.id)}
      >
        <Group mt="xs">
          <Radio value="new" label={t('insert:aNewOne')} />
          <Radio value="known" label={t('insert:aKnownOne')} disabled={first === undefined} />
        </Group>
      </Radio.Group>
      {target !== 'new' && (
        <IndicatorSelect label={t('insert:indicator')} groups={groups} value={target} onChange={onTarget} />
      )}
    </Stack>
  )
}
