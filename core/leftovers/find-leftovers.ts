import type { Block, BlockId, Inline, Report } from '#core/document/schema'
import { wordsIn } from '#core/document/text'
import { isAnnex, isClaim, isIndicatorBlock, isText } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import { writeSentence } from '#core/indicators/sentence'
import type { FigureContext } from '#core/indicators/wording'
import { anniversaries } from '#core/leftovers/anniversaries'
import { type Line, linesAround } from '#core/leftovers/around'
import { calendar } from '#core/leftovers/calendar'
import { dates } from '#core/leftovers/dates'
import { documents } from '#core/leftovers/documents'
import { events } from '#core/leftovers/events'
import { type Facts, factsIn, factsTogether } from '#core/leftovers/facts'
import { gradesBegun } from '#core/leftovers/grades'
import { lasting } from '#core/leftovers/lasting'
import { type Leftover, type Reading, type Rule, type Times, timesOf } from '#core/leftovers/leftover'
import { periods } from '#core/leftovers/periods'
import { persons } from '#core/leftovers/persons'
import { planYears } from '#core/leftovers/plan-years'
import { seasons } from '#core/leftovers/seasons'
import { sessions } from '#core/leftovers/sessions'
import { lunarYears, spans } from '#core/leftovers/spans'
import { tasksIn } from '#core/leftovers/tasks'
import { themesAndDrafts } from '#core/leftovers/themes'
import { totals } from '#core/leftovers/totals'
import { units } from '#core/leftovers/units'
import { wages } from '#core/leftovers/wages'

export type { Leftover, StaleFix, StalePlace } from '#core/leftovers/leftover'

/** In this order: what one rule has read is not read again by those after it. */
const rules: readonly Rule[] = [
  planYears,
  themesAndDrafts,
  wages,
  documents,
  sessions,
  lunarYears,
  anniversaries,
  seasons,
  gradesBegun,
  lasting,
  spans,
  calendar,
  events,
  persons,
  totals,
  units,
  dates,
  periods,
]

/**
 * What was typed and did not move with the period (dò sót kỳ trước): first around the text, then in its order. Tokens and figures move
 * by themselves and are not judged. In blocks that somebody has looked at since the roll only contradictions are told.
 * Words that move with their reader, such as 'năm nay' and 'cùng kỳ năm trước', are right in every period.
 */
export function findStale(report: Report): readonly Leftover[] {
  const context = { index: indexData(report), period: report.period, style: report.style }
  const facts = factsTogether(report.body.map((block) => factsInBlock(block, context)))
  const times = timesOf(report.period, report.carried?.period, facts)
  const seen = seenIn(report)
  const tasks = tasksIn(report.body)
  return [
    ...linesAround(report).flatMap((line) => staleInLine(line, times, context)),
    ...report.body.flatMap((block) =>
      judged(staleInBlock(block, { ...times, ofTasks: tasks.has(block.id) }, context), seen),
    ),
  ]
}

/** The blocks of a rolled report that somebody has looked at. */
export function seenIn({ carried }: Report): ReadonlySet<BlockId> {
  return new Set(carried?.blocks.flatMap(({ block, seen }) => (seen ? [block] : [])))
}

/** What is told of a block: of one that somebody has looked at, contradictions alone. */
export function judged(left: readonly Leftover[], seen: ReadonlySet<BlockId>): readonly Leftover[] {
  return left.filter(({ block, severity }) => severity === 'likely' || !seen.has(block))
}

/** What a block tells of the report itself: how many units there are, who came for whom. */
export function factsInBlock(block: Block, context: FigureContext): Facts {
  return factsIn(
    stretchesOfBlock(block, context)
      .map(({ text }) => text)
      .join(''),
  )
}

export function staleInBlock(block: Block, times: Times, context: FigureContext): readonly Leftover[] {
  const stretches = stretchesOfBlock(block, context)
  return leftIn(stretches, times).map((left) => ({ ...left, block: block.id }))
}

/** The same of a line around the text. Where no token can stand its words are proposed. */
export function staleInLine(line: Line, times: Times, context: FigureContext): readonly Leftover[] {
  const { block, place, inlines, unitsOnly } = line
  const stretches = stretchesOf(inlines, context)
  const words = stretches.map(({ text }) => text).join('')
  return leftIn(stretches, times, unitsOnly ? [units] : rules).map(({ fix, ...left }) => ({
    ...left,
    block,
    place: { ...place, words },
    ...(fix && { fix: place.field === 'subject' ? fix : { kind: 'text', text: fix.text } }),
  }))
}

/** The same for a text that stands by itself, without tokens. */
export function staleIn(text: string, times: Times): readonly Omit<Leftover, 'block'>[] {
  return leftIn([{ text, isTyped: true }], times)
}

type Stretch = { readonly text: string; readonly isTyped: boolean }

function stretchesOfBlock(block: Block, context: FigureContext): readonly Stretch[] {
  return stretchesOf(isAnnex(block) ? block.title : block.children, context)
}

/** The printed text of inlines: what was typed, and what is written from data. */
function stretchesOf(inlines: readonly Inline[], context: FigureContext): readonly Stretch[] {
  const words = wordsIn(context)
  return inlines.flatMap((inline): readonly Stretch[] => {
    if (isText(inline)) return [{ text: inline.text, isTyped: true }]
    if (isClaim(inline)) return stretchesOf(inline.children, context)
    if (!isIndicatorBlock(inline)) return [{ text: words(inline), isTyped: false }]
    return writeSentence(inline, context).map(({ text, figure }) => ({ text, isTyped: figure === undefined }))
  })
}

function leftIn(stretches: readonly Stretch[], times: Times, by = rules): readonly Omit<Leftover, 'block'>[] {
  const text = stretches.map((stretch) => stretch.text).join('')
  if (text.trim() === '') return []
  const taken = writtenFromData(stretches, text.length)
  const kept: Reading[] = []
  for (const rule of by) {
    for (const reading of rule(text, times)) {
      if (taken.subarray(reading.start, reading.end).includes(1)) continue
      taken.fill(1, reading.start, reading.end)
      kept.push(reading)
    }
  }
  return kept
    .flatMap(({ rule, start, end, left }) =>
      left ? [{ rule, start, end, text: text.slice(start, end), ...left }] : [],
    )
    .sort((one, other) => one.start - other.start)
}

/** A mark for each unit of the text that nobody typed. */
function writtenFromData(stretches: readonly Stretch[], length: number): Uint8Array {
  const marks = new Uint8Array(length)
  let at = 0
  for (const { text, isTyped } of stretches) {
    if (!isTyped) marks.fill(1, at, at + text.length)
    at += text.length
  }
  return marks
}
