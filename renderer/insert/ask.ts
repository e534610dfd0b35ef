import { Editor, type Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { IndicatorBlock } from '#core/document/schema'
import { fail } from '#core/result'
import { blockAtCaret, endOfText } from '../editor/blocks'
import { canPin, claimAt } from '../editor/insert-edits'
import { notify, showDialog } from '../session/shell'
import { useSession } from '../session/store'
import { selectedPhrase } from './selected-phrase'

/** The editor of the open report, told of a selection that the window has and it has not heard of yet. */
function settledEditor(): Editor | null {
  const { editor } = useSession.getState()
  const shown = document.getSelection()
  if (editor === null || !shown?.rangeCount || !ReactEditor.isFocused(editor)) return editor
  const selection = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
  if (selection) Transforms.select(editor, selection)
  return editor
}

/** Asks for a figure to put at the caret. */
export function askFigure(): void {
  const editor = settledEditor()
  if (editor !== null) showDialog({ kind: 'figure', at: placeIn(editor) })
}

/** Asks what the selected number is; says why when it cannot be read. A heading keeps words only. */
export function askToIndicator(): void {
  const editor = settledEditor()
  if (editor === null) return
  const isHeading = blockAtCaret(editor)?.[0].type === 'heading'
  const read = isHeading ? fail('insert/heading') : selectedPhrase(editor, editor.matter.indicators)
  if (read.ok) showDialog({ kind: 'toIndicator', selected: read.value })
  else notify({ kind: 'failure', failure: read })
}

/** Asks for a sentence to put at the caret. */
export function askSentence(): void {
  const editor = settledEditor()
  if (editor !== null) showDialog({ kind: 'sentence', at: placeIn(editor), edited: null })
}

/** Shows the form of a sentence of the text. */
export function askAboutSentence(editor: Editor, sentence: IndicatorBlock): void {
  const path = ReactEditor.findPath(editor, sentence)
  Transforms.select(editor, path)
  showDialog({ kind: 'sentence', at: Editor.range(editor, path), edited: [sentence, path] })
}

/** Asks what the selected words are to be pinned to; of the claim at the caret when nothing is selected. */
export function askClaim(): void {
  const editor = settledEditor()
  if (editor === null) return
  const edited = claimAt(editor)
  const at = editor.selection
  if (edited !== null) showDialog({ kind: 'claim', at: Editor.range(editor, edited[1]), edited })
  else if (at !== null && canPin(editor, at)) showDialog({ kind: 'claim', at, edited: null })
  else notify({ kind: 'failure', failure: fail('insert/claim') })
}

/** The selection; without one, the end of the text, where the caret then stands. */
function placeIn(editor: Editor): Range {
  if (editor.selection) return editor.selection
  const end = Editor.end(editor, [endOfText(editor) - 1])
  Transforms.select(editor, end)
  return { anchor: end, focus: end }
}
