import type { Fault } from './fault'
import { added, type Counts, isGood, LONGEST_LOSS_MS, NOTHING } from './tally'

/** What became of one kind of fault. */
export type Outcome = {
  readonly fault: Pick<Fault, 'id' | 'words'>
  readonly counts: Counts
  readonly seconds: number
  readonly verdict:
    | { readonly kind: 'good' }
    | { readonly kind: 'failed'; readonly why: readonly string[] }
    | { readonly kind: 'not run'; readonly why: string }
  readonly remarks: readonly string[]
}

export const LEAST_FAULTS = 700

export function total(outcomes: readonly Outcome[]): Counts {
  return outcomes.map(({ counts }) => counts).reduce(added, NOTHING)
}

const HEADER = ['', 'fault', 'tried', 'corrupt', 'saves lost', 'typing lost, ms', "false 'đã lưu'", 'seconds', '']

function verdictWords({ verdict }: Outcome): string {
  switch (verdict.kind) {
    case 'good':
      return 'good'
    case 'failed':
      return 'FAILED'
    case 'not run':
      return `not run: ${verdict.why}`
  }
}

function line(id: string, words: string, counts: Counts, seconds: number, end: string): readonly string[] {
  const { tried, corrupt, lost, typingLostMs, falseSaved } = counts
  return [id, words, ...[tried, corrupt, lost, typingLostMs, falseSaved].map(String), seconds.toFixed(1), end]
}

/** The table of a run, its last line the total, and below it what went wrong and what is worth knowing. */
export function tableOf(outcomes: readonly Outcome[], wallSeconds: number): string {
  const rows = outcomes.map((one) => line(one.fault.id, one.fault.words, one.counts, one.seconds, verdictWords(one)))
  const sum = total(outcomes)
  const isWell = isGood(sum) && outcomes.every(({ verdict }) => verdict.kind === 'good')
  const lines = [HEADER, ...rows, line('', 'total', sum, wallSeconds, isWell ? 'good' : 'see above')]
  const widths = HEADER.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const isText = (column: number) => column < 2 || column === HEADER.length - 1
  const shown = lines.map((cells) =>
    cells
      .map((text, column) => (isText(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  const faults = outcomes.flatMap(({ fault, verdict }) =>
    verdict.kind === 'failed' ? verdict.why.map((why) => `  ${fault.id} FAILED: ${why}`) : [],
  )
  const remarks = outcomes.flatMap(({ fault, remarks: all }) => all.map((remark) => `  ${fault.id}: ${remark}`))
  return [...shown, '', ...remarks, ...faults].join('\n')
}

/** What the whole run falls short of, beyond what each kind of fault has said; empty when nothing. */
export function shortfalls(outcomes: readonly Outcome[], isWhole: boolean): readonly string[] {
  const { tried, ...sum } = total(outcomes)
  return [
    ...(isWhole && tried < LEAST_FAULTS ? [`only ${tried} faults of at least ${LEAST_FAULTS}`] : []),
    ...(isGood({ tried, ...sum }) ? [] : [`the total is not 0, 0, at most ${LONGEST_LOSS_MS} ms, 0`]),
  ]
}
