import { collectionMark } from '#core/indicators/collection'
import { type DataIndex, indexData, observationOf } from '#core/indicators/data-set'
import { basePeriod, parsePeriod, periodWords } from '#core/indicators/period'
import { typedQuantity } from '#core/indicators/quantity'
import type { DataSet, Indicator, PeriodId, Plan, Quantity } from '#core/indicators/schema'
import { printedUnit } from '#core/indicators/units'
import type { CellStyle } from '#core/xlsx/cell-styles'
import type { WrittenCell, WrittenRow, WrittenSheet, WrittenValue } from '#core/xlsx/write'

const idColumn = 8
const titleRows = 5
/** So many letters of a name go in one line of its column. */
const nameLetters = 40
const headerRow = titleRows + 1
const headerStyle: CellStyle = { font: 'bold', align: 'center', bordered: true, fill: 'header' }

/**
 * Biểu thu thập số liệu: the sheet that asks a supplier for the values of its indicators in a period; of all when the
 * supplier is null. Only the cells of the values and of notes can be written in. Ids and period stand in a hidden
 * column, by which `readCollection` knows the form again when it comes back filled.
 */
export function collectionForm(data: DataSet, period: PeriodId, supplier: string | null): WrittenSheet {
  const index = indexData(data)
  const asked = data.indicators.filter((indicator) => supplier === null || indicator.supplier === supplier)
  const plans = data.plans.filter(({ year }) => year === parsePeriod(period).year)
  return {
    name: 'Biểu thu thập',
    columns: [
      { width: 6 },
      { width: 46 },
      { width: 14 },
      { width: 18 },
      { width: 22 },
      { width: 18 },
      { width: 24 },
      { width: 10, hidden: true },
    ],
    rows: [
      ...titleLines(period, supplier),
      header(period),
      ...asked.map((indicator, at) => {
        const own = plans.filter((plan) => plan.indicator === indicator.id)
        return line(indicator, at, own, index, period)
      }),
    ],
    merged: [1, 2, 3, 4].map((row) => `A${row}:G${row}`),
    headerRow,
    locked: true,
  }
}

/** The suppliers that indicators name, each once, as a dictionary has them. */
export function suppliersOf(indicators: readonly Indicator[]): readonly string[] {
  const names = new Set(indicators.flatMap(({ supplier }) => (supplier === undefined ? [] : [supplier])))
  return [...names].toSorted(new Intl.Collator('vi').compare)
}

function titleLines(period: PeriodId, supplier: string | null): readonly WrittenRow[] {
  const name = periodWords({ of: 'period', form: 'nameYear', letters: 'sentence' }, period)
  const lines: readonly (readonly [string, CellStyle])[] = [
    ['BIỂU THU THẬP SỐ LIỆU', { font: 'title', align: 'center' }],
    [`Kỳ báo cáo: ${name}`, { font: 'bold', align: 'center' }],
    [`Đơn vị cung cấp: ${supplier ?? 'tất cả các đơn vị'}`, { align: 'center' }],
    ['Chỉ ghi vào các ô tô màu. Không thêm, bớt hoặc đổi chỗ dòng và cột.', { font: 'italic', align: 'center' }],
  ]
  const mark: WrittenCell = { column: idColumn, value: text(collectionMark(period)) }
  return lines.map(([words, style], at) => ({
    row: at + 1,
    heightPoints: 20,
    cells: [{ column: 1, value: text(words), style }, ...(at === 0 ? [mark] : [])],
  }))
}

function header(period: PeriodId): WrittenRow {
  const { year } = parsePeriod(period)
  const name = (of: 'period' | 'base') => periodWords({ of, form: 'nameYear', letters: 'lower' }, period)
  const words = [
    'TT',
    'Chỉ tiêu',
    'ĐVT',
    `Thực hiện cùng kỳ (${name('base')})`,
    `Kế hoạch năm ${year}`,
    `Ước thực hiện ${name('period')}`,
    'Ghi chú',
    'Mã chỉ tiêu',
  ]
  const cells = words.map((word, at) => ({ column: at + 1, value: text(word), style: headerStyle }))
  return { row: headerRow, heightPoints: 52, cells }
}

function line(
  indicator: Indicator,
  at: number,
  plans: readonly Plan[],
  index: DataIndex,
  period: PeriodId,
): WrittenRow {
  const base = observationOf(index, indicator.id, basePeriod(period))?.value
  const format = formOf(indicator, observationOf(index, indicator.id, period)?.value ?? base)
  const input: CellStyle = { bordered: true, fill: 'input', unlocked: true }
  const cells: readonly Omit<WrittenCell, 'column'>[] = [
    { value: text(String(at + 1)), style: { align: 'center', bordered: true } },
    { value: text(indicator.name), style: { bordered: true } },
    { value: text(printedUnit(indicator.unit)), style: { align: 'center', bordered: true } },
    known(base, indicator),
    planCell(plans, indicator),
    { value: { kind: 'blank' }, style: { ...input, align: 'right', format } },
    { value: { kind: 'blank' }, style: { ...input, format: 'text' } },
    { value: text(indicator.id) },
  ]
  const lines = Math.ceil(indicator.name.length / nameLetters)
  return {
    row: headerRow + 1 + at,
    heightPoints: 6 + 16 * lines,
    cells: cells.map((cell, column) => ({ ...cell, column: column + 1 })),
  }
}

/** What is no plain number (14/23, 40/63, 6,6-6,8) is typed as text, for a spreadsheet would make a day of it. */
function formOf({ decimals }: Indicator, usual: Quantity | undefined): number | 'text' {
  return usual === undefined || usual.kind === 'exact' || usual.kind === 'bound' ? decimals : 'text'
}

function known(value: Quantity | undefined, { decimals }: Indicator): Omit<WrittenCell, 'column'> {
  const style: CellStyle = { align: 'right', bordered: true }
  if (value === undefined) return { value: { kind: 'blank' }, style }
  if (value.kind === 'exact')
    return { value: { kind: 'number', amount: value.amount }, style: { ...style, format: decimals } }
  return { value: text(typedQuantity(value)), style }
}

/** One plan as its number; several by who gave them. */
function planCell(plans: readonly Plan[], indicator: Indicator): Omit<WrittenCell, 'column'> {
  const [only, ...more] = plans
  if (more.length === 0) return known(only?.target, indicator)
  const words = plans.map(({ name, target }) => `${name}: ${target === undefined ? '…' : typedQuantity(target)}`)
  return { value: text(words.join('; ')), style: { align: 'left', bordered: true } }
}

function text(words: string): WrittenValue {
  return { kind: 'text', text: words }
}
