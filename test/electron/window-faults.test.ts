import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { flushBeforeEnd, offerReloadWhenHung, reviveAfterCrash } from '../../electron/window-faults'

/** A window at Electron's edge: what is done to it is noted. */
function fakeWindow() {
  const done: string[] = []
  const contents = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => done.push('crash'),
  })
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => done.includes('destroy'),
    destroy: () => done.push('destroy'),
  })
  return { window: window as unknown as BrowserWindow & EventEmitter, contents, done }
}

describe('a page that dies', () => {
  function dying(answer: boolean) {
    const { window, contents, done } = fakeWindow()
    let time = 0
    let asked = 0
    reviveAfterCrash(window, {
      now: () => time,
      askAgain: async () => {
        asked += 1
        return answer
      },
    })
    const die = async (reason: string, afterMs: number) => {
      time += afterMs
      contents.emit('render-process-gone', {}, { reason })
      await Promise.resolve()
      await Promise.resolve()
    }
    return { die, done, asked: () => asked }
  }

  it.each(['crashed', 'oom', 'killed', 'launch-failed'])('is loaded anew when it has %s', async (reason) => {
    const { die, done } = dying(false)
    await die(reason, 0)
    expect(done).toEqual(['reload'])
  })

  it('is not when it was closed', async () => {
    const { die, done } = dying(false)
    await die('clean-exit', 0)
    expect(done).toEqual([])
  })

  it('comes back each time when that is seldom', async () => {
    const { die, done, asked } = dying(false)
    for (let death = 0; death < 20; death++) await die('crashed', 30_000)
    expect({ times: done.length, asked: asked() }).toEqual({ times: 20, asked: 0 })
  })

  it('is not loaded in a circle: the fourth time within a minute the user is asked', async () => {
    const { die, done, asked } = dying(false)
    for (let death = 0; death < 4; death++) await die('crashed', 1_000)
    expect({ done, asked: asked() }).toEqual({ done: ['reload', 'reload', 'reload', 'destroy'], asked: 1 })
  })

  it('comes back when the user wishes it all the same', async () => {
    const { die, done } = dying(true)
    for (let death = 0; death < 4; death++) await die('crashed', 1_000)
    expect(done).toEqual(['reload', 'reload', 'reload', 'reload'])
  })
})

describe('a window that does not answer', () => {
  /** The user answers so, as soon as asked; null: not before the window itself does. */
  function hanging(answer: boolean | null) {
    const { window, done } = fakeWindow()
    const asked: AbortSignal[] = []
    offerReloadWhenHung(window, (over) => {
      asked.push(over)
      if (answer !== null) return Promise.resolve(answer)
      return new Promise((resolve) => over.addEventListener('abort', () => resolve(false)))
    })
    const hang = async () => {
      window.emit('unresponsive')
      await Promise.resolve()
    }
    return { window, hang, done, asked }
  }

  it('is killed, and so loaded anew, when the user wishes it', async () => {
    const { hang, done } = hanging(true)
    await hang()
    expect(done).toEqual(['crash'])
  })

  it('is asked about again when it hangs on, and the user waited', async () => {
    const { hang, done, asked } = hanging(false)
    await hang()
    await hang()
    expect({ done, asked: asked.length }).toEqual({ done: [], asked: 2 })
  })

  it('is asked about once at a time', async () => {
    const { hang, asked } = hanging(null)
    await hang()
    await hang()
    expect(asked).toHaveLength(1)
  })

  it('takes the question away when it answers after all', async () => {
    const { window, hang, done, asked } = hanging(null)
    await hang()
    window.emit('responsive')
    await Promise.resolve()
    expect({ done, over: asked.map(({ aborted }) => aborted) }).toEqual({ done: [], over: [true] })
  })
})

describe('the end of a session', () => {
  function watched() {
    const { window } = fakeWindow()
    const power = new EventEmitter()
    const said: string[] = []
    flushBeforeEnd(window, power, {
      flush: () => said.push('flush'),
      ending: (isEnding) => said.push(isEnding ? 'ending' : 'going on'),
    })
    return { window, power, said }
  }

  // what was said is there as soon as the event was: nothing of it waits for a turn that may not come
  it.each([
    ['query-session-end', ['flush']],
    ['session-end', ['flush', 'ending']],
    ['focus', ['going on']],
  ])('%s of the window has %j said before it returns', (event, expected) => {
    const { window, said } = watched()
    window.emit(event)
    expect(said).toEqual(expected)
  })

  it.each([
    ['suspend', ['flush']],
    ['lock-screen', ['flush']],
    ['shutdown', ['flush', 'ending']],
  ])('%s of the machine has %j said before it returns', (event, expected) => {
    const { power, said } = watched()
    power.emit(event)
    expect(said).toEqual(expected)
  })
})
