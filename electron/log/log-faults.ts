import type { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { App, BrowserWindow } from 'electron'
import { faultOf } from '#core/ipc/logging'
import { processOf, reasonOf } from './entry'
import type { Log } from './log'

/** How Electron ends a process of ours that has done its work; one that takes too much is killed by another signal. */
const { SIGTERM } = constants.signals

/**
 * Tells the log of every process that ends before its time and of every bug that nobody caught. `told` is called with
 * the first bug that may have left something undone, so that the user hears of it in words.
 */
export function logFaults(app: Pick<App, 'on'>, node: EventEmitter, log: Log, told: () => void): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.add({ kind: 'gone', process: 'renderer', reason: reasonOf(reason), exitCode })
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    const isEndedByUs = type === 'Utility' && reason === 'killed' && exitCode === SIGTERM
    if (reason !== 'clean-exit' && !isEndedByUs)
      log.add({ kind: 'gone', process: processOf(type), reason: reasonOf(reason), exitCode })
  })
  let isTold = false
  node.on('uncaughtException', (error: unknown) => {
    log.add({ kind: 'fault', where: 'main', fault: faultOf(error) })
    if (!isTold) told()
    isTold = true
  })
  node.on('unhandledRejection', (error: unknown) => {
    log.add({ kind: 'fault', where: 'main', fault: faultOf(error) })
  })
}

/** Tells the log when the window stops answering. */
export function logHanging(window: Pick<BrowserWindow, 'on'>, log: Log): void {
  window.on('unresponsive', () => log.add({ kind: 'hung' }))
}
