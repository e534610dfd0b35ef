import { Editor, Path, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { type Place, placesOf } from '#core/document/places'
import type { IndicatorId } from '#core/indicators/schema'
import { bodyOf } from '../editor/blocks'
import { goToBlock } from '../editor/edits'

/**
 * Takes caret, focus and view to the next place of the text that uses an indicator, after the one that is selected now
 * and from the first again after the last. Nothing happens when there is none.
 */
export function goToNextPlace(editor: Editor, indicator: IndicatorId): void {
  const places = placesOf(bodyOf(editor)).filter((place) => place.indicator === indicator)
  const next = nextAfter(places, lastGoneTo(editor, places))
  if (!next) return
  const isAnnex = next.path.length === 1
  if (isAnnex) {
    annexGoneTo.set(editor, next)
    goToBlock(editor, next.block)
  } else {
    annexGoneTo.delete(editor)
    const path = [...next.path]
    Transforms.select(editor, next.figure ? Editor.start(editor, path) : Editor.range(editor, path))
    ReactEditor.focus(editor)
    const [node] = Editor.node(editor, path)
    ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' })
  }
}

/** The annex that was gone to last: it takes no caret that would tell. */
const annexGoneTo = new WeakMap<Editor, Place>()

function lastGoneTo(editor: Editor, places: readonly Place[]): readonly number[] | null {
  const annex = annexGoneTo.get(editor)
  const isStill = places.some(({ indicator, block }) => indicator === annex?.indicator && block === annex.block)
  return annex && isStill ? annex.path : (editor.selection?.anchor.path ?? null)
}

function nextAfter(places: readonly Place[], at: readonly number[] | null): Place | undefined {
  if (at === null) return places[0]
  return places.find(({ path }) => Path.compare([...path], [...at]) > 0) ?? places[0]
}
