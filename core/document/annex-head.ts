import type { AnnexColumn } from '#core/document/annex-schema'
import { periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { assertNever } from '#core/result'

/** A cell of a table's head over so many columns and rows. */
export type HeadCell = { readonly words: string; readonly across: number; readonly down: number }

type PlanColumn = Extract<AnnexColumn, { readonly name: string }>

/**
 * The head of an annex: one row, or two where plans of several givers stand side by side under one title ('Kế hoạch
 * năm 2020' over 'TW giao' and 'HĐND giao'). A cell of two rows is in the first one alone. `settled`: nothing in the
 * table is an estimate any more.
 */
export function annexHead(
  columns: readonly AnnexColumn[],
  period: PeriodId,
  settled: boolean,
): readonly (readonly HeadCell[])[] {
  const runs = runsOf(columns)
  const rows = runs.some((run) => run.length > 1) ? 2 : 1
  const upper = runs.map((run): HeadCell => {
    const [first] = run
    const isRun = run.length > 1 && first !== undefined && isPlanColumn(first)
    const words = first === undefined ? '' : isRun ? planTitle(first, period) : headWords(first, period, settled)
    return { words, across: run.length, down: isRun ? 1 : rows }
  })
  const lower = runs
    .filter((run) => run.length > 1)
    .flatMap((run) => run.map((column) => ({ words: giverOf(column), across: 1, down: 1 })))
  return rows === 1 ? [upper] : [upper, lower]
}

function isPlanColumn(column: AnnexColumn): column is PlanColumn {
  return 'name' in column
}

/** Neighbours of one kind that differ in who gave the plan stand under one title. */
function runsOf(columns: readonly AnnexColumn[]): readonly (readonly AnnexColumn[])[] {
  const runs: AnnexColumn[][] = []
  for (const column of columns) {
    const last = runs.at(-1)
    const joins = isPlanColumn(column) && column.name !== '' && last?.every((other) => isSibling(column, other))
    if (last && joins) last.push(column)
    else runs.push([column])
  }
  return runs
}

function isSibling(column: PlanColumn, other: AnnexColumn): boolean {
  return other.kind === column.kind && isPlanColumn(other) && other.name !== ''
}

function giverOf(column: AnnexColumn): string {
  return isPlanColumn(column) ? column.name : ''
}

function planTitle(column: PlanColumn, period: PeriodId): string {
  switch (column.kind) {
    case 'plan':
      return `Kế hoạch năm ${period.slice(0, 4)}`
    case 'planShare':
      return 'So kế hoạch (%)'
    case 'verdict':
      return 'Đánh giá'
    default:
      return assertNever(column)
  }
}

function headWords(column: AnnexColumn, period: PeriodId, settled: boolean): string {
  switch (column.kind) {
    case 'order':
      return 'TT'
    case 'name':
      return 'Chỉ tiêu'
    case 'unit':
      return 'ĐVT'
    case 'base':
      return `Thực hiện ${periodWords({ of: 'base', form: 'nameYear', letters: 'lower' }, period)}`
    case 'value':
      return `${settled ? 'Thực hiện' : 'Ước thực hiện'} ${periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)}`
    case 'growth':
    case 'index':
      return 'So cùng kỳ (%)'
    case 'plan':
    case 'planShare':
    case 'verdict':
      return column.name === '' ? planTitle(column, period) : `${planTitle(column, period)} (${column.name})`
    case 'note':
      return 'Ghi chú'
    default:
      return assertNever(column)
  }
}
