import type { Request } from '#core/ipc/contract'
import { bridge } from '../bridge'
import { during } from '../session/files'
import { forget, notify } from '../session/shell'
import { useSession } from '../session/store'
import { showComparison, useComparison } from './comparison-store'

/** Sets the open report against one that the user chooses. */
export function compareWithFile(): Promise<void> {
  return compareWith(null)
}

/** Sets it against the report it was rolled out of; the user is asked for that when it is not found. */
export function compareWithLast(): Promise<void> {
  const { session } = useSession.getState()
  const carried = session.kind === 'open' ? session.report.carried : undefined
  return compareWith(carried ? { report: carried.report, period: carried.period } : null)
}

async function compareWith(last: Request<'compare:open'>['last']): Promise<void> {
  await during('opening', async () => {
    const result = await bridge()['compare:open']({ last })
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) {
      forget('failure')
      showComparison(result.value)
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
