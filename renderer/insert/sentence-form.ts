import { applyPattern, type Pattern } from '#core/indicators/patterns'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import type { Clause, Sentence, SentenceItem, SentencePart } from '#core/indicators/sentence-schema'

/** What surrounds the place of a sentence in its paragraph. */
export type Surroundings = { readonly before: string; readonly after: string }

/** A sentence as it fits into a paragraph: a capital only where a sentence begins, its own stop only where none follows. */
export function fitted(sentence: Sentence, { before, after }: Surroundings): Sentence {
  const begins = before.trim() === '' || /[.!?]\s*$/.test(before)
  const goesOn = /^\s*[\p{L}\d,;:.]/u.test(after)
  return { ...sentence, start: begins ? sentence.start : 'asWritten', end: goesOn ? 'none' : sentence.end }
}

/** Every indicator of a sentence once, as it speaks of them. */
export function spokenOf({ items }: Sentence): readonly IndicatorId[] {
  return [...new Set(items.flatMap((item) => [item.indicator, ...partsOf(item).map(({ indicator }) => indicator)]))]
}

function partsOf({ parts }: SentenceItem): readonly SentencePart[] {
  return parts?.items ?? []
}

/** One more indicator: said as the pattern says it when there is one, else as the last one is. */
export function withIndicator(sentence: Sentence, pattern: Pattern | null, indicator: Indicator): Sentence {
  const last = sentence.items.at(-1)
  if (!last) return sentence
  const parts = last.parts
  const model = parts?.items.at(-1) ?? last
  const [said] = pattern && !parts ? applyPattern(pattern, [indicator]).items : []
  const part = { indicator: indicator.id, subject: '', clauses: said?.clauses ?? model.clauses }
  const items = parts
    ? sentence.items.with(-1, { ...last, parts: { ...parts, items: [...parts.items, part] } })
    : [...sentence.items, part]
  return { ...sentence, items }
}

export function withItem(sentence: Sentence, at: number, item: SentenceItem): Sentence {
  return { ...sentence, items: sentence.items.with(at, item) }
}

/** How an item's parts are said; without a way it has none. A new list begins with what the indicator is made of. */
export function withParts(
  item: SentenceItem,
  as: 'brackets' | 'including' | null,
  made: readonly IndicatorId[],
): SentenceItem {
  const { parts, ...own } = item
  if (as === null) return own
  const fresh = made.map((indicator) => ({ indicator, subject: '', clauses: own.clauses }))
  const items = parts?.items ?? fresh
  return items.length === 0 ? own : { ...own, parts: { as, items: [...items] } }
}

/** A list with one thing moved by so many places; the same list when it cannot go there. */
export function moved<T>(all: readonly T[], at: number, by: number): readonly T[] {
  const to = at + by
  const one = all[at]
  if (one === undefined || to < 0 || to >= all.length) return all
  return all.toSpliced(at, 1).toSpliced(to, 0, one)
}

export function without<T>(all: readonly T[], at: number): readonly T[] {
  return all.toSpliced(at, 1)
}

/** What can be said of an indicator, in the order in which it is offered. */
export const clauseKinds = ['value', 'growth', 'plan', 'index', 'points', 'share', 'rank'] as const
export type ClauseKind = (typeof clauseKinds)[number]

export function newClause(kind: ClauseKind): Clause {
  switch (kind) {
    case 'value':
      return { kind, verb: 'state' }
    case 'plan':
      return { kind, verb: 'equals' }
    case 'share':
      return { kind, of: '' }
    default:
      return { kind }
  }
}
