import { create } from 'zustand'
import type { LeftReport } from '#core/ipc/recovery'
import { bridge } from '../bridge'
import { openBy } from '../session/files'
import { showDialog } from '../session/shell'

/** What earlier runs left unsaved and nobody has decided about. */
type Recovery = { readonly left: readonly LeftReport[] }

export const useRecovery = create<Recovery>()(() => ({ left: [] }))

/** Shows what was left, if anything was. */
export function offerLeft(left: readonly LeftReport[]): void {
  useRecovery.setState({ left })
  if (left.length > 0) showDialog({ kind: 'recovery' })
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
