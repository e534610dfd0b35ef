import { utilityProcess } from 'electron'
import type { Launch, LaunchOptions } from './launch'

/** Processes of the installed application, where Node's own way to fork is switched off. */
export function launchUtility({ entry, name, oldSpaceMiB }: LaunchOptions): Launch {
  return () => {
    const execArgv = oldSpaceMiB === undefined ? [] : [`--js-flags=--max-old-space-size=${oldSpaceMiB}`]
    const child = utilityProcess.fork(entry, [], { serviceName: name, stdio: 'ignore', execArgv })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        child.on('exit', listener)
        child.on('error', () => undefined) // out of memory; its end follows, and unheard it would be a fault of ours
      },
      kill: () => void child.kill(),
    }
  }
}
