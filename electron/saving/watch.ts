import type { DiskState } from '#core/ipc/saving'
import { HEARTBEAT_MS } from '../disk/report-lock'
import type { ReportPlace } from './report-place'

/** Notifications of the system do not come from shares, so the file is asked for (`stat`, mostly). */
const EVERY_MS = 5_000
/** A share that hangs costs a process each time. */
const AFTER_SILENCE_MS = 30_000

/**
 * Looks after the open report's file until it is stopped, and tells how it is found; `now` looks at once, for when the
 * window comes to the front or the machine wakes.
 */
export function watchDisk(
  place: Pick<ReportPlace, 'look' | 'beat'>,
  tell: (state: DiskState) => void,
  failed: (error: unknown) => void,
  everyMs = EVERY_MS,
): { readonly now: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isLooking = false
  let beaten = performance.now()

  const look = async () => {
    if (isLooking) return
    isLooking = true
    clearTimeout(timer)
    let pauseMs = everyMs
    try {
      const state = await place.look()
      if (state !== null) tell(state)
      if (state?.kind === 'not-answering') pauseMs = AFTER_SILENCE_MS
      else await beatWhenDue()
    } catch (error) {
      failed(error) // a fault of ours, which must not end the watch and with it the heartbeat of the lock
    }
    isLooking = false
    if (!isStopped) timer = setTimeout(() => void look(), pauseMs)
  }
  const beatWhenDue = async () => {
    if (performance.now() - beaten < HEARTBEAT_MS) return
    beaten = performance.now()
    const lost = await place.beat()
    if (lost !== null) tell(lost)
  }

  timer = setTimeout(() => void look(), everyMs)
  return {
    now: () => void look(),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
