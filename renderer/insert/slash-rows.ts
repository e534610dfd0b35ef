import { applyPattern, type Pattern } from '#core/indicators/patterns'
import type { DataSet, FigureReference, Indicator } from '#core/indicators/schema'
import { sentenceText, writeSentence } from '#core/indicators/sentence'
import type { Sentence } from '#core/indicators/sentence-schema'
import type { FigureContext } from '#core/indicators/wording'
import { facetChoices } from './facet-words'

/** What a line of the list behind '/' would put into the text, with the words that it would print. */
export type SlashRow = { readonly indicator: Indicator; readonly words: string; readonly isMissing: boolean } & (
  | { readonly kind: 'figure'; readonly figure: FigureReference }
  | { readonly kind: 'sentence'; readonly sentence: Sentence; readonly pattern: Pattern }
)

const mostIndicators = 5
const mostFacets = 3
const mostSentences = 3

/**
 * The list for a query: the values of the indicators that were found, of the first one also what else is known of it,
 * then the sentences that can be made of that one.
 */
export function slashRows(
  found: readonly Indicator[],
  patterns: readonly Pattern[],
  data: DataSet,
  context: FigureContext,
): readonly SlashRow[] {
  const [first, ...others] = found.slice(0, mostIndicators)
  if (!first) return []
  return [
    ...figureRows(first, data, context).slice(0, mostFacets),
    ...others.flatMap((each) => figureRows(each, data, context).slice(0, 1)),
    ...sentenceRows(first, patterns, context),
  ]
}

/** Facets with words; an indicator of which nothing is known can be put in as a blank. */
function figureRows(indicator: Indicator, data: DataSet, context: FigureContext): readonly SlashRow[] {
  const choices = facetChoices(data, context, indicator.id)
  const known = choices.filter(({ state }) => state === 'known')
  return (known.length > 0 ? known : choices.slice(0, 1)).map(({ figure, text, state }) => {
    return { kind: 'figure', indicator, figure, words: text, isMissing: state === 'missing' }
  })
}

/** A pattern for several indicators, or one that drops what is unknown, may read as another one does. */
function sentenceRows(indicator: Indicator, patterns: readonly Pattern[], context: FigureContext): readonly SlashRow[] {
  const rows = patterns.map((pattern): SlashRow => {
    const sentence = applyPattern(pattern, [indicator])
    const pieces = writeSentence(sentence, context)
    const isMissing = pieces.some(({ state }) => state === 'missing')
    return { kind: 'sentence', indicator, pattern, sentence, words: sentenceText(pieces), isMissing }
  })
  const isFirst = ({ words }: SlashRow, at: number) => rows.findIndex((row) => row.words === words) === at
  return rows.filter((row, at) => !row.isMissing && isFirst(row, at)).slice(0, mostSentences)
}
