import { foldName } from '#core/indicators/fold'
import { parsePeriod, periodWords } from '#core/indicators/period'
import type { PeriodId } from '#core/indicators/schema'
import { cellWords, type Table, type TableCell } from '#core/indicators/table'

/** What a column of a table of indicators is. `id`: the indicators' own ids, in a form of ours. */
export const columnMeanings = ['name', 'unit', 'value', 'base', 'plan', 'growth', 'planShare', 'id'] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

export type TableColumn = {
  readonly column: number
  /** The words above it, of all rows of the header. */
  readonly header: string
  /** null: not taken. */
  readonly meaning: ColumnMeaning | null
}

/** Where the table stands in the sheet; its rows are those after `lastHeaderRow`. */
export type TableLayout = {
  readonly headerRow: number
  readonly lastHeaderRow: number
  readonly columns: readonly TableColumn[]
}

/** A table of indicators begins near the top of its sheet. */
const searchedRows = 40
/** So many rows below show which columns there are. */
const sampledRows = 100
const mostColumns = 100

/** The header that says most of what we know, and what its columns probably are; null where none names indicators. */
export function proposeLayout(table: Table, period: PeriodId): TableLayout | null {
  const top = { ...table, cells: table.cells.filter(({ row }) => row <= searchedRows + sampledRows) }
  const rows = [...new Set(top.cells.filter(({ row }) => row <= searchedRows).map(({ row }) => row))]
  const layouts = rows.map((row) => layoutAt(top, row, period))
  const scored = layouts.map((layout) => ({ layout, score: scoreOf(layout) })).filter(({ score }) => score > 0)
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best?.layout ?? null
}

function scoreOf({ columns }: TableLayout): number {
  const meanings = columns.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]))
  return meanings.includes('name') ? meanings.length : 0
}

/** The layout when the header begins in this row. */
export function layoutAt(table: Table, headerRow: number, period: PeriodId): TableLayout {
  const near = table.cells.filter(({ row }) => row >= headerRow && row <= headerRow + 3)
  const lastHeaderRow = lastRowOf(near, headerRow)
  const header = near.filter(({ row, merged }) => row <= lastHeaderRow && !merged?.covered)
  const columns = [...new Set(table.cells.filter(({ row }) => row >= headerRow).map(({ column }) => column))]
    .toSorted((one, other) => one - other)
    .slice(0, mostColumns)
  const named = columns.map((column) => ({ column, header: headerOf(header, column) }))
  return { headerRow, lastHeaderRow, columns: withMeanings(named, period) }
}

/** A header of several rows is merged downwards, or goes on in rows of words alone under a cell merged sideways. */
function lastRowOf(near: readonly TableCell[], headerRow: number): number {
  const first = near.filter(({ row }) => row === headerRow)
  const merged = Math.max(
    headerRow,
    ...first.map(({ merged }) => Math.min(merged?.lastRow ?? headerRow, headerRow + 3)),
  )
  const spreads = first.some(({ column, merged }) => merged !== undefined && merged.lastColumn > column)
  const next = near.filter(({ row }) => row === headerRow + 1)
  const goesOn = spreads && next.length > 0 && next.every(({ value }) => value.kind === 'text')
  return goesOn ? Math.max(merged, headerRow + 1) : merged
}

function headerOf(header: readonly TableCell[], column: number): string {
  return header
    .filter((cell) => column >= cell.column && column <= (cell.merged?.lastColumn ?? cell.column))
    .map(({ value }) => cellWords(value))
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
}

type NamedColumn = Pick<TableColumn, 'column' | 'header'>

/** Each meaning goes to one column: to the one that names the period, or of several estimates to the last. */
function withMeanings(columns: readonly NamedColumn[], period: PeriodId): readonly TableColumn[] {
  const guessed = columns.map((column) => ({ ...column, meaning: meaningOf(foldName(column.header), period) }))
  const chosen = new Set(columnMeanings.map((meaning) => chosenFor(meaning, guessed, period)?.column))
  return guessed.map((one) => (chosen.has(one.column) ? one : { ...one, meaning: null }))
}

function chosenFor(meaning: ColumnMeaning, all: readonly TableColumn[], period: PeriodId): TableColumn | undefined {
  const those = all.filter((one) => one.meaning === meaning)
  if (meaning !== 'value' && meaning !== 'base') return those[0]
  const name = foldName(periodWords({ of: 'period', form: 'name', letters: 'lower' }, period))
  const short = name.replace(/ (dau|cuoi) nam$/, '')
  return those.find(({ header }) => foldName(header).includes(short)) ?? those.at(-1)
}

/** By the words of a header, folded: what offices write above such columns (bao-cao 4.4). */
function meaningOf(header: string, period: PeriodId): ColumnMeaning | null {
  const says = (...words: readonly string[]) => words.some((word) => ` ${header} `.includes(` ${word} `))
  const holds = (...words: readonly string[]) => words.some((word) => header.includes(word))
  if (header === 'ma chi tieu') return 'id'
  if (says('dvt') || holds('don vi tinh') || header === 'don vi') return 'unit'
  if (/^(ten |cac )?(chi tieu|noi dung|danh muc|dien giai)(?!.*(ke hoach|giao))/.test(header)) return 'name'
  if (holds('%', 'so voi', 'so sanh', 'tang', 'toc do', 'ty le', 'th/kh')) {
    if (holds('ke hoach', 'du toan', 'nghi quyet', '/kh') || says('kh')) return 'planShare'
    return holds('tang', 'giam', 'toc do') ? 'growth' : null
  }
  if (holds('ke hoach', 'du toan', 'muc tieu', 'duoc giao') || says('kh')) return 'plan'
  return comparedMeaning(header, period, says, holds)
}

type Asks = (...words: readonly string[]) => boolean

function comparedMeaning(header: string, period: PeriodId, says: Asks, holds: Asks): ColumnMeaning | null {
  const { year } = parsePeriod(period)
  const years: readonly string[] = header.match(/\b(?:19|20)\d\d\b/g) ?? []
  if (holds('cung ky')) return 'base'
  const isValue = holds('thuc hien', 'uoc', 'ket qua', 'so lieu', 'gia tri', 'so bao cao') || says('th')
  if (years.length > 0 && !years.includes(String(year)))
    return isValue && years.includes(String(year - 1)) ? 'base' : null
  return isValue ? 'value' : null
}
