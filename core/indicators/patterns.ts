import { z } from 'zod'
import type { Indicator } from '#core/indicators/schema'
import {
  type Clause,
  clause,
  type Sentence,
  type SentenceItem,
  type SentencePart,
  sentence,
} from '#core/indicators/sentence-schema'

const bilingual = z.strictObject({ vi: z.string().min(1).max(200), en: z.string().min(1).max(200) })
const clauses = z.array(clause).min(1).max(8)

/** What is said of one indicator, and of each of its parts. */
const patternItem = z.strictObject({
  clauses,
  parts: z.strictObject({ as: z.enum(['brackets', 'including']), clauses }).optional(),
})
type PatternItem = z.infer<typeof patternItem>

/** A way to say things (câu mẫu), without the indicators of which it says them. */
export const pattern = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: bilingual,
  /** A sentence of a real report that is so made. */
  example: z.string().min(1).max(400),
  /** For the first indicator, the second and so on; the last one is for all that are left. */
  items: z.array(patternItem).min(1).max(10),
  joint: sentence.shape.joint,
  start: sentence.shape.start,
  end: sentence.shape.end,
})
export type Pattern = z.infer<typeof pattern>

export const patternFile = z.strictObject({ format: z.literal(1), patterns: z.array(pattern).min(1).max(200) })

/**
 * The sentence that a pattern makes of indicators, in their order. A pattern with parts speaks of the first indicator
 * as a whole: its parts are the other indicators, or with none those that its own definition names. How a rate changes
 * is said in points, whatever the pattern says: in per cent it would be the growth of a percentage.
 *
 * Throws without an indicator, a bug of the caller.
 */
export function applyPattern({ items, joint, start, end }: Pattern, indicators: readonly Indicator[]): Sentence {
  const [whole, ...others] = indicators
  const [first] = items
  if (!whole || !first) throw new Error('a pattern without an indicator')
  const made = first.parts
    ? [withParts(first, whole, others)]
    : indicators.map((each, at) => saidOf(each, (items[at] ?? items.at(-1) ?? first).clauses))
  return { items: made, joint, start, end }
}

function withParts({ clauses: own, parts }: PatternItem, whole: Indicator, others: readonly Indicator[]): SentenceItem {
  const said = saidOf(whole, own)
  if (!parts) return said
  const named = (whole.parts ?? []).map((indicator) => ({ indicator, subject: '', clauses: parts.clauses }))
  const items = others.length > 0 ? others.map((each) => saidOf(each, parts.clauses)) : named
  return items.length > 0 ? { ...said, parts: { as: parts.as, items } } : said
}

function saidOf({ id, unit }: Indicator, said: readonly Clause[]): SentencePart {
  const isRate = unit === '%' || unit === '‰'
  return {
    indicator: id,
    subject: '',
    clauses: said.map((each) => (isRate && each.kind === 'growth' ? { kind: 'points' } : each)),
  }
}
