import { setTimeout as delay } from 'node:timers/promises'
import { writeReportFile } from '#core/document/file'
import type { LeftReport } from '#core/ipc/recovery'
import type { Journal } from './journal'
import type { Left } from './messages'
import type { RecoveryParts } from './recovery-answers'

/** A share that hangs is waited for no longer: what could not be looked at is offered. */
const lookingMs = 2_000
/** The start is held up no longer: what is found later is offered then. */
const startMs = 1_500

/** What there is to offer as the window starts: damaged files that were found already, and what earlier runs left. */
export async function leftAtStart(parts: Pick<RecoveryParts, 'journal' | 'readReport' | 'rescue'>) {
  const { rescue } = parts
  const finding = leftReports(parts)
  const found = await Promise.race([finding, delay(startMs, null, { ref: false })])
  if (found === null) void finding.then((late) => late.forEach(rescue.offer))
  return [...rescue.offered, ...(found ?? [])]
}

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
