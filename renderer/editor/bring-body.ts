import { type Editor, Transforms } from 'slate'
import { alignSequences, type Match } from '#core/compare/align'
import type { Block } from '#core/document/schema'
import { bodyOf } from './blocks'

/** Each insertion costs what was inserted before it: more places than these are filled at once, with all between them. */
const mostPlaces = 60

type Run = { readonly at: number; readonly blocks: Block[] }

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
  const runs = runsBetween(body, matches)
  if (runs.length > mostPlaces) bring(editor, body, atEnds(matches, now.length, body.length))
  else bring(editor, body, matches)
}

function bring(editor: Editor, body: readonly Block[], matches: readonly Match[]): void {
  const staying = new Set(matches.map(([from]) => from))
  for (const at of [...editor.children.keys()].reverse()) {
    if (!staying.has(at)) Transforms.removeNodes(editor, { at: [at] })
  }
  for (const { at, blocks } of runsBetween(body, matches)) Transforms.insertNodes(editor, blocks, { at: [at] })
}

/** The matches that the two sides begin and end with. */
function atEnds(matches: readonly Match[], fromLength: number, toLength: number): readonly Match[] {
  const begin = matches.findIndex(([from, to], at) => from !== at || to !== at)
  if (begin < 0) return matches
  const end = matches.findLastIndex(([from, to], at) => {
    const left = matches.length - at
    return from !== fromLength - left || to !== toLength - left
  })
  return [...matches.slice(0, begin), ...matches.slice(Math.max(begin, end + 1))]
}

/** What of the body stands in no match, neighbours together. */
function runsBetween(body: readonly Block[], matches: readonly Match[]): readonly Run[] {
  const placed = new Set(matches.map(([, to]) => to))
  const runs: Run[] = []
  for (const [at, block] of body.entries()) {
    const last = runs.at(-1)
    if (placed.has(at)) continue
    if (last && last.at + last.blocks.length === at) last.blocks.push(block)
    else runs.push({ at, blocks: [block] })
  }
  return runs
}
