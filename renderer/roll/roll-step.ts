import type { BaseOperation, Editor } from 'slate'
import type { Block, Report } from '#core/document/schema'
import { bodyOf } from '../editor/blocks'
import { matterOf } from '../editor/report-editor'
import { useSession } from '../session/store'
import type { Rolled } from './review-store'

/**
 * Makes the roll that led to the open draft the first step of its history: one undo gives back the text and the data of
 * the last report, as if all had been refused, and one redo the draft.
 */
export function makeRollAStep({ last, roll }: Rolled): void {
  const { editor } = useSession.getState()
  if (editor === null) return
  const refused = new Map(roll.changes.map(({ id }) => [id, 'refused' as const]))
  editor.history.undos.unshift({
    matter: { before: { ...matterOf(last), decisions: refused }, after: editor.matter },
    operations: replacing(last, editor),
    selectionBefore: null,
    from: -1, // no revision of the draft's own
    to: 0,
  })
  useSession.setState({}) // the history is no part of the state, yet the buttons show it
}

/** What leads from the blocks of the last report to those that are open, the ones that stayed left alone. */
function replacing({ body }: Report, editor: Editor): BaseOperation[] {
  const now = bodyOf(editor)
  const [before, after] = [new Set<Block>(body), new Set<Block>(now)]
  const removed = [...body.entries()].filter(([, block]) => !after.has(block)).reverse()
  const inserted = [...now.entries()].filter(([, block]) => !before.has(block))
  return [
    ...removed.map(([at, node]): BaseOperation => ({ type: 'remove_node', path: [at], node })),
    ...inserted.map(([at, node]): BaseOperation => ({ type: 'insert_node', path: [at], node })),
  ]
}
