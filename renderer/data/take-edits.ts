import type { FigureReference, Indicator, IndicatorId } from '#core/indicators/schema'
import { useSession } from '../session/store'
import { keepVersion } from '../versions/keep'
import { applyEdits, type Choice, type Refusal } from './edits/cell-edits'
import type { CellEdit } from './edits/write-cell'
import { cellKey, useDataPanel } from './panel-store'

/** So many cells at once are a paste, before which a version is kept. */
const manyEdits = 5

type Shown = ReadonlyMap<IndicatorId, readonly FigureReference[]>

/**
 * Takes edits of cells into the open report, all of them as one step of undo. Where some are doubtful and `choice`
 * does not say how they are meant, nothing is taken before the user has told; what is refused is shown in its cell.
 */
export function takeEdits(edits: readonly CellEdit[], shown: Shown, choice: Choice = 'ask'): void {
  const { session, changeData } = useSession.getState()
  if (session.kind === 'empty') return
  const { report } = session
  const { data, doubts, refusals } = applyEdits(report, edits, { period: report.period, shown }, choice)
  if (choice === 'ask' && doubts.length > 0) {
    useDataPanel.setState({ question: { edits, doubts } })
    return
  }
  if (data !== report) {
    if (edits.length >= manyEdits) void keepVersion('filled')
    changeData(data)
  }
  useDataPanel.setState((panel) => ({ question: null, refusals: refusalsAfter(panel.refusals, edits, refusals) }))
}

/** A cell that was written anew has no old refusal. */
function refusalsAfter(
  before: ReadonlyMap<string, Refusal>,
  edits: readonly CellEdit[],
  refused: readonly Refusal[],
): ReadonlyMap<string, Refusal> {
  const after = new Map(before)
  for (const { indicator, column } of edits) after.delete(cellKey(indicator, column))
  for (const refusal of refused) after.set(cellKey(refusal.edit.indicator, refusal.edit.column), refusal)
  return after
}

/** Takes a new indicator into the open report, at the end of what is not used yet. */
export function addIndicator(indicator: Indicator): void {
  const { session, changeData } = useSession.getState()
  if (session.kind === 'empty') return
  const { indicators, observations, plans } = session.report
  changeData({ indicators: [...indicators, indicator], observations, plans })
}

/** Takes an indicator that the report does not use out of it, with all its data. */
export function removeIndicator(id: IndicatorId): void {
  const { session, changeData } = useSession.getState()
  if (session.kind === 'empty') return
  const { indicators, observations, plans } = session.report
  changeData({
    indicators: indicators.filter((each) => each.id !== id).map((each) => withoutPart(each, id)),
    observations: observations.filter(({ indicator }) => indicator !== id),
    plans: plans.filter(({ indicator }) => indicator !== id),
  })
}

function withoutPart(indicator: Indicator, part: IndicatorId): Indicator {
  if (!indicator.parts?.includes(part)) return indicator
  return { ...indicator, parts: indicator.parts.filter((id) => id !== part) }
}
