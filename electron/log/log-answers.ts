import type { Api } from '#core/ipc/contract'
import type { Files } from '../files'
import type { Log } from './log'

/** The log as the window shows it, and kept where the user says: what was shown, and nothing that was not. */
export function logAnswers(parts: {
  readonly log: Log
  readonly files: Pick<Files, 'saveText'>
}): Pick<Api, 'log:read' | 'log:save' | 'log:fault'> {
  let shown = ''
  return {
    'log:read': async () => {
      shown = await parts.log.read()
      return { text: shown }
    },
    'log:save': () => parts.files.saveText(shown),
    'log:fault': async (fault) => {
      parts.log.add({ kind: 'fault', where: 'window', fault })
      return null
    },
  }
}
