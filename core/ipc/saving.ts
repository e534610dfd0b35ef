/**
 * Why a report can be read and not saved in its place: somebody else has it open (null where their lock does not say),
 * or nothing can be written there. `since` is ISO 8601.
 */
export type ReadOnly =
  | { readonly kind: 'locked'; readonly user: string; readonly host: string; readonly since: string | null }
  | { readonly kind: 'medium' }

/** A report that lies in a file now. */
export type SavedReport = {
  readonly name: string
  /** The file that holds somebody else's work: ours went beside it, and there it is saved from now on. */
  readonly conflictWith?: string
  /** The disk has little room left for the next saves. */
  readonly isTight?: true
}

/** How the file of the open report is found, every few seconds and when the window comes to the front. */
export type DiskState = {
  readonly kind: 'same' | 'changed' | 'gone' | 'medium-gone' | 'unreadable' | 'not-answering' | 'lock-lost'
  readonly name: string
}
