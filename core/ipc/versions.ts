import type { VersionKind } from '#core/versions/version'

/** A version of a report. `time` is when it was kept, in ms since 1970, `size` the bytes of its text. */
export type VersionEntry = {
  readonly token: string
  readonly time: number
  readonly kind: VersionKind
  readonly name: string | null
  readonly size: number
  /** What the report's file was called then; null while it had none. */
  readonly file: string | null
}

/** A report of which versions are kept, by its newest one. `title` is what it calls itself, `file` its file's name then. */
export type VersionedReport = {
  readonly report: string
  readonly token: string
  readonly title: string
  readonly file: string | null
  readonly kind: VersionKind
  readonly time: number
}

/** A version's file that nobody can read: damaged, or of a later application. `time` is when it was written. */
export type DamagedVersion = { readonly time: number; readonly isNewer: boolean }

export type VersionList = { readonly versions: readonly VersionEntry[]; readonly damaged: readonly DamagedVersion[] }

export type KeepVersionCode = 'version/disk-full' | 'version/not-kept'
export type ReadVersionCode = 'version/not-found' | 'version/damaged' | 'version/newer' | 'version/unreadable'
