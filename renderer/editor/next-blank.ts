import { Editor, Path, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { figuresShown } from '#core/document/text'
import type { FigureContext } from '#core/indicators/wording'
import { bodyOf } from './blocks'

/**
 * Takes caret, focus and view to the next place after the caret that is still blank, from the end on to the first one
 * again, so that a report is filled in by going from one to the next. Enter there opens its data.
 */
export function goToNextBlank(editor: Editor, context: FigureContext): void {
  const blanks = blanksOf(editor, context)
  const caret = editor.selection && Range.end(editor.selection).path.slice(0, 2)
  const next = blanks.find((path) => caret !== null && Path.compare(path, caret) > 0) ?? blanks[0]
  if (next === undefined) return
  Transforms.select(editor, Editor.start(editor, next))
  ReactEditor.focus(editor)
  const [chip] = Editor.node(editor, next)
  ReactEditor.toDOMNode(editor, chip).scrollIntoView({ block: 'center' })
}

/** Where something stands in a line that shows a blank, in order. */
function blanksOf(editor: Editor, context: FigureContext): readonly Path[] {
  return bodyOf(editor).flatMap(({ children }, block) =>
    children.flatMap((inline, at) =>
      figuresShown([inline], context).some(({ state }) => state === 'missing') ? [[block, at]] : [],
    ),
  )
}
