import type { CellValue, TableCell } from '#core/indicators/table'
import { type Attributes, readXml, type XmlCode } from '#core/ooxml/read-xml'
import { fail, ok, type Result } from '#core/result'
import { type CellPlace, readCellRange, readCellRef } from '#core/xlsx/cell-ref'
import { type MergedRange, markMerges } from '#core/xlsx/merges'
import { cleanText, gatherText } from '#core/xlsx/read-strings'
import type { NumberKind } from '#core/xlsx/read-styles'
import { serialDay } from '#core/xlsx/serial-date'
import { storedNumber } from '#core/xlsx/stored-number'

/** `sheet-too-large`: `values.cell` is where reading stopped; `bad-cell`: it says of itself a place that no sheet has. */
export type SheetCode = 'xlsx/sheet-too-large' | 'xlsx/bad-cell' | XmlCode

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly from1904: boolean
}

/** More rows with values than any table of indicators: a list of records is not for us. */
export const mostRows = 20_000
export const mostCells = 200_000
const mostMerges = 3000
/** What a cell of Excel can hold. */
const longestText = 32_767

type Columns = readonly (readonly [first: number, last: number])[]

/**
 * The cells of a sheet that hold something, as stored: numbers exact, errors and formulas without a result as such,
 * hidden and merged cells marked. A cell at the far end costs no more than another.
 *
 * Source: ECMA-376 Part 1, 18.3.1.4 c, 18.3.1.73 row, 18.3.1.13 col, 18.3.1.55 mergeCell, 18.18.11 ST_CellType.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): Result<readonly TableCell[], SheetCode> {
  const reader = new SheetReader(context)
  const read = readXml(bytes, reader)
  if (reader.misplaced !== null) return fail('xlsx/bad-cell', { cell: reader.misplaced })
  if (reader.stoppedAt !== null) return fail('xlsx/sheet-too-large', { cell: reader.stoppedAt, rows: mostRows })
  return read.ok ? ok(reader.cells()) : read
}

class SheetReader {
  readonly #context: SheetContext
  readonly #text = gatherText()
  readonly #cells: TableCell[] = []
  readonly #merges: MergedRange[] = []
  readonly #hiddenColumns: (readonly [number, number])[] = []
  #rows = 0
  #row = 0
  #column = 0
  #rowHidden = false
  #rowCounted = false
  #cell: Attributes | null = null
  #place: CellPlace | undefined
  #formula = false
  #value: string[] | null = null
  #inValue = false
  stoppedAt: string | null = null
  misplaced: string | null = null

  constructor(context: SheetContext) {
    this.#context = context
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#cell !== null) this.#openInCell(name)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'col' && isOn(attributes.get('hidden'))) {
      this.#hiddenColumns.push([Number(attributes.get('min')), Number(attributes.get('max'))])
    } else if (name === 'mergeCell') this.#addMerge(attributes.get('ref') ?? '')
  }

  readonly close = (name: string): void => {
    if (name === 'v') this.#inValue = false
    if (this.#cell === null) return
    this.#text.close(name)
    if (name === 'c') this.#closeCell(this.#cell)
  }

  readonly text = (words: string): void => {
    if (this.#inValue) this.#value?.push(words)
    this.#text.text(words)
  }

  readonly isDone = (): boolean => this.stoppedAt !== null || this.misplaced !== null

  cells(): readonly TableCell[] {
    return markMerges(markHidden(this.#cells, this.#hiddenColumns), this.#merges)
  }

  /** Rows and cells may come without their places: then each follows the one before. */
  #openRow(attributes: Attributes): void {
    const given = readCellRef(`A${attributes.get('r') ?? ''}`)
    this.#row = given?.row ?? this.#row + 1
    this.#column = 0
    this.#rowHidden = isOn(attributes.get('hidden'))
    this.#rowCounted = false
  }

  #openCell(attributes: Attributes): void {
    const ref = attributes.get('r')
    this.#cell = attributes
    this.#place = ref === undefined ? { row: this.#row, column: this.#column + 1 } : readCellRef(ref)
    this.#column = this.#place?.column ?? this.#column + 1
    this.#formula = false
    this.#value = null
    this.#text.begin()
  }

  #openInCell(name: string): void {
    this.#text.open(name)
    if (name === 'f') this.#formula = true
    if (name === 'v') {
      this.#value = []
      this.#inValue = true
    }
  }

  /** A value at a place that no sheet has would be lost without a word: such a sheet is not read. */
  #closeCell(attributes: Attributes): void {
    this.#cell = null
    const value = this.#read(attributes)
    if (value === undefined || this.isDone()) return
    if (this.#place === undefined) {
      this.misplaced = (attributes.get('r') ?? '').slice(0, 40)
      return
    }
    if (!this.#rowCounted) this.#rows += 1
    this.#rowCounted = true
    this.#cells.push({
      ...this.#place,
      value,
      ...(this.#formula && { formula: true }),
      ...(this.#rowHidden && { hidden: true }),
    })
    if (this.#rows > mostRows || this.#cells.length > mostCells)
      this.stoppedAt = attributes.get('r') ?? String(this.#row)
  }

  /** undefined: an empty cell. */
  #read(attributes: Attributes): CellValue | undefined {
    const type = attributes.get('t') ?? 'n'
    if (type === 'inlineStr') return textValue(this.#text.taken())
    const stored = this.#value?.join('') ?? ''
    if (stored === '' && type !== 'str') return this.#formula ? { kind: 'no-value' } : undefined
    return storedValue(type, stored, this.#context.kinds[Number(attributes.get('s') ?? 0)] ?? 'plain', this.#context)
  }

  #addMerge(ref: string): void {
    const range = readCellRange(ref)
    if (range !== undefined) this.#merges.push({ ...range, name: ref })
    if (this.#merges.length > mostMerges) this.stoppedAt ??= ref
  }
}

function storedValue(type: string, stored: string, kind: NumberKind, context: SheetContext): CellValue | undefined {
  switch (type) {
    case 's': {
      const text = context.strings[Number(stored)]
      return text === undefined ? { kind: 'unreadable', text: stored } : textValue(text)
    }
    case 'str':
      return textValue(cleanText(stored))
    case 'b':
      return { kind: 'boolean', value: isOn(stored) }
    case 'e':
      return { kind: 'error', text: stored.slice(0, 40) }
    case 'd':
      return { kind: 'date', day: stored.slice(0, 40).replace('T', ' ') }
    default:
      return numberValue(stored, kind, context.from1904)
  }
}

function textValue(text: string): CellValue | undefined {
  const shown = text.trim()
  if (shown.length > longestText) return { kind: 'unreadable', text: shown.slice(0, 40) }
  return shown === '' ? undefined : { kind: 'text', text: shown }
}

function numberValue(stored: string, kind: NumberKind, from1904: boolean): CellValue {
  const amount = storedNumber(stored)
  if (amount === undefined) return { kind: 'unreadable', text: stored.slice(0, 40) }
  if (kind === 'percent') return { kind: 'number', amount, percent: true }
  if (kind === 'plain') return { kind: 'number', amount }
  const day = serialDay(amount, from1904)
  return day === undefined ? { kind: 'unreadable', text: stored.slice(0, 40) } : { kind: 'date', day }
}

function markHidden(cells: readonly TableCell[], hidden: Columns): readonly TableCell[] {
  if (hidden.length === 0) return cells
  const known = new Map<number, boolean>()
  const isHidden = (column: number): boolean => {
    const found = known.get(column) ?? hidden.some(([first, last]) => column >= first && column <= last)
    known.set(column, found)
    return found
  }
  return cells.map((cell) => (isHidden(cell.column) ? { ...cell, hidden: true } : cell))
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
