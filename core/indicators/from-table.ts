import { isSameQuantity, valueAt } from '#core/indicators/changes'
import { type Matcher, matcherOf, type RowMatch } from '#core/indicators/match-names'
import { readCell } from '#core/indicators/read-cell'
import type { DataSet, Indicator, IndicatorId, PeriodId } from '#core/indicators/schema'
import { cellName, cellWords, type Table, type TableCell } from '#core/indicators/table'
import { doubtsOf, withoutDoubles } from '#core/indicators/table-doubts'
import type { ColumnMeaning, TableColumn, TableLayout } from '#core/indicators/table-layout'
import type {
  Conflict,
  ImportCode,
  Origin,
  RefusedCell,
  TableChange,
  TableReading,
} from '#core/indicators/table-reading'
import { type Cells, isBlankMark, isNumbering, rowsAfter, vietnameseColumns } from '#core/indicators/table-rows'
import { Targets, type Valued, valued } from '#core/indicators/table-targets'
import { unitInWords } from '#core/indicators/table-unit'
import { tensBetweenWords } from '#core/indicators/unit-words'
import { type Failure, fail } from '#core/result'

export type ReadOptions = {
  readonly period: PeriodId
  /** Hidden rows and columns too. */
  readonly withHidden?: boolean
  /** For a row, whose it is: what the user chose, over what its name says. */
  readonly chosen?: ReadonlyMap<number, IndicatorId>
}

/**
 * Reads the rows of a table as changes of the data set. Nothing is guessed: what has a doubt is a conflict with its
 * options, what cannot be a value is refused with its reason, a row of no indicator is unknown; each with its cell.
 */
export function readTable(table: Table, layout: TableLayout, data: DataSet, options: ReadOptions): TableReading {
  const reader = new TableReader(table, layout, data, options)
  return reader.read()
}

class TableReader {
  readonly #table: Table
  readonly #layout: TableLayout
  readonly #data: DataSet
  readonly #options: ReadOptions
  readonly #columns: ReadonlyMap<ColumnMeaning, TableColumn>
  readonly #targets: Targets
  readonly #vietnamese: ReadonlySet<number>
  readonly #byId: ReadonlyMap<string, Indicator>
  readonly #single: TableChange[] = []
  readonly #conflicts: Conflict[] = []
  readonly #refused: RefusedCell[] = []
  readonly #unknown: Origin[] = []
  readonly #hidden: Origin[] = []
  #same = 0

  constructor(table: Table, layout: TableLayout, data: DataSet, options: ReadOptions) {
    this.#table = table
    this.#layout = layout
    this.#data = data
    this.#options = options
    this.#columns = new Map(layout.columns.flatMap((one) => (one.meaning === null ? [] : [[one.meaning, one]])))
    this.#targets = new Targets(data, options.period)
    this.#vietnamese = vietnameseColumns(table)
    this.#byId = new Map(data.indicators.map((indicator) => [indicator.id, indicator]))
  }

  read(): TableReading {
    const match = matcherOf(this.#data.indicators)
    for (const [row, cells] of rowsAfter(this.#table, this.#layout.lastHeaderRow)) this.#readRow(row, cells, match)
    const { changes, conflicts } = withoutDoubles(this.#single, this.#conflicts)
    return {
      changes,
      conflicts,
      refused: this.#refused,
      unknown: this.#unknown,
      hidden: this.#hidden,
      same: this.#same,
    }
  }

  #readRow(row: number, cells: Cells, match: Matcher): void {
    const values = valued.flatMap((meaning) => {
      const cell = this.#cell(cells, meaning)
      return cell === undefined || isBlankMark(cell) ? [] : [{ meaning, cell }]
    })
    const [first] = values
    const name = this.#words(cells, 'name')
    if (first === undefined || isNumbering(name, cells)) return
    const origin = this.#origin(first.cell, name)
    const taken = values.filter(({ cell }) => this.#options.withHidden || !cell.hidden)
    if (taken.length < values.length) this.#hidden.push(origin)
    if (taken.length === 0) return
    const unit = this.#words(cells, 'unit') || unitInWords(name)
    const found = this.#matched(row, cells, name, unit, match)
    if (found.kind === 'none') this.#unknown.push(origin)
    else for (const { meaning, cell } of taken) this.#readValue(cell, meaning, name, unit, found)
  }

  #matched(row: number, cells: Cells, name: string, unit: string | undefined, match: Matcher): RowMatch {
    const chosen = this.#byId.get(this.#options.chosen?.get(row) ?? this.#words(cells, 'id'))
    return chosen === undefined ? match(name, unit || undefined) : { kind: 'sure', indicator: chosen }
  }

  #readValue(
    cell: TableCell,
    meaning: Valued,
    name: string,
    unit: string | undefined,
    found: Exclude<RowMatch, { kind: 'none' }>,
  ): void {
    const origin = this.#origin(cell, name)
    const indicators = found.kind === 'sure' ? [found.indicator] : found.candidates
    const read = indicators.map((indicator) => this.#changesFor(cell, meaning, indicator, unit, origin))
    const options = read.flatMap((each) => ('options' in each ? each.options : []))
    if (options.length === 0) {
      const [first] = read
      if (first !== undefined && 'failure' in first && first.failure !== null)
        this.#refused.push({ ...origin, failure: first.failure })
      return
    }
    const isChange = ({ from, to }: TableChange) => from === undefined || !isSameQuantity(from, to)
    const changing = options.filter(isChange)
    const [likeliest] = options
    if (found.kind === 'sure' ? changing.length < options.length : likeliest && !isChange(likeliest)) {
      this.#same += 1
      return
    }
    const doubts = doubtsOf(changing, found, this.#targets.index)
    const [only] = changing
    if (doubts.length === 0 && only !== undefined) this.#single.push(only)
    else if (changing.length > 0) this.#conflicts.push({ ...origin, doubts, options: changing })
  }

  /** `failure: null`: nothing to take and nothing to tell. */
  #changesFor(
    cell: TableCell,
    meaning: Valued,
    indicator: Indicator,
    unit: string | undefined,
    origin: Origin,
  ): { readonly options: readonly TableChange[] } | { readonly failure: Failure<ImportCode> | null } {
    const header = this.#columns.get(meaning)?.header ?? ''
    const target = this.#targets.of(meaning, indicator, header)
    if (target === null)
      return { failure: meaning === 'plan' ? fail('import/no-plan', { name: indicator.name }) : null }
    const isShare = target.kind === 'growth' || target.kind === 'planShare'
    const measured = isShare ? { ...indicator, unit: '%', counted: false, decimals: 2 } : indicator
    const tableUnit = isShare ? undefined : unit || unitInWords(header)
    const tens = tableUnit === undefined ? 0 : tensBetweenWords(tableUnit, indicator.unit)
    if (tens === null) return { failure: fail('import/unit', { unit: tableUnit ?? '', own: indicator.unit }) }
    const from = valueAt(this.#targets.index, indicator.id, target)
    const read = readCell(cell, { indicator: measured, tens, before: from })
    if (!read.ok) return { failure: read }
    const readings = this.#vietnamese.has(cell.column) ? read.value.options.slice(0, 1) : read.value.options
    const state = meaning === 'base' ? ({ state: 'actual' } as const) : {}
    return {
      options: readings.map((to) => ({
        ...origin,
        indicator: indicator.id,
        target,
        from,
        to,
        ...state,
        notes: read.value.notes,
      })),
    }
  }

  #cell(cells: Cells, meaning: ColumnMeaning): TableCell | undefined {
    return cells.get(this.#columns.get(meaning)?.column ?? 0)
  }

  #words(cells: Cells, meaning: ColumnMeaning): string {
    const cell = this.#cell(cells, meaning)
    return cell === undefined ? '' : cellWords(cell.value).replace(/\s+/g, ' ').trim()
  }

  #origin(cell: TableCell, name: string): Origin {
    return { sheet: this.#table.name, cell: cellName(cell), name }
  }
}
