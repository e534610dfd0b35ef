import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteGroups } from '#core/import/note-groups'
import type { PeriodKind } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import type { ImportedFile } from '#core/ipc/contract'
import { Dialog } from '../dialogs/dialog'
import { choiceOf, periodOf } from '../start/period-choice'
import { PeriodPicker } from '../start/period-picker'
import { readOf } from './imported-parts'

type Props = {
  readonly file: ImportedFile
  readonly onStart: (period: PeriodId) => void
  readonly onFrame: () => void
  readonly onClose: () => void
}

/** What is to be looked at comes first. */
const groups = ['uncertain', 'changed', 'ignored'] as const
const kinds: readonly PeriodKind[] = ['month', 'quarter', 'half', 'nineMonths', 'year']

/** What was read of a Word or a text file, what was left out or changed, and what the user has to look at. */
export function ImportedDialog({ file, onStart, onFrame, onClose }: Props) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState(() => choiceOf(file.opened.report.period))
  const [wrongYear, setWrongYear] = useState(false)
  const isFrameOpen = file.notes.some(({ note }) => note === 'frame')

  const start = (event: FormEvent) => {
    event.preventDefault()
    const period = periodOf(choice)
    setWrongYear(period === null)
    if (period !== null) onStart(period)
  }

  return (
    <Dialog onClose={onClose} title={t('imported:title', { name: file.name })} size="lg">
      <form onSubmit={start} noValidate>
        <Stack>
          <Read file={file} />
          {groups.map((group) => (
            <Notes key={group} group={group} notes={file.notes.filter(({ note }) => noteGroups[note] === group)} />
          ))}
          {file.notes.length === 0 && <Text>{t('imported:nothing')}</Text>}
          <PeriodPicker
            kinds={kinds}
            value={choice}
            onChange={setChoice}
            yearError={wrongYear ? t('newReport:wrongYear') : null}
          />
          <Text size="sm" c="dimmed">
            {t('imported:unsaved')}
          </Text>
          <Group justify="flex-end">
            {isFrameOpen && (
              <Button variant="default" onClick={onFrame}>
                {t('imported:frame')}
              </Button>
            )}
            <Button type="submit" data-autofocus>
              {t('imported:start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

function Read({ file }: Pick<Props, 'file'>) {
  const { t } = useTranslation()
  const { headings, paragraphs, frame } = readOf(file.opened.report)
  const parts = frame.map((part) => t(`imported:part/${part}`)).join(', ')
  return (
    <section aria-labelledby="imported-read">
      <Title order={3} fz={15} id="imported-read">
        {t('imported:read')}
      </Title>
      <Text>{t('imported:counts', { headings, paragraphs })}</Text>
      {frame.length > 0 && <Text>{t('imported:parts', { parts })}</Text>}
    </section>
  )
}

type NotesProps = { readonly group: (typeof groups)[number]; readonly notes: ImportedFile['notes'] }

function Notes({ group, notes }: NotesProps) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <section aria-labelledby={`imported-${group}`}>
      <Title order={3} fz={15} id={`imported-${group}`}>
        {t(`imported:${group}`)}
      </Title>
      <List withPadding>
        {notes.map(({ note, count }) => (
          <List.Item key={note}>{t(`importNote:${note}`, { count })}</List.Item>
        ))}
      </List>
    </section>
  )
}
