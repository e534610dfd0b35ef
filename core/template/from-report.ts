import type { Report } from '#core/document/schema'
import { annexesOf, indicatorsOf, inlineRuns } from '#core/document/walk'
import { periodKind } from '#core/indicators/period'
import type { Indicator, IndicatorId } from '#core/indicators/schema'
import type { Template } from '#core/template/schema'

/**
 * A report as a template for periods of its own kind: its text, sentences, annexes and frame with the senders' names,
 * the indicators that are shown and those that belong to them as parts or wholes, and their plans. Values, targets,
 * date, number and the marks of review stay behind; words stay as they are, so years that somebody typed stay too:
 * `literalYears` finds them.
 */
export function templateFromReport(report: Report, identity: Pick<Template, 'id' | 'name' | 'description'>): Template {
  const { number: _number, date: _date, draftRound: _round, ...frame } = report.frame
  const indicators = usedIndicators(report)
  return {
    format: 1,
    ...identity,
    periods: [periodKind(report.period)],
    profile: report.profile,
    style: report.style,
    frame,
    body: report.body,
    indicators: [...indicators],
    plans: plansOf(report, new Set(indicators.map(({ id }) => id))),
  }
}

function usedIndicators(report: Report): readonly Indicator[] {
  const used = new Set<IndicatorId>(inlineRuns(report).flatMap(({ inlines }) => inlines.flatMap(indicatorsOf)))
  for (const row of annexesOf(report.body).flatMap(({ rows }) => rows)) {
    if (row.kind === 'indicator') used.add(row.indicator)
  }
  addRelated(used, relations(report.indicators))
  return report.indicators.filter(({ id }) => used.has(id))
}

/** Of each indicator its parts, and what it is a part of: shares are measured against the whole. */
function relations(indicators: readonly Indicator[]): ReadonlyMap<IndicatorId, readonly IndicatorId[]> {
  const related = new Map<IndicatorId, IndicatorId[]>(indicators.map(({ id, parts = [] }) => [id, [...parts]]))
  for (const { id, parts = [] } of indicators) for (const part of parts) related.get(part)?.push(id)
  return related
}

/** A set grows while it is walked, and the walk comes to what was added. */
function addRelated(used: Set<IndicatorId>, related: ReadonlyMap<IndicatorId, readonly IndicatorId[]>): void {
  for (const id of used) for (const other of related.get(id) ?? []) used.add(other)
}

/** One of each id: a plan may stand for several years, and its name is that of the report's own year. */
function plansOf({ plans, period }: Report, indicators: ReadonlySet<IndicatorId>): Template['plans'] {
  const year = Number(period.slice(0, 4))
  const kept = plans.filter(({ indicator }) => indicators.has(indicator))
  const byId = new Map([...kept, ...kept.filter((plan) => plan.year === year)].map((plan) => [plan.id, plan]))
  return [...byId.values()].map(({ id, indicator, name }) => ({ id, indicator, name }))
}
