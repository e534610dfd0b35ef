import { z } from 'zod'

/** What was left behind by its period (sót kỳ trước): each is a rule that can be explained and turned off. */
export const staleRule = z.enum([
  'year',
  'period',
  'month',
  'date',
  'document',
  'span',
  'schoolYear',
  'lunarYear',
  'anniversary',
  'session',
  'event',
  'total',
  'person',
  'unit',
])
export type StaleRule = z.infer<typeof staleRule>

/** The lines of a frame that are searched for it. */
export const staleField = z.enum(['kind', 'subject', 'sender', 'addressees', 'recipients'])
export type StaleField = z.infer<typeof staleField>
