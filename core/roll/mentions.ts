import { type PeriodMention, periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { lettersOf, type PeriodLiteral, periodLiterals } from '#core/roll/period-literals'

/** A typed mention of a period that a token can take over. */
export type TypedMention = { readonly literal: PeriodLiteral; readonly mention: PeriodMention }

/** The own period before the month in which it ends, the year that follows before what follows. */
const order = ['period', 'nextYear', 'next', 'base', 'endMonth'] as const

/**
 * What a typed period is in a report of the period: '6 tháng cuối năm 2020' is what follows 2020-H1, 'năm 2019' the
 * year of its base. Null for one that does not hang on the period.
 */
export function mentionOf(literal: PeriodLiteral, period: PeriodId): PeriodMention | null {
  const letters = lettersOf(literal.text)
  for (const of of order) {
    const form = formIn(literal, of, period)
    if (form) return { of, form, letters }
  }
  return null
}

/** The typed periods of a text that hang on the period of its report, in order. */
export function mentionsIn(text: string, period: PeriodId): readonly TypedMention[] {
  return periodLiterals(text).flatMap((literal) => {
    const mention = mentionOf(literal, period)
    return mention ? [{ literal, mention }] : []
  })
}

/** A text of a report of one period as it reads in a report of another. */
export function movedWords(text: string, from: PeriodId, to: PeriodId): string {
  let end = 0
  const pieces = mentionsIn(text, from).map(({ literal, mention }) => {
    const before = text.slice(end, literal.start)
    end = literal.end
    return before + periodWords(mention, to)
  })
  return pieces.join('') + text.slice(end)
}

type Form = PeriodMention['form']

function formIn(literal: PeriodLiteral, of: PeriodMention['of'], period: PeriodId): Form | null {
  const words = (form: Form) => periodWords({ of, form, letters: 'lower' }, period)
  const form = likelyForm(literal, of)
  return form !== null && words(plainForm(form)) === nameOf(literal) ? form : null
}

/** The form that says as much as the literal; null where a token of this kind never says such a thing. */
function likelyForm({ kind, year, style }: PeriodLiteral, of: PeriodMention['of']): Form | null {
  if (kind === 'year') return of === 'next' || of === 'endMonth' ? null : 'year'
  if (kind === 'vague') return of === 'period' || of === 'next' ? (year === undefined ? 'months' : 'monthsYear') : null
  if (year === undefined) return 'name'
  return style === 'slash' ? 'slashYear' : style === 'spelled' ? 'spelledYear' : 'nameYear'
}

/** Slash and spelling are ways to write the same. */
function plainForm(form: Form): Form {
  return form === 'slashYear' || form === 'spelledYear' ? 'nameYear' : form
}

function nameOf({ kind, name, year }: PeriodLiteral): string {
  if (year === undefined) return name
  return kind === 'year' || name.endsWith(' năm') ? `${name} ${year}` : `${name} năm ${year}`
}
