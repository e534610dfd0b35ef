import { Splitter, VisuallyHidden } from '@mantine/core'
import type { SplitterPaneSize } from '@mantine/hooks'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Profile } from '#core/document/profile'
import styles from './editing-screen.module.css'
import { setBlockKind } from './editor/edits'
import { insertPeriod } from './editor/period-insertion'
import { ReportPage } from './editor/report-page'
import { ReportOutline } from './panels/report-outline'
import { ReportStatus } from './panels/report-status'
import { runCommand } from './session/commands'
import { exportWord } from './session/files'
import { useReportAtPause } from './session/report-at-pause'
import { isDirty } from './session/session'
import { change } from './session/settings'
import { showDialog, useShell } from './session/shell'
import { useSession } from './session/store'
import { useCaret } from './toolbar/caret'
import { Toolbar } from './toolbar/toolbar'

type Props = { readonly editor: Editor; readonly profile: Profile }

const editFrame = () => showDialog({ kind: 'frame' })

/** The report being written: toolbar, outline, page and status. Each part hears the store by itself. */
export function EditingScreen({ editor, profile }: Props) {
  const outline = useShell(({ settings }) => settings.outline)
  const { t } = useTranslation()
  const name = useSession(({ session }) => (session.kind === 'open' ? session.name : ''))
  const [width, setWidth] = useState<SplitterPaneSize>('290px')
  return (
    <div className={styles.screen}>
      <section aria-label={t('toolbar:label')}>
        <VisuallyHidden component="h1">{name}</VisuallyHidden>
        <ToolbarArea editor={editor} />
      </section>
      <Splitter
        className={styles.panes}
        classNames={{ handle: styles.handle }}
        mod={{ outline }}
        withHandle={false}
        lineSize={3}
        sizes={[outline ? width : '0px', 100]}
        onSizeChange={([left]) => left !== undefined && setWidth(left)}
      >
        <Splitter.Pane defaultSize="290px" min="200px" max="480px">
          {outline && <OutlineArea editor={editor} profile={profile} />}
        </Splitter.Pane>
        <Splitter.Pane defaultSize={100} min="400px">
          <main className={styles.page}>
            <ReportPage profile={profile} onEditFrame={editFrame} />
          </main>
        </Splitter.Pane>
      </Splitter>
      <StatusArea profile={profile} />
    </div>
  )
}

function ToolbarArea({ editor }: { readonly editor: Editor }) {
  const caret = useCaret(editor)
  const canUndo = useSession((state) => (state.editor?.history.undos.length ?? 0) > 0)
  const canRedo = useSession((state) => (state.editor?.history.redos.length ?? 0) > 0)
  const busy = useShell(({ activity }) => activity !== 'idle')
  const settings = useShell((state) => state.settings)
  const period = useSession(({ session }) => (session.kind === 'open' ? session.report.period : null))
  return (
    <Toolbar
      caret={caret}
      period={period}
      canUndo={canUndo}
      canRedo={canRedo}
      busy={busy}
      settings={settings}
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

function StatusArea({ profile }: { readonly profile: Profile }) {
  const report = useReportAtPause()
  const name = useSession(({ session }) => (session.kind === 'open' ? session.name : ''))
  const named = useSession(({ session }) => session.kind === 'open' && session.named)
  const dirty = useSession(({ session }) => isDirty(session))
  const activity = useShell((state) => state.activity)
  const savedAt = useShell((state) => state.savedAt)
  const profiles = useShell(({ start }) => start.profiles)
  const changeForm = useSession((state) => state.changeForm)
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
      savedAt={savedAt}
      onProfile={(chosen) => changeForm({ profile: chosen })}
    />
  )
}
