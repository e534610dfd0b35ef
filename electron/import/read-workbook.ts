import { fail, ok, type Result } from '#core/result'
import { readWorkbook, type Workbook } from '#core/xlsx/read'
import { nameOf } from '../disk/file-system'
import { readBounded } from '../disk/read-bounded'
import { inflate } from '../inflate'
import type { WorkbookCode } from './exchanges'

/** The sheets of an Excel file. Every failure, of a single sheet too, names the file in `values.name`. */
export async function readWorkbookFile(path: string): Promise<Result<Workbook, WorkbookCode>> {
  const bytes = await readBounded(path)
  if (!bytes.ok) return bytes
  const name = nameOf(path)
  const read = readWorkbook(bytes.value, inflate)
  if (!read.ok) return fail(read.code, { ...read.values, name })
  const refused = read.value.refused.map(({ code, values }) => fail(code, { ...values, name }))
  return ok({ ...read.value, refused })
}
