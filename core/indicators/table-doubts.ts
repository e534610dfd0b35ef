import { type Change, isSameQuantity } from '#core/indicators/changes'
import { type DataIndex, observationOf } from '#core/indicators/data-set'
import type { RowMatch } from '#core/indicators/match-names'
import type { Conflict, Doubt, TableChange, TableReading } from '#core/indicators/table-reading'

/** What must be asked before one of the options is taken; none: the change is plain. */
export function doubtsOf(options: readonly TableChange[], found: RowMatch, index: DataIndex): readonly Doubt[] {
  const readings = new Set(options.map(({ indicator }) => indicator)).size < options.length
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['near', found.kind === 'maybe'],
    ['readings', readings],
    ['confirmed', options.some((change) => isConfirmed(change, index))],
    ['kind', options.some(isOfAnotherKind)],
  ]
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []))
}

/** Words where a number was, or a plain number where there was k of n. */
function isOfAnotherKind({ from, to }: Change): boolean {
  const special = ['words', 'ratio', 'rank']
  return from?.kind !== to.kind && (to.kind === 'words' || (from !== undefined && special.includes(from.kind)))
}

/** A plan is settled by who gave it, a value once it is no estimate any more. */
export function isConfirmed({ from, target, indicator }: Change, index: DataIndex): boolean {
  if (from === undefined) return false
  if (target.kind === 'plan') return true
  return observationOf(index, indicator, target.period)?.state === 'actual'
}

/** Rows that say different things of one value become one question; rows that say the same are one change. */
export function withoutDoubles(
  single: readonly TableChange[],
  conflicts: readonly Conflict[],
): Pick<TableReading, 'changes' | 'conflicts'> {
  const groups = new Map<string, TableChange[]>()
  for (const change of single) {
    const key = JSON.stringify([change.indicator, change.target])
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const doubled: Conflict[] = []
  const changes: TableChange[] = []
  for (const [first, ...more] of groups.values()) {
    if (first === undefined) continue
    const others = more.filter(({ to }) => !isSameQuantity(to, first.to))
    if (others.length === 0) changes.push(first)
    else
      doubled.push({
        sheet: first.sheet,
        cell: first.cell,
        name: first.name,
        doubts: ['twice'],
        options: [first, ...others],
      })
  }
  return { changes, conflicts: [...conflicts, ...doubled] }
}
