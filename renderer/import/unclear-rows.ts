import type { IndicatorId } from '#core/indicators/schema'
import { rowOfCell } from '#core/indicators/table'
import type { Conflict, Origin, TableReading } from '#core/indicators/table-reading'

/** A row of which it must be asked whose it is; likely ones first, none when nobody's name comes near. */
export type UnclearRow = Origin & { readonly candidates: readonly IndicatorId[] }

/** Each row once, however many of its cells hold numbers. */
export function unclearRows({ conflicts, unknown }: TableReading): readonly UnclearRow[] {
  const near = new Map<number, UnclearRow>()
  for (const { options, sheet, cell, name } of conflicts.filter(isNear)) {
    const known = near.get(rowOfCell(cell))
    const ids = options.map(({ indicator }) => indicator)
    near.set(rowOfCell(cell), {
      ...(known ?? { sheet, cell, name }),
      candidates: [...new Set([...(known?.candidates ?? []), ...ids])],
    })
  }
  return [...near.values(), ...unknown.map((origin) => ({ ...origin, candidates: [] }))]
}

/** Questions about a number whose indicator is known. */
export function questionsOf({ conflicts }: TableReading): readonly Conflict[] {
  return conflicts.filter((conflict) => !isNear(conflict))
}

function isNear({ doubts }: Conflict): boolean {
  return doubts.includes('near')
}
