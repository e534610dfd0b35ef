import { Button, Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VersionEntry } from '#core/ipc/versions'
import { useTimeWords } from './version-words'
import styles from './versions.module.css'

type Props = {
  readonly entry: VersionEntry
  /** What the open report's file is called. */
  readonly file: string
  readonly naming: boolean
  /** A file command is at work, so that no other can begin. */
  readonly busy: boolean
  readonly onCompare: () => void
  readonly onRestore: () => void
  readonly onNaming: (naming: boolean) => void
  /** null takes the name away. */
  readonly onName: (name: string | null) => void
}

/** The version that is selected, and what can be done with it. */
export function ChosenVersion(props: Props) {
  const { entry, file, naming, busy, onCompare, onRestore, onNaming } = props
  const { t } = useTranslation()
  const { when, title } = useTimeWords()
  const paused = busy ? { 'data-disabled': true, 'aria-disabled': true } : {} // keeps the focus, which disabled loses
  return (
    <section className={styles.chosen} aria-label={title(entry)}>
      <Text size="sm" fw={600}>
        {when(entry.time)}
      </Text>
      {entry.file !== null && entry.file !== file && (
        <Text size="xs" c="dimmed">
          {t('versions:file', { name: entry.file })}
        </Text>
      )}
      {naming ? (
        <NameForm key={entry.token} {...props} />
      ) : (
        <Group gap={6} mt={6}>
          <Button size="compact-sm" variant="default" {...paused} onClick={onCompare}>
            {t('versions:compare')}
          </Button>
          <Button size="compact-sm" variant="default" {...paused} onClick={onRestore}>
            {t('versions:restore')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onNaming(true)}>
            {t(entry.name === null ? 'versions:name' : 'versions:rename')}
          </Button>
        </Group>
      )}
    </section>
  )
}

function NameForm({ entry, onNaming, onName }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(entry.name ?? '')

  const keep = (event: FormEvent) => {
    event.preventDefault()
    const given = name.normalize('NFC').trim()
    onName(given === '' ? null : given)
  }

  return (
    <form
      onSubmit={keep}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation() // it leaves the name, not the panel
        onNaming(false)
      }}
    >
      <TextInput
        label={t('versions:nameLabel')}
        description={entry.name === null ? undefined : t('versions:nameNote')}
        value={name}
        maxLength={200}
        size="xs"
        autoFocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group gap={6} mt={6}>
        <Button type="submit" size="compact-sm">
          {t('versions:saveName')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onNaming(false)}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  )
}
