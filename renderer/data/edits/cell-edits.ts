import { type Readings, readingsOf } from '#core/indicators/ambiguity'
import type { Indicator } from '#core/indicators/schema'
import type { Failure } from '#core/result'
import type { EditContext } from './complete'
import { type Data, draftOf } from './data-draft'
import { type CellCode, plainPercent } from './read-cell'
import { type CellEdit, writeCell } from './write-cell'

/** A text that may have been typed the English way, with what it can mean. */
export type Doubt = { readonly edit: CellEdit; readonly readings: Readings }

export type Refusal = { readonly edit: CellEdit; readonly failure: Failure<CellCode> }

/** How doubtful texts are taken: not yet decided, as Vietnamese, as English, or not at all. */
export type Choice = 'ask' | 'strict' | 'other' | 'none'

export type Applied = {
  readonly data: Data
  readonly refusals: readonly Refusal[]
  readonly doubts: readonly Doubt[]
}

/**
 * The data set after a row of edits, taken cell by cell: one that cannot be read, or that its indicator cannot have,
 * is refused with the reason and keeps what it held; the others are taken. A doubtful one goes by `choice`.
 */
export function applyEdits(data: Data, edits: readonly CellEdit[], context: EditContext, choice: Choice): Applied {
  const draft = draftOf(data)
  const refusals: Refusal[] = []
  const doubts: Doubt[] = []
  for (const edit of edits) {
    const indicator = draft.indicator(edit.indicator)
    if (!indicator) continue
    const readings = readingsOfCell(edit, indicator)
    if (readings) doubts.push({ edit, readings })
    if (readings && (choice === 'ask' || choice === 'none')) continue
    const chosen = choice === 'other' ? readings?.other : readings?.strict
    const written = writeCell({ draft, indicator, context }, edit, chosen ?? undefined)
    if (!written.ok) refusals.push({ edit, failure: written })
  }
  return { data: draft.done(), refusals, doubts }
}

function readingsOfCell({ column, text }: CellEdit, indicator: Indicator): Readings | null {
  switch (column.kind) {
    case 'base':
    case 'plan':
    case 'value':
      return readingsOf(text, indicator)
    case 'growth':
    case 'share':
      // a percentage has decimals whatever its indicator has
      return readingsOf(plainPercent(text), { ...indicator, decimals: 1, counted: false })
    default:
      return null
  }
}
