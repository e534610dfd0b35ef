import type { Report } from '#core/document/schema'
import type { Change, Target } from '#core/indicators/changes'
import { periodWords } from '#core/indicators/period'
import { typedQuantity } from '#core/indicators/quantity'
import type { PeriodId, Quantity } from '#core/indicators/schema'
import { joinUnit } from '#core/indicators/units'

export type ChangeWords = {
  readonly name: (change: Change) => string
  /** Which number: a period or a plan by name; a share of something else says so by `kind`. */
  readonly target: (target: Target) => string
  /** An unknown value is null. */
  readonly from: (change: Change) => string | null
  readonly to: (change: Change) => string
}

/** How the changes of a report's data are said, with every decimal and the indicator's own unit. */
export function changeWordsIn({ indicators, plans }: Pick<Report, 'indicators' | 'plans'>): ChangeWords {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const planNames = new Map(plans.map(({ id, name }) => [id, name]))
  const quantity = ({ indicator, target }: Change, value: Quantity) => {
    const unit = target.kind === 'growth' || target.kind === 'planShare' ? '%' : (byId.get(indicator)?.unit ?? '')
    return value.kind === 'words' ? value.words : joinUnit(typedQuantity(value), unit)
  }
  return {
    name: ({ indicator }) => byId.get(indicator)?.name ?? indicator,
    target: (target) => {
      if (target.kind === 'plan') return `${planNames.get(target.plan) ?? target.plan} ${target.year}`
      if (target.kind === 'planShare') return planNames.get(target.plan) ?? target.plan
      return periodName(target.period)
    },
    from: (change) => (change.from === undefined ? null : quantity(change, change.from)),
    to: (change) => quantity(change, change.to),
  }
}

function periodName(period: PeriodId): string {
  return periodWords({ of: 'period', form: 'nameYear', letters: 'lower' }, period)
}
