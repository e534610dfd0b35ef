import { create } from 'zustand'
import type { LeftReport } from '#core/ipc/recovery'
import { bridge } from '../bridge'
import { openBy } from '../session/files'
import { isDirty } from '../session/session'
import { showDialog, useShell } from '../session/shell'
import { useSession } from '../session/store'

/** What earlier runs left unsaved and nobody has decided about. */
type Recovery = { readonly left: readonly LeftReport[] }

export const useRecovery = create<Recovery>()(() => ({ left: [] }))

/** Asks for what was left and offers it, unless somebody is in the midst of other work; the start screen tells of it too. */
export async function askForLeft(): Promise<void> {
  const left = await bridge()['recovery:left'](undefined)
  useRecovery.setState({ left })
  const isFree = useShell.getState().dialog.kind === 'none' && !isDirty(useSession.getState().session)
  if (left.length > 0 && isFree) showDialog({ kind: 'recovery' })
}

/** One more, of a file that was found damaged. */
export function offerRescued(rescued: LeftReport): void {
  useRecovery.setState(({ left }) => ({ left: [rescued, ...left.filter(({ token }) => token !== rescued.token)] }))
  showDialog({ kind: 'recovery' })
}

/** Opens it, as it was last on the screen. */
export async function takeLeft({ token }: LeftReport): Promise<void> {
  if (await openBy(() => bridge()['recovery:take']({ token }))) settled(token)
}

/** Opens what its file has; the other text stays as a version. */
export async function openSaved({ token }: LeftReport): Promise<void> {
  if (await openBy(() => bridge()['recovery:openSaved']({ token }))) settled(token)
}

function settled(token: string): void {
  useRecovery.setState(({ left }) => ({ left: left.filter((each) => each.token !== token) }))
}
