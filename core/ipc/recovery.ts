import { z } from 'zod'
import { type Report, report } from '#core/document/schema'
import type { OpenCode, Opened } from '#core/ipc/contract'
import { patch } from '#core/journal/patch'
import { pending } from '#core/journal/pending'
import type { Result } from '#core/result'

/**
 * How an edit fared. 'kept': it is on the disk. 'full', 'unwritable': it is in memory, and on the disk as soon as that
 * takes it. 'unknown': the whole report is wanted. 'stale': that report is no longer open. 'broken': nobody keeps edits.
 */
export type JournalReply = 'kept' | 'full' | 'unwritable' | 'unknown' | 'stale' | 'broken'

/**
 * A text that can be had back: what an earlier run of the application left unsaved, or the newest version of a file that
 * was found damaged. `at` is when it was last edited or kept, in ms since 1970.
 */
export type LeftReport = {
  readonly from: 'run' | 'version'
  readonly token: string
  readonly name: string
  /** Whether it belongs to a file. */
  readonly named: boolean
  readonly period: Report['period']
  readonly at: number
}

/**
 * What was left, beside the file that it belongs to as that is now: 'same' is as it was when last opened or saved here,
 * 'changed' is not. 'none': it never had one.
 */
export type LookedAt = {
  readonly report: Report
  readonly file:
    | { readonly kind: 'same' | 'changed'; readonly report: Report }
    | { readonly kind: 'none' | 'gone' | 'damaged' | 'unreadable' }
}

/** It was taken or put aside meanwhile. */
export type RecoveryCode = 'recovery/gone'

export type RecoveryReplies = {
  /** An edit of the open report, for the journal. */
  'journal:edit': JournalReply
  /** The whole of it, when the journal asked for that. */
  'journal:whole': JournalReply
  /** What earlier runs left unsaved, the latest first; before them what there is of files that were found damaged. */
  'recovery:left': readonly LeftReport[]
  'recovery:look': Result<LookedAt, RecoveryCode>
  /** Opens what was left, as edited and unsaved; null: the user thought better of it. */
  'recovery:take': Result<Opened | null, RecoveryCode>
  /** Opens its file instead; what was left stays as a version of it. */
  'recovery:openSaved': Result<Opened | null, OpenCode | RecoveryCode>
}

const token = z.strictObject({ token: z.string().max(100) })
const edit = z.int().min(1)

export const recoveryRequests = {
  'journal:edit': z.strictObject({
    edit,
    number: z.int().min(1),
    patch: patch.nullable(),
    pending: pending.nullable(),
  }),
  'journal:whole': z.strictObject({ edit, report, pending: pending.nullable() }),
  'recovery:left': z.undefined(),
  'recovery:look': token,
  'recovery:take': token,
  'recovery:openSaved': token,
} satisfies Record<keyof RecoveryReplies, z.ZodType>
