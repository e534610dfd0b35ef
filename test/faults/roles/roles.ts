import { chronicler } from './chronicler'
import { saveLoop } from './save-loop'
import { saver } from './saver'
import { typist } from './typist'

/** What this program can be when it is started as a part of itself. */
export const roles: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  chronicler,
  'save-loop': saveLoop,
  saver,
  typist,
}
