import { Editor, Path, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Block, BlockId, Report } from '#core/document/schema'
import { figuresShown } from '#core/document/text'
import { isAnnex } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { progressOf } from '#core/roll/progress'
import { isBlock } from '../editor/blocks'
import { goToBlock } from '../editor/edits'
import { notify } from '../session/shell'
import { useSession } from '../session/store'
import { useReview } from './review-store'

/**
 * Takes caret and view to the next place that is unfinished: a blank behind the caret in its own block, else the next
 * block that nobody has looked at or that has a blank.
 */
export function goToNextPending(): void {
  const { editor, session } = useSession.getState()
  if (editor === null || session.kind === 'empty') return
  const { report } = session
  const here = blockHere(editor)
  const blank = here && nextBlankIn(editor, here, report)
  if (blank) {
    goToChip(editor, blank)
    return
  }
  const next = progressOf(report).nextPending(here?.id)
  const block = report.body.find(({ id }) => id === next)
  if (block) goToPending(editor, block, report)
  else notify({ kind: 'finished' })
}

/** Keeps the blocks that are selected as they are, or the annex that was gone to last, and goes on to the next. */
export function keepSelected(): void {
  const { editor, markSeen } = useSession.getState()
  if (editor === null) return
  markSeen(selectedBlocks(editor))
  goToNextPending()
}

function goToPending(editor: Editor, block: Block, report: Report): void {
  if (isAnnex(block)) {
    useReview.setState({ annex: block.id })
    goToBlock(editor, block.id)
    return
  }
  const blank = isUnseen(report, block.id) ? null : nextBlankIn(editor, block, report)
  if (blank) goToChip(editor, blank)
  else goToText(editor, block.id)
}

function goToText(editor: Editor, block: BlockId): void {
  useReview.setState({ annex: null })
  goToBlock(editor, block)
  const { document } = globalThis
  document.getSelection()?.anchorNode?.parentElement?.closest('[data-unseen]')?.scrollIntoView({ block: 'center' })
}

function goToChip(editor: Editor, path: Path): void {
  useReview.setState({ annex: null })
  Transforms.select(editor, Editor.start(editor, path))
  ReactEditor.focus(editor)
  const [chip] = Editor.node(editor, path)
  ReactEditor.toDOMNode(editor, chip).scrollIntoView({ block: 'center' })
}

export function isUnseen({ carried }: Pick<Report, 'carried'>, id: BlockId): boolean {
  return carried?.blocks.some(({ block, seen }) => block === id && !seen) ?? false
}

function blockHere(editor: Editor): Block | null {
  const { annex } = useReview.getState()
  const node = editor.children.find((each) => isBlock(each) && each.id === annex) ?? caretBlock(editor)
  return node && isBlock(node) ? node : null
}

function caretBlock(editor: Editor) {
  const at = editor.selection && Range.end(editor.selection).path[0]
  return at === null || at === undefined ? undefined : editor.children[at]
}

function selectedBlocks(editor: Editor): readonly BlockId[] {
  const { annex } = useReview.getState()
  if (annex !== null) return [annex]
  if (!editor.selection) return []
  const [start, end] = Range.edges(editor.selection)
  const nodes = editor.children.slice(start.path[0], (end.path[0] ?? 0) + 1)
  return nodes.flatMap((node) => (isBlock(node) ? [node.id] : []))
}

/** The first inline of a block that shows a blank, behind the caret where that stands in the block. */
function nextBlankIn(editor: Editor, block: Block, report: Report): Path | null {
  if (isAnnex(block)) return null
  const at = editor.children.findIndex((node) => isBlock(node) && node.id === block.id)
  const context = { index: indexData(report), period: report.period, style: report.style }
  const caret = editor.selection && Range.end(editor.selection).path.slice(0, 2)
  const from = caret?.[0] === at ? caret : null
  const found = block.children.findIndex(
    (inline, place) =>
      (from === null || Path.isAfter([at, place], from)) &&
      figuresShown([inline], context).some(({ state }) => state === 'missing'),
  )
  return found < 0 ? null : [at, found]
}
