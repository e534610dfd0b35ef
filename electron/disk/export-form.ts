import { deflateRawSync } from 'node:zlib'
import type { DataSet, PeriodId } from '#core/indicators/schema'
import { fail, type Result } from '#core/result'
import { type AtomicCode, writeAtomic } from './atomic-write'
import { nameOf } from './file-system'
import { officeLockOf } from './office-lock'

export const EXCEL_ENDING = '.xlsx'

/**
 * Writes the form that asks a supplier for its figures (null: everyone for all). A target that is open in Excel or
 * LibreOffice stays as it is.
 */
export async function exportForm(
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
