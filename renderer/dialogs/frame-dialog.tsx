import { Button, Group, Stack, Tabs, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from '#core/document/schema'
import { Dialog } from './dialog'
import { DocumentFields } from './document-fields'
import { type FieldPath, type FrameForm, formOf, readForm } from './frame-form'
import { SenderFields } from './sender-fields'

type Props = {
  readonly frame: Frame
  /** The words of each line of trích yếu, its period tokens in full. */
  readonly subjectWords: readonly string[]
  readonly onChange: (frame: Frame) => void
  readonly onClose: () => void
}

type Page = 'document' | 'state' | 'party' | 'receivers'

/** Khung văn bản: everything that surrounds the text. Nothing changes until the whole of it is right. */
export function FrameDialog({ frame, subjectWords, onChange, onClose }: Props) {
  const { t } = useTranslation()
  const [form, setForm] = useState(() => formOf(frame))
  const [wrong, setWrong] = useState<ReadonlySet<FieldPath>>(new Set())
  const [page, setPage] = useState<Page>('document')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readForm(form, frame)
    if ('frame' in read) {
      onChange(read.frame)
      onClose()
      return
    }
    setWrong(read.wrong)
    const [first] = read.wrong
    if (first !== undefined) setPage(pageOf(first))
  }

  const errorOf = (path: FieldPath): string | null => (wrong.has(path) ? t(`frameDialog:${reasonOf(path)}`) : null)
  const set = (change: Partial<FrameForm>) => setForm({ ...form, ...change })

  return (
    <Dialog onClose={onClose} title={t('frameDialog:title')} size="xl">
      <form onSubmit={submit} noValidate>
        <Tabs value={page} onChange={(next) => setPage(pages.find((known) => known === next) ?? 'document')}>
          <Tabs.List mb="md">
            {pages
              .filter((name) => name !== 'party' || form.party !== null)
              .map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`frameDialog:${name}`)}
                </Tabs.Tab>
              ))}
          </Tabs.List>
          <Tabs.Panel value="document">
            <DocumentFields form={form} subjectWords={subjectWords} onChange={set} errorOf={errorOf} />
          </Tabs.Panel>
          <Tabs.Panel value="state">
            <SenderFields
              value={form.state}
              onChange={(state) => set({ state })}
              errorOf={(field) => errorOf(`senders.state.${field}`)}
            />
          </Tabs.Panel>
          {form.party !== null && (
            <Tabs.Panel value="party">
              <SenderFields
                value={form.party}
                onChange={(party) => set({ party })}
                errorOf={(field) => errorOf(`senders.party.${field}`)}
              />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="receivers">
            <Receivers form={form} onChange={set} errorOf={errorOf} />
          </Tabs.Panel>
        </Tabs>
        {wrong.size > 0 && (
          <Text c="var(--mantine-color-error)" size="sm" mt="md" role="alert">
            {t('frameDialog:wrong')}
          </Text>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('frameDialog:save')}</Button>
        </Group>
      </form>
    </Dialog>
  )
}

const pages: readonly Page[] = ['document', 'state', 'party', 'receivers']

function pageOf(path: FieldPath): Page {
  if (path.startsWith('senders.party')) return 'party'
  if (path.startsWith('senders')) return 'state'
  return path === 'addressees' || path === 'recipients' ? 'receivers' : 'document'
}

function reasonOf(path: FieldPath): 'wrongDay' | 'wrongMonth' | 'wrongYear' | 'wrongRound' | 'wrongLines' | 'tooLong' {
  switch (path) {
    case 'date.day':
      return 'wrongDay'
    case 'date.month':
      return 'wrongMonth'
    case 'date.year':
      return 'wrongYear'
    case 'draftRound':
      return 'wrongRound'
    case 'senders.state.organ':
    case 'senders.party.organ':
    case 'senders.state.superior':
    case 'senders.party.superior':
      return 'wrongLines'
    default:
      return 'tooLong'
  }
}

type FieldProps = {
  readonly form: FrameForm
  readonly onChange: (change: Partial<FrameForm>) => void
  readonly errorOf: (path: FieldPath) => string | null
}

function Receivers({ form, onChange, errorOf }: FieldProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <Textarea
        label={t('frameDialog:addressees')}
        description={t('frameDialog:onePerLine')}
        autosize
        minRows={2}
        maxRows={6}
        value={form.addressees}
        error={errorOf('addressees')}
        onChange={(event) => onChange({ addressees: event.currentTarget.value })}
      />
      <Textarea
        label={t('frameDialog:recipients')}
        description={t('frameDialog:onePerLine')}
        autosize
        minRows={5}
        maxRows={14}
        value={form.recipients}
        error={errorOf('recipients')}
        onChange={(event) => onChange({ recipients: event.currentTarget.value })}
      />
    </Stack>
  )
}
