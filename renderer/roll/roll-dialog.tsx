import { Button, Group, NativeSelect, ScrollArea, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/document/profile'
import type { BlockId, Report } from '#core/document/schema'
import { nextPeriod, periodWords } from '#core/indicators/period'
import type { Failure } from '#core/result'
import type { RollCode, SectionChoice } from '#core/roll/roll-forward'
import { Dialog } from '../dialogs/dialog'
import { choiceOf, periodOf } from '../start/period-choice'
import { PeriodPicker } from '../start/period-picker'
import styles from './roll-dialog.module.css'
import { rollOpenReport } from './roll-open'
import { sectionFates, sectionsOf } from './sections'

type Props = { readonly report: Report; readonly profile: Profile; readonly onClose: () => void }

const kinds = ['month', 'quarter', 'half', 'nineMonths', 'year'] as const
const choices = ['carry', 'empty', 'drop'] as const satisfies readonly SectionChoice[]
const wholeName = { of: 'period', form: 'nameYear', letters: 'lower' } as const

/** For which period, and what becomes of each section. */
export function RollDialog({ report, profile, onClose }: Props) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState(choiceOf(nextPeriod(report.period)))
  const [chosen, setChosen] = useState<ReadonlyMap<BlockId, SectionChoice>>(new Map())
  const [problem, setProblem] = useState<Failure<RollCode> | 'year' | null>(null)
  const [sections] = useState(() => sectionsOf(report, profile))
  const fates = sectionFates(sections, chosen)

  const create = async (event: FormEvent) => {
    event.preventDefault()
    const period = periodOf(choice)
    const failure = period === null ? 'year' : await rollOpenReport(period, chosen)
    setProblem(failure)
  }

  const words = (failure: NonNullable<typeof problem>) => {
    const period = periodOf(choice)
    if (failure === 'year' || period === null) return t('newReport:wrongYear')
    const named = { from: periodWords(wholeName, report.period), period: periodWords(wholeName, period) }
    return t(`failure:${failure.code}`, { replace: named })
  }

  return (
    <Dialog onClose={onClose} title={t('roll:title')} size="lg">
      <form onSubmit={(event) => void create(event)} noValidate>
        <Stack>
          <Text size="sm">{t('roll:from', { period: periodWords(wholeName, report.period) })}</Text>
          <PeriodPicker
            kinds={kinds}
            value={choice}
            onChange={(changed) => {
              setChoice(changed)
              setProblem(null)
            }}
            yearError={problem && words(problem)}
          />
          {sections.length > 0 && (
            <fieldset className={styles.sections}>
              <legend>{t('roll:sections')}</legend>
              <ScrollArea.Autosize mah={260} type="auto">
                {sections.map(({ id, title, depth }) => (
                  <Group key={id} className={styles.section} wrap="nowrap" style={{ paddingInlineStart: depth * 18 }}>
                    <span className={styles.name}>{title}</span>
                    <NativeSelect
                      size="xs"
                      w={170}
                      aria-label={t('roll:choice', { name: title })}
                      data={choices.map((value) => ({ value, label: t(`roll:${value}`) }))}
                      value={fates.get(id)?.choice ?? 'carry'}
                      disabled={fates.get(id)?.isFixed ?? false}
                      onChange={({ currentTarget }) => {
                        const picked = choices.find((known) => known === currentTarget.value)
                        if (picked) setChosen(new Map([...chosen, [id, picked]]))
                      }}
                    />
                  </Group>
                ))}
              </ScrollArea.Autosize>
              <Text size="xs" c="dimmed" mt="xs">
                {t('roll:sectionsNote')}
              </Text>
            </fieldset>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" data-autofocus>
              {t('roll:create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
