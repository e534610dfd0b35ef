import { z } from 'zod'

/** What a version was kept for. Those of rolls, fills, replacements and restorings are the text before them. */
export const versionKinds = [
  'saved',
  'exported',
  /** As it was read from a Word or a text file. */
  'imported',
  'rolled',
  'filled',
  'replaced',
  'restored',
  /** After some time of editing. */
  'interval',
  /** By the user's own wish: it stays for good. */
  'named',
  'recovered',
  'discarded',
  'conflict',
] as const
export const versionKind = z.enum(versionKinds)
export type VersionKind = z.infer<typeof versionKind>

/** What a user calls a version. */
export const versionName = z.string().trim().normalize('NFC').min(1).max(200)

/**
 * A report as it was once, without its text. Later versions have higher sequence numbers, over all reports; the clock
 * is only shown, for it may jump. Times are in ms since 1970.
 */
export const version = z.strictObject({
  sequence: z.int().min(1),
  /** What the clock said. */
  time: z.int(),
  /** The latest that the clock had said in any version of the report up to this one: ages are told by it. */
  reached: z.int(),
  kind: versionKind,
  name: versionName.optional(),
})
export type Version = z.infer<typeof version>
