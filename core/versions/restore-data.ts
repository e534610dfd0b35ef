import type { Block, Inline, Report } from '#core/document/schema'
import { indicatorsOf, isAnnex, isClaim, isFigure, isIndicatorBlock } from '#core/document/walk'
import type { IndicatorId, PlanId } from '#core/indicators/schema'

/** The report with the data that blocks of a version name and that it has no longer: indicators, their parts and plans. */
export function withDataOf(report: Report, version: Report, blocks: readonly Block[]): Report {
  const had = new Map(version.indicators.map((each) => [each.id, each]))
  const here = new Set(report.indicators.map(({ id }) => id))
  const back = new Set(blocks.flatMap(indicatorsIn).filter((id) => had.has(id) && !here.has(id)))
  const plans = plansBack(report, version, new Set(blocks.flatMap(plansIn)), back)
  if (back.size === 0 && plans.length === 0) return report
  const isThere = (id: IndicatorId) => here.has(id) || back.has(id)
  const indicators = version.indicators
    .filter(({ id }) => back.has(id))
    .map((each) => (each.parts ? { ...each, parts: each.parts.filter(isThere) } : each))
  const observations = version.observations.filter(({ indicator }) => back.has(indicator))
  return {
    ...report,
    indicators: [...report.indicators, ...indicators],
    observations: [...report.observations, ...observations],
    plans: [...report.plans, ...plans],
  }
}

/** All plans of indicators that come back; of the others those that are named and gone, whatever years they are for. */
function plansBack(
  report: Report,
  version: Report,
  named: ReadonlySet<PlanId>,
  back: ReadonlySet<IndicatorId>,
): Report['plans'] {
  const here = new Set(report.plans.map(({ id }) => id))
  return version.plans.filter(({ id, indicator }) => back.has(indicator) || (named.has(id) && !here.has(id)))
}

function indicatorsIn(block: Block): readonly IndicatorId[] {
  if (!isAnnex(block)) return block.children.flatMap(indicatorsOf)
  return block.rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator] : []))
}

function plansIn(block: Block): readonly PlanId[] {
  return isAnnex(block) ? [] : block.children.flatMap(plansOf)
}

function plansOf(inline: Inline): readonly PlanId[] {
  if (isFigure(inline)) return present(inline.plan)
  if (isClaim(inline))
    return [...inline.terms.flatMap(({ plan }) => present(plan)), ...inline.children.flatMap(plansOf)]
  if (!isIndicatorBlock(inline)) return []
  const said = inline.items.flatMap((item) => [item, ...(item.parts?.items ?? [])])
  return said.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === 'plan' ? present(clause.plan) : [])),
  )
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
