import { killWhileSaving } from './cases/kill-while-saving'
import { powerCutWhileSaving } from './cases/power-cut-while-saving'
import { everyCall, failedFlush, heldTarget, lyingWrite } from './cases/system-calls'
import type { Fault } from './fault'

/** F01 to F30. */
export const catalogue: readonly Fault[] = [
  killWhileSaving,
  powerCutWhileSaving,
  lyingWrite,
  heldTarget,
  failedFlush,
  everyCall,
]
