import { bridge } from '../bridge'
import type { Session } from '../session/session'
import { useSession } from '../session/store'
import { keepVersion } from './keep'

/** So long after the first edit that no version holds, one is kept. */
const intervalMs = 10 * 60_000

/** A version is kept when the hands rest so long, for then it holds up no key; but not for ever. */
const restMs = 1_500
const patienceMs = 30_000

/**
 * Keeps versions while there is editing, until what it gives back is called. One that is kept for whatever other reason
 * begins the time anew; a report that saves itself does not, for that keeps none.
 */
export function keepAtIntervals(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let editedAt = 0

  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }

  const keepAtRest = (dueAt: number) => {
    const now = performance.now()
    if (now - editedAt < restMs && now - dueAt < patienceMs) {
      timer = setTimeout(keepAtRest, restMs, dueAt)
      return
    }
    timer = undefined
    void keepVersion('interval')
  }

  const end = useSession.subscribe((now, before) => {
    if (now.editor !== before.editor) stop()
    else if (reportOf(now.session) !== reportOf(before.session)) {
      editedAt = performance.now()
      timer ??= setTimeout(() => keepAtRest(performance.now()), intervalMs)
    }
  })
  const unhear = bridge().on('versions:changed', ({ report }) => {
    if (reportOf(useSession.getState().session)?.id === report) stop()
  })
  return () => {
    stop()
    end()
    unhear()
  }
}

function reportOf(session: Session) {
  return session.kind === 'open' ? session.report : null
}
