import type { Change } from '#core/indicators/changes'
import type { CellCode, CellNote } from '#core/indicators/read-cell'
import type { Failure } from '#core/result'

/** Where something stands and what its row is called there. */
export type Origin = { readonly sheet: string; readonly cell: string; readonly name: string }

export type TableChange = Change & Origin & { readonly notes: readonly CellNote[] }

/**
 * Why a change is asked about and not taken: `near`, its row's name only resembles the indicator's; `readings`, the
 * text has two readings; `confirmed`, a number that is settled says otherwise; `kind`, words where
 * a number was, or a plain number where there was k of n; `twice`, two rows of the table say different things of one value.
 */
export type Doubt = 'near' | 'readings' | 'confirmed' | 'kind' | 'twice'

/** A question: one of the options, or none of them. */
export type Conflict = Origin & { readonly doubts: readonly Doubt[]; readonly options: readonly TableChange[] }

/** `unit`: the table measures something else; `no-plan`: no plan of that year, or several and none so named. */
export type ImportCode = CellCode | 'import/unit' | 'import/no-plan'

export type RefusedCell = Origin & { readonly failure: Failure<ImportCode> }

/** What a table would change, what is asked, and what is not taken and why. `same`: values that are so already. */
export type TableReading = {
  readonly changes: readonly TableChange[]
  readonly conflicts: readonly Conflict[]
  readonly refused: readonly RefusedCell[]
  readonly unknown: readonly Origin[]
  readonly hidden: readonly Origin[]
  readonly same: number
}
