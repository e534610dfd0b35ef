import { Button, Group, Stack, Tabs, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame, HouseStyle } from '#core/document/schema'
import { type InlineWords, inlinesText } from '#core/document/text'
import { Dialog } from './dialog'
import { DocumentFields } from './document-fields'
import { type FieldPath, type FrameForm, formOf, readForm } from './frame-form'
import { PartyFields } from './party-fields'
import { SenderFields } from './sender-fields'
import { StyleFields } from './style-fields'
import { type Line, movingIn, readSubject } from './subject-lines'

type Props = {
  readonly frame: Frame
  readonly style: HouseStyle
  /** The words of what in trích yếu moves with the period. */
  readonly words: InlineWords
  readonly onChange: (change: { readonly frame: Frame; readonly style: HouseStyle }) => void
  readonly onClose: () => void
}

type Page = 'document' | 'state' | 'party' | 'receivers' | 'style'

/** Khung văn bản: everything that surrounds the text, and how it is written. Nothing changes until the whole of it is right. */
export function FrameDialog({ frame, style: before, words, onChange, onClose }: Props) {
  const { t } = useTranslation()
  const [initial] = useState(() => formOf(frame, words))
  const [form, setForm] = useState(initial)
  const [style, setStyle] = useState(before)
  const [wrong, setWrong] = useState<ReadonlySet<FieldPath>>(new Set())
  const [page, setPage] = useState<Page>('document')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form === initial && style === before) return onClose()
    const read = readForm(form, frame, words)
    if ('frame' in read) {
      onChange({ frame: read.frame, style })
      onClose()
      return
    }
    setWrong(read.wrong)
    const [first] = read.wrong
    if (first !== undefined) setPage(pageOf(first))
  }

  const errorOf = (path: FieldPath): string | null => (wrong.has(path) ? t(`frameDialog:${reasonOf(path)}`) : null)
  const set = (change: Partial<FrameForm>) => setForm({ ...form, ...change })
  const wordsIn = (subject: readonly Line[]) => movingIn(subject).map((each) => inlinesText([each], words))
  const moving = {
    before: wordsIn(frame.subject),
    now: wordsIn(readSubject(form.subject, frame.subject, words)),
  }

  return (
    <Dialog onClose={onClose} title={t('frameDialog:title')} size="xl">
      <form onSubmit={submit} noValidate>
        <Tabs
          mih="min(430px, 100vh - 260px)"
          value={page}
          onChange={(next) => setPage(pages.find((known) => known === next) ?? 'document')}
        >
          <Tabs.List mb="md">
            {pages.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`frameDialog:${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="document">
            <DocumentFields form={form} moving={moving} onChange={set} errorOf={errorOf} />
          </Tabs.Panel>
          <Tabs.Panel value="state">
            <SenderFields
              value={form.state}
              onChange={(state) => set({ state })}
              errorOf={(field) => errorOf(`senders.state.${field}`)}
            />
          </Tabs.Panel>
          <Tabs.Panel value="party">
            <PartyFields
              value={form.party}
              onChange={(party) => set({ party })}
              errorOf={(field) => errorOf(`senders.party.${field}`)}
            />
          </Tabs.Panel>
          <Tabs.Panel value="receivers">
            <Receivers form={form} onChange={set} errorOf={errorOf} />
          </Tabs.Panel>
          <Tabs.Panel value="style">
            <StyleFields value={style} onChange={setStyle} />
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

const pages: readonly Page[] = ['document', 'state', 'party', 'receivers', 'style']

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
