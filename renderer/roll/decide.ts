import { type Editor, Transforms } from 'slate'
import type { Block, Report } from '#core/document/schema'
import { applyRoll } from '#core/roll/roll-forward'
import { bodyOf, isBlock } from '../editor/blocks'
import type { Decision } from '../editor/with-history'
import { notify } from '../session/shell'
import { useSession } from '../session/store'
import { type Decisions, decidedOf } from './decisions'
import { type Draft, merge } from './merge'
import { decisionsNow, type Rolled, useReview } from './review-store'

/**
 * Takes changes of the roll or keeps the old, as one step of undo. What was edited since keeps the user's hand: it is
 * told, and such a change stays undecided.
 */
export function decide(ids: readonly string[], decision: Decision): void {
  const { editor } = useSession.getState()
  const { rolled } = useReview.getState()
  if (editor === null || rolled === null || ids.length === 0) return
  const start: State = { draft: draftIn(editor), decisions: decisionsNow(), clashes: 0 }
  const end = decided(start, ids, decision, rolled)
  if (end.clashes > 0) notify({ kind: 'failure', failure: { ok: false, code: 'review/edited', values: {} } })
  if (end.decisions !== start.decisions) put(editor, end)
}

type State = { readonly draft: Draft; readonly decisions: Decisions; readonly clashes: number }

/** Halves what clashes until what can be done is found. */
function decided(state: State, ids: readonly string[], decision: Decision, rolled: Rolled): State {
  const decisions = new Map([...state.decisions, ...ids.map((id): [string, Decision] => [id, decision])])
  const { draft, isWhole } = merge(state.draft, draftBy(state.decisions, rolled), draftBy(decisions, rolled))
  if (isWhole) return { ...state, draft, decisions }
  if (ids.length === 1) return { ...state, clashes: state.clashes + 1 }
  const half = Math.ceil(ids.length / 2)
  const first = decided(state, ids.slice(0, half), decision, rolled)
  return decided(first, ids.slice(half), decision, rolled)
}

const drafts = new WeakMap<Decisions, Report>()

/** What the roll gives without the changes that were refused. */
function draftBy(decisions: Decisions, { last, roll }: Rolled): Report {
  const known = drafts.get(decisions)
  if (known?.id === roll.report.id) return known
  const accepted = new Set(roll.changes.flatMap(({ id }) => (decisions.get(id) === 'refused' ? [] : [id])))
  const draft = accepted.size === roll.changes.length ? roll.report : applyRoll(last, roll, accepted)
  drafts.set(decisions, draft)
  return draft
}

function draftIn(editor: Editor): Draft {
  return { ...editor.matter, body: bodyOf(editor) }
}

function put(editor: Editor, { draft, decisions }: State): void {
  const { body, carried, ...matter } = draft
  const { stage: _, carried: __, origin: ___, kept: ____, ...others } = editor.matter
  const reviewed = carried && (draft.origin ? { ...carried, decided: decidedOf(decisions) } : carried)
  const next = { ...others, ...matter, ...(reviewed && { carried: reviewed }), decisions }
  editor.changeTogether(() => replaceBlocks(editor, body), next)
}

/** Brings the editor to a body that differs in few blocks and keeps the order of the others. */
function replaceBlocks(editor: Editor, body: readonly Block[]): void {
  const wanted = new Set(body.map(({ id }) => id))
  for (const [at, node] of [...editor.children.entries()].reverse()) {
    if (isBlock(node) && !wanted.has(node.id)) Transforms.removeNodes(editor, { at: [at] })
  }
  for (const [at, block] of body.entries()) {
    const node = editor.children[at]
    if (node === block) continue
    if (node && isBlock(node) && node.id === block.id) Transforms.removeNodes(editor, { at: [at] })
    Transforms.insertNodes(editor, block, { at: [at] })
  }
}
