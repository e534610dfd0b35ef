import { type ReactNode, useMemo } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Report } from '#core/document/schema'
import { indexData } from '#core/indicators/data-set'
import type { FigureContext } from '#core/indicators/wording'
import { blockAtCaret } from '../editor/blocks'
import { insertFigure } from '../editor/insert-edits'
import { closeDialog } from '../session/shell'
import { useSession } from '../session/store'
import { FigureDialog } from './figure-dialog'
import type { InsertDialog } from './insert-dialog'
import { ToIndicatorDialog } from './to-indicator-dialog'

/** The dialogs that bring the data set into the text, over the report that is open. */
export function InsertDialogs({ dialog }: { readonly dialog: InsertDialog }) {
  const editor = useSession((state) => state.editor)
  const session = useSession((state) => state.session)
  if (editor === null || session.kind !== 'open') return null
  return <OverReport dialog={dialog} editor={editor} report={session.report} />
}

type Props = { readonly dialog: InsertDialog; readonly editor: Editor; readonly report: Report }

function OverReport({ dialog, editor, report }: Props): ReactNode {
  const context = useMemo((): FigureContext => {
    const { period, style } = report
    return { index: indexData(report), period, style }
  }, [report])

  const close = () => {
    closeDialog()
    ReactEditor.focus(editor)
  }

  switch (dialog.kind) {
    case 'figure':
      return (
        <FigureDialog
          data={report}
          context={context}
          inHeading={blockAtCaret(editor)?.[0].type === 'heading'}
          onInsert={(figure, data) => {
            insertFigure(editor, figure, context, { at: dialog.at, data })
            close()
          }}
          onClose={close}
        />
      )
    case 'toIndicator':
      return (
        <ToIndicatorDialog
          data={report}
          context={context}
          selected={dialog.selected}
          onInsert={(figure, data, reading) => {
            insertFigure(editor, figure, context, { at: dialog.selected.rangeOf(reading), data })
            close()
          }}
          onClose={close}
        />
      )
  }
}
