import type { DataSet } from '#core/indicators/schema'
import { bridge } from '../bridge'
import { during } from '../session/files'
import { closeDialog, forget, notify, showDialog } from '../session/shell'
import { useSession } from '../session/store'
import { keepVersion } from '../versions/keep'

/** Lets the user choose an Excel file and shows what its tables would change. */
export async function askImport(): Promise<void> {
  await during('opening', async () => {
    const result = await bridge()['data:import'](undefined)
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) {
      forget('failure')
      showDialog({ kind: 'import', workbook: result.value })
    }
    return result.ok
  })
}

export function askCollect(): void {
  showDialog({ kind: 'collect' })
}

/** Puts what was taken into the report, as one step that undo takes back. */
export function takeImported(data: DataSet, count: number): void {
  void keepVersion('filled')
  useSession.getState().changeData({ ...copied(data) })
  closeDialog()
  notify({ kind: 'imported', count })
}

function copied({ indicators, observations, plans }: DataSet) {
  return { indicators: [...indicators], observations: [...observations], plans: [...plans] }
}

/** Writes the form for a supplier where the user says; null asks everyone for all. */
export async function collect(supplier: string | null): Promise<void> {
  await during('exporting', async () => {
    const { session } = useSession.getState()
    if (session.kind !== 'open') return false
    const { indicators, observations, plans, period } = session.report
    const result = await bridge()['data:collect']({ indicators, observations, plans, period, supplier })
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) {
      closeDialog()
      forget('failure')
      notify({ kind: 'collected', name: result.value.name })
    }
    return result.ok
  })
}
