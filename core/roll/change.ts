import type { BlockId } from '#core/document/schema'
import type { IndicatorId } from '#core/indicators/schema'

/**
 * What a roll does to a report, one thing at a time.
 *
 * - `period`: the report's own period, on which the data, the tokens and the phrases hang;
 * - `token`: a mention of a period that moved with it, `title` and `phrase`: one that was typed, and becomes a token;
 * - `figure`: a figure fixed to a period that moved by the same distance;
 * - `base`, `plan`, `plan.name`, `value` and the facets that were given: the data set;
 * - `frame.…`, `stage`: what is written and registered anew;
 * - `block.emptied`, `block.dropped`: what the user chose not to carry.
 */
export type RollKind =
  | 'period'
  | 'stage'
  | 'frame.number'
  | 'frame.date'
  | 'frame.draftRound'
  | 'frame.text'
  | 'title'
  | 'token'
  | 'phrase'
  | 'figure'
  | 'base'
  | 'plan'
  | 'plan.name'
  | 'value'
  | 'cutOff'
  | 'source'
  | 'growth'
  | 'index'
  | 'share'
  | 'points'
  | 'planShare'
  | 'block.emptied'
  | 'block.dropped'

/** One change of the list, in the words that were and will be printed; empty words are a blank. */
export type RollChange = {
  /** Stays the same as long as the last report does; no two changes of a roll share one. */
  readonly id: string
  readonly kind: RollKind
  readonly block?: BlockId
  readonly indicator?: IndicatorId
  readonly from: string
  readonly to: string
}

/** Whether a change is made: every step of a roll asks before it does anything. */
export type Decide = (change: RollChange) => boolean
