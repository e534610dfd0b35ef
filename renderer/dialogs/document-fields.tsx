import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldPath, FrameForm } from './frame-form'

type Props = {
  readonly form: FrameForm
  /** What in trích yếu moves with the period: its words before anything was typed, and as the form has it now. */
  readonly moving: { readonly before: readonly string[]; readonly now: readonly string[] }
  readonly onChange: (change: Partial<FrameForm>) => void
  readonly errorOf: (path: FieldPath) => string | null
}

type Simple = 'kind' | 'subject' | 'number' | 'place' | 'day' | 'month' | 'year' | 'draftRound'

const paths: Record<Simple, FieldPath> = {
  kind: 'kind',
  subject: 'subject',
  number: 'number',
  place: 'place',
  day: 'date.day',
  month: 'date.month',
  year: 'date.year',
  draftRound: 'draftRound',
}

/** Tên loại, trích yếu, number, place and date, and the round of the draft. */
export function DocumentFields({ form, moving, onChange, errorOf }: Props) {
  const { t } = useTranslation()

  const bind = (field: Simple) => ({
    label: t(`frameDialog:${field}`),
    value: form[field],
    error: errorOf(paths[field]),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  })

  return (
    <Stack gap="sm">
      <TextInput {...bind('kind')} data-autofocus />
      <Textarea
        {...bind('subject')}
        description={<MovingNote {...moving} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={6}
      />
      <Group grow align="flex-start">
        <TextInput {...bind('number')} description={t('frameDialog:numberNote')} />
        <TextInput {...bind('draftRound')} description={t('frameDialog:draftRoundNote')} inputMode="numeric" />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...bind('place')} />
        <TextInput {...bind('day')} inputMode="numeric" />
        <TextInput {...bind('month')} inputMode="numeric" />
        <TextInput {...bind('year')} inputMode="numeric" />
      </Group>
    </Stack>
  )
}

/** Which words of trích yếu follow the period by themselves, and which no longer do since they were changed. */
function MovingNote({ before, now }: Props['moving']) {
  const { t } = useTranslation()
  const lost = before.filter((words) => !now.includes(words))
  return (
    <>
      {t('frameDialog:onePrintedLine')}
      {now.length > 0 && ` ${t('frameDialog:subjectMoves', { list: quoted(now) })}`}
      {lost.length > 0 && ` ${t('frameDialog:subjectFixed', { list: quoted(lost) })}`}
    </>
  )
}

function quoted(all: readonly string[]): string {
  return all.map((words) => `“${words}”`).join(', ')
}
