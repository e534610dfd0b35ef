import type { BlockId } from '#core/document/schema'
import type { StaleField, StaleRule } from '#core/document/stale-schema'
import {
  basePeriod,
  endMonth,
  type Period,
  type PeriodMention,
  parsePeriod,
  periodIdOf,
  previousPeriod,
} from '#core/indicators/period'
import type { IndicatorId, PeriodId } from '#core/indicators/schema'
import { type Facts, noFacts } from '#core/leftovers/facts'

/** The mend that is proposed beside keeping it: a token that moves by itself from now on, or other words. */
export type StaleFix =
  | { readonly kind: 'token'; readonly token: PeriodMention; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/** A stretch of a block's printed text that did not move with the period (sót kỳ trước). */
export type Leftover = {
  readonly rule: StaleRule
  /** `likely`: it contradicts the period. `possible`: nobody but the writer knows whether it still holds. */
  readonly severity: 'likely' | 'possible'
  readonly block: BlockId
  /** Offsets in UTF-16 units, as in the editor. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly fix?: StaleFix
  /** Where it stands when not in the text; `start` and `end` are then offsets in the words of that place. */
  readonly place?: StalePlace
}

/**
 * A place beside the text: a line of the frame, a row or column of an annex, the name of an indicator. `words` is all
 * that it says. The block told with it is the annex, or the first of the report, and holds none of these words.
 */
export type StalePlace = {
  readonly kind: 'frame' | 'annex' | 'indicator'
  readonly words: string
  /** Which line of the frame. */
  readonly field?: StaleField
  readonly indicator?: IndicatorId
}

/** What a stretch was read as; `left` when it is a leftover. What is read once is not read again as something smaller. */
export type Reading = {
  readonly rule: StaleRule
  readonly start: number
  readonly end: number
  readonly left: Pick<Leftover, 'severity' | 'fix'> | null
}

export type Rule = (text: string, times: Times) => readonly Reading[]

/** The report's period as rules ask for it. Months are counted through: year × 12 + month, from 1. */
export type Times = {
  readonly id: PeriodId
  readonly period: Period
  readonly year: number
  readonly firstMonth: number
  readonly lastMonth: number
  /** Out of which period the text may have come: the one it was rolled from, or the likely ones when that is unknown. */
  readonly origins: readonly PeriodId[]
  /** Whether the text stands among the tasks of the time to come. */
  readonly ofTasks: boolean
  /** What the report tells of itself elsewhere. */
  readonly facts: Facts
}

export function timesOf(id: PeriodId, from: PeriodId | undefined, facts = noFacts): Times {
  const period = parsePeriod(id)
  const { first, last } = monthsOf(id)
  return {
    id,
    period,
    year: period.year,
    firstMonth: first,
    lastMonth: last,
    origins: from === undefined ? likelyOrigins(id) : [from],
    ofTasks: false,
    facts,
  }
}

/** The period of the year before, and what was reported on before in this one. */
function likelyOrigins(id: PeriodId): readonly PeriodId[] {
  const period = parsePeriod(id)
  const inYear =
    period.kind === 'year'
      ? { kind: 'nineMonths' as const, year: period.year }
      : period.kind === 'nineMonths'
        ? { kind: 'half' as const, year: period.year, number: 1 }
        : null
  return [basePeriod(id), inYear ? periodIdOf(inYear) : previousPeriod(id)]
}

/** Months counted through, both included. */
export type Span = { readonly first: number; readonly last: number }

export function monthsOf(id: PeriodId): Span {
  const period = parsePeriod(id)
  const last = period.year * 12 + endMonth(period)
  return { first: last - monthsIn(period) + 1, last }
}

/** The months of the reports of this year that the text may have come from. */
export function earlier({ id, year, origins }: Times): readonly Span[] {
  return origins.filter((origin) => origin !== id && parsePeriod(origin).year === year).map(monthsOf)
}

/** Whether something of a month, counted through, was over and known when the last report was written. */
export function wasKnown(month: number, { origins }: Times): boolean {
  return origins.map(monthsOf).some(({ last }) => month <= last + 1)
}

/** Whether the last report was of this very year: then it was measured against the same years. */
export function isOfOneYear({ year, origins }: Times): boolean {
  return origins.every((id) => parsePeriod(id).year === year)
}

function monthsIn(period: Period): number {
  if (period.kind === 'month') return 1
  return period.kind === 'quarter' ? 3 : period.kind === 'half' ? 6 : endMonth(period)
}

/** The month of the year in which the period ends, from 1. */
export function lastMonthOfYear({ period }: Times): number {
  return endMonth(period)
}

/** What stands before a place in its own sentence, in lower case; at most so many characters. */
export function before(text: string, at: number, most = 48): string {
  const near = text.slice(Math.max(0, at - most), at).toLowerCase()
  return near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; '), near.lastIndexOf('\n')) + 1)
}

/** What stands behind a place, in lower case; at most so many characters. */
export function behind(text: string, at: number, most = 40): string {
  return text.slice(at, at + most).toLowerCase()
}

export function found(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Omit<Reading, 'start' | 'end'> | null,
): readonly Reading[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const reading = read(match)
    return reading ? [{ ...reading, start: match.index, end: match.index + match[0].length }] : []
  })
}

export const likely = (fix?: StaleFix): Reading['left'] => ({ severity: 'likely', ...(fix && { fix }) })
export const possible = (fix?: StaleFix): Reading['left'] => ({ severity: 'possible', ...(fix && { fix }) })
export const changed = (text: string): StaleFix => ({ kind: 'text', text })
