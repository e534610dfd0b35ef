import { readReportFile, writeReportFile } from '#core/document/file'
import type { Report } from '#core/document/schema'
import type { OpenCode, WriteCode } from '#core/ipc/contract'
import { fail, ok, type Result } from '#core/result'
import { failureOf, writeAtomic } from './atomic-write'
import { nameOf } from './file-system'
import { whileGuarded } from './guard'
import { type Fingerprint, fingerprintOf } from './identity'
import { decodeText, readBounded } from './read-bounded'
import { noStep } from './step'

export const REPORT_ENDING = '.duthao'

/** The report of a `.duthao` file. Every failure names the file in `values.name`; nothing is half read. */
export async function readReport(
  path: string,
): Promise<Result<{ report: Report; fingerprint: Fingerprint }, OpenCode>> {
  const bytes = await readBounded(path)
  if (!bytes.ok) return bytes
  const report = reportOf(bytes.value, path)
  return report.ok ? ok({ report: report.value, fingerprint: fingerprintOf(bytes.value) }) : report
}

/** The report in the bytes of a file. */
export function reportOf(bytes: Uint8Array, path: string): Result<Report, OpenCode> {
  const text = decodeText(bytes)
  if (text === undefined) return fail('file/not-text', { name: nameOf(path) })
  const read = readReportFile(text)
  return read.ok ? read : fail(read.code, { ...read.values, name: nameOf(path) })
}

export function reportBytes(report: Report): Uint8Array {
  return new TextEncoder().encode(writeReportFile(report))
}

/**
 * Saves a report and answers with the fingerprint of what lies on the disk now. With `expected` the file must still be
 * as it was last read or written: one that was changed, moved or taken away since is 'file/changed', and stays. A
 * window saves by `saveOver`, which then keeps both.
 */
export async function saveReport(
  path: string,
  report: Report,
  expected: Fingerprint | null,
): Promise<Result<Fingerprint, WriteCode>> {
  const bytes = reportBytes(report)
  const write = async (): Promise<Result<Fingerprint, WriteCode>> => {
    if (expected !== null && (await currentFingerprint(path)) !== expected)
      return fail('file/changed', { name: nameOf(path) })
    const written = await writeAtomic(path, bytes)
    return written.ok ? ok(fingerprintOf(bytes)) : written
  }
  return expected === null ? write() : whileGuarded(path, noStep, write).catch((error) => failureOf(error, path))
}

async function currentFingerprint(path: string): Promise<Fingerprint | null> {
  const bytes = await readBounded(path)
  return bytes.ok ? fingerprintOf(bytes.value) : null
}
