import { faultOf } from '#core/ipc/logging'
import { bridge } from '../bridge'

/** Tells the log of a bug in the window: its kind and its places in our code, not its words. */
export function logFault(error: unknown): void {
  bridge()
    ['log:fault'](faultOf(error))
    .catch(() => undefined) // whoever shows the bug goes on without the log
}
