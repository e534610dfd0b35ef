import { writeCutOff } from '#core/indicators/cut-off'
import { writeNumber } from '#core/indicators/number'
import { typedQuantity } from '#core/indicators/quantity'
import type { Observation, Quantity } from '#core/indicators/schema'
import { assertNever } from '#core/result'
import type { IndicatorRow, PercentCell } from '../data-rows'
import type { DataColumn } from './columns'

const stateWords: Readonly<Record<Observation['state'], string>> = {
  estimate: 'Ước',
  preliminary: 'Sơ bộ',
  actual: 'Thực hiện',
  'as-of': 'Tính đến',
}

/**
 * The text of a cell as it would be typed: what is copied and pasted elsewhere, and edited on. `readCell`'s readers
 * give the same thing back.
 */
export function cellText(row: IndicatorRow, column: DataColumn): string {
  switch (column.kind) {
    case 'unit':
      return row.indicator.unit
    case 'base':
      return quantityText(row.base?.value)
    case 'plan':
      return quantityText(row.plans.get(column.name)?.target)
    case 'value':
      return quantityText(row.seen?.value)
    case 'growth':
      return percentText(row.growth)
    case 'share':
      return percentText(row.shares.get(column.name) ?? { kind: 'none' })
    case 'state':
      return row.seen ? stateText(row.seen) : ''
    case 'source':
      return row.seen?.source ?? ''
    case 'places':
      return String(row.places)
    default:
      return assertNever(column)
  }
}

function quantityText(value: Quantity | undefined): string {
  return value ? typedQuantity(value) : ''
}

function percentText(cell: PercentCell): string {
  return cell.kind === 'none' ? '' : writeNumber(cell.percent, {})
}

function stateText({ state, cutOff }: Observation): string {
  return cutOff === undefined ? stateWords[state] : `${stateWords[state]} ${writeCutOff(cutOff)}`
}
