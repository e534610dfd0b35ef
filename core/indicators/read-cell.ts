import { decimalsOf, toAmount, toDecimal } from '#core/decimal'
import { readingsOf } from '#core/indicators/ambiguity'
import { checkValue, type ValueCode } from '#core/indicators/check-value'
import { type NumberCode, readNumber } from '#core/indicators/number'
import { type QuantityCode, readQuantity } from '#core/indicators/quantity'
import type { Amount, Indicator, Quantity } from '#core/indicators/schema'
import type { CellValue, TableCell } from '#core/indicators/table'
import { fail, ok, type Result } from '#core/result'

/** Why a cell gives no value; each names nothing but itself, its place is told beside it. */
export type CellCode =
  | 'import/error-value'
  | 'import/unreadable'
  | 'import/no-value'
  | 'import/not-a-figure'
  | 'import/covered'
  | 'import/merged-rows'
  | 'import/percent'
  | NumberCode
  | QuantityCode
  | ValueCode

/** What was done to a value on its way: shown beside it before it is taken. */
export type CellNote = 'formula' | 'percent' | 'scaled' | 'rounded'

export type CellReading = { readonly options: readonly Quantity[]; readonly notes: readonly CellNote[] }

/** Whose value a cell is to be, and how many tens its unit is of the indicator's. */
export type CellAim = { readonly indicator: Indicator; readonly tens: number; readonly before: Quantity | undefined }

/** Beyond these a value is rounded, as `checkValue` has it: what a formula leaves behind the comma is no precision. */
const mostDecimals = 6
const percentTens = 2

/**
 * What a cell can mean as a value of an indicator: one reading, or two between which the user must choose ('1.234' as
 * text). Texts are read by the strict Vietnamese reader; numbers are exact as stored, a percentage (0.438 shown as
 * 43,8%) is taken as such only where the indicator is one.
 */
export function readCell(cell: TableCell, { indicator, tens, before }: CellAim): Result<CellReading, CellCode> {
  if (cell.merged?.covered) return fail('import/covered')
  if (cell.merged !== undefined && cell.merged.lastRow > cell.row)
    return fail('import/merged-rows', { range: cell.merged.range })
  const read = optionsOf(cell.value, indicator)
  if (!read.ok) return read
  const percent = cell.value.kind === 'number' && cell.value.percent === true
  const moved = read.value.map((option) => settled(option, tens + (percent ? percentTens : 0), before))
  const checked = moved.map((option) => checkValue(indicator, option.value))
  const options = checked.flatMap((each) => (each.ok ? [each.value] : []))
  const [fault] = checked
  if (options.length === 0 && fault !== undefined && !fault.ok) return fault
  const marks: readonly (readonly [CellNote, boolean])[] = [
    ['formula', cell.formula === true],
    ['percent', percent],
    ['scaled', tens !== 0],
    ['rounded', moved.some(({ rounded }) => rounded)],
  ]
  return ok({ options, notes: marks.flatMap(([note, holds]) => (holds ? [note] : [])) })
}

function optionsOf(value: CellValue, indicator: Indicator): Result<readonly Quantity[], CellCode> {
  switch (value.kind) {
    case 'number':
      if (value.percent && !isPercentage(indicator)) return fail('import/percent')
      return ok([{ kind: 'exact', amount: value.amount }])
    case 'text':
      return textOptions(value.text, indicator)
    case 'error':
      return fail('import/error-value', { text: value.text })
    case 'unreadable':
      return fail('import/unreadable', { text: value.text })
    case 'no-value':
      return fail('import/no-value')
    default:
      return fail('import/not-a-figure')
  }
}

function textOptions(text: string, indicator: Indicator): Result<readonly Quantity[], CellCode> {
  const bare = isPercentage(indicator) ? text.replace(/\s*%$/, '') : text
  const two = readingsOf(bare, indicator)
  if (two !== null) return ok(two.strict === null ? [two.other] : [two.strict, two.other])
  const read = readQuantity(bare)
  return read.ok ? ok([read.value]) : read
}

/** Whether a text decides how its column is written: '1.353,049' is Vietnamese and nothing else. */
export function isPlainlyVietnamese(text: string): boolean {
  return (
    /^[-−]?(?:\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}|\d+,\d{4,}|\d{1,3}(?:\.\d{3})+,\d+)$/.test(text.trim()) &&
    readNumber(text).ok
  )
}

/** Whether it can only be English: '1,353.049', '43.8'. */
export function isPlainlyEnglish(text: string): boolean {
  return isPlainlyVietnamese(text.replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.')))
}

function isPercentage({ unit }: Indicator): boolean {
  return unit.trim() === '%'
}

type Settled = { readonly value: Quantity; readonly rounded: boolean }

/** In the indicator's own unit, of no more decimals than a value can have; a bare number is a place where one was. */
function settled(value: Quantity, tens: number, before: Quantity | undefined): Settled {
  switch (value.kind) {
    case 'exact': {
      const { amount, rounded } = movedAmount(value.amount, tens)
      return { value: placed(amount, before), rounded }
    }
    case 'bound': {
      const { amount, rounded } = movedAmount(value.amount, tens)
      return { value: { ...value, amount }, rounded }
    }
    case 'range': {
      const [from, to] = [movedAmount(value.from, tens), movedAmount(value.to, tens)]
      return { value: { ...value, from: from.amount, to: to.amount }, rounded: from.rounded || to.rounded }
    }
    default:
      return { value, rounded: false }
  }
}

function placed(amount: Amount, before: Quantity | undefined): Quantity {
  return before?.kind === 'rank' && /^\d{1,20}$/.test(amount) ? { ...before, place: amount } : { kind: 'exact', amount }
}

function movedAmount(amount: Amount, tens: number): { readonly amount: Amount; readonly rounded: boolean } {
  const moved = tens === 0 ? amount : toAmount(toDecimal(amount).times(`1e${tens}`))
  const rounded = decimalsOf(moved) > mostDecimals
  return { amount: rounded ? toAmount(toDecimal(toAmount(toDecimal(moved), mostDecimals))) : moved, rounded }
}
