import type { Editor, Range } from 'slate'
import { Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Inline, PeriodToken, Report } from '#core/document/schema'
import { type InlineWords, wordsIn } from '#core/document/text'
import { isAnnex, isClaim, isText } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import type { Leftover, StaleFix } from '#core/leftovers/find-leftovers'
import { askAgain, keepLeftover } from '#core/leftovers/kept'
import { mendAround } from '#core/leftovers/mend-around'
import { changeAnnex } from '../annex/annex-edits'
import { goToNextPlace } from '../data/go-to-place'
import { isAnnexNode, isBlock, isTextBlock } from '../editor/blocks'
import { goToBlock } from '../editor/edits'
import type { Matter } from '../editor/with-history'
import { showDialog } from '../session/shell'
import { useSession } from '../session/store'

/** A stretch of a block's printed text, as it was when it was looked for. */
export type Stretch = Pick<Leftover, 'block' | 'start' | 'end' | 'text'>

/** Takes selection, focus and view to what was left; to its block alone where it can not be selected. */
export function goToStretch(editor: Editor, left: Stretch): void {
  const range = rangeOf(editor, left)
  goToBlock(editor, left.block)
  if (!range) return
  Transforms.select(editor, range)
  const block = editor.children[range.anchor.path[0] ?? 0]
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' })
}

/** Takes the user to what was left: in the text, to the frame or to the next place where an indicator is shown. */
export function goToLeftover(editor: Editor, left: Leftover): void {
  if (left.place?.kind === 'frame') showDialog({ kind: 'frame' })
  else if (left.place?.indicator) goToNextPlace(editor, left.place.indicator)
  else goToStretch(editor, left)
}

/**
 * Whether what was left can be given other words from here: the words of a sentence that writes itself can not, nor what
 * reaches over two lines of an organ's name.
 */
export function isMendable(editor: Editor, report: Report, left: Leftover): boolean {
  if (left.place?.field === 'sender') return mendAround(report, left, { kind: 'text', text: left.text }) !== null
  return isAround(editor, left) || rangeOf(editor, left) !== null
}

/** Puts other words or a token in the place of what was left, as one step of undo; not when it was edited since. */
export function mend(editor: Editor, left: Leftover, fix: StaleFix): void {
  if (isAround(editor, left)) {
    mendBeside(editor, left, fix)
    return
  }
  const range = rangeOf(editor, left)
  if (!range) return
  editor.changeTogether(() => {
    if (fix.kind === 'text') return Transforms.insertText(editor, fix.text, { at: range })
    const token: PeriodToken = { type: 'periodToken', ...fix.token, children: [{ text: '' }] }
    Transforms.insertNodes(editor, token, { at: range })
  })
}

/** Keeps what was left as it is, as one step of undo; the report remembers it. */
export function keep(editor: Editor, left: Leftover): void {
  change(editor, keepLeftover(editor.matter, left))
}

/** Tells what was kept among the others again, as one step of undo. */
export function askForAgain(editor: Editor, left: Leftover): void {
  change(editor, askAgain(editor.matter, left))
}

function change(editor: Editor, next: Matter): void {
  if (next !== editor.matter) editor.changeMatter(next)
}

function isAround(editor: Editor, { place, block }: Leftover): boolean {
  return place !== undefined || editor.children.some((node) => isAnnexNode(node) && node.id === block)
}

/** Brings over what a mend around the text can touch: the frame, the names of indicators and plans, one annex. */
function mendBeside(editor: Editor, left: Leftover, fix: StaleFix): void {
  const { session } = useSession.getState()
  const mended = session.kind === 'open' ? mendAround(session.report, left, fix) : null
  if (mended === null) return
  const { frame, indicators, plans, body } = mended
  const annex = body.filter(isAnnex).find(({ id }) => id === left.block)
  editor.changeTogether(
    () => {
      if (annex) changeAnnex(editor, left.block, annex)
    },
    { ...editor.matter, frame, indicators, plans },
  )
}

/** Where the words stand in the editor; null when they do not stand there any more. */
function rangeOf(editor: Editor, { block, start, end, text }: Stretch): Range | null {
  const at = editor.children.findIndex((node) => isBlock(node) && node.id === block)
  const node = editor.children[at]
  if (!node || !isTextBlock(node)) return null
  const { matter } = editor
  const words = wordsOf(matter)
  const runs = runsOf(node.children, [at], 0, words)
  const first = runs.find((run) => start >= run.start && start < run.start + run.text.length)
  const last = runs.find((run) => end > run.start && end <= run.start + run.text.length)
  const printed = runs.map((run) => run.text).join('')
  if (!first?.isTyped || !last?.isTyped || printed.slice(start, end) !== text) return null
  return {
    anchor: { path: [...first.path], offset: start - first.start },
    focus: { path: [...last.path], offset: end - last.start },
  }
}

const known = new WeakMap<Matter, InlineWords>()

/** Asked for each of many leftovers at once. */
function wordsOf(matter: Matter): InlineWords {
  const words = known.get(matter) ?? wordsIn({ index: indexData(matter), period: matter.period, style: matter.style })
  known.set(matter, words)
  return words
}

type Run = {
  readonly path: readonly number[]
  readonly start: number
  readonly text: string
  readonly isTyped: boolean
}

/** What a line prints, piece by piece, with where each is in the editor and in the printed text. */
function runsOf(inlines: readonly Inline[], above: readonly number[], from: number, words: InlineWords): Run[] {
  let start = from
  return inlines.flatMap((inline, at): readonly Run[] => {
    const path = [...above, at]
    const runs = isClaim(inline)
      ? runsOf(inline.children, path, start, words)
      : [{ path, start, text: isText(inline) ? inline.text : words(inline), isTyped: isText(inline) }]
    start = runs.reduce((sum, { text }) => sum + text.length, start)
    return runs
  })
}
