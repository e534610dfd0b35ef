import { annexHead, type HeadCell } from '#core/document/annex-head'
import type { AnnexColumn, AnnexRow, AnnexTable } from '#core/document/annex-schema'
import { romanNumber } from '#core/document/letters'
import { type DataIndex, observationOf } from '#core/indicators/data-set'
import { writeNumber } from '#core/indicators/number'
import { basePeriod, periodKind } from '#core/indicators/period'
import type {
  FigureReference,
  Indicator,
  IndicatorId,
  Observation,
  PeriodId,
  Plan,
  Quantity,
} from '#core/indicators/schema'
import { growthInTable, indexInTable, planShareInTable } from '#core/indicators/table-figures'
import { signedPercent, tableQuantity } from '#core/indicators/table-words'
import { printedUnit } from '#core/indicators/units'
import { type Verdict, verdictOf } from '#core/indicators/verdict'
import type { FigureContext } from '#core/indicators/wording'
import { assertNever } from '#core/result'

/** A cell of a row. A figure leads to the data behind it; a blank one is printed empty, and `missing` when it is wanted. */
export type AnnexCell = {
  readonly words: string
  readonly column: AnnexColumn['kind']
  readonly figure?: FigureReference
  readonly missing?: true
}

export type AnnexLine =
  | { readonly kind: 'group'; readonly number: string; readonly title: string }
  | {
      readonly kind: 'indicator'
      readonly indicator: IndicatorId
      readonly part: boolean
      readonly cells: readonly AnnexCell[]
    }

export type AnnexCells = { readonly header: readonly (readonly HeadCell[])[]; readonly rows: readonly AnnexLine[] }

type IndicatorRow = Extract<AnnexRow, { kind: 'indicator' }>

/** An annex as it is printed: its head and its rows, each cell in words. Nothing of it is stored (bao-cao 4.4). */
export function annexCells(
  annex: Pick<AnnexTable, 'columns' | 'rows'>,
  context: FigureContext,
  plans: PlansOf = plansByIndicator(context.index),
): AnnexCells {
  const numbers = rowNumbers(annex.rows)
  return {
    header: annexHead(annex.columns, context.period, isSettled(annex.rows, context)),
    rows: annex.rows.map((row, at): AnnexLine => {
      const number = numbers[at] ?? ''
      if (row.kind === 'group') return { kind: 'group', number, title: row.title }
      const { indicator, part = false } = row
      return { kind: 'indicator', indicator, part, cells: rowCells(annex.columns, row, number, context, plans) }
    }),
  }
}

/** Groups count I, II, III; indicators 1, 2 … anew in each group; parts carry no number. */
export function rowNumbers(rows: readonly AnnexRow[]): readonly string[] {
  let groups = 0
  let indicators = 0
  return rows.map((row) => {
    if (row.kind === 'group') {
      groups += 1
      indicators = 0
      return romanNumber(groups)
    }
    if (row.part) return ''
    indicators += 1
    return String(indicators)
  })
}

/** A group's line as it is printed over the whole table: 'I. KINH TẾ'. */
export function groupWords({ number, title }: Extract<AnnexLine, { kind: 'group' }>): string {
  return `${number}. ${title}`
}

/** Whether values are known and none of them is an estimate: the column is then 'Thực hiện', no more 'Ước thực hiện'. */
export function isSettled(rows: readonly AnnexRow[], { index, period }: FigureContext): boolean {
  const known = rows.flatMap((row) => {
    const seen = row.kind === 'indicator' ? observationOf(index, row.indicator, period) : undefined
    return seen?.value ? [seen] : []
  })
  return known.length > 0 && known.every(({ state }) => state === 'actual')
}

/** The plans of each indicator, for all years. */
export type PlansOf = ReadonlyMap<IndicatorId, readonly Plan[]>

export function plansByIndicator(index: DataIndex): PlansOf {
  const plans = new Map<IndicatorId, Plan[]>()
  for (const plan of index.plans.values()) {
    const own = plans.get(plan.indicator)
    if (own) own.push(plan)
    else plans.set(plan.indicator, [plan])
  }
  return plans
}

/** The cells of one indicator's row, one a column. */
export function rowCells(
  columns: readonly AnnexColumn[],
  row: IndicatorRow,
  number: string,
  context: FigureContext,
  plans: PlansOf,
): readonly AnnexCell[] {
  const indicator = context.index.indicators.get(row.indicator)
  const seen = observationOf(context.index, row.indicator, context.period)
  const known = { row, number, indicator, seen, plans: plans.get(row.indicator) ?? [] }
  return columns.map((column) => ({ column: column.kind, ...cellOf(column, known, context) }))
}

type Known = {
  readonly row: IndicatorRow
  readonly number: string
  readonly indicator: Indicator | undefined
  readonly seen: Observation | undefined
  readonly plans: readonly Plan[]
}

type Cell = Omit<AnnexCell, 'column'>

function cellOf(column: AnnexColumn, known: Known, context: FigureContext): Cell {
  const { row, number, indicator, seen } = known
  const figure = { indicator: row.indicator, bare: true } as const
  switch (column.kind) {
    case 'order':
      return { words: number }
    case 'name':
      return { words: nameWords(row, indicator, column.withUnit === true) }
    case 'unit':
      return { words: printedUnit(indicator?.unit ?? '') }
    case 'note':
      return { words: row.note ?? '' }
    case 'value':
      return quantityCell(seen?.value, { ...figure, facet: 'value' }, known, context)
    case 'base': {
      const period = basePeriod(context.period)
      const { value } = observationOf(context.index, row.indicator, period) ?? {}
      return quantityCell(value, { ...figure, facet: 'value', period }, known, context)
    }
    case 'growth': {
      const change = seen && indicator ? growthInTable(seen, indicator, context) : null
      return { words: change === null ? '' : signedPercent(change), figure: { ...figure, facet: 'growth' } }
    }
    case 'index': {
      const percent = seen && indicator ? indexInTable(seen, indicator, context) : null
      return { words: percent === null ? '' : writeNumber(percent, {}), figure: { ...figure, facet: 'index' } }
    }
    case 'plan':
    case 'planShare':
    case 'verdict':
      return planCell(column, known, context)
    default:
      return assertNever(column)
  }
}

function nameWords({ indicator: id, part }: IndicatorRow, indicator: Indicator | undefined, withUnit: boolean): string {
  const unit = withUnit ? printedUnit(indicator?.unit ?? '') : ''
  const name = indicator?.name ?? id
  return `${part ? 'Tr.đó: ' : ''}${name}${unit === '' ? '' : ` (${unit})`}`
}

function quantityCell(
  value: Quantity | undefined,
  figure: FigureReference,
  { indicator }: Known,
  { style }: FigureContext,
): Cell {
  if (!value) return { words: '', figure, missing: true }
  return {
    words: tableQuantity(value, { decimals: indicator?.decimals ?? 0, trailingZero: style.trailingZero }),
    figure,
  }
}

type PlanColumn = Extract<AnnexColumn, { readonly name: string }>

/** The plan of that name, or the first where any will do. Without one the cell is empty, and nobody misses it. */
function planCell(column: PlanColumn, known: Known, context: FigureContext): Cell {
  const year = Number(context.period.slice(0, 4))
  const plan = known.plans.find((one) => one.year === year && (column.name === '' || one.name === column.name))
  if (!plan) return { words: '' }
  const figure = { indicator: plan.indicator, facet: 'plan', plan: plan.id, bare: true } as const
  switch (column.kind) {
    case 'plan':
      return quantityCell(plan.target, figure, known, context)
    case 'planShare': {
      const share = known.seen ? planShareInTable(known.seen, plan.id, context) : null
      return { words: share === null ? '' : writeNumber(share, {}), figure }
    }
    case 'verdict':
      return { words: verdictWords(plan, known, context.period) }
    default:
      return assertNever(column)
  }
}

const verdicts: Readonly<Record<Verdict, string>> = { exceeded: 'Vượt', reached: 'Đạt', missed: 'Không đạt' }

/** A plan is for a year: what half a year brought is not judged by it. */
function verdictWords({ target }: Plan, { indicator, seen }: Known, period: PeriodId): string {
  if (!indicator || periodKind(period) !== 'year') return ''
  const verdict = verdictOf(seen?.value, target, indicator.direction)
  return verdict === null ? '' : verdicts[verdict]
}
