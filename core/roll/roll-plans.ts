import type { Annex, Block, Report } from '#core/document/schema'
import { writeQuantity } from '#core/indicators/quantity'
import type { Indicator, IndicatorId, PeriodId, Plan, Quantity } from '#core/indicators/schema'
import { joinUnit } from '#core/indicators/units'
import type { Decide } from '#core/roll/change'
import { movedWords } from '#core/roll/mentions'

/** Names of plans that carry a year ('Dự toán năm 2020'), with what they are called in the new one. */
export type PlanNames = ReadonlyMap<string, string>

const yearOf = (period: PeriodId): number => Number(period.slice(0, 4))

export function renamedPlans(report: Report, to: PeriodId, decide: Decide): PlanNames {
  const { period, plans } = report
  if (yearOf(period) === yearOf(to)) return new Map()
  const names = new Set(plans.filter(({ year }) => year === yearOf(period)).map(({ name }) => name))
  return new Map(
    [...names].flatMap((name): readonly (readonly [string, string])[] => {
      const moved = movedWords(name, period, to)
      if (moved === name || moved.length > longestName) return []
      return decide({ id: `plan.name:${name}`, kind: 'plan.name', from: name, to: moved }) ? [[name, moved]] : []
    }),
  )
}

const longestName = 300

/**
 * Plans hold for a year: within it they stay. In a new one each plan of the last report's year stands again under its id
 * and giver, its target still to be given; one that is there for that year already stays as it is.
 */
export function rolledPlans(report: Report, to: PeriodId, names: PlanNames, decide: Decide): Plan[] {
  const { period, plans, style } = report
  const year = yearOf(to)
  if (year === yearOf(period)) return plans
  const known = new Set(plans.filter((plan) => plan.year === year).map(({ id }) => id))
  const indicators = new Map(report.indicators.map((indicator): [IndicatorId, Indicator] => [indicator.id, indicator]))
  const next = plans
    .filter((plan) => plan.year === yearOf(period) && !known.has(plan.id))
    .map((plan): Plan => {
      const { target, ...others } = plan
      const renewed = { ...others, year, name: names.get(plan.name) ?? plan.name }
      if (target === undefined) return renewed
      const from = targetWords(target, indicators.get(plan.indicator), style.trailingZero)
      const change = { id: `plan:${plan.id}`, kind: 'plan' as const, indicator: plan.indicator, from, to: '' }
      return decide(change) ? renewed : { ...renewed, target }
    })
  return [...plans, ...next]
}

function targetWords(target: Quantity, indicator: Indicator | undefined, trailingZero: 'keep' | 'drop'): string {
  return joinUnit(writeQuantity(target, { decimals: indicator?.decimals ?? 0, trailingZero }), indicator?.unit ?? '')
}

/** The columns of an annex follow the names of the plans. */
export function renamedColumns(block: Block, names: PlanNames): Block {
  return block.type === 'annex' && names.size > 0 ? { ...block, columns: block.columns.map(renamed(names)) } : block
}

function renamed(names: PlanNames): (column: Annex['columns'][number]) => Annex['columns'][number] {
  return (column) => ('name' in column ? { ...column, name: names.get(column.name) ?? column.name } : column)
}
