import { useSession } from '../session/store'
import { decisionsNow, useReview } from './review-store'
import { type Tracked, trackedOf } from './tracked'

/** Tells what the page shows struck whenever that changes: while the panel Rà soát is open, what is undecided in it. */
export function followReview(show: (tracked: Tracked | null) => void): () => void {
  let shown: readonly unknown[] = [null, undefined]
  const follow = () => {
    const { open, rolled } = useReview.getState()
    const decisions = decisionsNow()
    const now = [open ? rolled : null, decisions]
    if (now[0] === shown[0] && (now[0] === null || now[1] === shown[1])) return
    shown = now
    show(open && rolled ? trackedOf(rolled, decisions) : null)
  }
  follow()
  const leave = [useReview.subscribe(follow), useSession.subscribe(follow)]
  return () => {
    for (const end of leave) end()
  }
}
