import { z } from 'zod'
import { amount, indicatorId, planId } from '#core/indicators/schema'

const words = z.string().max(300)

/**
 * How a value is introduced: đạt, ước đạt, là, nothing. `state` chooses: ước đạt for an estimate, and no đạt for what is
 * better low.
 */
const valueVerb = z.enum(['state', 'reached', 'estimated', 'is', 'none'])

/**
 * A clause of a sentence: one facet and how it is said. What is not known drops its whole clause; nothing else of the
 * sentence changes but its commas.
 */
export const clause = z.discriminatedUnion('kind', [
  /** 'ước đạt 56.380 tỷ đồng'; in another unit of the same dimension where `unit` says so: '56,4 nghìn tỷ đồng'. */
  z.strictObject({
    kind: z.literal('value'),
    verb: valueVerb,
    unit: z.string().max(80).optional(),
    decimals: z.int().min(0).max(6).optional(),
  }),
  /** 'tăng 9,69% so với cùng kỳ', or 'gấp 2,3 lần' from the factor that the house style names. */
  z.strictObject({ kind: z.literal('growth') }),
  /** 'bằng 103,8% so với cùng kỳ'. */
  z.strictObject({ kind: z.literal('index') }),
  /** 'tăng 0,5 điểm phần trăm', 'giảm 4 bậc'. */
  z.strictObject({ kind: z.literal('points') }),
  /** 'chiếm 12,35% tổng số'. */
  z.strictObject({ kind: z.literal('share'), of: words }),
  /** 'bằng 43,8% kế hoạch'; without a plan, all that it is measured against, side by side. */
  z.strictObject({ kind: z.literal('plan'), plan: planId.optional(), verb: z.enum(['equals', 'reached']) }),
  /** 'xếp thứ 40/63'. */
  z.strictObject({ kind: z.literal('rank') }),
])
export type Clause = z.infer<typeof clause>

const said = z.strictObject({
  indicator: indicatorId,
  /** What the sentence calls it: 'Tổng thu ngân sách'; its own name when empty. */
  subject: words,
  clauses: z.array(clause).min(1).max(8),
})

/** An indicator with its clauses, and its parts: in brackets behind it, or after 'trong đó: '. */
export const sentenceItem = said.extend({
  parts: z.strictObject({ as: z.enum(['brackets', 'including']), items: z.array(said).min(1).max(30) }).optional(),
})
export type SentenceItem = z.infer<typeof sentenceItem>
export type SentencePart = z.infer<typeof said>

/** What a sentence is written from: indicators, each with its clauses. It holds no words that a figure could change. */
export const sentence = z.strictObject({
  items: z.array(sentenceItem).min(1).max(30),
  /** Between indicators. */
  joint: z.enum(['comma', 'semicolon']),
  /** Whether it opens a sentence of the text, so that its first letter is a capital. */
  start: z.enum(['capital', 'asWritten']),
  end: z.enum(['stop', 'semicolon', 'none']),
  /** What changes are measured against, in this sentence's words; the house style's when absent, unsaid when empty. */
  base: z.string().max(80).optional(),
})
export type Sentence = z.infer<typeof sentence>

/** What the figures must show for a claim in prose to stand: 'giảm mạnh cả 3 tiêu chí' wants three growths below 0. */
export const claimTerm = z.strictObject({
  indicator: indicatorId,
  facet: z.enum(['growth', 'points', 'plan']),
  plan: planId.optional(),
  /** Signed growth or points, or the share of plan in per cent, compared with `than`. */
  is: z.enum(['above', 'below', 'atLeast', 'atMost', 'equal']),
  than: amount,
})
export type ClaimTerm = z.infer<typeof claimTerm>
