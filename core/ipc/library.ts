import type { OpenCode, RecentFile } from '#core/ipc/contract'
import type { Excerpt } from '#core/library/find'
import type { SearchLine } from '#core/library/lines'
import type { ReportSummary } from '#core/library/summary'
import type { Failure } from '#core/result'

/** A folder of the library. What vanished, such as a stick that was pulled out, stays listed and comes back by itself. */
export type LibraryFolder = {
  readonly token: string
  readonly name: string
  /** The folder it lies in, to tell two of one name apart. */
  readonly parent: string
  readonly isThere: boolean
  /** Whether it holds more, or deeper, than the library reads. */
  readonly isCut: boolean
}

/** A report of the library. `changed` is when its file was last written, in ms since 1970. */
export type LibraryReport = RecentFile & ReportSummary & { readonly changed: number }

/** A file of the library that is no sound report: it is named and otherwise left alone. */
export type LibraryProblem = RecentFile & { readonly failure: Failure<OpenCode> }

export type Library = {
  readonly folders: readonly LibraryFolder[]
  readonly reports: readonly LibraryReport[]
  readonly problems: readonly LibraryProblem[]
  /** How many files are still to be read, in the background; ask again later for what they hold. */
  readonly unread: number
}

export type LibraryHit = Excerpt & Pick<SearchLine, 'kind' | 'block'> & Pick<RecentFile, 'token'>

/** Hits of the latest reports first; `isCut`: there are more than are told. */
export type LibraryHits = { readonly hits: readonly LibraryHit[]; readonly isCut: boolean }
