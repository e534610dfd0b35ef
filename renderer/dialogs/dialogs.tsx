import { inlineWords } from '#core/document/text'
import type { Restated } from '#core/roll/restated'
import { AnnexOverReport } from '../annex/annex-over-report'
import { ExchangeDialogs } from '../import/exchange-dialogs'
import { ImportedOverReport } from '../import/imported-over-report'
import { InsertDialogs } from '../insert/insert-dialogs'
import { RecoveryArea } from '../recovery/recovery-area'
import { RestatedDialog } from '../roll/restated-dialog'
import { RollDialog } from '../roll/roll-dialog'
import { createReport } from '../session/files'
import { closeDialog, useShell } from '../session/shell'
import { useSession } from '../session/store'
import { saveTemplate } from '../session/templates'
import { saveLog } from '../support/ask-log'
import { LogDialog } from '../support/log-dialog'
import { reopen } from '../versions/ask'
import { ReopenDialog } from '../versions/reopen-dialog'
import { restore } from '../versions/restore'
import { RestoreDialog } from '../versions/restore-dialog'
import type { OpenVersion } from '../versions/versions-store'
import { FrameDialog } from './frame-dialog'
import { NewReport } from './new-report'
import { SaveTemplate } from './save-template'

/** The dialog that stands over the page, if one does. */
export function Dialogs() {
  const dialog = useShell((state) => state.dialog)
  const start = useShell((state) => state.start)
  switch (dialog.kind) {
    case 'newReport':
      return (
        <NewReport
          templates={start.templates}
          template={dialog.template}
          year={start.year}
          onCreate={(template, period) => void createReport(template.id, period)}
          onClose={closeDialog}
        />
      )
    case 'frame':
      return <Frame />
    case 'saveTemplate':
      return <SaveOpenReport />
    case 'figure':
    case 'toIndicator':
    case 'sentence':
    case 'claim':
      return <InsertDialogs dialog={dialog} />
    case 'annex':
      return <AnnexOverReport annex={dialog.annex} />
    case 'import':
    case 'collect':
      return <ExchangeDialogs dialog={dialog} />
    case 'imported':
      return <ImportedOverReport file={dialog.file} />
    case 'roll':
      return <RollOverReport />
    case 'restated':
      return <RestatedOverReport restated={dialog.restated} />
    case 'reopen':
      return <ReopenDialog reports={dialog.reports} onOpen={(report) => void reopen(report)} onClose={closeDialog} />
    case 'restore':
      return <RestoreOverReport version={dialog.version} />
    case 'recovery':
      return <RecoveryArea />
    case 'log':
      return <LogDialog text={dialog.text} onSave={() => void saveLog()} onClose={closeDialog} />
    case 'none':
      return null
  }
}

function SaveOpenReport() {
  const session = useSession((state) => state.session)
  return session.kind === 'open' && <SaveTemplate report={session.report} onSave={saveTemplate} onClose={closeDialog} />
}

function RestatedOverReport({ restated }: { readonly restated: readonly Restated[] }) {
  const session = useSession((state) => state.session)
  if (session.kind !== 'open') return null
  return <RestatedDialog report={session.report} restated={restated} onClose={closeDialog} />
}

function RestoreOverReport({ version }: { readonly version: OpenVersion }) {
  const session = useSession((state) => state.session)
  const profiles = useShell(({ start }) => start.profiles)
  if (session.kind !== 'open') return null
  const profile = profiles.find(({ id }) => id === version.report.profile) ?? profiles[0]
  if (profile === undefined) return null
  return (
    <RestoreDialog
      version={version}
      report={session.report}
      profile={profile}
      onRestore={(what) => restore(version, what)}
      onClose={closeDialog}
    />
  )
}

function RollOverReport() {
  const session = useSession((state) => state.session)
  const profiles = useShell(({ start }) => start.profiles)
  if (session.kind !== 'open') return null
  const { report } = session
  const profile = profiles.find(({ id }) => id === report.profile) ?? profiles[0]
  return profile && <RollDialog report={report} profile={profile} onClose={closeDialog} />
}

function Frame() {
  const session = useSession((state) => state.session)
  const changeForm = useSession((state) => state.changeForm)
  if (session.kind !== 'open') return null
  const { report } = session
  return (
    <FrameDialog
      frame={report.frame}
      style={report.style}
      words={inlineWords(report)}
      onChange={changeForm}
      onClose={closeDialog}
    />
  )
}
