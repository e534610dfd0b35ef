import { Editor, Path, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Claim, Inline } from '#core/document/schema'
import { isClaim } from '#core/document/walk'
import { claimStands } from '#core/indicators/claims'
import type { FigureContext } from '#core/indicators/wording'
import { bodyOf } from './blocks'

/** The claims among inlines that the figures no longer bear. */
export function failingClaims(inlines: readonly Inline[], context: FigureContext): readonly Claim[] {
  return inlines.filter(isClaim).filter(({ terms }) => claimStands(terms, context) === 'fails')
}

/** Selects the next claim after the caret that the figures no longer bear, from the end on the first one again. */
export function goToNextFailing(editor: Editor, context: FigureContext): void {
  const failing = bodyOf(editor).flatMap(({ children }) => failingClaims(children, context))
  const paths = failing.map((claim) => ReactEditor.findPath(editor, claim))
  const caret = editor.selection && Range.start(editor.selection).path.slice(0, 2)
  const next = paths.find((path) => caret !== null && Path.compare(path, caret) > 0) ?? paths[0]
  if (next === undefined) return
  Transforms.select(editor, Editor.range(editor, next))
  ReactEditor.focus(editor)
  const [claim] = Editor.node(editor, next)
  ReactEditor.toDOMNode(editor, claim).scrollIntoView({ block: 'center' })
}
