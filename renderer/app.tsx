import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/document/profile'
import { bridge } from './bridge'
import { CrashNotice } from './crash-notice'
import { Dialogs } from './dialogs/dialogs'
import { EditingScreen } from './editing-screen'
import { ErrorBoundary } from './error-boundary'
import { importReport } from './import/import-report'
import { Notices } from './panels/notices'
import { askForLeft, offerRescued } from './recovery/recovery-store'
import { keepSaved } from './saving/autosave'
import { hearDisk } from './saving/disk-events'
import { runCommand } from './session/commands'
import { answerClose, openFile, openRecent, openSample, show } from './session/files'
import { keepJournal } from './session/journal'
import { isDirty } from './session/session'
import { change } from './session/settings'
import { dismiss, notify, showDialog, useShell } from './session/shell'
import { useSession } from './session/store'
import { StartScreen } from './start/start-screen'
import { readableGreys, theme } from './styles/theme'
import { logFault } from './support/log-fault'
import { keepAtIntervals } from './versions/keep-at-intervals'
import { versionsChanged } from './versions/versions-store'

type Props = {
  /** Without it the content security policy refuses the library's variables. */
  readonly styleNonce: string
}

/** The window: the start screen, or the report being written, and what may stand over them. */
export function App({ styleNonce }: Props) {
  const chosen = useShell(({ settings }) => settings.theme)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  useLanguage()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableGreys}
      forceColorScheme={chosen === 'system' ? system : chosen}
      getStyleNonce={() => styleNonce}
    >
      <ErrorBoundary onFault={logFault} fallback={(error, retry) => <CrashNotice error={error} onRetry={retry} />}>
        <Screen />
        <Dialogs />
      </ErrorBoundary>
      <MainProcess />
      <NoticesArea />
    </MantineProvider>
  )
}

function Screen() {
  const editor = useSession((state) => state.editor)
  const profileId = useSession(({ session }) => (session.kind === 'open' ? session.report.profile : null))
  const start = useShell((state) => state.start)
  const settings = useShell((state) => state.settings)
  if (editor !== null) return <EditingScreen editor={editor} profile={profileOf(start.profiles, profileId)} />
  return (
    <StartScreen
      start={start}
      settings={settings}
      onSample={() => void openSample()}
      onOpen={() => void openFile()}
      onImport={() => void importReport()}
      onReopen={() => void runCommand('versions.reports')}
      onNew={(template) => showDialog({ kind: 'newReport', template })}
      onRecent={(file) => void openRecent(file)}
      onSettings={(changed) => void change(() => changed)}
    />
  )
}

function NoticesArea() {
  const notices = useShell((state) => state.notices)
  return <Notices notices={notices} onClose={dismiss} />
}

/** A report whose form we do not have is shown in the first one; an export then says that its own is unknown. */
function profileOf(profiles: readonly Profile[], id: string | null): Profile {
  const profile = profiles.find((each) => each.id === id) ?? profiles[0]
  if (profile === undefined) throw new Error('the application came without a profile')
  return profile
}

/** Hears and tells the main process. It draws nothing, and so the first edit of a report draws nothing else again. */
function MainProcess() {
  const edited = useSession(({ session }) => isDirty(session))

  useEffect(() => {
    const { on } = bridge()
    const stops = [
      on('command', (command) => void runCommand(command)),
      on('report:opened', show),
      on('recovery:offered', offerRescued),
      on('report:refused', (failure) => notify({ kind: 'failure', failure })),
      on('window:closeAsked', () => void answerClose()),
      on('versions:changed', ({ report }) => versionsChanged(report)),
      on('versions:failed', (failure) => notify({ kind: 'failure', failure })),
      keepAtIntervals(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  useEffect(keepJournal, [])

  useEffect(() => void askForLeft(), [])

  useEffect(keepSaved, [])
  useEffect(hearDisk, [])

  useEffect(() => {
    void bridge()['window:edited']({ edited })
  }, [edited])

  return null
}

function useLanguage(): void {
  const { i18n } = useTranslation()
  const language = useShell(({ settings }) => settings.language)
  useEffect(() => {
    document.documentElement.lang = language
    if (i18n.language !== language) void i18n.changeLanguage(language) // every label is drawn anew
  }, [i18n, language])
}
