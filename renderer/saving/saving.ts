import type { WriteCode } from '#core/ipc/contract'
import type { DiskState, ReadOnly, SavedReport } from '#core/ipc/saving'
import { type Failure, fail } from '#core/result'

/** What keeps the open report from being saved; it stays until a save succeeds. 'changed': somebody else wrote there. */
export type Trouble =
  | { readonly kind: 'failed'; readonly failure: Failure<WriteCode> }
  | { readonly kind: 'changed'; readonly name: string }

/** What happened and is over; it stays until it is closed. */
export type Told =
  /** Our text is saved in `name` from now on, for `other` holds somebody else's. */
  | { readonly kind: 'conflict'; readonly name: string; readonly other: string }
  /** The file was read anew; `keptAs` is the file with what was open here, null when nothing was unsaved. */
  | { readonly kind: 'reloaded'; readonly name: string; readonly keptAs: string | null }
  | { readonly kind: 'tight' }
  | { readonly kind: 'lockLost'; readonly name: string }

/** How it stands with the saving of the open report. */
export type Saving = {
  readonly readOnly: ReadOnly | null
  readonly trouble: Trouble | null
  readonly told: readonly Told[]
  /** A save by itself that takes so long that it is shown. */
  readonly isSlow: boolean
}

/** A report has just been opened. */
export function fresh(readOnly: ReadOnly | undefined): Saving {
  return { readOnly: readOnly ?? null, trouble: null, told: [], isSlow: false }
}

/** A save succeeded: what stood in its way is over, and the report lies where it may be saved. */
export function saved(saving: Saving, { name, conflictWith, isTight }: SavedReport): Saving {
  const conflict: readonly Told[] = conflictWith === undefined ? [] : [{ kind: 'conflict', name, other: conflictWith }]
  const others = saving.told.filter(({ kind }) => kind !== 'tight' && (kind !== 'conflict' || conflict.length === 0))
  const tight: readonly Told[] = isTight ? [{ kind: 'tight' }] : []
  return { ...saving, readOnly: null, trouble: null, told: [...others, ...conflict, ...tight] }
}

export function failed(saving: Saving, failure: Failure<WriteCode>): Saving {
  return { ...saving, trouble: { kind: 'failed', failure } }
}

/** Tells of something once, however often it happens. */
export function told(saving: Saving, news: Told): Saving {
  return { ...saving, told: [...saving.told.filter(({ kind }) => kind !== news.kind), news] }
}

export function dismissed(saving: Saving, news: Told): Saving {
  return { ...saving, told: saving.told.filter((each) => each !== news) }
}

const troubles = {
  gone: 'file/gone',
  'medium-gone': 'file/medium-gone',
  'not-answering': 'file/not-answering',
  unreadable: 'file/unwritable',
} as const satisfies Partial<Record<DiskState['kind'], WriteCode>>
const ofTheDisk: readonly WriteCode[] = Object.values(troubles)

/** The file was looked at. That it is there again ends the trouble of its absence, but for what waits to be saved. */
export function looked(saving: Saving, { kind, name }: DiskState, isDirty: boolean): Saving {
  const { trouble } = saving
  switch (kind) {
    case 'same':
      return !isDirty && trouble && isOfTheDisk(trouble) ? { ...saving, trouble: null } : saving
    case 'changed':
      return isDirty ? { ...saving, trouble: { kind: 'changed', name } } : saving
    case 'lock-lost':
      return told(saving, { kind: 'lockLost', name })
    default:
      return failed(saving, fail(troubles[kind], { name }))
  }
}

/** Whether the file being as it was is a reason to try a save again. */
export function isOfTheDisk(trouble: Trouble): boolean {
  return trouble.kind === 'failed' && ofTheDisk.includes(trouble.failure.code)
}
