import { useDeferredValue, useMemo } from 'react'
import type { Profile } from '#core/document/profile'
import type { ProfileId, Report } from '#core/document/schema'
import { counterOf } from '../session/counts'
import type { Activity } from '../session/shell'
import type { Stage } from '../session/stage'
import { ProfileMenu } from './profile-menu'
import { StageMenu } from './stage-menu'
import { type SaveState, StatusBar } from './status-bar'

type Props = {
  readonly name: string
  readonly report: Report
  readonly profile: Profile
  readonly profiles: readonly Profile[]
  /** Whether it lies in a file of the user's own. */
  readonly isNamed: boolean
  readonly isDirty: boolean
  readonly activity: Activity
  readonly saving: { readonly isReadOnly: boolean; readonly isSlow: boolean; readonly hasFailed: boolean }
  readonly savedAt: Date | null
  readonly onProfile: (profile: ProfileId) => void
  readonly stage: Stage
  readonly onStage: (stage: Stage) => void
  readonly onNextBlank: () => void
  readonly onNextPending: () => void
  readonly onReview: () => void
  readonly onNextFailing: () => void
  /** The counter was pressed; so many figures are not known. */
  readonly onFigures: (missing: number) => void
}

/** The status of a report. Its words are counted when nothing more urgent is to be done. */
export function ReportStatus(props: Props) {
  const {
    name,
    report,
    profile,
    profiles,
    stage,
    onProfile,
    onStage,
    onNextBlank,
    onNextPending,
    onReview,
    onNextFailing,
    onFigures,
  } = props
  const shown = useDeferredValue(report)
  const { indicators, observations, plans, style, period } = shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the counter is kept for, without the body
  const count = useMemo(() => counterOf(shown), [indicators, observations, plans, style, period])
  const { words, figures, known, blanks, failing } = count(shown.body)
  return (
    <StatusBar
      name={name}
      saveState={saveStateOf(props)}
      words={words}
      figures={{ known, total: figures }}
      blanks={blanks}
      failing={failing}
      seen={seenOf(shown)}
      menus={
        <>
          <StageMenu stage={stage} onChange={onStage} />
          <ProfileMenu profiles={profiles} profile={profile} onChange={onProfile} />
        </>
      }
      onNextBlank={onNextBlank}
      onNextPending={onNextPending}
      onReview={onReview}
      onNextFailing={onNextFailing}
      onFigures={() => onFigures(figures - known)}
    />
  )
}

function seenOf({ carried, body }: Report): { readonly seen: number; readonly total: number } | null {
  if (!carried) return null
  const there = new Set(body.map(({ id }) => id))
  const blocks = carried.blocks.filter(({ block }) => there.has(block))
  return { seen: blocks.filter(({ seen }) => seen).length, total: blocks.length }
}

function saveStateOf({ isNamed, isDirty, activity, saving, savedAt }: Props): SaveState {
  if (activity === 'saving' || activity === 'exporting') return { kind: activity }
  if (!isNamed) return { kind: 'unnamed' }
  if (saving.isSlow) return { kind: 'saving' }
  if (saving.isReadOnly && !isDirty) return { kind: 'readOnly' }
  if (!isDirty) return { kind: 'saved', at: savedAt }
  return { kind: saving.hasFailed ? 'failed' : 'unsaved' }
}
