import { fail, type Result } from '#core/result'
import { type AtomicCode, writeAtomic } from './atomic-write'
import { nameOf } from './file-system'
import { officeLockOf } from './office-lock'
import { noStep, type Step } from './step'

export type ExportCode = AtomicCode | 'file/open-in-office'

/**
 * Writes a file for Word or Excel. A target that is open there or in LibreOffice is 'file/open-in-office', with which
 * of them in `values.program`, and stays as it is.
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  step: Step = noStep,
): Promise<Result<null, ExportCode>> {
  const program = await officeLockOf(path)
  return program === null
    ? writeAtomic(path, bytes, step)
    : fail('file/open-in-office', { name: nameOf(path), program })
}
