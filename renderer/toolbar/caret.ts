import { useSyncExternalStore } from 'react'
import type { Editor } from 'slate'
import { isLandmark } from '#core/document/outline'
import type { BlockId } from '#core/document/schema'
import { blockAtCaret, isBlock } from '../editor/blocks'
import { type BlockKind, blockKindAt, isMarked, type Mark } from '../editor/edits'

/** Where the caret stands, as far as toolbar and outline show it. */
export type Caret = {
  readonly marks: Readonly<Record<Mark, boolean>>
  readonly block: BlockKind | null
  /** The nearest heading or numbered paragraph of the outline at or above the caret. */
  readonly landmark: BlockId | null
}

type Watched = { caret: Caret; readonly watchers: Set<() => void> }

const nowhere: Caret = { marks: { bold: false, italic: false, underline: false }, block: null, landmark: null }

/** Where the caret of an editor stands. Draws anew only when that changes, not with every letter. */
export function useCaret(editor: Editor | null): Caret {
  const watched = editor === null ? null : watchedOf(editor)
  return useSyncExternalStore(
    (watcher) => {
      watched?.watchers.add(watcher)
      return () => watched?.watchers.delete(watcher)
    },
    () => watched?.caret ?? nowhere,
  )
}

const everWatched = new WeakMap<Editor, Watched>()

function watchedOf(editor: Editor): Watched {
  const known = everWatched.get(editor)
  if (known !== undefined) return known
  const watched: Watched = { caret: caretOf(editor), watchers: new Set() }
  const { onChange } = editor
  editor.onChange = (options) => {
    onChange(options)
    const caret = caretOf(editor)
    if (JSON.stringify(caret) === JSON.stringify(watched.caret)) return
    watched.caret = caret
    for (const watcher of watched.watchers) watcher()
  }
  everWatched.set(editor, watched)
  return watched
}

function caretOf(editor: Editor): Caret {
  const index = blockAtCaret(editor)?.[1][0]
  if (index === undefined) return nowhere
  return {
    marks: {
      bold: isMarked(editor, 'bold'),
      italic: isMarked(editor, 'italic'),
      underline: isMarked(editor, 'underline'),
    },
    block: blockKindAt(editor),
    landmark: landmarkAbove(editor, index),
  }
}

/** Looks upwards from the caret, for the nearest is near however long the report is. */
function landmarkAbove(editor: Editor, index: number): BlockId | null {
  for (let at = index; at >= 0; at -= 1) {
    const block = editor.children[at]
    if (block && isBlock(block) && isLandmark(block)) return block.id
  }
  return null
}
