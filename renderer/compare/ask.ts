import type { ComparedReport, Request } from '#core/ipc/contract'
import { titleOf } from '#core/library/summary'
import { lastOf } from '#core/roll/origin'
import { bridge } from '../bridge'
import { during } from '../session/files'
import { forget, notify } from '../session/shell'
import { useSession } from '../session/store'
import { showComparison, useComparison } from './comparison-store'

/** Sets the open report against one that the user chooses. */
export function compareWithFile(): Promise<void> {
  return compareWith(null)
}

/**
 * Sets it against the report it was rolled out of: as its file has it now, else as the draft keeps it from then. The
 * user is asked for it where neither is there.
 */
export function compareWithLast(): Promise<void> {
  const { session } = useSession.getState()
  const { carried, origin } = session.kind === 'open' ? session.report : {}
  const kept = origin ? lastOf(origin) : null
  return compareWith(
    carried ? { report: carried.report, period: carried.period } : null,
    kept && { name: titleOf(kept), report: kept },
  )
}

async function compareWith(last: Request<'compare:open'>['last'], kept: ComparedReport | null = null): Promise<void> {
  await during('opening', async () => {
    const result = await bridge()['compare:open']({ last, orElse: kept ? 'nothing' : 'ask' })
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else {
      const from = result.value ?? kept
      if (from === null) return true
      forget('failure')
      showComparison(from)
    }
    return result.ok
  })
}

/** Writes the comparison that stands as a Word file where the user says. */
export async function exportComparison(): Promise<void> {
  await during('exporting', async () => {
    const { from } = useComparison.getState()
    const { session } = useSession.getState()
    if (from === null || session.kind !== 'open') return false
    const to = { name: session.name, report: session.report }
    const result = await bridge()['compare:export']({ from, to })
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) {
      forget('failure')
      notify({ kind: 'compared', name: result.value.name })
    }
    return result.ok
  })
}
