import { changedIndicators } from '#core/indicators/changed-indicators'
import type { DataSet, IndicatorId } from '#core/indicators/schema'
import type { FigureContext } from '#core/indicators/wording'

/** What draws its words by itself, and of which indicators they speak. */
export type Painter = { readonly indicators: readonly IndicatorId[]; readonly paint: (context: FigureContext) => void }

/**
 * The chips that are drawn. A value that a long report shows hundreds of times must be shown anew within a frame, and a
 * pass of React over a report of that length takes several: so chips write their words into the page themselves, and
 * only those whose indicators changed are asked to.
 */
export function createPainters() {
  const all = new Set<Painter>()
  const ofIndicator = new Map<IndicatorId, Set<Painter>>()

  const add = (painter: Painter) => {
    all.add(painter)
    for (const id of painter.indicators) {
      const known = ofIndicator.get(id) ?? new Set()
      ofIndicator.set(id, known.add(painter))
    }
    return () => {
      all.delete(painter)
      for (const id of painter.indicators) ofIndicator.get(id)?.delete(painter)
    }
  }

  const repaint = (context: FigureContext, changed: ReadonlySet<IndicatorId> | 'all') => {
    const touched = changed === 'all' ? all : new Set([...changed].flatMap((id) => [...(ofIndicator.get(id) ?? [])]))
    for (const { paint } of touched) paint(context)
  }

  return { add, repaint }
}
export type Painters = ReturnType<typeof createPainters>

/** Which chips a step from one report to the next touches: all of them when the period or the house style changed. */
export function touchedBy<R extends DataSet & { readonly style: unknown; readonly period: unknown }>(
  before: R,
  next: R,
) {
  return before.style === next.style && before.period === next.period ? changedIndicators(before, next) : 'all'
}
