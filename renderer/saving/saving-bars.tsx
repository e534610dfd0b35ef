import { Alert, Button } from '@mantine/core'
import { FileLock2, FileWarning, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadOnly } from '#core/ipc/saving'
import { type TimeWords, useTimeWords } from '../versions/version-words'
import type { Saving, Told, Trouble } from './saving'
import styles from './saving-bars.module.css'

export type SavingDeeds = {
  readonly onRetry: () => void
  readonly onSaveAs: () => void
  readonly onSaveAnew: () => void
  readonly onKeepBoth: () => void
  readonly onTakeTheirs: () => void
  readonly onCompare: () => void
  readonly onEdit: () => void
  readonly onDismiss: (told: Told) => void
}

type Props = SavingDeeds & {
  readonly saving: Saving
  readonly name: string
  /** Text that was typed into a read-only report would be lost by opening it again. */
  readonly isDirty: boolean
}

/** What stands between the report and its file, over the page until it is solved, and what happened to the file. */
export function SavingBars({ saving, name, isDirty, ...deeds }: Props) {
  const { t } = useTranslation()
  const { readOnly, trouble, told } = saving
  if (readOnly === null && trouble === null && told.length === 0) return null
  return (
    <section className={styles.bars} aria-label={t('saving:label')}>
      {readOnly !== null && <ReadOnlyBar readOnly={readOnly} name={name} isDirty={isDirty} {...deeds} />}
      {trouble !== null && <TroubleBar trouble={trouble} {...deeds} />}
      {told.map((news) => (
        <ToldBar key={news.kind} told={news} {...deeds} />
      ))}
    </section>
  )
}

function ReadOnlyBar(
  props: SavingDeeds & { readonly readOnly: ReadOnly; readonly name: string; readonly isDirty: boolean },
) {
  const { readOnly, name, isDirty, onSaveAs, onEdit } = props
  const { t } = useTranslation()
  const { when } = useTimeWords()
  return (
    <Bar
      color="blue"
      role="status"
      icon={<FileLock2 aria-hidden />}
      deeds={[[t('saving:saveAs'), onSaveAs], ...(isDirty ? [] : [[t('saving:edit'), onEdit] as const])]}
    >
      {readOnly.kind === 'medium'
        ? t('saving:medium', { name })
        : t('saving:locked', { name, ...whoOf(readOnly, when) })}
    </Bar>
  )
}

function whoOf({ user, host, since }: Extract<ReadOnly, { kind: 'locked' }>, when: TimeWords['when']) {
  return { user: user || '?', host: host || '?', since: since ? when(Date.parse(since)) : '?' }
}

function TroubleBar({ trouble, ...deeds }: SavingDeeds & { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  const saveAs = [t('saving:saveAs'), deeds.onSaveAs] as const
  if (trouble.kind === 'changed') {
    return (
      <Bar
        color="orange"
        role="alert"
        icon={<FileWarning aria-hidden />}
        deeds={[
          [t('saving:keepBoth'), deeds.onKeepBoth],
          [t('saving:compare'), deeds.onCompare],
          [t('saving:takeTheirs'), deeds.onTakeTheirs],
        ]}
      >
        {t('saving:changed', { name: trouble.name })}
      </Bar>
    )
  }
  const { code, values } = trouble.failure
  const first =
    code === 'file/gone'
      ? ([t('saving:saveAnew'), deeds.onSaveAnew] as const)
      : ([t('saving:retry'), deeds.onRetry] as const)
  return (
    <Bar color="red" role="alert" icon={<FileWarning aria-hidden />} deeds={[first, saveAs]}>
      {t(`failure:${code}`, { replace: values })}
    </Bar>
  )
}

function ToldBar({ told, onCompare, onDismiss }: SavingDeeds & { readonly told: Told }) {
  const { t } = useTranslation()
  return (
    <Bar
      color={told.kind === 'reloaded' ? 'blue' : 'orange'}
      role={told.kind === 'conflict' ? 'alert' : 'status'}
      icon={told.kind === 'reloaded' ? <Info aria-hidden /> : <FileWarning aria-hidden />}
      deeds={told.kind === 'conflict' ? [[t('saving:compare'), onCompare]] : []}
      onClose={() => onDismiss(told)}
    >
      {useToldWords(told)}
    </Bar>
  )
}

function useToldWords(told: Told): string {
  const { t } = useTranslation()
  switch (told.kind) {
    case 'conflict':
      return t('saving:conflict', { name: told.name, other: told.other })
    case 'reloaded':
      return told.keptAs === null
        ? t('saving:reloaded', { name: told.name })
        : t('saving:reloadedKept', { name: told.name, keptAs: told.keptAs })
    case 'tight':
      return t('saving:tight')
    case 'lockLost':
      return t('saving:lockLost', { name: told.name })
  }
}

type BarProps = {
  readonly color: string
  readonly role: 'alert' | 'status'
  readonly icon: ReactNode
  readonly deeds: readonly (readonly [label: string, run: () => void])[]
  readonly onClose?: () => void
  readonly children: ReactNode
}

function Bar({ color, role, icon, deeds, onClose, children }: BarProps) {
  const { t } = useTranslation()
  return (
    <Alert
      color={color}
      role={role}
      radius={0}
      icon={icon}
      classNames={{ root: styles.bar, message: styles.message }}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('app:close')}
      {...(onClose && { onClose })}
    >
      <span className={styles.words}>{children}</span>
      <span className={styles.deeds}>
        {deeds.map(([label, run]) => (
          <Button key={label} size="compact-sm" variant="default" onClick={run}>
            {label}
          </Button>
        ))}
      </span>
    </Alert>
  )
}
