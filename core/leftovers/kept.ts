import type { KeptWords, Report } from '#core/document/schema'
import type { Leftover } from '#core/leftovers/leftover'

type Keeper = Pick<Report, 'kept'>

/** The report in which somebody keeps words that look left behind (giữ): they are told apart from then on. */
export function keepLeftover<R extends Keeper>(report: R, left: Leftover): R {
  const { kept = [] } = report
  return isKeptIn(report)(left) ? report : { ...report, kept: [...kept, wordsOf(left)] }
}

/** The report in which they are told among the others again. */
export function askAgain<R extends Keeper>(report: R, left: Leftover): R {
  if (!isKeptIn(report)(left)) return report
  const others = { ...report }
  delete others.kept
  const staying = report.kept?.filter((words) => keyOf(words) !== keyOf(wordsOf(left))) ?? []
  return staying.length === 0 ? others : { ...others, kept: staying }
}

/** Whether words are kept: the same words of one rule, wherever they move within their block or line. */
export function isKeptIn({ kept = [] }: Keeper): (left: Leftover) => boolean {
  const known = new Set(kept.map(keyOf))
  return (left) => known.has(keyOf(wordsOf(left)))
}

function wordsOf({ rule, text, block, place }: Leftover): KeptWords {
  return { rule, text, at: placeOf(block, place) }
}

function placeOf(block: Leftover['block'], place: Leftover['place']): KeptWords['at'] {
  if (place?.field) return { kind: 'frame', field: place.field }
  if (place?.indicator) return { kind: 'name', indicator: place.indicator }
  return { kind: place ? 'table' : 'text', block }
}

function keyOf({ rule, text, at }: KeptWords): string {
  const where = at.kind === 'frame' ? at.field : at.kind === 'name' ? at.indicator : at.block
  return `${at.kind} ${where} ${rule} ${text}`
}
