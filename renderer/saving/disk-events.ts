import { ReactEditor } from 'slate-react'
import type { DiskState } from '#core/ipc/saving'
import { bridge } from '../bridge'
import { showComparison } from '../compare/comparison-store'
import { during, settledReport, show } from '../session/files'
import { isDirty } from '../session/session'
import { forget, notify, useShell } from '../session/shell'
import { useSession } from '../session/store'
import { autosave, savesItself } from './autosave'
import { failed, isOfTheDisk, looked, saved, told } from './saving'
import { changeSaving, useSaving } from './saving-store'

/** Hears how the file of the open report is found. Answers with what stops it. */
export function hearDisk(): () => void {
  return bridge().on('disk:state', (state) => void hear(state))
}

/**
 * A file that changed is read anew where nothing here is unsaved, but not under a word that is being composed or a file
 * command: the next look comes soon. Unsaved text is saved at once, beside the other, or waits for the user's choice.
 */
async function hear(state: DiskState): Promise<void> {
  const { session, editor } = useSession.getState()
  if (session.kind !== 'open') return
  const isUnsaved = isDirty(session)
  const { trouble } = useSaving.getState()
  if (state.kind === 'changed' && !isUnsaved) {
    const isBusy = editor === null || ReactEditor.isComposing(editor) || useShell.getState().activity !== 'idle'
    if (!isBusy) await readAnew(false)
  } else if (state.kind === 'changed' && savesItself()) await autosave()
  else {
    changeSaving((saving) => looked(saving, state, isUnsaved))
    const isBack = state.kind === 'same' && trouble !== null && isOfTheDisk(trouble)
    if (isBack && isUnsaved && savesItself()) await autosave()
  }
}

/** Opens the file as it is now; what is unsaved here is first kept in a file beside it, if the user `mayLeaveIt`. */
export async function readAnew(mayLeaveIt: boolean): Promise<void> {
  await during('opening', async () => {
    const report = await settledReport()
    const isUnsaved = isDirty(useSession.getState().session)
    if (report === null || (isUnsaved && !mayLeaveIt)) return false
    const result = await bridge()['disk:reload']({ report, isUnsaved })
    if (!result.ok) {
      notify({ kind: 'failure', failure: result })
      return false
    }
    const { opened, keptAs } = result.value
    show(opened)
    changeSaving((saving) => told(saving, { kind: 'reloaded', name: opened.name, keptAs }))
    return true
  })
}

/** Sets the open report against what somebody else saved. */
export async function compareWithTheirs(): Promise<void> {
  await during('opening', async () => {
    const result = await bridge()['disk:theirs'](undefined)
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else {
      forget('failure')
      showComparison(result.value)
    }
    return result.ok
  })
}

/** Saves where the file was that is gone. */
export async function saveAnew(): Promise<void> {
  await during('saving', async () => {
    const report = await settledReport()
    if (report === null) return false
    const result = await bridge()['save:anew']({ report })
    if (!result.ok) changeSaving((saving) => failed(saving, result))
    if (!result.ok || result.value === null) return false
    const { value } = result
    changeSaving((saving) => saved(saving, value))
    useSession.getState().saved(value.name, report)
    useShell.setState({ savedAt: new Date() })
    return true
  })
}

/** Tries to get a read-only report for editing; not over text that was typed into it. */
export async function openForEditing(): Promise<void> {
  await during('opening', async () => {
    const result = await bridge()['save:edit'](undefined)
    if (!result.ok) notify({ kind: 'failure', failure: result })
    else if (result.value !== null) show(result.value)
    return result.ok
  })
}
