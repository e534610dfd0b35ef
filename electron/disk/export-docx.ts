import { deflateRawSync } from 'node:zlib'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import type { ComparedReport } from '#core/ipc/contract'
import { type Failure, fail, ok, type Result } from '#core/result'
import { type AtomicCode, writeAtomic } from './atomic-write'
import { nameOf } from './file-system'
import { officeLockOf } from './office-lock'

export const WORD_ENDING = '.docx'

export type Exported = { readonly missing: readonly string[] }

/** Twice as fast as zlib's own choice, 6, for a file that is 8 % larger. */
const level = 4

/**
 * Writes a report as a Word file and answers with what is still blank in it. A target that is open in Word or
 * LibreOffice is 'file/in-use', with the name of their mark in `values.lock`, and stays as it is.
 */
export async function exportDocx(
  path: string,
  report: Report,
  profile: Profile,
  final: boolean,
): Promise<Result<Exported, AtomicCode>> {
  const busy = await inUse(path)
  if (busy !== null) return busy
  const { writeDocx } = await import('#core/docx/write') // large, and of no use before the first export
  const { bytes, missing } = await writeDocx(report, profile, {
    final,
    deflate,
  })
  const written = await writeAtomic(path, bytes)
  return written.ok ? ok({ missing }) : written
}

/** Writes the comparison of two reports as a Word file, on the page of a profile; a target as above. */
export async function exportComparison(
  path: string,
  { from, to }: { readonly from: ComparedReport; readonly to: ComparedReport },
  profile: Profile,
): Promise<Result<null, AtomicCode>> {
  const busy = await inUse(path)
  if (busy !== null) return busy
  const [{ compareReports }, { comparisonSheet }, { writeComparison }] = await Promise.all([
    import('#core/compare/compare-reports'),
    import('#core/compare/sheet'),
    import('#core/docx/write-comparison'),
  ])
  const sheet = comparisonSheet(compareReports(from.report, to.report), from, to)
  return writeAtomic(path, writeComparison(sheet, profile, deflate))
}

function deflate(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level })
}

async function inUse(path: string): Promise<Failure<'file/in-use'> | null> {
  const lock = await officeLockOf(path)
  return lock === null ? null : fail('file/in-use', { name: nameOf(path), lock })
}
