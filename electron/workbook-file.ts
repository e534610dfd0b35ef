import { deflateRawSync } from 'node:zlib'
import type { DataSet, PeriodId } from '#core/indicators/schema'
import { fail, ok, type Result } from '#core/result'
import type { Workbook, XlsxCode } from '#core/xlsx/read'
import { type AtomicCode, writeAtomic } from './atomic-write'
import { nameOf } from './disk'
import { inflate } from './inflate'
import { officeLockOf } from './office-lock'
import { type ReadCode, readBounded } from './read-bounded'

export const EXCEL_ENDING = '.xlsx'

/**
 * Writes the form that asks a supplier for its figures (null: everyone for all). A target that is open in Excel or
 * LibreOffice stays as it is.
 */
export async function writeForm(
  path: string,
  data: DataSet & { readonly period: PeriodId },
  supplier: string | null,
): Promise<Result<null, AtomicCode>> {
  const lock = await officeLockOf(path)
  if (lock !== null) return fail('file/in-use', { name: nameOf(path), lock })
  const [{ collectionForm }, { writeWorkbook }] = await Promise.all([
    import('#core/xlsx/collection-form'),
    import('#core/xlsx/write'),
  ])
  const sheet = collectionForm(data, data.period, supplier)
  return writeAtomic(path, writeWorkbook([sheet], { deflate: (bytes) => deflateRawSync(bytes) }))
}

/** The sheets of an Excel file. Every failure, of a single sheet too, names the file in `values.name`. */
export async function readWorkbookFile(path: string): Promise<Result<Workbook, ReadCode | XlsxCode>> {
  const bytes = await readBounded(path)
  if (!bytes.ok) return bytes
  const { readWorkbook } = await import('#core/xlsx/read') // of no use before the first import
  const name = nameOf(path)
  const read = readWorkbook(bytes.value, inflate)
  if (!read.ok) return fail(read.code, { ...read.values, name })
  const refused = read.value.refused.map(({ code, values }) => fail(code, { ...values, name }))
  return ok({ ...read.value, refused })
}
