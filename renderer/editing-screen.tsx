import { Splitter, VisuallyHidden } from '@mantine/core'
import { type SplitterPaneSize, useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import type { FigureContext } from '#core/indicators/wording'
import { useComparison } from './compare/comparison-store'
import { forgetReport, openFiltered } from './data/panel-store'
import styles from './editing-screen.module.css'
import { setBlockKind } from './editor/edits'
import { goToNextFailing } from './editor/failing-claims'
import { goToNextBlank } from './editor/next-blank'
import { insertPeriod } from './editor/period-insertion'
import { ReportPage } from './editor/report-page'
import { ReportOutline } from './panels/report-outline'
import { ReportStatus } from './panels/report-status'
import { useRightPanel } from './panels/right-panel'
import { JournalBanner } from './recovery/journal-banner'
import { goToNextPending } from './roll/next-pending'
import { ReviewPanel } from './roll/review-panel'
import { toggleReview } from './roll/review-store'
import { SavingArea } from './saving/saving-area'
import { useSaving } from './saving/saving-store'
import { runCommand } from './session/commands'
import { exportWord } from './session/files'
import { useReportAtPause } from './session/report-at-pause'
import { isDirty } from './session/session'
import { change } from './session/settings'
import { showDialog, useShell } from './session/shell'
import { stageOf } from './session/stage'
import { useSession } from './session/store'
import { useCaret } from './toolbar/caret'
import { Toolbar } from './toolbar/toolbar'
import { useVersions } from './versions/versions-store'

type Props = { readonly editor: Editor; readonly profile: Profile }

/** From this width on there is room for outline, page and data side by side. */
const roomForBoth = '(min-width: 1440px)'

const editFrame = () => showDialog({ kind: 'frame' })

/** The report being written: toolbar, outline, page and status. Each part hears the store by itself. */
export function EditingScreen({ editor, profile }: Props) {
  const { shown, width: rightWidth, setWidth: setRightWidth } = useRightPanel()
  const isRoomy = useMediaQuery(roomForBoth, true, { getInitialValueInEffect: false })
  const outline = useShell(({ settings }) => settings.outline) && (isRoomy || shown === null)
  const { t } = useTranslation()
  const name = useSession(({ session }) => (session.kind === 'open' ? session.name : ''))
  const [width, setWidth] = useState<SplitterPaneSize>('290px')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report is another editor
  useEffect(() => forgetReport, [editor])
  return (
    <div className={styles.screen}>
      <section aria-label={t('toolbar:label')}>
        <VisuallyHidden component="h1">{name}</VisuallyHidden>
        <ToolbarArea editor={editor} />
      </section>
      <SavingArea />
      <JournalBanner />
      <Splitter
        className={styles.panes}
        classNames={{ handle: styles.handle }}
        mod={{ outline, data: shown !== null }}
        withHandle={false}
        lineSize={3}
        sizes={[outline ? width : '0px', 100, rightWidth]}
        onSizeChange={([left, , right]) => {
          if (outline && left !== undefined) setWidth(left)
          if (right !== undefined) setRightWidth(right)
        }}
      >
        <Splitter.Pane defaultSize="290px" min="200px" max="480px">
          {outline && <OutlineArea editor={editor} profile={profile} />}
        </Splitter.Pane>
        <Splitter.Pane defaultSize={100} min="400px">
          <main className={styles.page}>
            <ReportPage profile={profile} onEditFrame={editFrame} />
          </main>
        </Splitter.Pane>
        <Splitter.Pane defaultSize="600px" min="360px">
          {shown === 'comparison' && <CompareArea editor={editor} />}
          {shown === 'versions' && <VersionsArea />}
          {shown === 'review' && <ReviewArea editor={editor} />}
          {shown === 'data' && <DataArea editor={editor} profile={profile} />}
        </Splitter.Pane>
      </Splitter>
      <StatusArea editor={editor} profile={profile} />
    </div>
  )
}

function ToolbarArea({ editor }: { readonly editor: Editor }) {
  const caret = useCaret(editor)
  const canUndo = useSession((state) => (state.editor?.history.undos.length ?? 0) > 0)
  const canRedo = useSession((state) => (state.editor?.history.redos.length ?? 0) > 0)
  const busy = useShell(({ activity }) => activity !== 'idle')
  const settings = useShell((state) => state.settings)
  const isVersions = useVersions(({ open }) => open)
  const period = useSession(({ session }) => (session.kind === 'open' ? session.report.period : null))
  return (
    <Toolbar
      caret={caret}
      period={period}
      canUndo={canUndo}
      canRedo={canRedo}
      busy={busy}
      settings={settings}
      isVersions={isVersions}
      onCommand={(command) => void runCommand(command)}
      onExport={(final) => void exportWord(final)}
      onBlockKind={(kind) => {
        setBlockKind(editor, kind)
        ReactEditor.focus(editor)
      }}
      onPeriod={(choice) => {
        insertPeriod(editor, choice)
        ReactEditor.focus(editor)
      }}
      onFrame={editFrame}
      onSettings={(changed) => void change(() => changed)}
    />
  )
}

/** Comes after the page at first, and when nothing more urgent is to be drawn. */
function OutlineArea({ editor, profile }: Props) {
  const report = useDeferredValue(useReportAtPause(), null)
  return report !== null && <ReportOutline report={report} profile={profile} editor={editor} />
}

/** The grid comes with the first look at it: a start without it is quicker. */
const DataPanel = lazy(async () => ({ default: (await import('./data/data-panel')).DataPanel }))

function DataArea({ editor, profile }: Props) {
  const report = useReportAtPause()
  return <Suspense>{report !== null && <DataPanel report={report} profile={profile} editor={editor} />}</Suspense>
}

/** Nothing of it is loaded before the first comparison. */
const ComparisonArea = lazy(async () => ({ default: (await import('./compare/comparison-area')).ComparisonArea }))

function CompareArea({ editor }: { readonly editor: Editor }) {
  const from = useComparison((state) => state.from)
  const report = useDeferredValue(useReportAtPause(), null)
  if (from === null || report === null) return null
  return (
    <Suspense>
      <ComparisonArea from={from} report={report} editor={editor} />
    </Suspense>
  )
}

const VersionsPanel = lazy(async () => ({ default: (await import('./versions/versions-panel')).VersionsPanel }))

function VersionsArea() {
  return (
    <Suspense>
      <VersionsPanel />
    </Suspense>
  )
}

function ReviewArea({ editor }: { readonly editor: Editor }) {
  const report = useDeferredValue(useReportAtPause(), null)
  return report !== null && <ReviewPanel report={report} editor={editor} />
}

function StatusArea({ editor, profile }: Props) {
  const report = useReportAtPause()
  const name = useSession(({ session }) => (session.kind === 'open' ? session.name : ''))
  const named = useSession(({ session }) => session.kind === 'open' && session.named)
  const dirty = useSession(({ session }) => isDirty(session))
  const activity = useShell((state) => state.activity)
  const savedAt = useShell((state) => state.savedAt)
  const { readOnly, trouble, isSlow } = useSaving()
  const profiles = useShell(({ start }) => start.profiles)
  const changeForm = useSession((state) => state.changeForm)
  const stage = useSession(({ session }) => (session.kind === 'open' ? stageOf(session.report) : 'drafting'))
  const changeStage = useSession((state) => state.changeStage)
  if (report === null) return null
  return (
    <ReportStatus
      name={name}
      report={report}
      profile={profile}
      profiles={profiles}
      isNamed={named}
      isDirty={dirty}
      activity={activity}
      saving={{ isReadOnly: readOnly !== null, isSlow, hasFailed: trouble !== null }}
      savedAt={savedAt}
      onFigures={(missing) => void openFiltered(missing > 0 ? 'missing' : 'all')}
      stage={stage}
      onStage={changeStage}
      onProfile={(chosen) => changeForm({ profile: chosen })}
      onNextBlank={() => goToNextBlank(editor, contextOf(report))}
      onNextPending={goToNextPending}
      onReview={() => void toggleReview()}
      onNextFailing={() => goToNextFailing(editor, contextOf(report))}
    />
  )
}

function contextOf({ indicators, observations, plans, period, style }: Report): FigureContext {
  return { index: indexData({ indicators, observations, plans }), period, style }
}
