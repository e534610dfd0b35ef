import { bridge } from '../bridge'
import { closeDialog, forget, notify, showDialog } from '../session/shell'

/** Shows what the log holds. */
export async function askLog(): Promise<void> {
  const { text } = await bridge()['log:read'](undefined)
  showDialog({ kind: 'log', text })
}

/** Keeps what was shown where the user says; why not is told. */
export async function saveLog(): Promise<void> {
  const saved = await bridge()['log:save'](undefined)
  if (!saved.ok) return notify({ kind: 'failure', failure: saved })
  if (saved.value === null) return
  closeDialog()
  forget('failure')
  notify({ kind: 'logSaved', name: saved.value.name })
}
