import type { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'

/** A page that dies more often than this within a minute dies of what it shows. */
const mostDeaths = 3
const minuteMs = 60_000

type Revival = {
  /** In ms, of a clock that only goes forward. */
  readonly now: () => number
  /** The page keeps dying: whether to load it once more all the same. */
  readonly askAgain: () => Promise<boolean>
}

/**
 * A page that died is loaded anew, each time, and gets its report from the journal. One that keeps dying is not loaded
 * in a circle: the user is asked, and may end the application, whose next start offers the report.
 */
export function reviveAfterCrash(window: BrowserWindow, { now, askAgain }: Revival): void {
  const { webContents } = window
  let deaths: readonly number[] = []
  const revive = async () => {
    deaths = [...deaths.filter((at) => now() - at < minuteMs), now()]
    const isWanted = deaths.length <= mostDeaths || (await askAgain())
    if (window.isDestroyed()) return
    if (isWanted) webContents.reload()
    else window.destroy()
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void revive()
  })
}

/**
 * Offers to load a window anew that does not answer: Chromium says so some fifteen seconds after a key or a click. The
 * question goes away by itself when the window answers. `ask` says whether to, or is told by the signal that it is over.
 */
export function offerReloadWhenHung(window: BrowserWindow, ask: (over: AbortSignal) => Promise<boolean>): void {
  let over: AbortController | null = null
  window.on('unresponsive', () => {
    if (over !== null) return
    const asked = new AbortController()
    over = asked
    void ask(asked.signal).then((isWanted) => {
      if (over === asked) over = null
      if (isWanted) window.webContents.forcefullyCrashRenderer() // and revived as after any crash
    })
  })
  window.on('responsive', () => {
    over?.abort()
    over = null
  })
}

/** 'query-session-end' came with Electron 34: the one before never sends it. */
type Listened = Pick<EventEmitter, 'on'>

/**
 * Calls `flush` whenever the machine or the user may be about to leave: before sleep, behind a locked screen, when the
 * session ends. `ending`: it ends for sure, and nobody can be asked anything any more; false when it did not after all.
 * Windows sends no other event of Electron before it ends a session; there is only a moment, so nothing is waited for.
 */
export function flushBeforeEnd(
  window: Listened,
  power: Listened,
  { flush, ending }: { readonly flush: () => void; readonly ending: (isEnding: boolean) => void },
): void {
  const end = () => {
    flush()
    ending(true)
  }
  window.on('query-session-end', flush)
  window.on('session-end', end)
  window.on('focus', () => ending(false))
  power.on('suspend', flush)
  power.on('lock-screen', flush)
  power.on('shutdown', end)
}
