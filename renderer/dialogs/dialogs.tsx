import { inlineWords } from '#core/document/text'
import { AnnexOverReport } from '../annex/annex-over-report'
import { ExchangeDialogs } from '../import/exchange-dialogs'
import { InsertDialogs } from '../insert/insert-dialogs'
import { createReport } from '../session/files'
import { closeDialog, useShell } from '../session/shell'
import { useSession } from '../session/store'
import { saveTemplate } from '../session/templates'
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
    case 'none':
      return null
  }
}

function SaveOpenReport() {
  const session = useSession((state) => state.session)
  return session.kind === 'open' && <SaveTemplate report={session.report} onSave={saveTemplate} onClose={closeDialog} />
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
