import { fail, type Result } from '#core/result'
import { type AtomicCode, writeAtomic } from './atomic-write'
import { nameOf } from './file-system'
import { officeLockOf } from './office-lock'
import { noStep, type Step } from './step'

/**
 * Writes a file for Word or Excel. A target that is open there or in LibreOffice is 'file/in-use', with the name of
 * their mark in `values.lock`, and stays as it is.
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  step: Step = noStep,
): Promise<Result<null, AtomicCode>> {
  const lock = await officeLockOf(path)
  return lock === null ? writeAtomic(path, bytes, step) : fail('file/in-use', { name: nameOf(path), lock })
}
