import { type Editor, Transforms } from 'slate'
import { alignSequences } from '#core/compare/align'
import type { Block } from '#core/document/schema'
import { bodyOf } from './blocks'

/**
 * Brings the text to another body, of whatever order. Blocks that are the very same objects stay where they can, so that
 * they are not drawn again and undo has little to keep.
 */
export function bringBody(editor: Editor, body: readonly Block[]): void {
  const now = bodyOf(editor)
  const own = new Set(now)
  const matches = alignSequences(
    now.map((block) => block.id),
    body.map((block) => (own.has(block) ? block.id : `${block.id} of another time`)),
  )
  const [staying, placed] = [new Set(matches.map(([from]) => from)), new Set(matches.map(([, to]) => to))]
  for (const at of [...now.keys()].reverse()) {
    if (!staying.has(at)) Transforms.removeNodes(editor, { at: [at] })
  }
  for (const [at, block] of body.entries()) {
    if (!placed.has(at)) Transforms.insertNodes(editor, block, { at: [at] })
  }
}
