import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { counterOf } from '../session/counts'
import type { Activity } from '../session/shell'
import { type SaveState, StatusBar } from './status-bar'

type Props = {
  readonly name: string
  readonly report: Report
  readonly profile: Profile
  readonly isDirty: boolean
  readonly activity: Activity
  readonly savedAt: Date | null
}

/** The status of a report. Its words are counted when nothing more urgent is to be done. */
export function ReportStatus({ name, report, profile, isDirty, activity, savedAt }: Props) {
  const { i18n } = useTranslation()
  const shown = useDeferredValue(report)
  const { indicators, observations, plans, style, period } = shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the counter is kept for, without the body
  const count = useMemo(() => counterOf(shown), [indicators, observations, plans, style, period])
  const { words, figures, known } = count(shown.body)
  return (
    <StatusBar
      name={name}
      saveState={saveStateOf(isDirty, activity, savedAt)}
      words={words}
      figures={{ known, total: figures }}
      profile={profile.name[i18n.language === 'en' ? 'en' : 'vi']}
    />
  )
}

function saveStateOf(isDirty: boolean, activity: Activity, savedAt: Date | null): SaveState {
  if (activity === 'saving' || activity === 'exporting') return { kind: activity }
  return isDirty ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt }
}
