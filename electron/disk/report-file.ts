import { createHash } from 'node:crypto'
import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import type { OpenCode, WriteCode } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import { writeAtomic } from './atomic-write'
import { nameOf } from './file-system'
import { decodeText, readBounded } from './read-bounded'

export const REPORT_ENDING = '.duthao'

/** The SHA-256 of a file's bytes as we last read or wrote them: who else wrote there since is seen by it. */
export type Fingerprint = string

/** The report of a `.duthao` file. Every failure names the file in `values.name`; nothing is half read. */
export async function readReport(
  path: string,
): Promise<Result<{ report: Report; fingerprint: Fingerprint }, OpenCode>> {
  const bytes = await readBounded(path)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  if (text === undefined) return fail('file/not-text', { name: nameOf(path) })
  const read = readReportFile(text)
  if (!read.ok) return fail(read.code, { ...read.values, name: nameOf(path) })
  return ok({ report: read.value, fingerprint: fingerprintOf(bytes.value) })
}

/**
 * Saves a report and answers with the fingerprint of what lies on the disk now. With `expected` the file must still be
 * as it was last read or written: one that was changed, moved or taken away since is 'file/changed', and stays.
 * Contents are compared, not times, for USB sticks keep times badly and synchronisers touch them for nothing.
 */
export async function saveReport(
  path: string,
  report: Report,
  expected: Fingerprint | null,
): Promise<Result<Fingerprint, WriteCode>> {
  const bytes = new TextEncoder().encode(writeReportFile(report))
  if (expected !== null && (await currentFingerprint(path)) !== expected)
    return fail('file/changed', { name: nameOf(path) })
  const written = await writeAtomic(path, bytes)
  return written.ok ? ok(fingerprintOf(bytes)) : written
}

async function currentFingerprint(path: string): Promise<Fingerprint | null> {
  const bytes = await readBounded(path)
  return bytes.ok ? fingerprintOf(bytes.value) : null
}

function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return createHash('sha256').update(bytes).digest('hex')
}
