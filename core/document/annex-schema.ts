import { z } from 'zod'
import { indicatorId } from '#core/indicators/schema'

const words = z.string().max(300)

/**
 * A column of an annex. Which ones, and in what order, is the user's choice; the variants that offices use are given
 * with the templates (bao-cao 4.4). A plan is named by its giver: several stand side by side.
 */
export const annexColumn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order') }),
  z.strictObject({ kind: z.literal('name'), withUnit: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('unit') }),
  /** Thực hiện cùng kỳ. */
  z.strictObject({ kind: z.literal('base') }),
  z.strictObject({ kind: z.literal('plan'), name: words }),
  z.strictObject({ kind: z.literal('value') }),
  /** So cùng kỳ (%): as growth (+12,4) or as an index (112,4). */
  z.strictObject({ kind: z.literal('growth') }),
  z.strictObject({ kind: z.literal('index') }),
  /** So kế hoạch (%). */
  z.strictObject({ kind: z.literal('planShare'), name: words }),
  /** Đánh giá: vượt, đạt, không đạt, by the indicator's direction. */
  z.strictObject({ kind: z.literal('verdict'), name: words }),
  z.strictObject({ kind: z.literal('note') }),
])
export type AnnexColumn = z.infer<typeof annexColumn>

export const annexRow = z.discriminatedUnion('kind', [
  /** 'I. KINH TẾ': a line over the whole table; its number is computed. */
  z.strictObject({ kind: z.literal('group'), title: words }),
  /** `part` rows ('Tr.đó: …') stand below the indicator they belong to and carry no number. */
  z.strictObject({
    kind: z.literal('indicator'),
    indicator: indicatorId,
    part: z.literal(true).optional(),
    note: words.optional(),
  }),
])
export type AnnexRow = z.infer<typeof annexRow>

export const annexTable = z.strictObject({
  orientation: z.enum(['portrait', 'landscape']),
  columns: z.array(annexColumn).min(2).max(14),
  rows: z.array(annexRow).max(5_000),
})
export type AnnexTable = z.infer<typeof annexTable>
