import { z } from 'zod'
import type { Report } from '#core/document/schema'
import { endMonth, parsePeriod, periodWords } from '#core/indicators/period'
import { type PeriodId, periodId } from '#core/indicators/schema'
import { progressOf } from '#core/roll/progress'

const count = z.int().min(0)

/** What the library lists of a report: the index of the library keeps it, so that no report is opened for a list. */
export const reportSummary = z.strictObject({
  /** Kind and period: 'Báo cáo tóm tắt 6 tháng đầu năm 2020'. */
  title: z.string().max(700),
  period: periodId,
  stage: z.enum(['drafting', 'submitted', 'issued']),
  /** Different figures that the text asks for, and those that are known. */
  figures: z.strictObject({ known: count, total: count }),
  /** Blocks carried from the last report, and those looked at since; none in a report of its own. */
  blocks: z.strictObject({ seen: count, total: count }),
})
export type ReportSummary = z.infer<typeof reportSummary>

export function summaryOf(report: Report): ReportSummary {
  const { figures, blocks } = progressOf(report)
  return {
    title: titleOf(report),
    period: report.period,
    stage: report.stage ?? 'drafting',
    figures,
    blocks,
  }
}

/** The kind of a report is printed in capitals; in a list it reads as prose. */
export function titleOf({ frame, period }: Report): string {
  const kind = frame.kind.replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')
  const title = `${kind} ${periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)}`.trim()
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)
}

/** A year of the library, its periods from the last to the first. */
export type Shelf<T> = {
  readonly year: number
  readonly periods: readonly { readonly period: PeriodId; readonly reports: readonly T[] }[]
}

/** Reports by year and period, the latest first; of one period in the order they came in. */
export function shelvesOf<T extends { readonly period: PeriodId }>(reports: readonly T[]): readonly Shelf<T>[] {
  const periods = groupsOf(reports, ({ period }) => period)
  const latest = [...periods].toSorted(([one], [other]) => later(other, one))
  const years = groupsOf(latest, ([period]) => parsePeriod(period).year)
  return [...years].map(([year, groups]) => ({
    year,
    periods: groups.map(([period, among]) => ({ period, reports: among })),
  }))
}

function groupsOf<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** Above 0 when the first period ends later; of two that end alike, the longer one comes later. */
export function later(one: PeriodId, other: PeriodId): number {
  return monthOf(one) - monthOf(other) || lengthOf(one) - lengthOf(other)
}

function monthOf(id: PeriodId): number {
  const period = parsePeriod(id)
  return period.year * 12 + endMonth(period)
}

const months = { month: 1, quarter: 3, half: 6, nineMonths: 9, year: 12 } as const

function lengthOf(id: PeriodId): number {
  return months[parsePeriod(id).kind]
}
