import { type DataIndex, observationOf, planOf } from '#core/indicators/data-set'
import { planWords, tidyInner } from '#core/indicators/phrase-words'
import type { FigureReference, Indicator, IndicatorId, Observation, PlanId } from '#core/indicators/schema'
import type { Clause } from '#core/indicators/sentence-schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import { assertNever } from '#core/result'

/** A stretch of a sentence: a figure with its words, or the words between figures. */
export type SentencePiece = {
  readonly text: string
  readonly figure?: FigureReference
  readonly state?: 'known' | 'missing'
}

/** A piece, or the place where what a change is measured against is said if nothing before has said it. */
export type Draft = SentencePiece | 'base'

type ValueClause = Extract<Clause, { kind: 'value' }>

/** What a clause says, without a blank around it; null when what it speaks of is not known. */
export function clauseDraft(clause: Clause, indicator: IndicatorId, context: FigureContext): readonly Draft[] | null {
  const seen = observationOf(context.index, indicator, context.period)
  if (!seen) return null
  const { kind } = clause
  switch (kind) {
    case 'value':
      return said(
        [verbOf(clause, seen, context.index.indicators.get(indicator))],
        valueReference(clause, indicator),
        context,
      )
    case 'growth':
    case 'points':
      return said([], { indicator, facet: kind, verb: true }, context, ['base'])
    case 'index':
      return said(['bằng '], { indicator, facet: kind }, context, ['base'])
    case 'share':
      return said(['chiếm '], { indicator, facet: kind }, context, after(tidyInner(clause.of)))
    case 'rank':
      return seen.value?.kind === 'rank' ? said(['xếp thứ '], { indicator, facet: kind }, context) : null
    case 'plan':
      return plansDraft(clause.verb === 'equals' ? 'bằng ' : 'đạt ', clause.plan, seen, context)
    default:
      return assertNever(kind)
  }
}

/** The value as a blank, under the verb that it will have: 'ước đạt ……'. */
export function blankDraft(clause: ValueClause, indicator: IndicatorId, context: FigureContext): readonly Draft[] {
  const figure = valueReference(clause, indicator)
  return [
    { text: verbOf(clause, undefined, context.index.indicators.get(indicator)) },
    { ...figureWords(figure, context), figure },
  ]
}

function valueReference({ unit, decimals }: ValueClause, indicator: IndicatorId): FigureReference {
  return {
    indicator,
    facet: 'value',
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  }
}

/** A place is won, not reached; what is said in words ('xuất siêu') is neither. */
function verbOf({ verb }: ValueClause, seen: Observation | undefined, indicator: Indicator | undefined): string {
  if (seen?.value?.kind === 'rank') return 'xếp thứ '
  const spoken = verb === 'state' ? stateVerb(seen?.state ?? 'estimate', indicator) : chosenVerbs[verb]
  return seen?.value?.kind === 'words' ? spoken.replace(/đạt $/u, '') : spoken
}

const chosenVerbs: Readonly<Record<Exclude<ValueClause['verb'], 'state'>, string>> = {
  estimated: 'ước đạt ',
  reached: 'đạt ',
  is: 'là ',
  none: '',
}

/** Nobody reaches a number of accidents: of what is better low, an office says what it is. */
function stateVerb(state: Observation['state'], indicator: Indicator | undefined): string {
  const isReached = indicator?.direction !== 'lower'
  if (state === 'estimate') return isReached ? 'ước đạt ' : 'ước '
  const lead = state === 'preliminary' ? 'sơ bộ ' : ''
  return isReached ? `${lead}đạt ` : `${lead}là `
}

/** One plan, or all that the value is measured against, side by side under one verb. */
function plansDraft(
  verb: string,
  plan: PlanId | undefined,
  seen: Observation,
  context: FigureContext,
): readonly Draft[] | null {
  const plans = plan === undefined ? (seen.planShares ?? []).map((share) => share.plan) : [plan]
  const shares = plans.flatMap((each) => {
    const reference: FigureReference = { indicator: seen.indicator, facet: 'plan', plan: each }
    const draft = said([], reference, context, after(planWords(nameOf(context.index, each, seen))))
    return draft ? [draft] : []
  })
  if (shares.length === 0) return null
  return [{ text: verb }, ...shares.flatMap((share, at) => [...jointOf(at, shares.length), ...share])]
}

function nameOf(index: DataIndex, plan: PlanId, { period }: Observation): string {
  return planOf(index, plan, period)?.name ?? ''
}

function jointOf(at: number, count: number): readonly Draft[] {
  if (at === 0) return []
  return [{ text: at === count - 1 ? ' và ' : ', ' }]
}

function after(words: string): readonly Draft[] {
  return words === '' ? [] : [{ text: ` ${words}` }]
}

function said(
  lead: readonly string[],
  figure: FigureReference,
  context: FigureContext,
  tail: readonly Draft[] = [],
): readonly Draft[] | null {
  const { text, state } = figureWords(figure, context)
  if (state === 'missing') return null
  return [...lead.map((words) => ({ text: words })), { text, state, figure }, ...tail]
}
