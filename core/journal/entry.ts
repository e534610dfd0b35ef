import { z } from 'zod'
import { report } from '#core/document/schema'
import { patch } from '#core/journal/patch'
import { pending } from '#core/journal/pending'

/** What a journal is written in. A journal of another version is left as it is, for the application that can read it. */
export const JOURNAL_FORMAT = 1

/** The file that a report belongs to, and how that file was when last read or written. */
export const place = z.strictObject({ path: z.string().min(1).max(32_768), fingerprint: z.string().max(1_000) })
export type Place = z.infer<typeof place>

const name = z.string().max(1_000)
const count = z.int().min(0)

/** When it was, in ms since 1970: to be shown, never to order anything by. */
const at = z.int()

/** Tells a journal of any version from other files. */
export const journalMark = z.object({ kind: z.literal('journal'), version: z.int().min(1) })

/** What stands at the head of a journal. `unsaved`: what it begins with lies in no file yet. */
export const header = z.strictObject({
  kind: z.literal('journal'),
  version: z.literal(JOURNAL_FORMAT),
  /** Journals are ordered by it: a later one has a higher number, whatever the clock said. */
  sequence: count,
  /** One run of the application, and which of the reports that it opened: journals of both alike are of one work. */
  run: z.string().min(1).max(60),
  edit: count,
  report: report.shape.id,
  name,
  place: place.nullable(),
  unsaved: z.boolean(),
  /** Those before this file's first: a file that has grown long gives way to one that begins anew. */
  edits: count,
  at,
})
export type Header = z.infer<typeof header>

/** What a journal begins with; it stands behind the header, so that a damaged one can still be named. */
export const base = z.strictObject({ kind: z.literal('base'), report, pending: pending.nullable() })
export type Base = z.infer<typeof base>

export const entry = z.discriminatedUnion('kind', [
  /** An edit: a change of the report, or of the word that is being composed. */
  z.strictObject({ kind: z.literal('edit'), at, patch: patch.nullable(), pending: pending.nullable() }),
  /** The report lies in a file as it was after so many edits. */
  z.strictObject({ kind: z.literal('saved'), edits: count, name, place }),
])
export type Entry = z.infer<typeof entry>
