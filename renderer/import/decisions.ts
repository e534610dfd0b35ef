import { applyChanges, rememberNames } from '#core/indicators/changes'
import { rowName } from '#core/indicators/match-names'
import type { DataSet, IndicatorId } from '#core/indicators/schema'
import { rowOfCell } from '#core/indicators/table'
import type { Origin, TableChange, TableReading } from '#core/indicators/table-reading'

/** What the user decided about a reading: by the cell of each change or question. */
export type Decisions = {
  /** Plain changes that are not to be taken. */
  readonly left: ReadonlySet<string>
  /** Of questions, the option that is taken. */
  readonly answers: ReadonlyMap<string, number>
  /** Of rows that nobody knew, whose they are. */
  readonly chosen: ReadonlyMap<number, IndicatorId>
}

export const undecided: Decisions = { left: new Set(), answers: new Map(), chosen: new Map() }

/** The changes that are taken: the plain ones that were not left, and the answers that were given. */
export function takenChanges(reading: TableReading, { left, answers }: Decisions): readonly TableChange[] {
  const answered = reading.conflicts.flatMap(({ cell, options }) => {
    const option = options[answers.get(cell) ?? -1]
    return option === undefined ? [] : [option]
  })
  return [...reading.changes.filter(({ cell }) => !left.has(cell)), ...answered]
}

/** The data set with what is taken; the names by which the user recognised an indicator are remembered. */
export function withTaken<D extends DataSet>(data: D, reading: TableReading, decisions: Decisions): D {
  const taken = takenChanges(reading, decisions)
  const isRecognised = ({ cell }: Origin) => decisions.chosen.has(rowOfCell(cell))
  const names = taken.filter(isRecognised).map(({ indicator, name }) => ({ indicator, name: rowName(name) }))
  return rememberNames(applyChanges(data, taken), names)
}
