import type { FigureReference, IndicatorId } from '#core/indicators/schema'
import type { Clause, Sentence, SentencePart } from '#core/indicators/sentence-schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'

/** A stretch of a sentence: a figure with its words, or the words between figures. */
export type SentencePiece = {
  readonly text: string
  readonly figure?: FigureReference
  readonly state?: 'known' | 'missing'
}

/** The words of a sentence, in pieces, so that each figure in it can be found, pressed and exported as one. */
export function writeSentence(sentence: Sentence, context: FigureContext): readonly SentencePiece[] {
  return sentence.items.flatMap((item, at) => [...(at > 0 ? [{ text: ', ' }] : []), ...saidPieces(item, context)])
}

export function sentenceText(pieces: readonly SentencePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function saidPieces({ indicator, subject, clauses }: SentencePart, context: FigureContext): readonly SentencePiece[] {
  const name = subject || (context.index.indicators.get(indicator)?.name ?? indicator)
  return clauses.reduce<readonly SentencePiece[]>(
    (pieces, clause) => {
      const figure = referenceOf(clause, indicator)
      return [...pieces, { text: ' ' }, { ...figureWords(figure, context), figure }]
    },
    [{ text: name }],
  )
}

function referenceOf(clause: Clause, indicator: IndicatorId): FigureReference {
  return { indicator, facet: clause.kind, ...(clause.kind === 'plan' && clause.plan && { plan: clause.plan }) }
}

/** Whether two sentences read the same and their figures are the same. */
export function samePieces(one: readonly SentencePiece[], other: readonly SentencePiece[]): boolean {
  return one.length === other.length && one.every((piece, at) => isSamePiece(piece, other[at]))
}

function isSamePiece({ text, state, figure }: SentencePiece, other: SentencePiece | undefined): boolean {
  return (
    text === other?.text &&
    state === other.state &&
    figure?.indicator === other.figure?.indicator &&
    figure?.facet === other.figure?.facet &&
    figure?.plan === other.figure?.plan
  )
}
