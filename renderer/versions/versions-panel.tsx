import { Alert, Button, CloseButton, Loader, Text } from '@mantine/core'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DamagedVersion, VersionEntry } from '#core/ipc/versions'
import { useFocusBack } from '../dialogs/focus-back'
import side from '../panels/side-panel.module.css'
import { useShell } from '../session/shell'
import { useSession } from '../session/store'
import { askRestore, compareWithVersion, keepNow, nameVersion } from './ask'
import { ChosenVersion } from './chosen-version'
import { VersionList } from './version-list'
import { useTimeWords } from './version-words'
import styles from './versions.module.css'
import { closeVersions, refreshVersions, selectedVersion, selectVersion, useVersions } from './versions-store'

/** The panel Phiên bản: the report as it was, to be compared with what it is, and to be brought back. Esc leaves it. */
export function VersionsPanel() {
  const { t } = useTranslation()
  const busy = useShell(({ activity }) => activity !== 'idle')
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusBack()
  useEffect(() => heading.current?.focus(), [])

  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeVersions()
  }

  return (
    <aside className={side.panel} aria-label={t('versions:title')} onKeyDown={leave}>
      <header className={styles.head}>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {t('versions:title')}
        </h2>
        <Button variant="default" size="compact-sm" disabled={busy} onClick={() => void keepNow()}>
          {t('command:versions.keep')}
        </Button>
        <CloseButton aria-label={t('versions:close')} onClick={closeVersions} />
      </header>
      <p className={styles.note}>{t('versions:note')}</p>
      <Versions busy={busy} />
    </aside>
  )
}

function Versions({ busy }: { readonly busy: boolean }) {
  const { t } = useTranslation()
  const { title } = useTimeWords()
  const { listing, selected, naming } = useVersions()
  const file = useSession(({ session }) => (session.kind === 'open' ? session.name : ''))
  const chosen = useVersions(selectedVersion)
  const compare = useCallback(
    (entry: VersionEntry) => void compareWithVersion(entry, t('versions:compared', { when: title(entry) })),
    [t, title],
  )
  if (listing.kind === 'loading') {
    return (
      <p className={styles.none} role="status">
        <Loader size="xs" /> {t('versions:loading')}
      </p>
    )
  }
  if (listing.kind === 'failed') {
    return (
      <Alert color="red" m="sm" role="alert">
        <Text size="sm">{t('failure:version/unreadable')}</Text>
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => void refreshVersions()}>
          {t('versions:again')}
        </Button>
      </Alert>
    )
  }
  const { versions, damaged } = listing.list
  return (
    <>
      <Damaged damaged={damaged} />
      {chosen && (
        <ChosenVersion
          entry={chosen}
          file={file}
          naming={naming}
          busy={busy}
          onCompare={() => compare(chosen)}
          onRestore={() => void askRestore(chosen)}
          onNaming={(wanted) => useVersions.setState({ naming: wanted })}
          onName={(name) => void nameVersion(chosen, name)}
        />
      )}
      {versions.length === 0 ? (
        <p className={styles.none}>{t('versions:empty')}</p>
      ) : (
        <VersionList versions={versions} selected={selected} onSelect={selectVersion} onOpen={compare} />
      )}
    </>
  )
}

/** So many of the unreadable ones are told one by one. */
const told = 5

function Damaged({ damaged }: { readonly damaged: readonly DamagedVersion[] }) {
  const { t } = useTranslation()
  const { when } = useTimeWords()
  return [false, true].map((isNewer) => {
    const those = damaged.filter((each) => each.isNewer === isNewer)
    if (those.length === 0) return null
    const list = those.slice(0, told).map(({ time }) => when(time))
    const more = those.length > told ? ['…'] : []
    return (
      <Alert key={String(isNewer)} className={styles.damaged} color="orange">
        {t(isNewer ? 'versions:newer' : 'versions:damaged', {
          count: those.length,
          list: [...list, ...more].join(', '),
        })}
      </Alert>
    )
  })
}
