import type { BlockId, Frame, Report } from '#core/document/schema'
import { isAnnex } from '#core/document/walk'
import { indexData } from '#core/indicators/data-set'
import type { FigureReference, IndicatorId } from '#core/indicators/schema'
import { type FigureContext, figureWords } from '#core/indicators/wording'
import type { RollChange, RollKind } from '#core/roll/change'
import type { Decisions } from './decisions'
import type { Rolled } from './review-store'

/** The words of the last report that the page shows struck: those of the changes that nobody has decided on. */
export type Tracked = {
  /** What the figures and the mentions of the period said. */
  readonly context: FigureContext
  /** The blocks in which mentions of the period moved. */
  readonly moved: ReadonlySet<BlockId>
  /** What was typed with marks and moved as words, in the order of each block. */
  readonly typed: ReadonlyMap<BlockId, readonly RollChange[]>
  readonly emptied: ReadonlySet<IndicatorId>
  /** What stood before or behind a block that is there, and was not carried. */
  readonly struck: ReadonlyMap<BlockId, Struck>
  readonly frame: Frame
  /** The ids of the changes of the frame. */
  readonly frameChanges: ReadonlySet<string>
}

export type Struck = { readonly before: readonly string[]; readonly behind: readonly string[] }

const ofText: ReadonlySet<RollKind> = new Set(['token', 'title', 'phrase'])
const ofData: ReadonlySet<RollKind> = new Set(['value', 'growth', 'index', 'share', 'points', 'planShare'])

export function trackedOf({ last, roll }: Rolled, decisions: Decisions): Tracked {
  const open = roll.changes.filter(({ id }) => !decisions.has(id))
  const inText = open.filter(({ kind }) => ofText.has(kind))
  return {
    context: { index: indexData(last), period: last.period, style: last.style },
    moved: new Set(inText.flatMap(({ block }) => (block === undefined ? [] : [block]))),
    typed: byBlock(inText.filter(({ kind }) => kind !== 'token')),
    emptied: new Set(open.flatMap(({ kind, indicator }) => (indicator && ofData.has(kind) ? [indicator] : []))),
    struck: struckIn(last, roll.report, byBlock(open.filter(({ kind }) => kind.startsWith('block.')))),
    frame: last.frame,
    frameChanges: new Set(open.filter(({ block, indicator }) => !block && !indicator).map(({ id }) => id)),
  }
}

/** The words that a figure of the period had, while it is asked for anew; null where the page shows none struck. */
export function wordsBefore(tracked: Tracked | null, figure: FigureReference): string | null {
  if (!tracked?.emptied.has(figure.indicator) || figure.period !== undefined) return null
  const { text, state } = figureWords(figure, tracked.context)
  return state === 'known' ? text : null
}

function byBlock(changes: readonly RollChange[]): ReadonlyMap<BlockId, readonly RollChange[]> {
  const found = new Map<BlockId, RollChange[]>()
  for (const change of changes) {
    if (change.block) found.set(change.block, [...(found.get(change.block) ?? []), change])
  }
  return found
}

/** What was taken out is told behind the nearest block above it that stayed, before the first one where there is none. */
function struckIn(
  last: Report,
  { body }: Report,
  taken: ReadonlyMap<BlockId, readonly RollChange[]>,
): ReadonlyMap<BlockId, Struck> {
  const struck = new Map<BlockId, Struck>()
  if (taken.size === 0) return struck
  const there = new Set(body.map(({ id }) => id))
  const lead: string[] = []
  let above: BlockId | null = null
  for (const block of last.body.filter((each) => !isAnnex(each))) {
    if (there.has(block.id)) above = block.id
    const words = (taken.get(block.id) ?? []).map(takenWords).filter((each) => each.trim() !== '')
    if (words.length === 0) continue
    if (above === null) lead.push(...words)
    else struck.set(above, { before: [], behind: [...(struck.get(above)?.behind ?? []), ...words] })
  }
  const first = body.find((each) => !isAnnex(each))
  if (first && lead.length > 0) struck.set(first.id, { before: lead, behind: struck.get(first.id)?.behind ?? [] })
  return struck
}

/** Of a numbered paragraph that was emptied its opening stays. */
function takenWords({ from, to }: RollChange): string {
  return from.startsWith(to) ? from.slice(to.length) : from
}
