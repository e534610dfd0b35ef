import type { Editor, Range } from 'slate'
import { Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Inline, PeriodToken } from '#core/document/schema'
import { type InlineWords, wordsIn } from '#core/document/text'
import { isClaim, isText } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import type { PeriodId } from '#core/indicators/schema'
import type { Leftover, StaleFix } from '#core/roll/stale'
import { isBlock, isTextBlock } from '../editor/blocks'
import { goToBlock } from '../editor/edits'

/** A stretch of a block's printed text, as it was when it was looked for. */
export type Stretch = Pick<Leftover, 'block' | 'start' | 'end' | 'text'>

/** Takes selection, focus and view to what was left; to its block alone where it can not be selected. */
export function goToStretch(editor: Editor, left: Stretch, period: PeriodId): void {
  const range = rangeOf(editor, left, period)
  goToBlock(editor, left.block)
  if (!range) return
  Transforms.select(editor, range)
  const block = editor.children[range.anchor.path[0] ?? 0]
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' })
}

/** Whether what was left stands in text that can be typed in: a title of an annex and a sentence's own words can not. */
export function isMendable(editor: Editor, left: Stretch, period: PeriodId): boolean {
  return rangeOf(editor, left, period) !== null
}

/** Puts other words or a token in the place of what was left, as one step of undo; not when it was edited since. */
export function mend(editor: Editor, left: Stretch, fix: StaleFix, period: PeriodId): void {
  const range = rangeOf(editor, left, period)
  if (!range) return
  editor.changeTogether(() => {
    if (fix.kind === 'text') return Transforms.insertText(editor, fix.text, { at: range })
    const token: PeriodToken = { type: 'periodToken', ...fix.token, children: [{ text: '' }] }
    Transforms.insertNodes(editor, token, { at: range })
  })
}

/** Where the words stand in the editor; null when they do not stand there any more. */
function rangeOf(editor: Editor, { block, start, end, text }: Stretch, period: PeriodId): Range | null {
  const at = editor.children.findIndex((node) => isBlock(node) && node.id === block)
  const node = editor.children[at]
  if (!node || !isTextBlock(node)) return null
  const { matter } = editor
  const words = wordsIn({ index: indexData(matter), period, style: matter.style })
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
