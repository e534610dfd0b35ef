import { Group, Input, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FacetForm } from './figure-form'

type Props = {
  readonly label: string
  readonly note: string | null
  readonly form: FacetForm
  readonly error: string | null
  /** Whether the number takes the focus when the popover opens. */
  readonly isFirst: boolean
  readonly onChange: (next: FacetForm) => void
}

/** A percentage or difference: computed from the data, or given by its source as a number that is kept as it is. */
export function FacetField({ label, note, form, error, isFirst, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper size="xs" label={label} description={note} labelElement="div">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={label}
          value={form.given ? 'given' : 'computed'}
          data={[
            { value: 'computed', label: t('figure:computed') },
            { value: 'given', label: t('figure:given') },
          ]}
          onChange={(chosen) => onChange({ ...form, given: chosen === 'given' })}
        />
        {form.given && (
          <TextInput
            flex={1}
            size="xs"
            data-autofocus={isFirst || undefined}
            aria-label={t('figure:givenNumber', { label })}
            value={form.text}
            error={error}
            onChange={(event) => onChange({ ...form, text: event.currentTarget.value })}
          />
        )}
      </Group>
    </Input.Wrapper>
  )
}
