import { setTimeout as delay } from 'node:timers/promises'
import { writeReportFile } from '#core/document/file'
import type { LeftReport } from '#core/ipc/recovery'
import type { Journal } from './journal'
import type { Left } from './messages'
import type { RecoveryParts } from './recovery-answers'

/** A share that hangs is waited for no longer: what could not be compared with its file is offered. */
const lookingMs = 2_000

/**
 * What earlier runs left unsaved, the latest first. What a file holds by now, saved in the last moment before the end,
 * is no longer that.
 */
export async function leftReports({
  journal,
  readReport,
}: Pick<RecoveryParts, 'journal' | 'readReport'>): Promise<readonly LeftReport[]> {
  const left = await journal.left()
  const lost = await Promise.all(
    left.map(async (each) => ((await isInItsFile(each, journal, readReport)) ? [] : [each])),
  )
  return lost.flat().map(({ token, name, place, period, at }) => ({
    from: 'run',
    token,
    name,
    named: place !== null,
    period,
    at,
  }))
}

async function isInItsFile(
  { token, place }: Left,
  journal: Journal,
  readReport: RecoveryParts['readReport'],
): Promise<boolean> {
  if (place === null) return false
  const file = await Promise.race([readReport(place.path), delay(lookingMs, null, { ref: false })])
  const left = file?.ok ? await journal.read(token) : null
  if (!file?.ok || !left || writeReportFile(file.value.report) !== writeReportFile(left.report)) return false
  await journal.settle(token, 'recovered')
  return true
}
