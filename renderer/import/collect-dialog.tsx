import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../dialogs/dialog'

type Props = {
  readonly suppliers: readonly string[]
  /** null: all of them in one form. */
  readonly onCollect: (supplier: string | null) => void
  readonly onClose: () => void
}

const everyone = ''

/** Biểu thu thập số liệu: for whom. */
export function CollectDialog({ suppliers, onCollect, onClose }: Props) {
  const { t } = useTranslation()
  const [supplier, setSupplier] = useState(everyone)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCollect(supplier === everyone ? null : supplier)
  }

  return (
    <Dialog onClose={onClose} title={t('collect:title')} size="md">
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('collect:note')}</Text>
          <Select
            label={t('collect:supplier')}
            description={suppliers.length === 0 ? t('collect:noSuppliers') : undefined}
            data={[
              { value: everyone, label: t('collect:everyone') },
              ...suppliers.map((name) => ({ value: name, label: name })),
            ]}
            value={supplier}
            allowDeselect={false}
            searchable={suppliers.length > 8}
            onChange={(chosen) => setSupplier(chosen ?? everyone)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit">{t('collect:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
