import { createEditor, Editor } from 'slate'
import { withReact } from 'slate-react'
import { blockRefersToKnown, knownIn } from '#core/document/references'
import type { BlockId, Report } from '#core/document/schema'
import { wordsIn } from '#core/document/text'
import { indexData } from '#core/indicators/data-set'
import { decisionsIn } from '../roll/decisions'
import { withAnnexes } from './with-annexes'
import { withCarried } from './with-carried'
import { withClaims } from './with-claims'
import { withFigures } from './with-figures'
import { type Matter, withHistory } from './with-history'
import { withPaste } from './with-paste'
import { withStructure } from './with-structure'

/** Blocks in one chunk of the page: what is far from the screen is skipped chunk by chunk. */
const chunkSize = 30

/**
 * The editor of one report: its value is the report's body, its matter the rest that a user can change. `now` is a
 * clock in ms. The body comes out normalized, with nothing to undo.
 */
export function createReportEditor(report: Report, newId: () => BlockId, now: () => number): Editor {
  const editor = withHistory(withReact(createEditor()), matterOf(report), now)
  withFigures(editor, (chip) => {
    const { period, style } = editor.matter
    return wordsIn({ index: indexData(editor.matter), period, style })(chip)
  })
  withPaste(withStructure(withAnnexes(withClaims(editor), newId), newId), newId, (block) =>
    blockRefersToKnown(block, knownIn(editor.matter)),
  )
  editor.getChunkSize = (node) => (Editor.isEditor(node) ? chunkSize : null)
  editor.children = report.body
  Editor.normalize(editor, { force: true })
  Object.assign(editor.history, { undos: [], redos: [], revision: 0 })
  return withCarried(editor)
}

export function matterOf({ id: _, body: __, ...matter }: Report): Matter {
  const decided = matter.carried?.decided
  return decided ? { ...matter, decisions: decisionsIn(decided) } : matter
}
