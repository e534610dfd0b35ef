import type { Range } from 'slate'
import type { SelectedPhrase } from './selected-phrase'

/** A dialog that brings the data set into the text, and where it does. */
export type InsertDialog =
  | { readonly kind: 'figure'; readonly at: Range }
  | { readonly kind: 'toIndicator'; readonly selected: SelectedPhrase }
