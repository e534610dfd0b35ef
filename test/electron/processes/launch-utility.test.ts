import { EventEmitter } from 'node:events'
import { HelperGone, HelperProcess } from '../../../electron/processes/helper-process'
import { launchUtility } from '../../../electron/processes/launch-utility'

class Utility extends EventEmitter {
  readonly postMessage = () => undefined
  readonly kill = () => true
}
const forked: Utility[] = []
jest.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      forked.push(new Utility())
      return forked.at(-1)
    },
  },
}))

it('takes a process that ran out of memory for one that ended', async () => {
  const helper = new HelperProcess<{ read: { request: null; reply: null } }>(launchUtility({ entry: 'x', name: 'x' }))
  const asked = helper.ask('read', null, { silenceMs: 10_000 })
  forked[0]?.emit('error', 'FatalError', 'Zone', '') // Electron tells so before the exit; an error that nobody hears is thrown
  forked[0]?.emit('exit', 133)
  await expect(asked).rejects.toBeInstanceOf(HelperGone)
})
