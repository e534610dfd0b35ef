import type { NodeEntry, Range } from 'slate'
import type { Claim, IndicatorBlock } from '#core/document/schema'
import type { SelectedPhrase } from './selected-phrase'

/** A dialog that brings the data set into the text, and where it does. */
export type InsertDialog =
  | { readonly kind: 'figure'; readonly at: Range }
  | { readonly kind: 'toIndicator'; readonly selected: SelectedPhrase }
  /** `edited`: the sentence of the text that it is about; null for a new one. */
  | { readonly kind: 'sentence'; readonly at: Range; readonly edited: NodeEntry<IndicatorBlock> | null }
  | { readonly kind: 'claim'; readonly at: Range; readonly edited: NodeEntry<Claim> | null }
