import { deflateRawSync } from 'node:zlib'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { fail, ok, type Result } from '#core/result'
import { type AtomicCode, writeAtomic } from './atomic-write'
import { nameOf } from './disk'
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
  const lock = await officeLockOf(path)
  if (lock !== null) return fail('file/in-use', { name: nameOf(path), lock })
  const { writeDocx } = await import('#core/docx/write') // large, and of no use before the first export
  const { bytes, missing } = await writeDocx(report, profile, {
    final,
    deflate: (data) => deflateRawSync(data, { level }),
  })
  const written = await writeAtomic(path, bytes)
  return written.ok ? ok({ missing }) : written
}
