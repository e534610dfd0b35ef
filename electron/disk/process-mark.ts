import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { errorCode } from './file-system'

/** Stands for this machine in file names, without giving its name away. */
export const machineMark = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)

/** Whether a process of this machine runs; one that is not ours to signal does. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}
