import type { Editor } from 'slate'
import type { BlockId } from '#core/document/schema'
import type { RollChange } from '#core/roll/change'
import { goToNextPlace } from '../data/go-to-place'
import { isBlock } from '../editor/blocks'
import { goToBlock } from '../editor/edits'
import { useReview } from './review-store'

/** What takes the user to the place of a change; null for one of the whole report. */
export function goToChange({ block, indicator }: RollChange, editor: Editor): (() => void) | null {
  if (block) return () => goToBlock(editor, shownAt(block, editor))
  return indicator ? () => goToNextPlace(editor, indicator) : null
}

/** A block that was left out is shown struck behind the nearest one above it, or before the first. */
export function shownAt(block: BlockId, editor: Editor): BlockId {
  const there = new Set<BlockId>(editor.children.flatMap((node) => (isBlock(node) ? [node.id] : [])))
  const body = useReview.getState().rolled?.last.body ?? []
  const at = body.findIndex(({ id }) => id === block)
  const isThere = ({ id }: { readonly id: BlockId }) => there.has(id)
  return (body.slice(0, at + 1).findLast(isThere) ?? body.find(isThere))?.id ?? block
}
