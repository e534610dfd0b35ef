import { z } from 'zod'
import { blockId, type Inline, type Report } from '#core/document/schema'
import { isAnnex, isClaim, isText } from '#core/document/walk'

/**
 * A word that an input method is still composing: it stands on the screen and not yet in the report. `path` leads from
 * its block to the text it will enter, before the letter `offset`.
 */
export const pending = z.strictObject({
  block: blockId,
  path: z.array(z.int().min(0)).min(1).max(2),
  offset: z.int().min(0),
  text: z.string().min(1).max(1_000),
})
export type Pending = z.infer<typeof pending>

/** The report with the word in its place; as it is, where that place is no longer there. */
export function withPending(report: Report, word: Pending | null): Report {
  if (word === null) return report
  const at = report.body.findIndex(({ id }) => id === word.block)
  const block = report.body[at]
  if (block === undefined || isAnnex(block)) return report
  const children = entered(block.children, word.path, word)
  return children === null ? report : { ...report, body: report.body.with(at, { ...block, children }) }
}

function entered<T extends Inline>(inlines: readonly T[], [index = -1, ...deeper]: readonly number[], word: Pending) {
  const inline = inlines[index]
  if (inline === undefined) return null
  const next = grown(inline, deeper, word)
  return next === null ? null : inlines.with(index, next)
}

function grown<T extends Inline>(inline: T, path: readonly number[], { offset, text, ...place }: Pending): T | null {
  if (isText(inline) && path.length === 0) {
    const { text: before } = inline
    return offset > before.length ? null : { ...inline, text: before.slice(0, offset) + text + before.slice(offset) }
  }
  if (!isClaim(inline) || path.length === 0) return null
  const children = entered(inline.children, path, { offset, text, ...place })
  return children && { ...inline, children }
}
