import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodId } from '#core/indicators/schema'
import type { TemplateSummary } from '#core/ipc/contract'
import { periodOf } from '../start/period-choice'
import { type PeriodChoice, PeriodPicker } from '../start/period-picker'
import { TemplatePreview } from '../start/template-preview'
import { Dialog } from './dialog'

type Props = {
  readonly templates: readonly TemplateSummary[]
  /** The template to begin with; another may be chosen. */
  readonly template: TemplateSummary
  /** The year that is proposed. */
  readonly year: number
  readonly onCreate: (template: TemplateSummary, period: PeriodId) => void
  readonly onClose: () => void
}

/** Which template, for which period. */
export function NewReport({ templates, template: first, year, onCreate, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const [template, setTemplate] = useState(first)
  const [choice, setChoice] = useState<PeriodChoice>(firstChoice(first, year))
  const [wrongYear, setWrongYear] = useState(false)

  const create = (event: FormEvent) => {
    event.preventDefault()
    const period = periodOf(choice)
    setWrongYear(period === null)
    if (period !== null) onCreate(template, period)
  }

  return (
    <Dialog onClose={onClose} title={t('newReport:title')} size="lg">
      <form onSubmit={create} noValidate>
        <Stack>
          <Select
            label={t('newReport:template')}
            data={templates.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={template.id}
            allowDeselect={false}
            onChange={(id) => {
              const chosen = templates.find((known) => known.id === id)
              if (chosen === undefined) return
              setTemplate(chosen)
              if (!chosen.periods.includes(choice.kind)) setChoice(firstChoice(chosen, year))
            }}
          />
          <Text size="sm" c="dimmed">
            {template.description[language]}
          </Text>
          <TemplatePreview lines={template.outline} />
          <PeriodPicker
            kinds={template.periods}
            value={choice}
            onChange={setChoice}
            yearError={wrongYear ? t('newReport:wrongYear') : null}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" data-autofocus>
              {t('newReport:create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

function firstChoice(template: TemplateSummary, year: number): PeriodChoice {
  return { kind: template.periods[0] ?? 'year', number: 1, year }
}
