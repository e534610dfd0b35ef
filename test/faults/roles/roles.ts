import { saveLoop } from './save-loop'
import { saver } from './saver'

/** What this program can be when it is started as a part of itself. */
export const roles: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  'save-loop': saveLoop,
  saver,
}
