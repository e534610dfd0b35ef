import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { isSameValue } from '#core/versions/same-value'
import { sectionsOf, type VersionSection } from '#core/versions/sections'
import { Dialog } from '../dialogs/dialog'
import type { Restoring } from './restore'
import { useTimeWords } from './version-words'
import styles from './versions.module.css'
import type { OpenVersion } from './versions-store'

type Props = {
  readonly version: OpenVersion
  readonly report: Report
  readonly profile: Profile
  readonly onRestore: (what: Restoring) => Promise<void>
  readonly onClose: () => void
}

const whole = 'whole'
const top = 'top'

/** What of a version comes back: the whole report, or one part of those that differ. */
export function RestoreDialog({ version, report, profile, onRestore, onClose }: Props) {
  const { t } = useTranslation()
  const words = useTimeWords()
  const [then] = useState(version)
  const [now] = useState(report)
  const isSame = useMemo(() => isSameValue(then.report, now), [then, now])
  const sections = useMemo(
    () => sectionsOf(then.report, now, profile).filter(({ state }) => state !== 'same'),
    [then, now, profile],
  )
  const [chosen, setChosen] = useState(whole)
  const [isBusy, setBusy] = useState(false)

  const take = async (event: FormEvent) => {
    event.preventDefault()
    const section = sections.find((each) => keyOf(each) === chosen)
    const title = section?.title || t('versions:top')
    setBusy(true)
    await onRestore(section === undefined ? whole : { id: section.id, title })
    setBusy(false)
  }

  return (
    <Dialog onClose={onClose} title={t('versions:restoreTitle', { when: words.title(version) })} size="lg">
      <form onSubmit={(event) => void take(event)} noValidate>
        <Stack>
          {isSame ? (
            <Text size="sm">{t('versions:same')}</Text>
          ) : (
            <Radio.Group label={t('versions:what')} value={chosen} onChange={setChosen}>
              <Stack gap={8} mt={6}>
                <Radio value={whole} data-autofocus label={t('versions:whole')} description={t('versions:wholeNote')} />
                <Text size="sm" fw={500}>
                  {t('versions:part')}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(sections.length === 0 ? 'versions:noPart' : 'versions:partNote')}
                </Text>
                {sections.length > 0 && (
                  <div className={styles.sections}>
                    {sections.map((section) => (
                      <Radio
                        key={keyOf(section)}
                        value={keyOf(section)}
                        ml={section.depth * 16}
                        label={section.title || t('versions:top')}
                        description={t(`versions:state_${wordedState(section)}`)}
                      />
                    ))}
                  </div>
                )}
              </Stack>
            </Radio.Group>
          )}
          {!isSame && <Text size="sm">{t('versions:safe')}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(isSame ? 'app:close' : 'app:cancel')}
            </Button>
            {!isSame && (
              <Button type="submit" disabled={isBusy}>
                {t('versions:doRestore')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

function keyOf({ id }: VersionSection): string {
  return id === null ? top : `section ${id}`
}

function wordedState({ state }: VersionSection): 'changed' | 'missing' {
  return state === 'missing' ? 'missing' : 'changed'
}
