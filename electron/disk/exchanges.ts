import type { Report } from '#core/document/schema'
import type { OpenCode, WriteCode } from '#core/ipc/contract'
import type { Result } from '#core/result'
import type { Bounds, Found } from '../library/found-files'
import type { Content } from './content'
import type { Fingerprint, Identity, Look } from './identity'
import type { ReadCode } from './read-bounded'
import type { LockAnswer, Me } from './report-lock'
import type { Landed, Place } from './save-over'
import type { ExportCode } from './write-export'

/** The bytes stay in the process; `missing` is what an export leaves blank. */
export type Prepared = {
  readonly token: number
  readonly fingerprint: Fingerprint
  readonly missing: readonly string[]
}

/**
 * What the disk process is asked. What waits for a disk ('fetch', 'saveOver' …) stands apart from what only computes
 * ('parse', 'prepare'): silence of the one means that a share hangs, of the other nothing. A token is good for the next
 * question; when the process died in between it is 'file/not-answering'.
 */
export type DiskExchanges = {
  readonly fetch: { readonly request: string; readonly reply: Result<number, ReadCode> }
  readonly parse: {
    readonly request: number
    readonly reply: Result<{ readonly report: Report; readonly identity: Identity }, OpenCode>
  }
  readonly prepare: { readonly request: Content; readonly reply: Prepared }
  readonly saveOver: {
    readonly request: { readonly token: number; readonly place: Place; readonly mark: string }
    readonly reply: Result<Landed, WriteCode>
  }
  readonly saveAnew: {
    readonly request: { readonly token: number; readonly path: string; readonly mark: string }
    readonly reply: Result<Landed, WriteCode>
  }
  readonly saveTo: {
    readonly request: { readonly token: number; readonly path: string }
    readonly reply: Result<Landed, WriteCode>
  }
  /** A file for Word or Excel, unless it is open there. */
  readonly export: {
    readonly request: { readonly token: number; readonly path: string }
    readonly reply: Result<null, ExportCode | 'file/not-answering'>
  }
  readonly look: { readonly request: Place; readonly reply: Look | { readonly kind: 'unreadable' } }
  readonly lock: {
    readonly request: { readonly path: string; readonly me: Me; readonly isForced: boolean }
    readonly reply: LockAnswer
  }
  readonly beat: { readonly request: { readonly path: string; readonly me: Me }; readonly reply: LockAnswer }
  readonly unlock: { readonly request: { readonly path: string; readonly me: Me }; readonly reply: null }
  readonly exists: { readonly request: string; readonly reply: boolean }
  readonly find: { readonly request: { readonly folder: string; readonly bounds?: Bounds }; readonly reply: Found }
}
