import { fork } from 'node:child_process'
import type { Launch, LaunchOptions } from './launch'

/** The same processes without Electron: for the command, and for tests that kill them. */
export function launchNode({ entry, oldSpaceMiB }: LaunchOptions): Launch {
  return () => {
    const execArgv = oldSpaceMiB === undefined ? [] : [`--max-old-space-size=${oldSpaceMiB}`]
    const child = fork(entry, [], { serialization: 'advanced', execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    return {
      send: (message) => void (child.connected && child.send(message, () => undefined)), // its end is told apart
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        child.once('exit', listener)
        child.once('error', () => listener(null)) // it could not be started
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
