import { Editor, type Range, Transforms } from 'slate'
import { endOfText } from '../editor/blocks'
import { notify, showDialog } from '../session/shell'
import { useSession } from '../session/store'
import { selectedPhrase } from './selected-phrase'

/** Asks for a figure to put at the caret. */
export function askFigure(): void {
  const { editor } = useSession.getState()
  if (editor !== null) showDialog({ kind: 'figure', at: placeIn(editor) })
}

/** Asks what the selected number is; says why when it cannot be read. */
export function askToIndicator(): void {
  const { editor } = useSession.getState()
  if (editor === null) return
  const read = selectedPhrase(editor, editor.matter.indicators)
  if (read.ok) showDialog({ kind: 'toIndicator', selected: read.value })
  else notify({ kind: 'failure', failure: read })
}

/** The selection; without one, the end of the text, where the caret then stands. */
function placeIn(editor: Editor): Range {
  if (editor.selection) return editor.selection
  const end = Editor.end(editor, [endOfText(editor) - 1])
  Transforms.select(editor, end)
  return { anchor: end, focus: end }
}
