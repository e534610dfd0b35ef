import type { BlockId, Level } from '#core/document/schema'
import type { Amount, Facet, IndicatorId, ObservationState, PeriodId, PlanId } from '#core/indicators/schema'

/** A run of words of two versions of a text. `same` and `inserted` together are the new text, as it is printed. */
export type WordChange = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string }

/** A figure of one of two reports: in the words of the text, and for machines as the `indicators` command has it. */
export type FigureSide = {
  readonly words: string
  readonly value: string
  /** Ước, sơ bộ, thực hiện, tính đến; null for a plan. */
  readonly state: ObservationState | null
}

/** What of an indicator is compared: a facet that figures show, or the amount of a plan. */
export type ComparedFacet = Facet | 'target'

/**
 * One facet of one indicator that two reports have otherwise. `inserted`, `deleted`: the indicator is in the new, the
 * old report only. A side that is null is still blank there.
 */
export type FigureDifference = {
  readonly kind: 'changed' | 'inserted' | 'deleted'
  /** As the new report names it; an indicator that is in the old only, as that does. Null for a number of the prose. */
  readonly indicator: IndicatorId | null
  readonly name: string
  /** Where a number of the prose stands in the new report. */
  readonly block?: BlockId
  /** Its other name in the old report. */
  readonly wasNamed?: string
  readonly facet: ComparedFacet
  readonly plan?: { readonly id: PlanId | null; readonly name: string }
  readonly fromPeriod: PeriodId
  readonly toPeriod: PeriodId
  readonly from: FigureSide | null
  readonly to: FigureSide | null
  /** New less old, signed and exact, in the new unit: 'điểm phần trăm' between percentages, 'bậc' won between places. */
  readonly difference: { readonly amount: Amount; readonly unit: string } | null
  /** The difference in per cent of the old, signed, one decimal, half up; null where that means nothing. */
  readonly percent: Amount | null
}

export const frameFields = [
  'profile',
  'superior',
  'organ',
  'number',
  'placeDate',
  'kind',
  'subject',
  'addressees',
  'recipients',
  'authority',
  'position',
  'signer',
  'archive',
  'draftRound',
  'partySuperior',
  'partyOrgan',
  'partyNumber',
  'partyAuthority',
  'partyPosition',
  'partySigner',
  'partyArchive',
] as const
export type FrameField = (typeof frameFields)[number]

/** Where a difference of the prose stands. */
export type DifferencePlace =
  | { readonly part: 'frame'; readonly field: FrameField }
  | {
      readonly part: 'text' | 'annex'
      /** The block in the old and in the new report; null where it is not. */
      readonly from: BlockId | null
      readonly to: BlockId | null
      /** The block of the new report to look at: this one, or of a deleted one the one it stood behind. */
      readonly at: BlockId | null
      /** The words of the nearest heading above; empty when there is none. */
      readonly section: string
    }

/** A block or a line of the frame that two reports have otherwise. What `moved` may have changed as well. */
export type BlockDifference = {
  readonly kind: 'changed' | 'inserted' | 'deleted' | 'moved'
  readonly place: DifferencePlace
  readonly words: readonly WordChange[]
  /** The level of its number where that changed; null is prose without one. */
  readonly level?: { readonly from: Level | null; readonly to: Level | null }
}

/** Two reports side by side, the old one first. */
export type Comparison = {
  readonly figures: readonly FigureDifference[]
  readonly blocks: readonly BlockDifference[]
}

/** A comparison as it is printed: all in words. */
export type ComparisonSheet = {
  readonly title: string
  readonly lines: readonly string[]
  /** The organ of the new report, and its day, for the document's properties: '2020-06-30'. */
  readonly creator: string
  readonly date: string
  readonly figures: {
    readonly title: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly blocks: {
    readonly title: string
    readonly items: readonly { readonly label: string; readonly words: readonly WordChange[] }[]
  }
}
