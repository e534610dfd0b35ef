import { fail, ok, type Result } from '#core/result'
import type { Workbook, XlsxCode } from '#core/xlsx/read'
import { nameOf } from './disk/file-system'
import { type ReadCode, readBounded } from './disk/read-bounded'
import { inflate } from './inflate'

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
