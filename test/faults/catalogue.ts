import { crashedPage } from './cases/crashed-page'
import { damagedJournal } from './cases/damaged-journals'
import { cutReport, damagedReport, otherFormats } from './cases/damaged-reports'
import { killWhileTyping, powerCutWhileTyping } from './cases/faults-while-typing'
import { killWhileSaving } from './cases/kill-while-saving'
import { leftWork } from './cases/left-work'
import { powerCutWhileSaving } from './cases/power-cut-while-saving'
import { pulledOut } from './cases/pulled-stick'
import { fullDisk, readOnlyDisk, shortWrite, tooLarge } from './cases/refusing-disk'
import { sessionEnds } from './cases/session-ends'
import { heldOnShare, killedServer } from './cases/share-faults'
import { strangeLocks } from './cases/strange-locks'
import { everyCall, failedFlush, heldTarget, lyingWrite } from './cases/system-calls'
import { twoEditors } from './cases/two-editors'
import { hugeReport, hungShare, starvedThreads } from './cases/typing-goes-on'
import { noRights, replacedPlaces } from './cases/vanished-places'
import { wrongClock } from './cases/wrong-clocks'
import type { Fault } from './fault'

/** F01 to F30. */
export const catalogue: readonly Fault[] = [
  killWhileTyping,
  killWhileSaving,
  crashedPage,
  powerCutWhileTyping,
  powerCutWhileSaving,
  fullDisk,
  shortWrite,
  lyingWrite,
  heldTarget,
  failedFlush,
  everyCall,
  tooLarge,
  readOnlyDisk,
  noRights,
  pulledOut,
  replacedPlaces,
  killedServer,
  heldOnShare,
  hungShare,
  twoEditors,
  strangeLocks,
  cutReport,
  damagedReport,
  damagedJournal,
  leftWork,
  wrongClock,
  otherFormats,
  starvedThreads,
  sessionEnds,
  hugeReport,
]
