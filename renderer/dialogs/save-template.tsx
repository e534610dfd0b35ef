import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/document/schema'
import type { TemplateWords } from '#core/ipc/contract'
import { type LiteralYear, literalYears } from '#core/template/literal-years'
import type { TemplateSaving } from '../session/templates'
import { Dialog } from './dialog'

type Props = {
  readonly report: Report
  readonly onSave: (words: TemplateWords) => Promise<TemplateSaving>
  readonly onClose: () => void
}

/** What the template is to be called, and which years in it will not move with the period. */
export function SaveTemplate({ report, onSave, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [error, setError] = useState<string | null>(null)
  const years = useMemo(() => literalYears(report), [report])

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const words = { name: name.trim(), description: description.trim() }
    if (words.name === '') return setError(t('saveTemplate:nameMissing'))
    const saving = await onSave(words)
    if (saving === 'nameTaken') setError(t('failure:template/name-taken', { replace: { name: words.name } }))
  }

  return (
    <Dialog onClose={onClose} title={t('saveTemplate:title')} size="lg">
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <Text size="sm">{t('saveTemplate:note')}</Text>
          <TextInput
            label={t('saveTemplate:name')}
            value={name}
            maxLength={200}
            error={error}
            required
            data-autofocus
            onChange={({ currentTarget }) => {
              setName(currentTarget.value)
              setError(null)
            }}
          />
          <Textarea
            label={t('saveTemplate:description')}
            value={description}
            maxLength={400}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setDescription(currentTarget.value)}
          />
          <Years years={years} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit">{t('saveTemplate:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** Enough to see what kind of places they are. */
const shown = 8

function Years({ years }: { readonly years: readonly LiteralYear[] }) {
  const { t } = useTranslation()
  if (years.length === 0) return null
  return (
    <Alert color="orange">
      <Text size="sm" fw={600}>
        {t('saveTemplate:years', { count: years.length })}
      </Text>
      <ul>
        {years.slice(0, shown).map(({ block, year, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once, and two places may read the same
          <li key={at}>
            <strong>{year}</strong>: {block === null ? `${t('saveTemplate:subject')}: ${words}` : words}
          </li>
        ))}
      </ul>
      {years.length > shown && t('saveTemplate:yearsMore', { count: years.length - shown })}
    </Alert>
  )
}
