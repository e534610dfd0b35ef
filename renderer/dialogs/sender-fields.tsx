import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Sender, sender } from '#core/document/schema'
import type { SenderForm } from './frame-form'

type Props = {
  readonly value: SenderForm
  readonly onChange: (value: SenderForm) => void
  /** The wording of what is wrong with a field, or null. */
  readonly errorOf: (field: keyof Sender) => string | null
}

const authorities = sender.shape.authority.options

/** Who sends and signs: the organ's lines, ký hiệu and the signature block. */
export function SenderFields({ value, onChange, errorOf }: Props) {
  const { t } = useTranslation()

  const bind = (field: Exclude<keyof SenderForm, 'authority'>) => ({
    label: t(`frameDialog:${field}`),
    value: value[field],
    error: errorOf(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...value, [field]: event.currentTarget.value }),
  })

  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Textarea {...bind('superior')} description={t('frameDialog:organNote')} autosize minRows={2} maxRows={4} />
        <Textarea {...bind('organ')} description={t('frameDialog:organNote')} autosize minRows={2} maxRows={4} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...bind('symbol')} />
        <TextInput {...bind('archive')} />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('frameDialog:authority')}
          data={authorities.map((authority) => ({ value: authority, label: t(`authority:${authority}`) }))}
          value={value.authority}
          allowDeselect={false}
          onChange={(chosen) => {
            const authority = authorities.find((known) => known === chosen)
            if (authority !== undefined) onChange({ ...value, authority })
          }}
        />
        <TextInput {...bind('authorityOf')} />
      </Group>
      <Group grow align="flex-start">
        <Textarea {...bind('position')} description={t('frameDialog:positionNote')} autosize minRows={1} maxRows={4} />
        <TextInput {...bind('signer')} description={t('frameDialog:signerNote')} />
      </Group>
    </Stack>
  )
}
