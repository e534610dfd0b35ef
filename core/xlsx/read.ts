import type { Table, TableCell } from '#core/indicators/table'
import { Parts } from '#core/ooxml/parts'
import { type Attributes, readXml } from '#core/ooxml/read-xml'
import { type Inflate, openPackage, type PackageCode } from '#core/ooxml/unzip'
import { type Failure, fail, ok, type Result } from '#core/result'
import { readSheet, type SheetCode, type SheetContext } from '#core/xlsx/read-sheet'
import { cleanText, readStrings } from '#core/xlsx/read-strings'
import { readNumberKinds } from '#core/xlsx/read-styles'

/**
 * `no-workbook`: a package of another kind (.docx, .zip); `no-sheet`: a workbook without a sheet of cells;
 * `too-many-cells`: in all its sheets together, or too many sheets; those before are read.
 */
export type XlsxCode = PackageCode | SheetCode | 'xlsx/no-workbook' | 'xlsx/no-sheet' | 'xlsx/too-many-cells'

/** The sheets that were read, in their order, and why others were not: each failure names its sheet (`where`). */
export type Workbook = {
  readonly sheets: readonly Table[]
  readonly refused: readonly Failure<XlsxCode>[]
}

type ListedSheet = { readonly name: string; readonly part: string; readonly hidden: boolean }

/** One for each commune of a large province, and some. */
const mostSheets = 500
const mostCellsInAll = 400_000
const mostLettersInAll = 16_000_000

/**
 * The sheets of a workbook as stored values, in bounds: what is read is never more than a table of indicators can be.
 * Only cells, strings, formats and merges are looked at: no macros, links, drawings or external data. A sheet that
 * cannot be read is refused by name and the others stand; when none is left, the first refusal is the answer.
 *
 * Source: ECMA-376 Part 1, 12.3 and 18.2; strict and transitional alike.
 */
export function readWorkbook(bytes: Uint8Array, inflate: Inflate): Result<Workbook, XlsxCode> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const parts = new Parts(opened.value, inflate)
  const main = parts.main('xl/workbook.xml')
  const listed = readListed(parts, main)
  if (!listed.ok) return listed
  const context = readContext(parts, main, listed.value.from1904)
  if (!context.ok) return context
  if (parts.unsafe !== null) return fail('xml/unsafe', { where: parts.unsafe })
  return readSheets(parts, listed.value.sheets, context.value)
}

function internal(parts: Parts, main: string) {
  return parts.relations(main).filter(({ isExternal }) => !isExternal)
}

type Listed = { readonly sheets: readonly ListedSheet[]; readonly from1904: boolean }

function readListed(parts: Parts, main: string): Result<Listed, XlsxCode> {
  const bytes = parts.read(main)
  if (!bytes.ok) return bytes
  if (bytes.value === undefined) return fail('xlsx/no-workbook')
  const relations = new Map(internal(parts, main).map((relation) => [relation.id, relation]))
  const sheets: ListedSheet[] = []
  let root = ''
  let from1904 = false
  const open = (name: string, attributes: Attributes) => {
    root ||= name
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
    if (name !== 'sheet' || sheets.length > mostSheets) return // one more tells that there are more
    const relation = relations.get(attributes.get('id') ?? '')
    if (!relation?.type.endsWith('/worksheet')) return // a chart or a dialog
    if (sheets.some(({ part }) => part === relation.target)) return // no part is two sheets: the same would be read over and over
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible'
    sheets.push({ name: cleanText(attributes.get('name') ?? '').slice(0, 100), part: relation.target, hidden })
  }
  const read = readXml(bytes.value, { open })
  if (!read.ok) return within(read, main)
  return root === 'workbook' ? ok({ sheets, from1904 }) : fail('xlsx/no-workbook')
}

function readContext(parts: Parts, main: string, from1904: boolean): Result<SheetContext, XlsxCode> {
  const relations = internal(parts, main)
  const partOf = (type: string) => relations.find((relation) => relation.type.endsWith(type))?.target
  const strings = readOf(parts, partOf('/sharedStrings'), readStrings)
  if (!strings.ok) return strings
  const kinds = readOf(parts, partOf('/styles'), readNumberKinds)
  return kinds.ok ? ok({ strings: strings.value, kinds: kinds.value, from1904 }) : kinds
}

/** What a part holds; a workbook may do without it. */
function readOf<T, C extends XlsxCode>(
  parts: Parts,
  name: string | undefined,
  read: (bytes: Uint8Array) => Result<readonly T[], C>,
): Result<readonly T[], C | PackageCode> {
  if (name === undefined) return ok([])
  const bytes = parts.read(name)
  if (!bytes.ok) return bytes
  return bytes.value === undefined ? ok([]) : within(read(bytes.value), name)
}

/** The failure names the part or the sheet it happened in. */
function within<T, C extends XlsxCode>(read: Result<T, C>, where: string): Result<T, C> {
  return read.ok ? read : fail(read.code, { ...read.values, where })
}

function readSheets(parts: Parts, listed: readonly ListedSheet[], context: SheetContext): Result<Workbook, XlsxCode> {
  const sheets: Table[] = []
  const refused: Failure<XlsxCode>[] = []
  let cells = 0
  let letters = 0
  for (const [at, { name, part, hidden }] of listed.entries()) {
    const read = within(readListedSheet(parts, part, context), name)
    cells += read.ok ? read.value.length : 0
    letters += read.ok ? lettersIn(read.value) : 0
    if (at >= mostSheets || cells > mostCellsInAll || letters > mostLettersInAll) {
      refused.push(fail('xlsx/too-many-cells', { where: name }))
      break
    }
    if (read.ok) sheets.push({ name, ...(hidden && { hidden }), cells: read.value })
    else refused.push(read)
  }
  const [first] = refused
  if (sheets.length > 0) return ok({ sheets, refused })
  return first ?? fail('xlsx/no-sheet')
}

function lettersIn(cells: readonly TableCell[]): number {
  return cells.reduce((sum, { value }) => sum + ('text' in value ? value.text.length : 0), 0)
}

function readListedSheet(parts: Parts, part: string, context: SheetContext): Result<readonly TableCell[], XlsxCode> {
  const bytes = parts.read(part)
  if (!bytes.ok) return bytes
  return bytes.value === undefined ? fail('package/damaged') : readSheet(bytes.value, context)
}
