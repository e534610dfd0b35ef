import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { flushBeforeEnd } from '../../../electron/window-faults'
import type { Fault, Trial } from '../fault'
import type { RoleProcess } from '../machine/child'
import { NextStart } from '../machine/next-start'
import { killAll, startTypist, typedBy } from '../machine/typist'
import { expectRecovered } from '../verdict'

/** What the system says, to the window or to the monitor of the machine's power. */
const endings = ['query-session-end', 'session-end', 'suspend', 'shutdown'] as const
const ofPower = ['suspend', 'shutdown']

/** No system waits longer for a program, and some not so long before they end it. */
const HANDLER_MS = 50
const UNTIL_KILLED_MS = 150
const TELLINGS = 3

export const sessionEnds: Fault = {
  id: 'F29',
  words: 'the session ends, the machine sleeps or shuts down',
  times: { ci: 4, release: 40 },
  needs: ['signals'],
  run: async (trial) => {
    const starts = new NextStart()
    for (let time = 0; time < trial.times; time += 1) {
      const journal = join(trial.folder, String(time))
      const child = await startTypist(journal, trial)
      await delay(trial.random.between(100, 600))
      const before = typedBy(child.said()).moments.length
      end(trial, child, endings[time % endings.length] ?? 'session-end')
      await delay(UNTIL_KILLED_MS)
      const at = await killAll(child)
      trial.tally.tried()
      const keys = await expectRecovered(trial.tally, starts, journal, typedBy(child.said()), at)
      trial.tally.remark(`${Math.max(0, before - keys)} of ${before} keys before the end were lost`)
    }
    starts.end()
  },
}

/** The application's own handlers, on a window and a monitor that say what real ones would. */
function end({ tally }: Trial, child: RoleProcess, event: (typeof endings)[number]): void {
  const [window, power] = [new EventEmitter(), new EventEmitter()]
  let asked = 0
  const flush = () => {
    asked += 1
    child.send({ to: 'flush' })
  }
  flushBeforeEnd(window, power, { flush, ending: () => undefined })
  const emitter = ofPower.includes(event) ? power : window
  const times = Array.from({ length: TELLINGS }, () => {
    const start = performance.now()
    emitter.emit(event)
    return performance.now() - start
  })
  tally.expect(asked === TELLINGS, `${event}: asked ${asked} times of ${TELLINGS} for what was typed last`)
  const took = Math.min(...times) // a handler that waits does so each time, a machine that is busy does not
  tally.expect(took < HANDLER_MS, `${event}: held up for ${Math.round(took)} ms`)
}
