import type { Inline, TextBlock } from '#core/document/schema'
import { isClaim, isIndicatorBlock, isText } from '#core/document/walk'

/** What a paragraph may end with already, the mark of the end of the text among them. */
const closing = /[\s.,;:]*(\.\/\.)?\s*$/

/**
 * The body with the form's mark at its very end, './.' or '.', in place of the closing punctuation that was typed.
 * A body that still ends with a heading has no end to mark.
 *
 * Source: Decree 30/2020, Phụ lục III, form 1.4: the text ends './.'.
 */
export function closeText(body: readonly TextBlock[], end: string): readonly TextBlock[] {
  const last = body.at(-1)
  if (last?.type !== 'paragraph') return body
  return [...body.slice(0, -1), { ...last, children: [...closed(last.children, end)] }]
}

function closed(inlines: readonly Inline[], end: string): readonly Inline[] {
  const last = inlines.at(-1)
  if (last === undefined) return [{ text: end }]
  const before = inlines.slice(0, -1)
  if (isIndicatorBlock(last)) return [...before, { ...last, end: 'none' }, { text: end }]
  // a claim gives up the stop that it ends with; the mark itself claims nothing
  if (isClaim(last)) return [...before, ...closed(last.children, end)]
  if (!isText(last)) return [...inlines, { text: end }]
  const left = last.text.replace(closing, '')
  // Nothing but punctuation: what ends the sentence stands before it.
  if (left === '' && inlines.length > 1) return closed(before, end)
  return [...before, { ...last, text: left + end }]
}
