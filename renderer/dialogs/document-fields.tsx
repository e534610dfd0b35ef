import { Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldPath, FrameForm } from './frame-form'

type Props = {
  readonly form: FrameForm
  readonly subjectWords: readonly string[]
  readonly onChange: (change: Partial<FrameForm>) => void
  readonly errorOf: (path: FieldPath) => string | null
}

type Simple = 'kind' | 'number' | 'place' | 'day' | 'month' | 'year' | 'draftRound'

const paths: Record<Simple, FieldPath> = {
  kind: 'kind',
  number: 'number',
  place: 'place',
  day: 'date.day',
  month: 'date.month',
  year: 'date.year',
  draftRound: 'draftRound',
}

/** Tên loại, trích yếu, number, place and date, and the round of the draft. */
export function DocumentFields({ form, subjectWords, onChange, errorOf }: Props) {
  const { t } = useTranslation()

  const bind = (field: Simple) => ({
    label: t(`frameDialog:${field}`),
    value: form[field],
    error: errorOf(paths[field]),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  })

  const setSubject = (index: number, typed: string) =>
    onChange({ subject: form.subject.map((line, at) => (at === index ? typed : line)) })

  return (
    <Stack gap="sm">
      <TextInput {...bind('kind')} data-autofocus />
      {form.subject.map((line, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are neither added nor moved here
          key={index}
          label={t('frameDialog:subjectLine', { line: index + 1 })}
          description={line === null ? t('frameDialog:subjectFixed') : undefined}
          readOnly={line === null}
          variant={line === null ? 'filled' : 'default'}
          value={line ?? subjectWords[index] ?? ''}
          error={errorOf(`subject.${index}`)}
          onChange={(event) => setSubject(index, event.currentTarget.value)}
        />
      ))}
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
