import type { Annex, BlockId, Figure, Inline, PeriodToken, Text } from '#core/document/schema'
import { isFigure, isText } from '#core/document/walk'
import { basePeriod, type PeriodMention, periodKind, periodWords, previousPeriod } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import type { Decide, RollKind } from '#core/roll/change'
import { mentionsIn, type TypedMention } from '#core/roll/mentions'
import { hasMarks, rewriteInlines, rewriteLine } from '#core/roll/rewrite'

/** From which period to which, and what decides; `data` is the data set after the roll. */
export type Move = {
  readonly from: PeriodId
  readonly to: PeriodId
  readonly data: FigureContext
  readonly decide: Decide
}

/** A run of inlines: the ids of its changes begin with `key`. In titles every typed mention of the period moves. */
export type Place = { readonly key: string; readonly block?: BlockId; readonly typed: 'title' | 'prose' }

type Plain = Text | Figure | PeriodToken

/**
 * Inlines after the roll. A token moves by itself: where its move is refused its old words become text. A typed mention
 * that moves becomes a token, or the new words in their own marks. A figure fixed to the last period, to the one before
 * or to the base is fixed to that of the new one.
 */
export function movedInlines(inlines: Inline[], place: Place, move: Move): Inline[] {
  const step = stepper(place, move)
  return rewriteInlines(inlines, step)
}

/** The title of an annex after the roll. */
export function movedTitle(title: Annex['title'], place: Place, move: Move): Annex['title'] {
  const count = counter()
  return rewriteLine(title, (inline) =>
    isText(inline) ? movedText(inline, place, move, count) : [movedToken(inline, place, move, count)],
  )
}

function stepper(place: Place, move: Move): (inline: Plain) => readonly Plain[] {
  const count = counter()
  return (inline) => {
    if (isText(inline)) return movedText(inline, place, move, count)
    return [isFigure(inline) ? movedFigure(inline, place, move, count) : movedToken(inline, place, move, count)]
  }
}

type Counter = (kind: RollKind) => number

function counter(): Counter {
  const counts = new Map<RollKind, number>()
  return (kind) => {
    const next = (counts.get(kind) ?? 0) + 1
    counts.set(kind, next)
    return next
  }
}

function asked(kind: RollKind, words: readonly [string, string], place: Place, move: Move, count: Counter): boolean {
  const [from, to] = words
  const id = `${kind}:${place.key}:${count(kind)}`
  return move.decide({ id, kind, ...(place.block !== undefined && { block: place.block }), from, to })
}

function movedToken(token: PeriodToken, place: Place, move: Move, count: Counter): PeriodToken | Text {
  const [from, to] = [periodWords(token, move.from), periodWords(token, move.to)]
  if (from === to || asked('token', [from, to], place, move, count)) return token
  return { text: from }
}

function movedFigure(figure: Figure, place: Place, move: Move, count: Counter): Figure {
  const period = figure.period === undefined ? undefined : movedPeriod(figure.period, move)
  if (period === undefined) return figure
  const to = { ...figure, period }
  const words = [figure, to].map((each) => figureWords(each, move.data)).map(shown)
  return asked('figure', [words[0] ?? '', words[1] ?? ''], place, move, count) ? to : figure
}

function shown({ text, state }: ReturnType<typeof figureWords>): string {
  return state === 'known' ? text : ''
}

/** Where a fixed period goes; undefined for one that hangs on neither the last period nor its base. */
function movedPeriod(period: PeriodId, { from, to }: Move): PeriodId | undefined {
  if (period === from) return to
  if (period === basePeriod(from)) return basePeriod(to)
  return period === previousPeriod(from) && periodKind(from) === periodKind(to) ? previousPeriod(to) : undefined
}

function movedText(text: Text, place: Place, move: Move, count: Counter): readonly (Text | PeriodToken)[] {
  let end = 0
  const pieces = mentionsIn(text.text, move.from).flatMap((typed): readonly (Text | PeriodToken)[] => {
    const { literal } = typed
    const mention = place.typed === 'title' ? namingPeriod(typed.mention, move.from) : typed.mention
    const words = [literal.text, periodWords(mention, move.to)] as const
    if (words[0] === words[1] || !moves(typed, place)) return []
    if (!asked(place.typed === 'title' ? 'title' : 'phrase', words, place, move, count)) return []
    const before = { ...text, text: text.text.slice(end, literal.start) }
    end = literal.end
    if (hasMarks(text)) return [{ ...before, text: before.text + words[1] }]
    return [before, { type: 'periodToken', ...mention, children: [{ text: '' }] }]
  })
  return pieces.length === 0 ? [text] : [...pieces, { ...text, text: text.text.slice(end) }]
}

/** In the titles of a year's report the year is the period itself: for half a year they are to name that. */
function namingPeriod(mention: PeriodMention, from: PeriodId): PeriodMention {
  if (periodKind(from) !== 'year' || mention.form !== 'year') return mention
  if (mention.of === 'nextYear') return { ...mention, of: 'next', form: 'nameYear' }
  return mention.of === 'period' ? { ...mention, form: 'nameYear' } : mention
}

/** In prose a month or a year is as often that of an event: only names that nothing but a period has move. */
function moves({ literal, mention }: TypedMention, { typed }: Place): boolean {
  if (typed === 'title') return true
  if (mention.of === 'endMonth' || mention.of === 'nextYear') return false
  if (literal.kind === 'quarter') return literal.year !== undefined
  return literal.kind === 'months' && (literal.year !== undefined || / năm$/.test(literal.name))
}
