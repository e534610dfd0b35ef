import type { Settings } from '#core/ipc/contract'
import { bridge } from '../bridge'
import { useShell } from './shell'

/** Changes the settings of this window and tells the main process, which keeps them and words its menu anew. */
export async function change(by: (settings: Settings) => Partial<Settings>): Promise<void> {
  const { settings } = useShell.getState()
  const next = { ...settings, ...by(settings) }
  useShell.setState({ settings: next })
  await bridge()['app:settings'](next)
}
