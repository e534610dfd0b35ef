import { z } from 'zod'
import { block, frame, houseStyle, profileId } from '#core/document/schema'
import { indicator, plan } from '#core/indicators/schema'

/** Wording that the user reads and that lives in data: both languages, Vietnamese first. */
const bilingual = z.strictObject({ vi: z.string().min(1).max(400), en: z.string().min(1).max(400) })

export const periodKind = z.enum(['month', 'quarter', 'half', 'nineMonths', 'year'])

/** A report without its values (mẫu): structure, boilerplate, indicators and frame, for certain kinds of period. */
export const template = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: bilingual,
  description: bilingual,
  periods: z.array(periodKind).min(1),
  profile: profileId,
  style: houseStyle,
  /** The date and number come with the period and with the signing. */
  frame: frame.omit({ date: true, number: true, draftRound: true }),
  /** As much as a report may hold, for any report can be made a template. */
  body: z.array(block).min(1).max(50_000),
  indicators: z.array(indicator).max(20_000),
  plans: z.array(plan.omit({ year: true, target: true })).max(40_000),
})
export type Template = z.infer<typeof template>
