import { type PeriodId, periodId } from '#core/indicators/schema'
import { assertNever, fail, ok, type Result } from '#core/result'

/** A reporting period (kỳ báo cáo). `number` counts within the year from 1; nine months are always January–September. */
export type Period =
  | { readonly kind: 'month' | 'quarter' | 'half'; readonly year: number; readonly number: number }
  | { readonly kind: 'nineMonths' | 'year'; readonly year: number }

export type PeriodKind = Period['kind']

const monthsIn = { month: 1, quarter: 3, half: 6 } as const

/** Reads a period as files and commands write it: '2020-H1', '2026-q3', '2026-9M', '2026-05', '2026'. */
export function readPeriodId(text: string): Result<PeriodId, 'period/unreadable'> {
  const typed = text.trim().toUpperCase()
  const read = periodId.safeParse(typed)
  return read.success ? ok(read.data) : fail('period/unreadable', { text: text.trim().slice(0, 40) })
}

export function parsePeriod(id: PeriodId): Period {
  const [first = '', part = ''] = id.split('-')
  const year = Number(first)
  if (part === '') return { kind: 'year', year }
  if (part === '9M') return { kind: 'nineMonths', year }
  if (part.startsWith('Q')) return { kind: 'quarter', year, number: Number(part.slice(1)) }
  if (part.startsWith('H')) return { kind: 'half', year, number: Number(part.slice(1)) }
  return { kind: 'month', year, number: Number(part) }
}

/** Periods are those of years 1000–9999; the id of one beyond is nobody's, so nothing is found under it. */
export function periodIdOf(period: Period): PeriodId {
  return `${period.year}${suffixOf(period)}` as PeriodId
}

function suffixOf(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `-${String(period.number).padStart(2, '0')}`
    case 'quarter':
      return `-Q${period.number}`
    case 'half':
      return `-H${period.number}`
    case 'nineMonths':
      return '-9M'
    case 'year':
      return ''
    default:
      return assertNever(period)
  }
}

export function periodKind(id: PeriodId): PeriodKind {
  return parsePeriod(id).kind
}

/** The next period of the same kind: what a report is rolled forward to. Nine months are followed by the next year's. */
export function nextPeriod(id: PeriodId): PeriodId {
  return periodIdOf(moved(parsePeriod(id), 1))
}

export function previousPeriod(id: PeriodId): PeriodId {
  return periodIdOf(moved(parsePeriod(id), -1))
}

/** The same period of the year before (cùng kỳ): what growth is measured against. */
export function basePeriod(id: PeriodId): PeriodId {
  return periodIdOf(yearBefore(parsePeriod(id)))
}

function yearBefore(period: Period): Period {
  return { ...period, year: period.year - 1 }
}

/** The period so many of its own kind later, or earlier when negative. */
function moved(period: Period, steps: number): Period {
  if (!('number' in period)) return { ...period, year: period.year + steps }
  const inYear = 12 / monthsIn[period.kind]
  const ordinal = period.year * inYear + period.number - 1 + steps
  return { kind: period.kind, year: Math.floor(ordinal / inYear), number: (ordinal % inYear) + 1 }
}

/** The month in which a period ends, from 1. */
export function endMonth(period: Period): number {
  if ('number' in period) return period.number * monthsIn[period.kind]
  return period.kind === 'nineMonths' ? 9 : 12
}

/** Which period a mention speaks of, how much of it, and in which letters: a `periodToken` of the text. */
export type PeriodMention = {
  readonly of: 'period' | 'next' | 'base' | 'endMonth' | 'nextYear'
  readonly form: 'name' | 'nameYear' | 'slashYear' | 'spelledYear' | 'months' | 'monthsYear' | 'year'
  readonly letters: 'lower' | 'sentence' | 'capitals'
}

/** What a mention speaks of. The last three months are no reporting period: they only follow nine. */
type Span = Period | { readonly kind: 'lastThreeMonths'; readonly year: number }

const romans = ['I', 'II', 'III', 'IV'] as const

/**
 * The words of a mention in a report of the period: '6 tháng đầu năm 2020', 'quý II/2020', 'Sáu tháng đầu năm 2020',
 * 'NHỮNG THÁNG CUỐI NĂM'. Where a form does not suit the kind of period (a year has no number to spell), it is the
 * nearest that does; every mention has words in every period.
 *
 * What follows: the second half after the first, the last three months after nine, else the next of the same kind.
 *
 * Source: titles and texts of the offices' reports (bao-cao 4.2).
 */
export function periodWords(mention: PeriodMention, id: PeriodId): string {
  const words = formWords(mention, spanOf(mention, parsePeriod(id)), parsePeriod(id).year)
  switch (mention.letters) {
    case 'lower':
      return words
    case 'sentence':
      return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
    case 'capitals':
      return words.toLocaleUpperCase('vi')
    default:
      return assertNever(mention.letters)
  }
}

function spanOf({ of }: PeriodMention, period: Period): Span {
  switch (of) {
    case 'period':
      return period
    case 'next':
      return period.kind === 'nineMonths' ? { kind: 'lastThreeMonths', year: period.year } : moved(period, 1)
    case 'base':
      return yearBefore(period)
    case 'endMonth':
      return { kind: 'month', year: period.year, number: endMonth(period) }
    case 'nextYear':
      return { kind: 'year', year: period.year + 1 }
    default:
      return assertNever(of)
  }
}

function formWords({ of, form }: PeriodMention, span: Span, reportYear: number): string {
  switch (form) {
    case 'name':
      return nameOf(span)
    case 'nameYear':
      return withYear(nameOf(span), span)
    case 'slashYear':
      return span.kind === 'month' || span.kind === 'quarter'
        ? `${nameOf(span)}/${span.year}`
        : withYear(nameOf(span), span)
    case 'spelledYear':
      return withYear(spelledNameOf(span), span)
    case 'months':
      return monthsOf(span, of === 'next' && span.year === reportYear)
    case 'monthsYear':
      return `${monthsOf(span, of === 'next' && span.year === reportYear)} ${span.year}`
    case 'year':
      return `năm ${span.year}`
    default:
      return assertNever(form)
  }
}

function nameOf(span: Span): string {
  switch (span.kind) {
    case 'month':
      return `tháng ${span.number}`
    case 'quarter':
      return `quý ${romans[span.number - 1]}`
    case 'half':
      return span.number === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm'
    case 'nineMonths':
      return '9 tháng'
    case 'lastThreeMonths':
      return '3 tháng cuối năm'
    case 'year':
      return `năm ${span.year}`
    default:
      return assertNever(span)
  }
}

/** A name that ends in 'năm' takes the bare year, one that is the year takes none. */
function withYear(name: string, span: Span): string {
  if (span.kind === 'year') return name
  return name.endsWith(' năm') ? `${name} ${span.year}` : `${name} năm ${span.year}`
}

/** Counts of months are spelled; the numbers of a month, a quarter and a year never are. */
function spelledNameOf(span: Span): string {
  return nameOf(span).replace(/^6/, 'sáu').replace(/^9/, 'chín').replace(/^3/, 'ba')
}

/** What is left of the report's year is its end, whatever the month. */
function monthsOf(span: Span, restOfYear: boolean): string {
  if (span.kind === 'year') return 'các tháng trong năm'
  if (restOfYear || span.kind === 'lastThreeMonths') return 'những tháng cuối năm'
  return span.kind === 'nineMonths' || endMonth(span) <= 6 ? 'những tháng đầu năm' : 'những tháng cuối năm'
}
