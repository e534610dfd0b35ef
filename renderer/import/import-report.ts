import type { PeriodId } from '#core/indicators/schema'
import type { ImportedFile } from '#core/ipc/contract'
import { ok } from '#core/result'
import { bridge } from '../bridge'
import { openBy, openMade } from '../session/files'
import { closeDialog, showDialog } from '../session/shell'
import { useSession } from '../session/store'

/** Lets the user choose a Word or a text file, opens the report that is made of it and says what became of it. */
export async function importReport(): Promise<void> {
  let file: ImportedFile | null = null
  const isOpen = await openBy(async () => {
    const result = await bridge()['import:report'](undefined)
    if (!result.ok) return result
    file = result.value
    return ok(result.value?.opened ?? null)
  })
  if (isOpen && file !== null) showDialog({ kind: 'imported', file })
}

/** Goes on to write, for the period that the user saw; another than was read begins the report anew with that. */
export async function startWriting(period: PeriodId): Promise<void> {
  const { session } = useSession.getState()
  closeDialog()
  if (session.kind === 'open' && session.report.period !== period) await openMade({ ...session.report, period })
}
