import { Button, Stack, Text } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { blankSender, type SenderForm } from './frame-form'
import { SenderFields } from './sender-fields'

type Props = {
  readonly value: SenderForm | null
  readonly onChange: (value: SenderForm | null) => void
  readonly errorOf: ComponentProps<typeof SenderFields>['errorOf']
}

/** The sender of the Party's forms, which a report of the state alone does without. */
export function PartyFields({ value, onChange, errorOf }: Props) {
  const { t } = useTranslation()
  if (value === null) {
    return (
      <Stack align="flex-start">
        <Text size="sm">{t('frameDialog:noParty')}</Text>
        <Button
          variant="light"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => onChange({ ...blankSender, symbol: 'BC/' })}
        >
          {t('frameDialog:addParty')}
        </Button>
      </Stack>
    )
  }
  return (
    <Stack align="stretch">
      <SenderFields value={value} onChange={onChange} errorOf={errorOf} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<Trash2 size={16} aria-hidden />}
        onClick={() => onChange(null)}
      >
        {t('frameDialog:removeParty')}
      </Button>
    </Stack>
  )
}
