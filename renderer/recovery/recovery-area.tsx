import type { LeftReport, LookedAt } from '#core/ipc/recovery'
import { bridge } from '../bridge'
import { closeDialog, useShell } from '../session/shell'
import { RecoveryDialog } from './recovery-dialog'
import { openSaved, takeLeft, useRecovery } from './recovery-store'

/** The dialog Khôi phục over whatever the window shows. */
export function RecoveryArea() {
  const left = useRecovery((state) => state.left)
  const busy = useShell(({ activity }) => activity !== 'idle')
  return (
    <RecoveryDialog
      left={left}
      busy={busy}
      onLook={look}
      onTake={(each) => void takeLeft(each)}
      onOpenSaved={(each) => void openSaved(each)}
      onLater={closeDialog}
    />
  )
}

async function look({ token }: LeftReport): Promise<LookedAt | null> {
  const looked = await bridge()['recovery:look']({ token })
  return looked.ok ? looked.value : null
}
